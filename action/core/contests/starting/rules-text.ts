import { isFor } from '../../content/markets.ts';
import { type MessageData, said } from '../../finding.ts';
import type { Translate } from '../../messages.ts';
import { PLATFORMS } from '../../platforms.ts';
import type { Policy } from '../../policy/policy.ts';
import { laterDays } from './contest-file.ts';
import { type ContestFacts, isDrawn, isOfUsers, needsPurchase, prizeTax, voidWhere } from './facts.ts';

/** Says a message of the catalogue by its whole name; whether winners are drawn or judged is known to all. */
type Tell = (id: string, data?: MessageData) => string;
/** Says one of the model wording. */
type Say = Tell;

/**
 * The rules of a contest in the model wording (facts/contests.md §4), in the language of its readers. A person reads them before they are
 * published: they are a start, not advice of a lawyer.
 */
export function rulesText(facts: ContestFacts, policy: Policy, translate: Translate): string {
  const kind = isDrawn(facts) ? 'draw' : 'contest';
  const tell: Tell = (id, data = {}) => translate(id, { kind, ...data });
  const say: Say = (id, data) => tell(`contest.draft.${id}`, data);
  const chapters: readonly (readonly [string, readonly string[]])[] = [
    ['who', organizerParagraphs(facts, say, translate)],
    ['when', whenParagraphs(facts, say)],
    ['entrants', entrantParagraphs(facts, policy, say, translate)],
    ['task', taskParagraphs(facts, say, tell)],
    ['prizes', prizeParagraphs(facts, policy, say, translate)],
    ['choice', choiceParagraphs(facts, say, tell)],
    ['handing-over', handingOver(facts, say)],
    ...(isOfUsers(facts) ? ([['works', [say('works')]]] as const) : []),
    ['data', dataParagraphs(facts, say, translate)],
    ['changes', [say('changes')]],
  ];
  const body = chapters.map(
    ([id, paragraphs]) => `## ${tell(`contest.draft.chapter.${id}`)}\n\n${paragraphs.join('\n\n')}\n`,
  );
  return `# ${say('title', { title: facts.title })}\n\n${body.join('\n')}`;
}

function organizerParagraphs(facts: ContestFacts, say: Say, { locale }: Translate): string[] {
  const { organizer, address = 'none', email, accounts, jurisdictions } = facts;
  const platforms = [...new Set(accounts.map(({ platform }) => said(PLATFORMS[platform].name, locale)))];
  const isFree = !needsPurchase(facts);
  return [
    say('organizer', { organizer, address, email }),
    ...platforms.map((platform) => say('release', { platform })),
    ...(isFree ? [say('free'), ...(isFor(jurisdictions, 'ru') ? [say('no-lottery')] : [])] : [say('purchase')]),
    ...(isFree && isFor(jurisdictions, 'us') ? [say('no-purchase')] : []),
  ];
}

function whenParagraphs({ starts, ends, results }: ContestFacts, say: Say): string[] {
  const at = (moment: string) => ({ date: moment.slice(0, 10) });
  return [
    say('period', { from: at(starts), until: at(ends), opens: moment(starts, say), closes: moment(ends, say) }),
    say('results', { on: at(results), time: moment(results, say) }),
  ];
}

/** The time of day of a moment with its offset: `10:00 (UTC+3)`. */
function moment(written: string, say: Say): string {
  const match = /[T ](\d{2}:\d{2}).*?(Z|[+-]\d{2}(?::?\d{2})?)?$/i.exec(written);
  const [, time = '', offset = 'Z'] = match ?? [];
  const short = offset.replace(/^([+-])0?(\d+):?(\d{2})?$/, (_, sign, hours, minutes = '00') =>
    minutes === '00' ? `${sign}${hours}` : `${sign}${hours}:${minutes}`,
  );
  return say('time', { time, offset: /^z$/i.test(offset) ? 'none' : short });
}

