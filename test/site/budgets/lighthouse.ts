import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

/** 176 MB with all that it brings: it is fetched into npm's cache by whoever measures. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

export type Scores = Readonly<Record<Category, number>>;

/** One run of Lighthouse. @returns Scores from 0 to 100, and what cost points. */
export async function lighthouse(
  url: string,
  form: 'phone' | 'desktop',
  chrome: string,
  folder: string,
): Promise<{ readonly scores: Scores; readonly lost: readonly string[] }> {
  const output = join(folder, 'lighthouse.json');
  const args = [
    ...[
      'exec',
      '--yes',
      `--package=${LIGHTHOUSE}`,
      '--',
      'lighthouse',
      url,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
    ],
    ...[
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage',
    ],
    ...(form === 'desktop' ? ['--preset=desktop'] : []),
  ];
  // Not waited for in place: the pages are served by this very process.
  await promisify(execFile)('npm', args, { env: { ...process.env, CHROME_PATH: chrome }, timeout: 180_000 });
  const report = JSON.parse(readFileSync(output, 'utf8')) as {
    categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
  };
  const scores = Object.fromEntries(
    CATEGORIES.map((name) => [name, Math.round((report.categories[name].score ?? 0) * 100)]),
  ) as Scores;
  const weighed = CATEGORIES.flatMap((name) => report.categories[name].auditRefs.filter(({ weight }) => weight > 0));
  const lost = weighed.flatMap(({ id }) => {
    const { score, title, displayValue = '' } = report.audits[id] ?? { score: 1, title: '' };
    return score === null || score >= 0.995 ? [] : [`${id} ${score}: ${title} ${displayValue}`.trim()];
  });
  return { scores, lost };
}

/** The median of up to so many runs; as many as decide it are made: three that agree are the median of five. */
export async function medianScores(
  runs: number,
  run: () => Promise<Scores>,
): Promise<{ readonly scores: Scores; readonly made: number }> {
  const all: Scores[] = [];
  const needed = Math.floor(runs / 2) + 1;
  while (all.length < runs) {
    all.push(await run());
    const isDecided = CATEGORIES.every((name) => all.filter((scores) => scores[name] === 100).length >= needed);
    if (isDecided) break;
  }
  const median = (name: Category): number => {
    const sorted = all.map((scores) => scores[name]).sort((a, b) => a - b);
    // Of fewer runs than asked for, more than half of all are a hundred.
    return all.length < runs ? 100 : (sorted[Math.floor(sorted.length / 2)] ?? 0);
  };
  return { scores: Object.fromEntries(CATEGORIES.map((name) => [name, median(name)])) as Scores, made: all.length };
}
