import type { Passage } from '../passages.ts';
import { ROLE } from '../role.ts';

/** A passage as patterns see it: as it stands, or folded. Any white space is a space, and a line ends only where a block does. */
export interface View {
  readonly text: string;
  /** The stretch of the passage's text for a stretch of this one, in UTF-16 units. */
  readonly span: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** What patterns need of a passage. */
export type PatternText = Pick<Passage, 'text' | 'normal' | 'roles'>;

interface Views {
  exact?: View;
  folded?: View;
}

const views = new WeakMap<PatternText, Views>();

const SPACE = /[^\S ]/g;
const same: View['span'] = (start, end) => ({ start, end });

export function viewOf(passage: PatternText, isFolded: boolean): View {
  const known = views.get(passage) ?? {};
  views.set(passage, known);
  const view = (isFolded ? known.folded : known.exact) ?? viewAnew(passage, isFolded);
  known[isFolded ? 'folded' : 'exact'] = view;
  return view;
}

function viewAnew(passage: PatternText, isFolded: boolean): View {
  const { text: units, span } = isFolded ? passage.normal : { text: passage.text, span: same };
  const { roles } = passage;
  const plain = units.replace(SPACE, (space, at: number) =>
    space === '\n' && roles?.[span(at, at + 1).start] === ROLE.separator ? '\n' : ' ',
  );
  return { text: plain, span };
}