function entrantParagraphs(facts: ContestFacts, policy: Policy, say: Say, { locale }: Translate): string[] {
  const { ageMin, jurisdictions } = facts;
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const countries = jurisdictions.map((code) => names.of(code.toUpperCase()) ?? code).join(', ');
  const states = voidWhere(policy, facts);
  const isVoid = isFor(jurisdictions, 'us');
  return [
    say('entrants', { age: ageMin, countries: countries || 'none' }),
    ...(isVoid ? [say('void', { states: states.join(', ') || 'none' })] : []),
  ];
}

function taskParagraphs(facts: ContestFacts, say: Say, tell: Tell): string[] {
  const { mechanics, hashtag = 'none', accounts } = facts;
  const isOnYouTube = accounts.some(({ platform }) => platform === 'youtube');
  return [
    say('task'),
    mechanics.map((one) => `- ${tell(`contest.draft.mechanic.${one}`, { hashtag })}`).join('\n'),
    say('one-entry'),
    isOnYouTube ? say('guidelines') : say('removed'),
  ];
}

function prizeParagraphs(facts: ContestFacts, policy: Policy, say: Say, { locale }: Translate): string[] {
  const money = (amount: number, currency: string): string =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
      amount,
    );
  const { prizes, taxPayer, organizer } = facts;
  const total = prizes.reduce((sum, { count }) => sum + count, 0);
  const lines = prizes.map(({ name, count, value, currency }) => {
    return `- ${say('prize', { name, count, value: money(value, currency) })}`;
  });
  const tax = prizeTax(policy, facts);
  if (tax === undefined) return [say('prizes', { count: total }), lines.join('\n')];
  const sum = (amount: number): string => money(amount, tax.currency);
  const { free, rate, value, cash } = tax;
  const numbers =
    taxPayer === 'winner'
      ? { rest: sum(value - free), tax: sum(Math.round(((value - free) * rate) / 100)), whole: '' }
      : { rest: sum(value + cash - free), tax: sum(cash), whole: sum(value + cash) };
  const data = { organizer, value: sum(value), free: sum(free), rate, cash: sum(cash), ...numbers };
  // Less than half a unit is rounded away, whoever pays.
  const paid = taxPayer === 'winner' ? 'tax-winner' : 'tax-organizer';
  return [
    say('prizes', { count: total }),
    lines.join('\n'),
    say('tax', { free: sum(free), rate }),
    cash === 0 ? say('tax-nothing', { rest: sum(value - free) }) : say(paid, data),
  ];
}

function choiceParagraphs(facts: ContestFacts, say: Say, tell: Tell): string[] {
  const { selection, results, jurisdictions } = facts;
  return [
    tell(`contest.draft.choice.${selection}`, { on: { date: results.slice(0, 10) } }),
    ...(isDrawn(facts) && jurisdictions.some((law) => isFor([law], 'us') || isFor([law], 'gb')) ? [say('odds')] : []),
  ];
}

function handingOver(facts: ContestFacts, say: Say): string[] {
  const { claim, delivery } = laterDays(facts);
  return [say('claim', { until: { date: claim } }), say('delivery', { how: facts.delivery, by: { date: delivery } })];
}

function dataParagraphs(facts: ContestFacts, say: Say, translate: Translate): string[] {
  const { data, consentUrl, policyUrl, jurisdictions, email } = facts;
  const fields = data.map((field) => {
    const id = `contest.draft.field.${field}`;
    return translate.has(id) ? translate(id) : field;
  });
  const isGdpr = isFor(jurisdictions, 'eu') || isFor(jurisdictions, 'gb');
  return [
    say('data', { fields: fields.join(', ') || 'none' }),
    say('consent', { url: consentUrl }),
    ...(isGdpr ? [say('rights', { email })] : []),
    say('erased', { on: { date: laterDays(facts).erased }, url: policyUrl }),
  ];
}
