import { said } from '../../../action/core/finding.ts';
import { linksFor } from '../../links.ts';
import { button, byId, filled, make } from './dom.ts';
import type { DraftConfig } from './given.ts';
import { stretches } from './marks.ts';
import { clauseKey, type EditionVerdict, type JsonFinding, type Verdict } from './protocol.ts';
import { unjudgedOf } from './unjudged.ts';

/** What a finding offers to do. */
export interface Actions {
  /** Puts a text in the place of a stretch of the source. */
  readonly replace: (start: number, end: number, text: string) => void;
  readonly moveTo: (slot: string) => void;
}

type Words = Readonly<Record<string, string>>;

/** So much of a text is shown with its marks, in UTF-16 units: whatever is longer is no post. */
const SHOWN = 40_000;
const OFFERED = 60;

/** Shows a verdict: findings, marks, approvals, file. */
export class VerdictView {
  readonly #config: DraftConfig;
  readonly #words: Words;
  readonly #actions: Actions;

  constructor(config: DraftConfig, actions: Actions) {
    this.#config = config;
    this.#words = config.words;
    this.#actions = actions;
  }

  show(verdict: Verdict, source: string): void {
    const { report, place, approvals } = verdict;
    const status = report.summary.blocking > 0 ? 'blocks' : 'passes';
    const by =
      verdict.editions.length === 0 ? [] : [filled(this.#say('by'), { versions: verdict.editions.join(', ') })];
    this.tell(status, verdict.verdict, [...verdict.counts, ...by].join(' · '));
    byId('draft-results').hidden = false;
    this.#showFindings(verdict, source);
    this.#showMarks(report.findings, source);
    byId('draft-unjudged').replaceChildren(
      ...unjudgedOf(verdict, (id) => this.#say(id)).map((words) => make('li', {}, words)),
    );
    byId('draft-errors').replaceChildren(...report.errors.map((error) => make('li', {}, error)));
    const asked = approvals.length > 0 ? approvals.map(({ message }) => message) : [this.#say('no-approvals')];
    byId('draft-approvals').replaceChildren(...asked.map((message) => make('li', {}, message)));
    byId('draft-approvals-hint').hidden = approvals.length === 0;
    byId('draft-path').textContent = place.path;
    byId('draft-known').textContent = place.isKnown ? this.#say('new-version') : '';
  }

  /** The line of the verdict. The same words are not said twice. */
  tell(status: 'empty' | 'busy' | 'blocks' | 'passes' | 'failed', words: string, counts = ''): void {
    byId('draft-verdict').dataset['verdict'] = status;
    const line = byId('draft-status');
    if (line.textContent !== words) line.textContent = words;
    byId('draft-counts').textContent = counts;
  }

  showComparison(editions: readonly EditionVerdict[], of: Verdict | undefined): void {
    const own = new Set(of?.report.findings.map(keyOf) ?? []);
    const rows = editions.map(({ version, blocking, advisory, findings }) => {
      const keys = new Set(findings.map(keyOf));
      const more = new Set(findings.filter((finding) => !own.has(keyOf(finding))).map(({ rule }) => rule));
      const less = new Set(of?.report.findings.filter((finding) => !keys.has(keyOf(finding))).map(({ rule }) => rule));
      const parts = [
        ...(more.size === 0 ? [] : [filled(this.#say('more'), { rules: [...more].join(', ') })]),
        ...(less.size === 0 ? [] : [filled(this.#say('less'), { rules: [...less].join(', ') })]),
      ];
      return make(
        'tr',
        {},
        make('th', { scope: 'row' }, version),
        make('td', { class: 'count' }, String(blocking)),
        make('td', { class: 'count' }, String(advisory)),
        make('td', {}, parts.join('; ') || this.#say('same')),
      );
    });
    const table = byId('draft-compared');
    table.querySelector('tbody')?.replaceChildren(...rows);
    table.hidden = false;
  }

  #say(id: string): string {
    return this.#words[id] ?? id;
  }

  #showFindings({ report, clauses }: Verdict, source: string): void {
    const list = byId('draft-findings');
    const items = report.findings.map((finding, index) => {
      const level = levelOf(finding);
      const clause = clauses[clauseKey(finding.version, finding.rule)];
      const head = make('p', {}, make('span', { class: 'level' }, `${this.#say(`level.${level}`)}. `), finding.message);
      const body = make('div', {}, head);
      if (finding.fix !== undefined) body.append(make('p', {}, finding.fix));
      if (finding.reason !== undefined) body.append(make('p', { class: 'place' }, finding.reason));
      body.append(this.#placeOf(finding, clause));
      const offers = this.#offersOf(finding, index, source);
      if (offers.length > 0) body.append(make('div', { class: 'offers' }, ...offers));
      const number = make('span', { class: 'number' }, String(index + 1));
      return make(
        'li',
        { id: `finding-${index + 1}`, 'data-level': level, 'data-rule': finding.rule, tabindex: '-1' },
        number,
        body,
      );
    });
    list.replaceChildren(...items);
    if (items.length === 0) list.append(make('li', { class: 'none' }, this.#say('no-findings')));
  }

  #placeOf(
    { rule, version, publication, accounts, related }: JsonFinding,
    clause: Verdict['clauses'][string] | undefined,
  ): HTMLElement {
    const { lang, base, current } = this.#config;
    const links = linksFor(lang, base);
    const place = make('p', { class: 'place' });
    if (clause !== undefined) {
      const href = links.clause(clause.regulation, clause.id, version === current ? undefined : version);
      place.append(make('a', { href }, said(clause.title, lang)), ' · ');
    }
    place.append(make('code', {}, rule));
    const on = accounts ?? (publication === undefined ? [] : [publication.account]);
    if (on.length > 0) place.append(` · ${on.join(', ')}`);
    if (related.length > 0)
      place.append(
        ` · ${this.#say('related')} `,
        make('code', {}, related.map(({ path }) => path.split('/').at(-1)).join(', ')),
      );
    return place;
  }

  #offersOf({ range, suggestions, slots }: JsonFinding, index: number, source: string): readonly Node[] {
    const [start, end] = [range.start.offset, range.end.offset];
    const show =
      start < end && end <= Math.min(source.length, SHOWN) ? [button(this.#say('show'), () => showMark(index))] : [];
    const mends = suggestions.map((suggestion) => {
      const { text } = suggestion;
      const words = text === '' ? this.#say('apply-remove') : filled(this.#say('apply'), { text: clipped(text) });
      return button(words, () =>
        this.#actions.replace(suggestion.range.start.offset, suggestion.range.end.offset, text),
      );
    });
    const free = (slots ?? []).map((slot) =>
      button(momentShown(slot, this.#config.lang), () => this.#actions.moveTo(slot)),
    );
    return [...mends, ...(free.length === 0 ? [] : [make('span', {}, this.#say('slots')), ...free]), ...show];
  }

  #showMarks(findings: readonly JsonFinding[], source: string): void {
    const pane = byId('draft-marked');
    const shown = source.slice(0, SHOWN);
    const parts = stretches(shown, findings).map(({ text, findings: about, begins }): Node => {
      if (about.length === 0) return document.createTextNode(text);
      const isBlocking = about.some((number) => levelOf(findings[number]) === 'blocking');
      const numbers = begins.map((number) => make('a', { href: `#finding-${number + 1}` }, String(number + 1)));
      return make(
        'mark',
        {
          'data-level': isBlocking ? 'blocking' : 'advisory',
          'data-findings': about.map((n) => n + 1).join(' '),
          tabindex: '-1',
        },
        text,
        ...numbers,
      );
    });
    pane.replaceChildren(...parts);
    if (shown.length < source.length) pane.append('\n', make('em', {}, this.#say('too-large')));
  }
}

const keyOf = ({ rule, message }: Pick<JsonFinding, 'rule' | 'message'>): string => `${rule} ${message}`;

function levelOf(finding: JsonFinding | undefined): 'blocking' | 'advisory' | 'waived' {
  if (finding?.status === 'waived') return 'waived';
  return finding?.enforcement === 'advisory' ? 'advisory' : 'blocking';
}

function showMark(index: number): void {
  const mark = byId('draft-marked').querySelector<HTMLElement>(`mark[data-findings~="${index + 1}"]`);
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}

const clipped = (text: string): string => (text.length > OFFERED ? `${text.slice(0, OFFERED)}…` : text);

/** A free moment as clocks of the account show it: «24 нояб., 12:30». */
function momentShown(slot: string, lang: string): string {
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' },
  });
  return format.format(new Date(`${slot.slice(0, 16)}Z`));
}
