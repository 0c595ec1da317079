import type { Locale } from '../../action/core/messages.ts';
import { regulationIn } from '../data/regulations.ts';
import type { SiteEdition } from '../data/site.ts';
import type { Links } from '../links.ts';
import { type RenderedRegulation, renderRegulation } from './markdown.ts';
import { regulationLinks } from './regulation-links.ts';

const rendered = new WeakMap<SiteEdition, Map<string, RenderedRegulation>>();

/**
 * The words of a regulation as HTML, rendered once for all pages that show a part of it.
 * @param isFixed Whether links stay in that edition, or lead to what is in force.
 */
export function regulationHtml(
  edition: SiteEdition,
  id: string,
  { lang, links }: { readonly lang: Locale; readonly links: Links },
  isFixed = false,
): RenderedRegulation {
  const known = rendered.get(edition) ?? new Map<string, RenderedRegulation>();
  rendered.set(edition, known);
  const key = `${id} ${lang} ${isFixed}`;
  const found = known.get(key) ?? render(edition, id, { lang, links }, isFixed);
  known.set(key, found);
  return found;
}

function render(
  edition: SiteEdition,
  id: string,
  { lang, links }: { readonly lang: Locale; readonly links: Links },
  isFixed: boolean,
): RenderedRegulation {
  const { policy } = edition;
  const regulation = regulationIn(edition, id, lang);
  const rules = new Set([...policy.rules, ...policy.off].map((rule) => rule.id));
  return renderRegulation(regulation.text, {
    lang: regulation.writtenIn,
    linkTo: regulationLinks(policy, regulation.path, links, isFixed ? edition.version : undefined),
    codeTo: (code) => (rules.has(code) ? links.rule(code) : undefined),
  });
}
