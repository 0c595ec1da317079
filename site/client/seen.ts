const KEY = 'edition-seen';

/** Says, where an edition came into force since the last visit, which, and keeps the one of today for the next visit. */
export function tellSeen(root: ParentNode, now: number, kept: Pick<Storage, 'getItem' | 'setItem'>): void {
  const line = root.querySelector<HTMLElement>('[data-seen]');
  const link = line?.querySelector('a');
  if (line === null || link === null || link === undefined) return;
  const { seen = '', pattern = '' } = line.dataset;
  const dated = seen.split('|').map((pair) => pair.split(' '));
  const index = dated.findLastIndex(([, from]) => Number(from) <= now);
  const current = dated[index]?.[0];
  if (current === undefined) return;
  const last = kept.getItem(KEY);
  kept.setItem(KEY, current);
  if (!dated.slice(0, index).some(([version]) => version === last)) return;
  link.textContent = `${last} → ${current}`;
  link.href = pattern.replace('A..B', `${last}..${current}`);
  line.hidden = false;
}
