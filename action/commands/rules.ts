import { nearest } from '../core/nearest.ts';
import { adviceOf, type ListedRegulation, type ListedRule, lacksOf, listingOf } from '../core/policy/listing.ts';
import { packNames } from '../core/policy/packs.ts';
import { adviceView } from '../reporters/advice.ts';
import { plain } from '../reporters/escape.ts';
import { rulesView } from '../reporters/rules.ts';
import { builtInPacks } from '../sources/packs.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { expectNoArguments, OPTIONS } from './options.ts';
import { otherPacks } from './other-packs.ts';
import { show } from './output.ts';
import { openPolicy } from './workspace.ts';

export const rules: CommandSpec = {
  name: 'rules',
  about: 'cli.rules.about',
  options: {
    pack: { type: 'string', about: 'cli.option.pack', value: 'cli.option.pack.value' },
    family: { type: 'string', about: 'cli.option.family', value: 'cli.option.family.value' },
    by: {
      type: 'string',
      about: 'cli.option.by-advice',
      value: 'cli.option.by.value',
      choices: ['regulation', 'advice'],
    },
    format: OPTIONS.format,
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: [
    'reglament rules',
    'reglament rules --family links',
    'reglament rules --pack law-ru --format markdown',
    'reglament rules --by advice',
  ],
  run,
};

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  expectNoArguments(args, 'rules');
  const { side, judging, translate } = await openPolicy(args, context);
  const { pack } = args.values;
  const asked = typeof pack === 'string' ? pack : undefined;
  const others = await otherPacks(judging.policy, side, translate.locale, asked);
  const sides = [{ policy: judging.policy, side }, ...others];
  const known = new Set<string>();
  const all = sides.flatMap((entry) => {
    const listed = listingOf(entry.policy, (path) => entry.side.files.get(path) ?? entry.policy.texts.get(path));
    const fresh = listed.filter(({ path }) => !known.has(path));
    for (const { path } of fresh) known.add(path);
    return fresh;
  });
  // A team's own rules come before those that it takes over.
  const ordered = [...all.filter(({ pack }) => pack === undefined), ...all.filter(({ pack }) => pack !== undefined)];
  const inPack = ofPack(ordered, asked, translate.locale);
  const wanted = ofFamily(inPack, args.values['family'], judging.policy.version, translate.locale);
  const isComplete = wanted.every((regulation) => regulation.rules.every((rule) => lacksOf(rule).length === 0));
  if (args.values['by'] === 'advice') {
    const advice = adviceOf(wanted);
    const isWhole = advice.every(({ rules: own }) => own.every((rule) => lacksOf(rule).length === 0));
    show(args, context, {
      view: () => adviceView(advice, translate),
      data: () => ({ policy: { id: judging.policy.id, version: judging.policy.version }, advice, ok: isWhole }),
    });
    return isWhole ? 0 : 1;
  }
  const isCompact = context.stdout.isTTY && (args.values['format'] ?? 'terminal') === 'terminal';
  show(args, context, {
    view: () => rulesView(wanted, { isCompact }, translate),
    data: () => ({
      policy: { id: judging.policy.id, version: judging.policy.version },
      regulations: wanted.map(({ rules: listed, ...regulation }) => ({
        ...regulation,
        rules: listed.map((rule) => ({ ...rule, lacks: lacksOf(rule) })),
      })),
      ok: isComplete,
    }),
  });
  return isComplete ? 0 : 1;
}

type Locale = 'ru' | 'en';

function ofPack(
  regulations: readonly ListedRegulation[],
  name: string | undefined,
  locale: Locale,
): readonly ListedRegulation[] {
  if (name === undefined) return regulations;
  const found = regulations.filter(({ pack }) => pack === name);
  if (found.length > 0) return found;
  const packs = [...new Set([...regulations.flatMap(({ pack }) => pack ?? []), ...packNames(builtInPacks())])].sort();
  const data = { found: plain(name), allowed: packs.join(', '), suggestion: nearest(name, packs) ?? 'none' };
  throw new UserError((translate) => translate('cli.error.pack', data), locale);
}

/** The regulations that have rules of a family, with these alone: clauses for people belong to none. */
function ofFamily(
  regulations: readonly ListedRegulation[],
  family: unknown,
  version: string,
  locale: Locale,
): readonly ListedRegulation[] {
  if (typeof family !== 'string') return regulations;
  const isOf = ({ id }: ListedRule): boolean => id === family || id.startsWith(`${family}.`);
  const found = regulations
    .map((regulation) => ({ ...regulation, rules: regulation.rules.filter(isOf), people: [], advised: [] }))
    .filter((regulation) => regulation.rules.length > 0);
  if (found.length > 0) return found;
  const ids = regulations.flatMap((regulation) => regulation.rules.map(({ id }) => id));
  const families = new Set([...ids, ...ids.map((id) => id.replace(/\.[^.]*$/, ''))]);
  const data = { found: plain(family), version, suggestion: nearest(family, families) ?? 'none' };
  throw new UserError((translate) => translate('cli.error.rule', data), locale);
}
