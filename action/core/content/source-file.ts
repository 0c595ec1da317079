import { mostBytes } from '../limits.ts';

/** A file as a source hands it over. Its bytes are read when asked for, and may be asked for again. */
export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** `symlink`: a link of the tree, which is never followed. `irregular`: a submodule, a device, a pipe. `unreadable`: a folder. */
  readonly kind: 'file' | 'symlink' | 'irregular' | 'unreadable';
  /** Bytes. Larger files than the limit are not read. */
  readonly size?: number;
  /**
   * Reads the file; the next read may overwrite the bytes. Throws when that fails; a file beyond the limit may throw `{ code: 'EFBIG', size }` instead of being read.
   */
  readonly read: () => Uint8Array;
  /**
   * Reads a file piece by piece, for exports that are larger than any other file may be; every call starts anew. Throws as `read` does, for what is
   * beyond `LIMITS.inboxBytes`. Without it the file is read at once.
   */
  readonly chunks?: () => Iterable<Uint8Array>;
}

export type FileProblemId =
  | 'file.symlink'
  | 'file.irregular'
  | 'file.too-large'
  | 'file.binary'
  | 'file.encoding'
  | 'file.read';

export type FileText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly problem: { readonly messageId: FileProblemId; readonly data: Readonly<Record<string, string | number>> };
    };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a file as UTF-8 text. A BOM stays, so that offsets agree with what an editor or `readFileSync` gives. */
export function readText(file: SourceFile): FileText {
  if (file.kind === 'symlink') return refuse('file.symlink');
  if (file.kind === 'irregular') return refuse('file.irregular');
  const limit = mostBytes(file.path);
  if (file.size !== undefined && file.size > limit) return tooLarge(file.size, limit);
  let bytes: Uint8Array;
  try {
    bytes = file.read();
  } catch (error) {
    const { code, size } = error as { readonly code?: unknown; readonly size?: unknown };
    if (code === 'EFBIG' && typeof size === 'number') return tooLarge(size, limit);
    // Only the code: the error's message holds paths of the machine.
    return refuse('file.read', { reason: typeof code === 'string' ? code : 'unreadable' });
  }
  if (bytes.length > limit) return tooLarge(bytes.length, limit);
  try {
    const text = decoder.decode(bytes);
    return text.includes('\0') ? refuse('file.binary') : { ok: true, text };
  } catch {
    return bytes.includes(0) ? refuse('file.binary') : refuse('file.encoding', { offset: firstInvalidByte(bytes) });
  }
}

function refuse(messageId: FileProblemId, data: Readonly<Record<string, string | number>> = {}): FileText {
  return { ok: false, problem: { messageId, data } };
}

function tooLarge(size: number, limit: number): FileText {
  return refuse('file.too-large', { size: Math.ceil(size / 1024), limit: limit / 1024 });
}

/** The 0-based byte at which the text stops being UTF-8, found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle + 1), { stream: true });
      low = middle + 1;
    } catch {
      high = middle;
    }
  }
  return low;
}
