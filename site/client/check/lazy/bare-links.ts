import type * as BareLinks from '../../../../action/core/text/bare-links.ts';
import { loadedOnDemand } from '../on-demand.ts';

/** Every address has one of these signs with something right after it. */
const SIGN = /[.:@/]\S/;

const links = loadedOnDemand('links', () => import('../../../../action/core/text/bare-links.ts'));

/** Stands in for the engine's search for addresses where a draft is checked: it brings the list of all suffixes with it, and many texts have none. */
export const findBareLinks: typeof BareLinks.findBareLinks = (text) =>
  SIGN.test(text) ? links().findBareLinks(text) : [];
