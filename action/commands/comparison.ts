import { isImage } from '../core/content/asset-path.ts';
import type { SourceFile } from '../core/content/source-file.ts';
import type { Policy } from '../core/policy/policy.ts';
import { type Change, inRepository } from '../core/pull/change.ts';
import type { GitHubClient } from '../github/client.ts';
import { type ListedFile, type Listing, listPullFiles } from '../github/listing.ts';
import { blobId } from '../sources/git-objects.ts';
import { type Overlay, type OverlayEntry, overlaid } from '../sources/overlay.ts';
import { assetsOf, listTree } from '../sources/working-tree.ts';
import { alignment, type Ground, isSameFolder, UnseenError } from './alignment.ts';
import { changedFile, enriched, filesIn, renamesIn, united } from './changed-files.ts';
import { UserError } from './command.ts';
import { contentFiles, contentFolders } from './content.ts';
import { type Ends, patched } from './side-contents.ts';
import { contentUse, type Held, type Overlays, overlaysOnBase, overlaysOnHead } from './side-overlays.ts';
import { TouchedPictures } from './side-pictures.ts';
import type { ChangeOccasion, OpenSides, Side, Sides } from './sides.ts';
import { POLICY, type Standing } from './standing.ts';
import { readPolicy } from './workspace.ts';

/** What is compared, from where, and with whose help. */
interface Asked {
  readonly standing: Standing;
  readonly ends: Ends;
  readonly listing: Listing;
  readonly client: GitHubClient;
}

/** The largest `CODEOWNERS` that GitHub reads ("About code owners"). */
const MOST_OWNER_BYTES = 3 * 1024 * 1024;
/** Files of a folder that are worth a look, to save a call. */
const MOST_HASHED = 200;

/** A change, between the work tree and GitHub. */
export class Comparison {
  readonly #occasion: ChangeOccasion;
  readonly #client: GitHubClient;
  readonly #listing: Listing;
  readonly #standing: Standing;
  readonly #ground: Ground;
  readonly #ends: Ends;
  #pullFiles: Promise<readonly ListedFile[]> | undefined;
  #isCut = false;

  constructor(occasion: ChangeOccasion, { standing, ends, listing, client }: Asked) {
    this.#occasion = occasion;
    this.#client = client;
    this.#listing = listing;
    this.#standing = standing;
    this.#ground = standing.ground;
    this.#ends = ends;
  }

