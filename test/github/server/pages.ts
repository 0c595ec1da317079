import type { Answer } from './answer.ts';

/** Thirty a page when nothing is said, a hundred at most (docs: "Using pagination in the REST API"). */
const PER_PAGE = { default: 30, max: 100 };

/** Cuts a list into the page that was asked for, with the links to its neighbours. `hides` newest items do not show yet. */
export function cut(answer: Answer, url: URL, hides = 0): Answer {
  const { list, ...rest } = answer;
  if (list === undefined) return answer;
  const { length } = list.items;
  const items =
    list.isNewestFirst === true ? list.items.slice(hides) : list.items.slice(0, Math.max(0, length - hides));
  const size = Math.min(PER_PAGE.max, Math.max(1, numberIn(url, 'per_page') ?? PER_PAGE.default));
  const page = Math.max(1, numberIn(url, 'page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const shown = items.slice((page - 1) * size, page * size);
  const to = (number: number, rel: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [to(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
    ...(page > 1 ? [to(1, 'first')] : []),
  ];
  return {
    ...rest,
    body: list.wrap?.(shown, items.length) ?? shown,
    headers: { ...rest.headers, ...(links.length === 0 ? {} : { link: links.join(', ') }) },
  };
}

function numberIn(url: URL, name: string): number | undefined {
  const text = url.searchParams.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}
