/** What an edition is on a day, in the order in which it becomes that. */
export const STATUSES = ['coming', 'current', 'superseded'] as const;
export type Status = (typeof STATUSES)[number];

/** @param from The first moment of an edition, epoch milliseconds. @param until The first moment of the next one. */
export function statusAt(now: number, from: number, until: number): Status {
  if (now < from) return 'coming';
  return now < until ? 'current' : 'superseded';
}

/**
 * Sets right what has become another since the build. An element with `data-status` carries `data-from` and `data-until`; it says what it
 * is in one word out of `data-words`, or in those of its parts whose `data-when` names it.
 */
export function refreshStatuses(root: ParentNode, now: number): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-status]')) {
    const { from, until, words, status } = element.dataset;
    const is = statusAt(now, Number(from ?? -Infinity), Number(until ?? Infinity));
    if (is === status) continue;
    element.dataset['status'] = is;
    if (words !== undefined) element.textContent = words.split('|')[STATUSES.indexOf(is)] ?? '';
    for (const part of element.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset['when'] !== is;
  }
}
