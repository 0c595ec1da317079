import type { Draft } from '../check.ts';
import type { Place } from '../finding.ts';
import { factData } from '../platform-table.ts';
import { lengthIn } from '../text/lengths.ts';
import type { Fitting } from './options.ts';
import type { Outgoing } from './texts.ts';

type FieldFault = Draft<'title' | 'title-unsure' | 'tags' | 'link' | 'forbidden'>;

/** What the fields beside the text have too much of, and characters that no field may have. */
export function fieldFaults({ data, account, view }: Outgoing, options: Fitting): readonly FieldFault[] {
  const fact = factData(account, options);
  const faults: FieldFault[] = [];
  const { title = '' } = data;
  const add = (
    messageId: FieldFault['messageId'],
    key: readonly [string, ...string[]],
    count: number,
    limit: number | undefined,
  ) => {
    if (limit !== undefined && count > limit)
      faults.push({ messageId, data: { ...fact, count, limit }, at: { key }, same: messageId, measure: count });
  };
  const titleMessage = options.unconfirmed.includes('title') ? 'title-unsure' : 'title';
  add(titleMessage, ['title'], lengthIn(options.title_unit, title), options.title);
  const tags = account.platform === 'youtube' ? (data.youtube?.tags ?? []) : [];
  add(
    'tags',
    ['youtube', 'tags'],
    tags.reduce((sum, tag) => sum + tagLength(tag), 0),
    options.tags,
  );
  const link = account.platform === 'pinterest' ? (data.pinterest?.link ?? '') : '';
  add('link', ['pinterest', 'link'], link.length, options.link);
  for (const char of options.forbidden) {
    const inTitle = title.indexOf(char);
    const within = { start: inTitle, end: inTitle + char.length };
    const inText = view.text.indexOf(char);
    const places: Place[] = options.title === undefined || inTitle < 0 ? [] : [{ key: ['title'], within }];
    if (inText >= 0) places.push(view.span(inText, inText + char.length));
    for (const at of places) faults.push({ messageId: 'forbidden', data: { ...fact, char }, at });
  }
  return faults;
}

/** A tag with a space stands in quotation marks, which count (postiz, youtube.settings.dto.ts, 2026-08-21). */
function tagLength(tag: string): number {
  return tag.length + (tag.includes(' ') ? 2 : 0);
}
