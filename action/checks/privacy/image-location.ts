import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { imagePaths } from '../../core/content/asset-path.ts';
import type { Place } from '../../core/finding.ts';

/** Pictures that tell where they were taken: their metadata go out with them, and the place may be somebody's home. */
export default defineCheck({
  id: 'privacy.image-location',
  scope: 'publication',
  options: z.strictObject({
    /** Pictures, or folders ending in `/`, that may: those of the place that everybody knows. */
    allow: z._default(z.array(z.string()), []),
  }),
  stricter: { allow: 'fewer' },
  messages: ['found'],
  mayFire: ({ post, text, bodyStart, facts }) => {
    if (facts === undefined || post === undefined) return false;
    if (post.data.media?.some(({ file }) => imagePaths(post.path, file).length > 0) === true) return true;
    return text.includes('![', bodyStart);
  },
  judge: async ({ post, document, visible, asset }, { allow }) => {
    const references: { readonly file: string; readonly at: Place }[] = (post.data.media ?? []).map(
      ({ file }, index) => {
        return { file, at: { key: ['media', index, 'file'] } };
      },
    );
    // Without pictures in the text its tree is not needed.
    if (document.text.includes('![', document.bodyStart)) {
      for (const { url, span } of visible().pictures) references.push({ file: url, at: span });
    }
    const drafts: Draft<'found'>[] = [];
    for (const { file, at } of references) {
      const path = await tellingPath(imagePaths(post.path, file), asset, allow);
      if (path !== undefined) drafts.push({ messageId: 'found', data: { file: path }, at });
    }
    return drafts;
  },
});

/** The first of the paths that is there counts. A picture that is missing is for another rule. */
async function tellingPath(
  paths: readonly string[],
  asset: (path: string) => Uint8Array | undefined,
  allow: readonly string[],
): Promise<string | undefined> {
  for (const path of paths) {
    const bytes = asset(path);
    if (bytes === undefined) continue;
    if (allow.some((open) => path === open || (open.endsWith('/') && path.startsWith(open)))) return undefined;
    const { tellsLocation } = await import('../../core/images/location.ts');
    return tellsLocation(bytes) ? path : undefined;
  }
  return undefined;
}
