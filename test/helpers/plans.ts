/** A plan for `vk` in November 2026 by ways of perceiving, with some front matter changed. `undefined` removes a key; `only`: the accounts of the shares. */
export function plan(
  shares: string,
  {
    by = 'modality',
    basis = '{ kind: survey, text: Опрос }',
    only = undefined,
    ...changes
  }: Readonly<Record<string, string | undefined>> = {},
): string {
  const fields: Record<string, string | undefined> = { accounts: '[vk]', period: '2026-11', ...changes };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  const target = [
    `  - by: ${by}`,
    `    shares: ${shares}`,
    ...(basis === '' ? [] : [`    basis: ${basis}`]),
    ...(only === undefined ? [] : [`    accounts: ${only}`]),
  ];
  return `---\n${[...lines, 'targets:', ...target].join('\n')}\n---\nПлан на месяц.\n`;
}
