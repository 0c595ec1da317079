/** Leads to the comparison of any two editions: its own page, or two steps by way of the edition in force where there is none. */
export function openPickers(root: ParentNode): void {
  for (const picker of root.querySelectorAll<HTMLElement>('[data-picker]')) {
    const [before, after] = picker.querySelectorAll('select');
    const { picker: pattern = '', pairs = '', via = '' } = picker.dataset;
    const status = picker.querySelector<HTMLElement>('[role=status]');
    picker.querySelector('button')?.addEventListener('click', () => {
      if (before === undefined || after === undefined || status === null) return;
      const [first = '', second = ''] =
        before.selectedIndex <= after.selectedIndex ? [before.value, after.value] : [after.value, before.value];
      const steps = stepsBetween(first, second, pairs.split(' '), via);
      const hrefs = steps.map(([a, b]) => pattern.replace('A..B', `${a}..${b}`));
      if (hrefs.length === 1) location.href = hrefs[0] ?? '';
      else if (hrefs.length === 0) status.textContent = status.dataset['same'] ?? '';
      else {
        status.textContent = `${status.dataset['steps']} `;
        hrefs.forEach((href, index) => {
          const link = document.createElement('a');
          link.href = href;
          link.textContent = (steps[index] ?? []).join(' → ');
          status.append(link, ' ');
        });
      }
    });
  }
}

/** The pages that lead from one edition to another, the earlier first; none from an edition to itself. */
export function stepsBetween(
  before: string,
  after: string,
  pairs: readonly string[],
  via: string,
): readonly (readonly [string, string])[] {
  if (before === after) return [];
  if (via === '' || pairs.includes(`${before}..${after}`)) return [[before, after]];
  // Compared with the one in force, whichever of the two is older.
  return [before, after].map((version) => (pairs.includes(`${version}..${via}`) ? [version, via] : [via, version]));
}
