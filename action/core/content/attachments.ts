import type { Place } from '../finding.ts';
import type { VisibleText } from '../text/visible.ts';
import { resolvedPath } from './asset-path.ts';
import type { Document } from './document.ts';
import type { Post } from './post.ts';

export type AttachmentKind = 'image' | 'gif' | 'video' | 'audio' | 'document';

/** What goes out with a text: a file of the front matter, or a picture in the body. */
export interface Attachment {
  readonly kind: AttachmentKind;
  readonly file: string;
  /** In lower case, without its dot; empty where the name has none. */
  readonly extension: string;
  /** Absent where nobody wrote one. An empty one says that the picture is mere decoration. */
  readonly alt: string | undefined;
  readonly at: Place;
}

const EXTENSIONS: Readonly<Record<AttachmentKind, RegExp>> = {
  image: /^(?:jpe?g|png|webp|avif|heic|heif|bmp|tiff?|svg)$/,
  gif: /^gif$/,
  video: /^(?:mp4|mov|webm|mkv|avi|m4v)$/,
  audio: /^(?:mp3|m4a|ogg|wav|flac|aac)$/,
  document: /^(?:pdf|docx?|xlsx?|pptx?|zip)$/,
};

/** A cheap look at the source: `false` when no picture stands in the body. */
export function mayHoldPictures({ text, bodyStart }: Document): boolean {
  return text.indexOf('![', bodyStart) !== -1;
}

/** What goes out with a post on an account. A picture that stands in the body and in the front matter is one. */
export function attachmentsOf(post: Post, document: Document, visible: () => VisibleText): readonly Attachment[] {
  const listed = (post.data.media ?? []).map(({ file, kind, alt }, index): Attachment => {
    const extension = extensionOf(file);
    const known = kind === 'photo' || kind === 'graphics' ? (extension === 'gif' ? 'gif' : 'image') : kind;
    return { kind: known ?? kindOf(extension), file, extension, alt, at: { key: ['media', index] } };
  });
  if (!mayHoldPictures(document)) return listed;
  const { pictures, images } = visible();
  const known = new Set(listed.map(({ file }) => plainPath(file)));
  const inBody = pictures.flatMap(({ url, span }): Attachment[] => {
    if (known.has(plainPath(url))) return [];
    known.add(plainPath(url));
    const extension = extensionOf(url);
    const alt = images.find((image) => image.span.start === span.start)?.alt;
    return [{ kind: kindOf(extension), file: url, extension, alt, at: span }];
  });
  return [...listed, ...inBody];
}

function kindOf(extension: string): AttachmentKind {
  const known = Object.entries(EXTENSIONS).find(([, pattern]) => pattern.test(extension));
  return (known?.[0] as AttachmentKind | undefined) ?? 'image';
}

function extensionOf(file: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(file.replace(/[?#].*$/s, ''))?.[1]?.toLowerCase() ?? '';
}

/** A path as the front matter writes it, from `content/`. */
function plainPath(file: string): string {
  const parts = file.replace(/^\//, '').split('/');
  return resolvedPath(parts.filter((part) => part !== '..')) ?? file;
}
