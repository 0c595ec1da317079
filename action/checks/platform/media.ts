import { type Draft, defineCheck } from '../../core/check.ts';
import { attachmentsOf, mayHoldPictures } from '../../core/content/attachments.ts';
import { groupsOf, type MediaRow, mediaRow } from '../../core/fitting/media.ts';
import { factData, platformTable, rowsFor, TABLE_STRICTNESS } from '../../core/platform-table.ts';

type Told = 'required' | 'many' | 'few' | 'mixed' | 'format';
const SURE = ['images', 'carousel_max'] as const;
type MediaDraft = Draft<Told | 'unsure' | 'sure'>;

/** The number and the kinds of what goes out with a text, as far as front matter and file names tell. */
export default defineCheck({
  id: 'platform.media',
  scope: 'publication',
  options: platformTable(mediaRow),
  stricter: TABLE_STRICTNESS,
  messages: ['required', 'many', 'few', 'mixed', 'format', 'unsure', 'sure'],
  advises: ['unsure', 'sure'],
  mayFire: (document, table, policy) => {
    const rows = rowsFor(document, policy, table);
    if (rows.length === 0 || document.post?.data.format === 'story') return false;
    const { media = [], format } = document.post?.data ?? {};
    if (media.length > 0 || format === 'carousel' || mayHoldPictures(document)) return true;
    return rows.some(({ row: { required } }) => required);
  },
  judge: ({ document, post, account, visible }, table) => {
    const row = table[account.platform];
    if (row === undefined || post.data.format === 'story') return [];
    const { format, telegram } = post.data;
    const attachments = attachmentsOf(post, document, visible);
    const fact = factData(account, row);
    const drafts: MediaDraft[] = [];
    const tell = (key: MediaRow['unconfirmed'][number], messageId: Told, more: Draft['data'], at: Draft['at']) => {
      const data = { ...fact, what: key, count: 0, limit: 0, extension: '', allowed: '', ...more };
      const isUnsure = row.unconfirmed.includes(key);
      drafts.push({ messageId: isUnsure ? 'unsure' : messageId, data: { ...data, problem: messageId }, at, same: key });
    };
    const isExcepted = format !== undefined && row.except.includes(format);
    if (attachments.length === 0 && row.required && !isExcepted) tell('required', 'required', {}, { key: ['media'] });
    const isRich = row.rich !== undefined && (telegram?.mode ?? account.mode) === 'rich';
    for (const [key, some, limit] of groupsOf(attachments, row, isRich)) {
      const first = some[limit ?? some.length];
      if (limit !== undefined && first !== undefined) tell(key, 'many', { count: some.length, limit }, first.at);
    }
    if (format === 'carousel') {
      const { length } = attachments;
      const { carousel_min: least, carousel_max: most } = row;
      if (least !== undefined && length < least && length > 0)
        tell('carousel_min', 'few', { count: length, limit: least }, { key: ['media'] });
      const first = attachments[most ?? length];
      if (most !== undefined && first !== undefined)
        tell('carousel_max', 'many', { count: length, limit: most }, first.at);
    }
    for (const key of SURE) {
      const limit = row.sure[key];
      const some = key === 'images' ? attachments.filter(({ kind }) => kind === 'image') : attachments;
      const first = some[limit ?? some.length];
      const isToldAlready = some.length > (row[key] ?? Infinity) || (key === 'carousel_max' && format !== 'carousel');
      if (limit === undefined || first === undefined || isToldAlready) continue;
      const data = { ...fact, what: key, count: some.length, limit };
      drafts.push({ messageId: 'sure', data, at: first.at, same: `sure|${key}` });
    }
    const other = attachments.find(({ kind }) => kind !== attachments[0]?.kind);
    if (!row.mixing && other !== undefined) tell('mixing', 'mixed', {}, other.at);
    for (const { kind, extension, at } of attachments) {
      const allowed =
        kind === 'video' ? row.video_formats : kind === 'image' || kind === 'gif' ? row.image_formats : undefined;
      const isKnown = extension === '' || allowed === undefined || allowed.includes(extension.replace('jpeg', 'jpg'));
      if (!isKnown) tell('formats', 'format', { extension, allowed: allowed?.join(', ') ?? '' }, at);
    }
    return drafts;
  },
});
