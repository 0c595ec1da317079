/** How the text of an export is encoded. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/** So many bytes tell UTF-16 without a mark. */
const LOOK = 4096;

/**
 * Tells the encoding of a file: by its mark, by zero bytes that stand where UTF-16 has them, else UTF-8 if all of it is that, else windows-1251, in
 * which Excel and many help desks write Russian. A file is read once for it and not kept. Nothing for what is no text.
 */
export function encodingOf(chunks: Iterable<Uint8Array>): Encoding | undefined {
  let utf8: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  let hasZero = false;
  for (const chunk of chunks) {
    if (isFirst) {
      const wide = wideOf(chunk.subarray(0, LOOK));
      if (wide !== undefined) return wide;
      isFirst = false;
    }
    hasZero ||= chunk.includes(0);
    if (hasZero) return undefined;
    try {
      utf8?.decode(chunk, { stream: true });
    } catch {
      utf8 = undefined;
    }
  }
  try {
    utf8?.decode();
  } catch {
    utf8 = undefined;
  }
  return utf8 === undefined ? 'windows-1251' : 'utf-8';
}

/** UTF-16 by its mark, or because every second byte of plain signs is zero. */
function wideOf(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  let [even, odd] = [0, 0];
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const enough = head.length / 20;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : undefined;
}

/** The text of a file, piece by piece; its mark stays, so that offsets agree with what an editor shows. */
export function* decoded(chunks: Iterable<Uint8Array>, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
