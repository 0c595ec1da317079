import type * as BareLinks from '../../../../action/core/text/bare-links.ts';
import { need } from '../on-demand.ts';

let find: typeof BareLinks.findBareLinks | undefined;

/** Every address has one of these signs with something right after it. */
const SIGN = /[.:@/]\S/;

/** Stands in for the engine's search for addresses where a draft is checked: it brings the list of all suffixes with it, and many texts have none. */
export const findBareLinks: typeof BareLinks.findBareLinks = (text) => {
  if (!SIGN.test(text)) return [];
  return find === undefined ? need('links', load) : find(text);
};

async function load(): Promise<void> {
  ({ findBareLinks: find } = await import('../../../../action/core/text/bare-links.ts'));
}