  /** Whether the work tree has the change. */
  get #hasChange(): boolean {
    const { holds } = this.#standing;
    return holds === 'head' || holds === 'merge';
  }

  /** @throws {ApiError} @throws {UserError} when the policy of the base cannot be seen whole. */
  async open(): Promise<Sides> {
    const basePolicy = await this.#policyFiles();
    const files = await this.#filesAt(POLICY);
    const base = await readPolicy(basePolicy);
    const { prefix } = this.#ground;
    return {
      basePolicy: base,
      headPolicy: files.length === 0 ? base : await readPolicy(await this.#changedPolicy(basePolicy, files)),
      prefix,
      readBase: (path) => this.#readBase(path),
      open: (judging) => this.#openContent(judging),
    };
  }

  /** The policy of the base, proven file by file. */
  async #policyFiles(): Promise<readonly SourceFile[]> {
    const { root } = this.#ground;
    const files = listTree(root, POLICY);
    const known = this.#hasChange ? this.#contentsBefore(files) : new Map<string, Uint8Array>();
    try {
      return overlaid(
        files,
        await alignment(this.#ground, this.#ends.baseSha, POLICY, { isRead: isPolicyText, known }),
      );
    } catch (error) {
      throw error instanceof UnseenError ? this.#unseen('policy') : error;
    }
  }

  /** What the files of the policy were before the change, by git id, as far as the patches tell. */
  #contentsBefore(held: readonly SourceFile[]): ReadonlyMap<string, Uint8Array> {
    const byPath = new Map(held.map((file) => [file.path, file]));
    const found = new Map<string, Uint8Array>();
    for (const { path, status, patch } of this.#judged().filter((file) => isIn(POLICY, file.path))) {
      if (patch === undefined || status === 'added') continue;
      const file = byPath.get(path);
      const after =
        status === 'removed'
          ? new Uint8Array()
          : file?.kind === 'file'
            ? attempt(() => Uint8Array.from(file.read()))
            : undefined;
      const before = after === undefined ? undefined : patched(after, patch, { isReverse: true, id: undefined });
      if (before !== undefined) found.set(blobId(before), before);
    }
    return found;
  }

  async #changedPolicy(base: readonly SourceFile[], files: readonly ListedFile[]): Promise<readonly SourceFile[]> {
    const byPath = new Map(base.map((file) => [file.path, file]));
    const { head } = await overlaysOnBase(
      files,
      this.#work(
        (path) => byPath.get(path),
        (path) => (isPolicyText(path) ? 'text' : 'presence'),
      ),
    );
    return overlaid(base, head);
  }

  #work(held: Held, useOf: (path: string) => 'text' | 'picture' | 'presence') {
    return { contents: this.#ground.contents, ends: this.#ends, held, useOf };
  }

  /** The files of the change in the judged folder. */
  #judged(): readonly ListedFile[] {
    return this.#fromRoot(this.#listing.files);
  }

  /** Files of the repository by their paths from the judged folder, those that stand in it. */
  #fromRoot(files: readonly ListedFile[]): readonly ListedFile[] {
    const { prefix } = this.#ground;
    if (prefix === '') return files;
    return filesIn(files, (path) => (path.startsWith(`${prefix}/`) ? path.slice(prefix.length + 1) : undefined));
  }

  /** The files of the change in a folder, also those that a list of GitHub's leaves out because it is too long. */
  async #filesAt(folder: string): Promise<readonly ListedFile[]> {
    const pathIn = (path: string): string | undefined => (isIn(folder, path) ? path : undefined);
    const listed = filesIn(this.#judged(), pathIn);
    if (this.#listing.isComplete) return listed;
    const { prefix, trees } = this.#ground;
    const different = await trees.difference(this.#listing.mergeBase, this.#ends.headSha, inRepository(prefix, folder));
    if (different === undefined) {
      this.#isCut = true;
      return listed;
    }
    if (different.length === 0) return different;
    const number = pullNumber(this.#occasion);
    this.#pullFiles ??= number === undefined ? none() : listPullFiles(this.#client, number);
    return this.#fromRoot(enriched(different, [...this.#listing.files, ...(await this.#pullFiles)]));
  }

  async #openContent(judging: Policy): Promise<OpenSides> {
    const folders = contentFolders(judging);
    const { root } = this.#ground;
    const useOf = contentUse(judging.settings.adapters ?? []);
    const aligned = await this.#alignments(folders, (path) => useOf(path) === 'text');
    const trees = new Map(folders.map((folder) => [folder, overlaid(listTree(root, folder), within(folder, aligned))]));
    const byPath = new Map([...trees.values()].flat().map((file) => [file.path, file]));
    const touched: ListedFile[] = [];
    for (const folder of folders)
      touched.push(...(await this.#filesAt(folder)).filter(({ path }) => !isIn(POLICY, path)));
    const all = this.#listing.isComplete ? this.#judged() : await this.#filesAt('.');
    touched.push(...picturesOutside(folders, all));
    const lay = this.#hasChange ? overlaysOnHead : overlaysOnBase;
    const overlays: Overlays = await lay(
      touched,
      this.#work((path) => byPath.get(path), useOf),
    );
    const readAsset = assetsOf(root);
    const pictures = new TouchedPictures(touched, { readLocal: readAsset, hasChange: this.#hasChange });
    const side = (overlay: Overlay): Side => ({
      files: contentFiles(judging, (folder) => overlaid(trees.get(folder) ?? [], within(folder, overlay))),
      readAsset: (path) => {
        const entry = overlay.get(path) ?? aligned.get(path);
        return entry === undefined ? readAsset(path) : entry instanceof Uint8Array ? entry : undefined;
      },
    });
    const base = side(overlays.base);
    const plain = side(overlays.head);
    const head: Side = {
      files: plain.files,
      readAsset: (path) => (pictures.has(path) ? pictures.read(path) : plain.readAsset(path)),
    };
    await pictures.fetch(head.files, judging, this.#client);
    const change = this.#change(touched, pictures);
    const present = new Set(change.files.filter(({ status }) => status !== 'removed').map(({ path }) => path));
    const renamed = renamesIn(change);
    return {
      change,
      head,
      base,
      unseenBefore: overlays.unseenBefore,
      isTouched: (path) => present.has(path),
      identityPath: (path) => renamed.get(path) ?? path,
      changedPaths: all.flatMap(({ path, previousPath = path }) => [path, previousPath]),
    };
  }

  /** What makes the content of the work tree that of the side which it holds, where it may be another. */
  async #alignments(folders: readonly string[], isRead: (path: string) => boolean): Promise<Overlay> {
    const isOther = this.#standing.holds === 'other';
    const aligned = new Map<string, OverlayEntry>();
    if (!isOther && !(this.#hasChange && this.#touchesAttributes())) return aligned;
    const commit = isOther ? this.#ends.baseSha : this.#standing.commit;
    for (const folder of folders) {
      try {
        const overlay = await alignment(this.#ground, commit, folder, { isRead });
        for (const [path, entry] of overlay) aligned.set(path, entry);
      } catch (error) {
        if (!(error instanceof UnseenError)) throw error;
        if (isOther) throw this.#unseen('content');
        this.#isCut = true;
      }
    }
    return aligned;
  }

  /** Whether the change says anew how files are written when they are checked out: then the work tree is the author's word. */
  #touchesAttributes(): boolean {
    const { files, isComplete } = this.#listing;
    const isAttributes = (path: string): boolean => /(?:^|\/)\.gitattributes$/.test(path);
    // A list that is not whole may hide one.
    return (
      !isComplete || files.some(({ path, previousPath = path }) => isAttributes(path) || isAttributes(previousPath))
    );
  }

  #change(touched: readonly ListedFile[], pictures: TouchedPictures): Change {
    const { run } = this.#occasion;
    const { contents } = this.#ground;
    const isCut = this.#isCut;
    return {
      ...this.#ends,
      repositoryUrl: run.repositoryUrl,
      ...(this.#ground.prefix === '' ? {} : { prefix: this.#ground.prefix }),
      ...(this.#occasion.kind === 'pull-request' ? { number: this.#occasion.pull.number } : {}),
      files: united(this.#judged(), touched).map(changedFile),
      // Which pictures matter is known when all has been judged.
      get unseen() {
        if (isCut) return 'too-many-files';
        return contents.isPartial ? 'missing-content' : pictures.isPartial ? 'pictures' : undefined;
      },
    };
  }

  /** A file of the base, out of the work tree where that has the very same. */
  async #readBase(path: string): Promise<Uint8Array | undefined> {
    const { trees, contents } = this.#ground;
    const { baseSha } = this.#ends;
    const local = assetsOf(this.#standing.checkout)(path);
    if (this.#standing.commit === baseSha || (await this.#isBaseFolder(path.split('/').slice(0, -1).join('/'))))
      return local;
    const place = await trees.at(baseSha, path);
    if (place === undefined || !('file' in place) || place.file.kind !== 'file') return undefined;
    const { id } = place.file;
    if (local !== undefined && blobId(local) === id) return local;
    const found = await contents.blob(id, MOST_OWNER_BYTES, true);
    return found instanceof Uint8Array ? found : undefined;
  }

  /** Whether a folder of the repository is that of the base, as far as that can be told without a call. */
  async #isBaseFolder(folder: string): Promise<boolean> {
    if (folder === '' || folder.includes('/') || listTree(this.#standing.checkout, folder).length > MOST_HASHED)
      return false;
    return isSameFolder({ ...this.#ground, root: this.#standing.checkout, prefix: '' }, this.#ends.baseSha, folder);
  }

  #unseen(what: 'policy' | 'content'): UserError {
    const ref = this.#occasion.kind === 'pull-request' ? 'github.event.pull_request.base.ref' : 'github.sha';
    const data = { what, ref, commit: this.#standing.commit.slice(0, 7), base: this.#ends.baseSha.slice(0, 7) };
    return new UserError((translate) => translate('github.error.unseen', data));
  }
}

function isPolicyText(path: string): boolean {
  return /\.(?:md|ya?ml)$/i.test(path);
}

/** Whether a path stands in a folder, or is it; `.` has all. */
function isIn(folder: string, path: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}

/** Pictures of the change that a post may show and that stand in no folder of content. */
function picturesOutside(folders: readonly string[], files: readonly ListedFile[]): readonly ListedFile[] {
  const isOutside = (path: string): boolean => !folders.some((folder) => isIn(folder, path));
  return filesIn(files, (path) => (isImage(path) && isOutside(path) ? path : undefined));
}

function within(folder: string, overlay: Overlay): Overlay {
  return new Map([...overlay].filter(([path]) => isIn(folder, path)));
}

/** The pull request that a change comes from, as far as that is told: its list is a hint, proven by ids. */
function pullNumber(occasion: ChangeOccasion): number | undefined {
  if (occasion.kind === 'pull-request') return occasion.pull.number;
  return occasion.kind === 'merge-group' ? occasion.numberHint : undefined;
}

async function none(): Promise<readonly ListedFile[]> {
  return [];
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
