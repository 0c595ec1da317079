import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { calendar } from './calendar.ts';
import { type GeneratedPost, writePost } from './post.ts';
import { PromoMix } from './promo.ts';
import { seeded } from './random.ts';

export interface Corpus {
  readonly count: number;
  readonly seed: number;
}

/** Posts like the live ones, in order of time. The same seed gives the same bytes, and a longer corpus begins like a shorter one. */
export function* generatePosts({ count, seed }: Corpus): Generator<GeneratedPost> {
  if (count < 1) return;
  const random = seeded(seed);
  const promo = new PromoMix();
  let number = 0;
  for (const slot of calendar(random)) {
    yield writePost(random, slot, promo, ++number);
    if (number >= count) return;
  }
}

/** Writes a repository that can be judged: this one's policy and the posts. The folder must not hold content yet. */
export function writeRepository(folder: string, posts: Iterable<GeneratedPost>): void {
  if (existsSync(join(folder, 'content'))) throw new Error('the folder holds content already');
  cpSync(fileURLToPath(new URL('../../policy', import.meta.url)), join(folder, 'policy'), { recursive: true });
  const made = new Set<string>();
  for (const { path, text } of posts) {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, text);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new Error('say where to: --out DIR');
  writeRepository(values.out, generatePosts({ count: Number(values.count), seed: Number(values.seed) }));
  process.stderr.write(`${values.count} posts written\n`);
}
