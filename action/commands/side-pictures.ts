import type { Adapter } from '../core/content/adapter.ts';
import { imagePaths, isImage } from '../core/content/asset-path.ts';
import { contentKind } from '../core/content/kinds.ts';
import { readPost } from '../core/content/read-post.ts';
import { readText, type SourceFile } from '../core/content/source-file.ts';
import { LIMITS } from '../core/limits.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { GitHubClient } from '../github/client.ts';
import { readPicture } from '../github/contents.ts';
import type { ListedFile } from '../github/listing.ts';
import { blobId } from '../sources/git-objects.ts';
import { parseWithGrayMatter } from '../sources/gray-matter.ts';

/** Pictures of one change that are asked for. The number is ours. */
const MOST_PICTURES = 100;
/** Bytes of all pictures of one change that are asked for: they are kept until all is judged. The number is ours. */
const MOST_BYTES = 96 * 1024 * 1024;
/** What the path of a picture has in a text, however YAML and addresses let it be written. */
const MAY_SHOW = /\.(?:jpe?g|png|webp|heic|heif|avif|tiff?|jxl)|[%\\]/i;

type ReadAsset = (path: string) => Uint8Array | undefined;

/**
 * The pictures that a change touches, as its head has them. Whether one could be looked at is asked where a rule looks: of those that nobody looks at
 * nothing is fetched, and nothing is missed.
 */
export class TouchedPictures {
  readonly #files = new Map<string, ListedFile>();
  readonly #fetched = new Map<string, Uint8Array>();
  readonly #readLocal: ReadAsset;
  readonly #hasChange: boolean;
  /** Whether a rule asked for one that could not be seen, or not whole. */
  isPartial = false;

  /** @param hasChange whether the work tree has the change. */
  constructor(
    touched: readonly ListedFile[],
    { readLocal, hasChange }: { readonly readLocal: ReadAsset; readonly hasChange: boolean },
  ) {
    for (const file of touched) if (file.status !== 'removed' && isImage(file.path)) this.#files.set(file.path, file);
    this.#readLocal = readLocal;
    this.#hasChange = hasChange;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** The bytes of a picture of the change; of one that is larger than is looked at, what is at hand. */
  read(path: string): Uint8Array | undefined {
    const { kind } = this.#files.get(path) ?? {};
    if (kind === 'symlink' || kind === 'irregular') return undefined;
    const bytes = this.#hasChange ? this.#readLocal(path) : this.#fetched.get(path);
    const isWhole = bytes === undefined ? this.#hasChange : bytes.length < LIMITS.assetBytes;
    if (!isWhole) this.isPartial = true;
    return bytes;
  }

  /**
   * Fetches the pictures that posts show, where the work tree has not the change.
   * @throws {ApiError}
   */
  async fetch(files: readonly SourceFile[], judging: Policy, client: GitHubClient): Promise<void> {
    if (this.#hasChange || this.#files.size === 0) return;
    let left = MOST_BYTES;
    for (const path of [...this.#shown(files, judging)].slice(0, MOST_PICTURES)) {
      const { id } = this.#files.get(path) ?? {};
      if (id === undefined || left <= 0) continue;
      const bytes = await readPicture(client, id, Math.min(left, LIMITS.assetBytes - 1));
      if (bytes === undefined || blobId(bytes) !== id) continue;
      left -= bytes.length;
      this.#fetched.set(path, bytes);
    }
  }

  #shown(files: readonly SourceFile[], { accounts, settings }: Policy): ReadonlySet<string> {
    const adapters: readonly Adapter[] = settings.adapters ?? [];
    // Where a picture stands does not depend on the moment of judging.
    const context = { accounts, adapters, now: 0, parseFrontMatter: parseWithGrayMatter, commitTime: () => undefined };
    const shown = new Set<string>();
    for (const file of files) {
      if (file.kind !== 'file' || contentKind(file.path, adapters) !== 'post') continue;
      const read = readText(file);
      if (!read.ok || !MAY_SHOW.test(read.text)) continue;
      const media = readPost(file.path, read.text, context).document.post?.data.media ?? [];
      for (const { file: reference } of media)
        for (const path of imagePaths(file.path, reference)) if (this.#files.has(path)) shown.add(path);
    }
    return shown;
  }
}
