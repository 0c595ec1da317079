import { post } from './judging.ts';

const front = (yaml: string): string => `---\n${yaml}\n---\nТекст.\n`;

const goal = (metric: string): string =>
  front(
    `accounts: [vk]\nperiod: 2026-11\naudience: all\ngoals:\n  - { metric: ${metric}, target: 5, by: 2026-11-20, owner: anna }`,
  );
const experiment = (ends: string): string =>
  front(`accounts: [vk]\nperiod: 2026-10\nexperiments:\n  - { hypothesis: a, metric: b, ends_at: ${ends} }`);
const review = (period: string, cause: string): string =>
  front(
    `period: ${period}\naccounts: [vk]\ndecision: keep\nmetrics:\n  - { metric: Ответы, target: 5, actual: 3, cause: ${cause}, action: b }`,
  );
const decision = (id: string, date: string): string =>
  front(`id: "${id}"\ndate: ${date}\ntitle: a\ndecided_by: anna\nabout: { accounts: [vk] }\nchanges: [goals]`);
const done = (day: string, more: Readonly<Record<string, string>> = {}): string =>
  post({ publish_at: `${day}T10:00:00+03:00`, status: 'published', ...more });

/** What plans, reviews and decisions may be wrong in around 22 November 2026, each in a file of its own. */
export const PLANNING: Readonly<Record<string, string>> = {
  'content/plans/wish.md': goal('повысить узнаваемость'),
  'content/plans/survey.md': goal('опрос узнаваемости'),
  'content/plans/vanity.md': goal('число подписчиков'),
  'content/plans/e1.md': experiment('2026-11-01'),
  'content/plans/e2.md': experiment('2026-11-14'),
  'content/plans/e3.md': experiment('2026-11-20'),
  'content/reviews/2026-07.md': review('2026-07', 'не зашло'),
  'content/reviews/2026-08.md': review('2026-08', 'алгоритмы'),
  'content/reviews/2026-09.md': review('2026-09', 'Опросы выходили в обед'),
  'content/decisions/1.md': decision('1', '2026-09-01'),
  'content/decisions/2.md': decision('2', '2026-09-09'),
  'content/decisions/3.md': decision('3', '2026-10-06'),
  'content/posts/a0.md': done('2026-09-15', { accounts: '[telegram]' }),
  'content/posts/a1.md': done('2026-10-26', { unplanned: 'Так вышло' }),
  'content/posts/a2.md': done('2026-11-05', { unplanned: 'Так вышло', rubric: 'story' }),
  'content/posts/a3.md': done('2026-11-10', { rubric: 'behind-the-scenes' }),
  'content/posts/a4.md': done('2026-11-12', { approved_at: '2026-11-12T07:00:00+03:00' }),
  'content/posts/a5.md': done('2026-11-14', { approved_at: '2026-11-13T07:00:00+03:00' }),
  'content/posts/b1.md': post({ publish_at: '2026-11-27T10:00:00+03:00', status: 'approved' }),
  'content/posts/b2.md': post({ publish_at: '2026-11-25T10:00:00+03:00', status: 'draft' }),
  'content/posts/b3.md': post({ publish_at: '2026-12-03T10:00:00+03:00', status: 'review' }),
};

/** The checks that find it. */
export const isAboutPlanning = (check: string): boolean =>
  /^(?:goals|experiments|people|review|strategy|plan\.(?!mix-targets))/.test(check);
