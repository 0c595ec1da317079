import { type ClockWords, clockText } from '../text/clock-words.ts';

type Span = readonly [from: number, until: number];

/** `1763794800-1763827200,…` in seconds; what has no end goes on. */
function spansIn(written = ''): readonly Span[] {
  return [...written.matchAll(/(\d+)-(\d*)/g)].map(([, from, until]) => [
    Number(from) * 1000,
    until === '' ? Infinity : Number(until) * 1000,
  ]);
}

/** Sets right who answers, for the moment at which the page is read. Of a page that is too old it says that nobody knows. */
export function refreshDuty(table: HTMLTableElement, now: number): void {
  const { words = '{}', zone = 'UTC', until } = table.dataset;
  const isStale = now >= Number(until);
  for (const body of table.tBodies) {
    const holds = spansIn(body.dataset['spans']).some(([from, end]) => from <= now && now < end);
    if (!isStale) body.hidden = !holds;
  }
  const said = JSON.parse(words) as ClockWords;
  const lang = document.documentElement.lang;
  for (const cell of table.querySelectorAll<HTMLElement>('[data-windows]')) {
    cell.textContent = clockText(isStale ? [] : spansIn(cell.dataset['windows']), now, said, { lang, zone });
  }
}

const table = document.querySelector<HTMLTableElement>('[data-duty]');
if (table !== null) {
  refreshDuty(table, Date.now());
  setInterval(() => refreshDuty(table, Date.now()), 60_000);
}
