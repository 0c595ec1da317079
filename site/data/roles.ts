import { isBlocking, type Localized, said } from '../../action/core/finding.ts';
import type { Locale } from '../../action/core/messages.ts';
import { type AnswerClass, classTitle, deadlineOf, type Scenario } from '../../action/core/policy/answering.ts';
import { clauseTitle, type Policy, type Rule, type RuleClause } from '../../action/core/policy/policy.ts';
import { type ShownMatrix, shownMatrix } from './answering.ts';
import type { JudgedContent } from './content.ts';
import { type NamedRule, namedRule } from './exceptions.ts';
import { regulationsOf } from './regulations.ts';
import type { Site, SiteEdition } from './site.ts';

/** The pages by role. A team's own roles are gathered under them: see {@link GATHERED}. */
export const ROLE_PAGES = ['editor', 'community-manager', 'lead', 'legal'] as const;
export type RolePage = (typeof ROLE_PAGES)[number];

/** Well-known ids of roles in `policy/people.yaml`, by the page that speaks to them. */
export const GATHERED: Readonly<Record<RolePage, readonly string[]>> = {
  editor: [
    'editor',
    'smm-editor',
    'smm-manager',
    'content-manager',
    'copywriter',
    'author',
    'junior-editor',
    'chief-editor',
    'proofreader',
    'designer',
  ],
  'community-manager': ['community-manager', 'customer-care', 'support', 'moderator', 'care', 'customer-service'],
  lead: ['lead', 'head-of-smm', 'smm-lead', 'head-of-communications', 'head-of-marketing', 'director', 'duty-manager'],
  legal: ['legal', 'lawyer', 'legal-counsel', 'compliance', 'dpo'],
};

/** The page that a role belongs to, by its id: `editor-en` is an editor, too. */
export function pageOfRole(role: string): RolePage | undefined {
  const exact = ROLE_PAGES.find((page) => GATHERED[page].includes(role));
  return exact ?? ROLE_PAGES.find((page) => GATHERED[page].some((known) => role.startsWith(`${known}-`)));
}

/** A clause with its rule that asks something of a role, and the edition that brings it, where that one is still coming. */
export interface RoleRule {
  readonly rule: string;
  readonly regulation: string;
  readonly clause: string;
  readonly title: Localized;
  readonly roles: readonly string[];
  readonly coming: SiteEdition | undefined;
}

/** A class of the matrix and what a role has to do with it. */
export interface RoleAnswer {
  readonly id: string;
  readonly title: Localized;
  readonly found: AnswerClass;
  readonly as: 'owner' | 'deputy' | 'up';
  /** By when, as it is written: the first answer, or when it is handed up. */
  readonly by: string | undefined;
}

export interface RoleFindings extends NamedRule {
  readonly blocking: number;
  readonly advisory: number;
  readonly waived: number;
}

/** What somebody with a role has to know and to do, as far as the policy says it in data. */
export interface RoleView {
  readonly page: RolePage;
  /** The policy's own roles that are gathered here. */
  readonly roles: readonly string[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly roles: readonly string[] }[];
  /** Roles of the policy that no page gathers. */
  readonly others: readonly string[];
  readonly publications: number;
  readonly findings: readonly RoleFindings[];
  /** Rules from which there are no exceptions, in force now. */
  readonly hard: readonly RoleRule[];
  /** Whose approval their posts need. */
  readonly asked: readonly RoleRule[];
  /** What waits for their approval. */
  readonly approves: readonly RoleRule[];
  /** Rules of which they may approve a waiver. */
  readonly waivable: readonly RoleRule[];
  readonly answers: readonly RoleAnswer[];
  /** Hard conversations in which an answer needs their consent. */
  readonly agrees: readonly Scenario[];
  readonly matrix: ShownMatrix | undefined;
  readonly regulations: readonly {
    readonly id: string;
    readonly title: string;
    readonly owner: string;
    readonly reviewBy: string | undefined;
    readonly coming: SiteEdition | undefined;
  }[];
  readonly accounts: readonly { readonly id: string; readonly title: string; readonly owner: string }[];
}

export function roleView(
  page: RolePage,
  site: Site,
  content: Pick<JudgedContent, 'report' | 'calendar'>,
  lang: Locale,
): RoleView {
  const { policy } = site.judging;
  const today = site.clock.date(site.now, site.timeZone);
  const staff = [...policy.people.values()].filter(({ until }) => until === undefined || until.slice(0, 10) >= today);
  const known = [...new Set(staff.flatMap((person) => person.roles))];
  const roles = known.filter((role) => pageOfRole(role) === page);
  const isOurs = (role: string): boolean => roles.includes(role);
  const people = staff.filter((person) => person.roles.some(isOurs));
  const ids = new Set(people.map(({ id }) => id));
  const from = site.editions.slice(site.editions.indexOf(site.current));
  const matrix = shownMatrix(site);
  return {
    ...{ page, roles, matrix },
    people: people.map(({ id, name, roles: own }) => ({ id, name, roles: own.filter(isOurs) })),
    others: known.filter((role) => pageOfRole(role) === undefined),
    ...record(site, content, ids),
    hard: rulesThat(from.slice(0, 1), site.current, (rule) => (rule.enforcement === 'hard-mandatory' ? [page] : [])),
    asked: rulesThat(from, site.current, (rule) => {
      const { roles: demanded, authors } = demandOf(rule);
      const isAboutUs = authors.length === 0 || authors.some(isOurs);
      return rule.check.id === 'people.approval' && isAboutUs ? demanded : [];
    }),
    approves: rulesThat(from, site.current, (rule) => demandOf(rule).roles.filter(isOurs)),
    waivable: rulesThat(from, site.current, (rule) =>
      rule.enforcement === 'hard-mandatory' ? [] : rule.approvers.filter(isOurs),
    ),
    answers: matrix === undefined ? [] : answersOf(matrix, isOurs),
    agrees: (matrix?.answering.scenarios ?? []).filter(({ approver = '' }) => isOurs(approver)),
    regulations: ownRegulations(from, site, ids, lang),
    accounts: [...policy.accounts.values()].flatMap(({ id, title, owner, status }) =>
      owner !== undefined && ids.has(owner) && status !== 'closed'
        ? [{ id, title: title ?? id, owner: policy.people.get(owner)?.name ?? owner }]
        : [],
    ),
  };
}

