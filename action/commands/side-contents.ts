import { applyPatch, readPatch, reversePatch } from '../core/pull/patch.ts';
import { ApiError } from '../github/api-error.ts';
import type { GitHubClient } from '../github/client.ts';
import { readBlob } from '../github/contents.ts';
import type { ListedFile } from '../github/listing.ts';
import type { Trees } from '../github/trees.ts';
import { blobId } from '../sources/git-objects.ts';
import type { OverlayEntry } from '../sources/overlay.ts';

/** Files of one change that are asked for one by one. A change of more is seen in part, and says so. */
const MOST_FETCHES = 60;
const EMPTY = new Uint8Array();
/** The longest target of a link that Linux takes, in bytes (PATH_MAX). */
const MOST_LINK_BYTES = 4096;

/** The commits that a change joins. */
export interface Ends {
  readonly baseSha: string;
  readonly headSha: string;
}

/**
 * The contents of changed files: out of the patches that GitHub's list brings along, each proven by the id that git has for the result, and only where
 * that fails by a call of their own.
 */
export class ChangedContents {
  readonly #client: GitHubClient;
  readonly #trees: Trees;
  readonly #inRepository: (path: string) => string;
  readonly #blobs = new Map<string, Promise<Uint8Array | { readonly size: number } | undefined>>();
  #fetches = 0;
  /** Whether something of the change was asked for and could not be had. */
  isPartial = false;

  /** @param inRepository the path of a file from the repository's root. */
  constructor(client: GitHubClient, trees: Trees, inRepository: (path: string) => string) {
    this.#client = client;
    this.#trees = trees;
    this.#inRepository = inRepository;
  }

  /**
   * A file after the change, from what it was before.
   * @param before its content before the change, where it is at hand: of an added file none is needed.
   * @param limit bytes; of a larger file the size alone is of interest.
   * @returns nothing when it cannot be seen; `isPartial` says so, too.
   */
  async after(
    file: ListedFile,
    before: Uint8Array | undefined,
    { ends, limit }: Wanted,
  ): Promise<OverlayEntry | undefined> {
    const { id, kind } = file;
    if (kind === 'symlink' || kind === 'irregular') return kind;
    const built = id === undefined ? undefined : builtAfter(file, id, before);
    const bytes = built ?? (id === undefined ? undefined : await this.blob(id, limit));
    // What git finds moved stays what it was: a file does not become a link on the way.
    const isMoved = file.status === 'renamed' && before !== undefined;
    const isSure = kind === 'file' || isMoved || !(bytes instanceof Uint8Array) || !mayBeLink(bytes);
    if (bytes !== undefined && isSure) return bytes;
    // A link is told by nothing in the list: its target may be the text of a file.
    const entry = await this.#entry(file.path, ends.headSha, { limit, ...(bytes === undefined ? {} : { bytes }) });
    return entry ?? this.#unseen();
  }

  /** That a file is there after the change, and what it is: of links and submodules the lists of GitHub show only what git keeps for them. */
  async presence(file: ListedFile, ends: Ends): Promise<OverlayEntry> {
    const { kind, path } = file;
    if (kind === 'symlink' || kind === 'irregular') return kind;
    const isSure = kind === 'file' || !looksLikeNoFile(file);
    if (isSure) return UNREAD;
    const entry = await this.#entry(path, ends.headSha, { limit: 0, bytes: UNREAD });
    if (entry === undefined) this.isPartial = true;
    return entry ?? UNREAD;
  }

  /**
   * A file before the change, from what it is after it.
   * @param after its content after the change, where it is at hand: of a removed file none is needed.
   * @returns nothing when it cannot be seen.
   */
  async before(
    file: ListedFile,
    after: Uint8Array | undefined,
    { ends, limit }: Wanted,
  ): Promise<OverlayEntry | undefined> {
    const built = builtBefore(file, after);
    if (built !== undefined) return built;
    const id = file.status === 'removed' ? file.id : file.previousId;
    const bytes = id === undefined ? undefined : await this.blob(id, limit);
    if (bytes !== undefined) return bytes;
    return this.#entry(file.previousPath ?? file.path, ends.baseSha, { limit });
  }

