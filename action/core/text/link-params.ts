import { MARKUP } from './markup.ts';
import type { VisibleLink } from './visible.ts';

/** A parameter of a link, `utm_medium=cpa`, and where the link stands. */
interface ParamFound {
  readonly text: string;
  readonly span: VisibleLink['span'];
}

/** The first link with one of the parameters: `ref`, or with its values, `utm_medium=cpa|affiliate`. At most one. */
export function paramIn(params: readonly string[], links: readonly VisibleLink[]): readonly ParamFound[] {
  if (params.length === 0) return [];
  const wanted = params.map((param) => {
    const [name = '', values] = param.toLowerCase().split('=');
    return { name, values: values?.split('|') };
  });
  for (const { url, span } of links) {
    const query = url.split('#')[0]?.split('?').slice(1).join('?') ?? '';
    for (const text of query.split('&')) {
      const [name = '', value = ''] = text.toLowerCase().split('=');
      if (wanted.some((param) => param.name === name && param.values?.includes(value) !== false))
        return [{ text, span }];
    }
  }
  return [];
}

/** Whether a link of a Markdown source may have one of the parameters; without a source, it may. True too often, never false too often. */
export function mayHoldParam(params: readonly string[], source: string | undefined): boolean {
  if (params.length === 0 || source === undefined) return params.length > 0;
  if (!source.includes('?')) return false;
  const text = source.replace(MARKUP, '').toLowerCase();
  return params.some((param) => text.includes((param.toLowerCase().split('=')[0] ?? '').replace(MARKUP, '')));
}
