/** What a day says of editions: the version in force, or why there is none. */
export type Answer =
  | { readonly kind: 'in-force'; readonly version: string }
  | { readonly kind: 'malformed' | 'before-first' };

/** @param firsts The first day of each edition, `YYYY-MM-DD`, with its version, the oldest first. Days are compared as texts: no clock has a say. */
export function editionOn(day: string, firsts: readonly (readonly [day: string, version: string])[]): Answer {
  const date = new Date(`${day}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (!isDay) return { kind: 'malformed' };
  const version = firsts.findLast(([first]) => first <= day)?.[1];
  return version === undefined ? { kind: 'before-first' } : { kind: 'in-force', version };
}

/** «1 июля 2026 года», "1 July 2026", as the pages write days. */
export function dayInWords(day: string, lang: string): string {
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${day}T00:00:00Z`)).replace(/г\.$/, 'года');
}

/** Shows the one edition that was in force on the day in the address, or in the field. Without scripts all of them stand in the page. */
export function showDay(root: Document, address: Location, lang: string): void {
  const map = root.querySelector<HTMLElement>('[data-on]');
  const field = map?.querySelector('input');
  const answer = map?.querySelector<HTMLElement>('[role=status]');
  if (map === null || !field || !answer) return;
  const editions = [...map.querySelectorAll<HTMLElement>('[data-first]')];
  const firsts = editions
    .map((element) => [element.dataset['first'] ?? '', element.dataset['version'] ?? ''] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const show = (day: string): void => {
    const told = editionOn(day, firsts);
    const version = told.kind === 'in-force' ? told.version : '';
    const date = told.kind === 'malformed' ? day : dayInWords(day, lang);
    const isDraft = editions.some(({ dataset }) => dataset['version'] === version && 'isDraft' in dataset);
    const words = { 'in-force': isDraft ? 'draft' : 'inForce', malformed: 'malformed', 'before-first': 'beforeFirst' };
    answer.textContent = (answer.dataset[words[told.kind]] ?? '')
      // What the address says stands there as it is: «$&» in it is no pattern.
      .replace('DAY', () => date)
      .replace('VERSION', version);
    for (const element of editions) {
      element.hidden = version !== '' && element.dataset['version'] !== version;
      const details = element.querySelector('details');
      if (details) details.open = version !== '' && !element.hidden;
    }
  };
  field.addEventListener('change', () => {
    if (field.value === '') return;
    history.replaceState(null, '', `?d=${field.value}`);
    show(field.value);
  });
  const asked = new URLSearchParams(address.search).get('d');
  if (asked === null) return;
  field.value = asked;
  show(asked);
}