  /**
   * The content with an id; its size when it is larger; nothing when there is none, or when too many have been asked for.
   * @param isNeeded whether it is asked for however many have been.
   */
  async blob(id: string, limit: number, isNeeded = false): Promise<Uint8Array | { readonly size: number } | undefined> {
    const known = this.#blobs.get(id);
    if (known !== undefined) return known;
    if (!this.#mayFetch() && !isNeeded) return undefined;
    const found = this.#fetch(id, limit);
    this.#blobs.set(id, found);
    return found;
  }

  async #fetch(id: string, limit: number): Promise<Uint8Array | { readonly size: number } | undefined> {
    try {
      const bytes = await readBlob(this.#client, id, limit);
      if (blobId(bytes) === id) return bytes;
      throw new ApiError({ reason: 'malformed', route: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}' });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.reason === 'too-large') return { size: limit + 1 };
      if (error.reason === 'not-found') return undefined;
      throw error;
    }
  }

  /** What a commit has at a path, found from its root: then there is no doubt about links. */
  async #entry(
    path: string,
    commit: string,
    { bytes, limit }: { readonly bytes?: OverlayEntry; readonly limit: number },
  ) {
    if (!this.#mayFetch()) return undefined;
    const place = await this.#trees.at(commit, this.#inRepository(path));
    // Of what both sides changed the base may have nothing.
    if (place === undefined || 'folder' in place) return 'removed';
    const { kind, id } = place.file;
    if (kind !== 'file') return kind;
    return bytes ?? (await this.blob(id, limit));
  }

  #mayFetch(): boolean {
    return ++this.#fetches <= MOST_FETCHES;
  }

  #unseen(): undefined {
    this.isPartial = true;
    return undefined;
  }
}

/** A file whose content nobody asks for. */
export const UNREAD = { size: 0 };

/** Whether a file may be something else, by what the list shows: a target without a newline, the commit of a submodule, or nothing of what was there before. */
function looksLikeNoFile({ status, patch }: ListedFile): boolean {
  if (patch === undefined) return status === 'modified';
  return /^\+Subproject commit |^\\ No newline/m.test(patch.text) && patch.additions === 1;
}

interface Wanted {
  readonly ends: Ends;
  readonly limit: number;
}

function builtAfter(file: ListedFile, id: string, before: Uint8Array | undefined): Uint8Array | undefined {
  const source = file.status === 'added' ? EMPTY : before;
  if (source === undefined) return undefined;
  if (file.patch === undefined) return blobId(source) === id ? source : undefined;
  return patched(source, file.patch, { isReverse: false, id });
}

function builtBefore(file: ListedFile, after: Uint8Array | undefined): Uint8Array | undefined {
  const { status, id, previousId, patch } = file;
  if (status === 'removed') return patch === undefined ? undefined : patched(EMPTY, patch, { isReverse: true, id });
  if (after === undefined) return undefined;
  if (previousId !== undefined && previousId === id) return after;
  return patch === undefined ? undefined : patched(after, patch, { isReverse: true, id: previousId });
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The content that a patch makes of another one; nothing when it does not fit, or does not give what it should. */
export function patched(
  source: Uint8Array,
  { text, additions, deletions }: NonNullable<ListedFile['patch']>,
  { isReverse, id }: { readonly isReverse: boolean; readonly id: string | undefined },
): Uint8Array | undefined {
  // GitHub shows so what is no UTF-8: what was there cannot be told from it.
  if (id === undefined && text.includes('\ufffd')) return undefined;
  const patch = readPatch(text, { additions, deletions });
  const before = decoded(source);
  if (patch === undefined || before === undefined) return undefined;
  const after = applyPatch(before, isReverse ? reversePatch(patch) : patch);
  const bytes = after === undefined ? undefined : new TextEncoder().encode(after);
  return bytes !== undefined && (id === undefined || blobId(bytes) === id) ? bytes : undefined;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether content could as well be the target of a link. Files of several lines are taken for files: a link to such a name leads nowhere. */
function mayBeLink(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.length < MOST_LINK_BYTES && !bytes.includes(10);
}