/** The record of what some people wrote: how many publications, and what was found in them, the worst first. */
function record(
  site: Site,
  { report, calendar }: Pick<JudgedContent, 'report' | 'calendar'>,
  authors: ReadonlySet<string>,
): Pick<RoleView, 'publications' | 'findings'> {
  const counts = new Map<string, { blocking: number; advisory: number; waived: number }>();
  for (const finding of report.findings) {
    if (!finding.scope.authors.some((author) => authors.has(author))) continue;
    const count = counts.get(finding.rule) ?? { blocking: 0, advisory: 0, waived: 0 };
    counts.set(finding.rule, count);
    if (finding.status === 'waived') count.waived++;
    else if (isBlocking(finding)) count.blocking++;
    else count.advisory++;
  }
  const all = calendar === undefined ? [] : [...calendar.publications.values()].flat();
  return {
    publications: all.filter(({ post }) => authors.has(post.data.author ?? '')).length,
    findings: [...counts]
      .map(([id, count]) => ({ ...namedRule(site, id), ...count }))
      .sort((a, b) => b.blocking - a.blocking || b.advisory + b.waived - a.advisory - a.waived),
  };
}

/** What a rule about approvals demands: of whom, for whose texts. */
function demandOf({ check, options }: Rule): {
  readonly roles: readonly string[];
  readonly authors: readonly string[];
} {
  if (check.id !== 'people.approval' && check.id !== 'people.file-approval') return { roles: [], authors: [] };
  const { roles = [], author_roles: authors = [] } = options as Partial<Record<string, readonly string[]>>;
  return { roles, authors };
}

/** The rules of some editions that concern some roles, each as the first edition has it. */
function rulesThat(
  editions: readonly SiteEdition[],
  current: SiteEdition,
  rolesOf: (rule: Rule) => readonly string[],
): readonly RoleRule[] {
  const found = new Map<string, RoleRule>();
  for (const edition of editions) {
    for (const rule of edition.policy.rules) {
      const roles = rolesOf(rule);
      if (roles.length === 0 || rule.clause === undefined || found.has(rule.id)) continue;
      found.set(rule.id, {
        ...named(edition.policy, rule.id, rule.clause),
        roles,
        coming: edition === current ? undefined : edition,
      });
    }
  }
  return [...found.values()];
}

function named(policy: Policy, rule: string, clause: RuleClause): Omit<RoleRule, 'roles' | 'coming'> {
  return { rule, regulation: clause.regulation, clause: clause.id, title: clauseTitle(policy, clause) };
}

/** What of the matrix falls to some roles: as those who answer, who stand in, or to whom it is handed up. */
function answersOf({ answering }: ShownMatrix, isOurs: (role: string) => boolean): readonly RoleAnswer[] {
  return Object.entries(answering.classes).flatMap(([id, found]): RoleAnswer[] => {
    const { owner = '', deputy = '', escalation = [] } = found;
    const up = escalation.find(({ to }) => isOurs(to));
    const known = { id, title: classTitle(answering, id).localized, found };
    const by = deadlineOf(found, 'first')?.written;
    if (isOurs(owner)) return [{ ...known, as: 'owner', by }];
    if (isOurs(deputy)) return [{ ...known, as: 'deputy', by }];
    return up === undefined ? [] : [{ ...known, as: 'up', by: up.after }];
  });
}

function ownRegulations(
  editions: readonly SiteEdition[],
  { current, judging }: Site,
  ids: ReadonlySet<string>,
  lang: Locale,
): RoleView['regulations'] {
  const found = new Map<string, RoleView['regulations'][number]>();
  for (const edition of editions) {
    for (const { id, title, owner, reviewBy } of regulationsOf(edition, lang)) {
      if (owner === undefined || !ids.has(owner) || found.has(id)) continue;
      const name = said(judging.policy.people.get(owner)?.name ?? owner, lang);
      found.set(id, { id, title, owner: name, reviewBy, coming: edition === current ? undefined : edition });
    }
  }
  return [...found.values()].sort((a, b) => (a.reviewBy ?? '9').localeCompare(b.reviewBy ?? '9'));
}
