import { post } from './judging.ts';

type Changes = Readonly<Record<string, string | undefined>>;

/** Posts of one account, a day apart from 1 November 2026: `p00`, `p01` and so on, each sign written out by the legend. */
export function daily(signs: string, legend: (sign: string) => Changes): Record<string, string> {
  return onDays([...signs].map((sign, index) => [index + 1, legend(sign)]));
}

/** Posts of one account on given days of November 2026; a day beyond 30 is one of December. */
export function onDays(posts: readonly (readonly [day: number, changes: Changes])[]): Record<string, string> {
  const files = posts.map(([day, changes], index) => {
    const date = new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10);
    const text = post({ publish_at: `${date}T10:00:00+03:00`, ...changes });
    return [`p${String(index).padStart(2, '0')}`, text] as const;
  });
  return Object.fromEntries(files);
}

/** The paths of such posts. */
export function paths(...names: readonly number[]): string[] {
  return names.map((name) => `content/posts/p${String(name).padStart(2, '0')}.md`);
}
