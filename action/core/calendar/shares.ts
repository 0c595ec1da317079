import { mainPerceptionOf } from '../content/perception.ts';
import type { Dimension, PlanTarget } from '../content/plan.ts';
import type { PostData } from '../content/post.ts';
import type { Publication } from './publication.ts';

/** What a post counts as where each post counts once; `undefined` for one that does not say. */
const THING: Readonly<Record<Dimension, (data: PostData) => string | undefined>> = {
  format: ({ format }) => format,
  modality: mainPerceptionOf,
  purpose: ({ purpose }) => purpose,
};

/** Keeps 40 + 15 at 55. */
const ROUNDING = 1e-9;

/** Whether two numbers, in percent, are further apart than allowed. */
export function isBeyond(a: number, b: number, allowed: number): boolean {
  return Math.abs(a - b) > allowed + ROUNDING;
}

/** What came out otherwise than planned. Shares are in percent. */
export interface Deviation {
  readonly thing: string;
  readonly publications: readonly Publication[];
  /** Publications of any kind that is known. */
  readonly total: number;
  readonly real: number;
  readonly planned: number;
  /** Posts that would bring the share back, of the kind or of others; 0 where no number of them would. */
  readonly add: number;
  /** Posts that would do it in the place of others. */
  readonly replace: number;
}

/** Compares publications with planned shares; what the plan does not name shall not be there. Silent below `min` publications of a known kind. */
export function deviationsFrom(
  { by, shares }: Pick<PlanTarget, 'by' | 'shares'>,
  publications: readonly Publication[],
  { tolerance, min }: { readonly tolerance: number; readonly min: number },
): readonly Deviation[] {
  const planned = new Map(Object.entries(shares));
  const groups = new Map<string, Publication[]>([...planned.keys()].map((thing) => [thing, []]));
  let total = 0;
  for (const publication of publications) {
    const thing = THING[by](publication.post.data);
    if (thing === undefined) continue;
    total++;
    const group = groups.get(thing);
    if (group === undefined) groups.set(thing, [publication]);
    else group.push(publication);
  }
  if (total < min) return [];
  return [...groups].flatMap(([thing, alike]) => {
    const share = planned.get(thing) ?? 0;
    const real = (alike.length / total) * 100;
    if (!isBeyond(real, share, tolerance)) return [];
    const remedy = remedyOf(
      alike.length,
      total,
      real < share ? { least: share - tolerance } : { most: share + tolerance },
    );
    return { thing, publications: alike, total, real, planned: share, ...remedy };
  });
}

/** How many posts bring `count` of `total` back to at least, or at most, so many percent. */
function remedyOf(
  count: number,
  total: number,
  bound: { readonly least: number } | { readonly most: number },
): Pick<Deviation, 'add' | 'replace'> {
  if ('least' in bound) {
    const lacking = (bound.least / 100) * total - count;
    return { add: whole((lacking * 100) / (100 - bound.least)), replace: whole(lacking) };
  }
  return { add: whole((count * 100) / bound.most - total), replace: whole(count - (bound.most / 100) * total) };
}

function whole(posts: number): number {
  return Number.isFinite(posts) ? Math.ceil(posts - ROUNDING) : 0;
}
