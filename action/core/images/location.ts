import header from 'exifreader/src/image-header.js';

/** Tags of TIFF 6.0 and Exif 3.0. */
const GPS_IFD = 0x8825;
const LATITUDE = 0x0002;
const LONGITUDE = 0x0004;

const LITTLE_ENDIAN = 0x4949;
const BIG_ENDIAN = 0x4d4d;
const ENTRY_BYTES = 12;

/** The names under which XMP keeps a place; it is text, as it stands, in every format. */
const IN_XMP = [...'GPSLatitude'].map((char) => char.charCodeAt(0));

/**
 * Whether a picture tells where it was taken: JPEG, PNG, WebP, HEIC, AVIF, TIFF. The place itself is never decoded. Whatever the bytes are, it does not
 * throw, and looks at each of them a bounded number of times.
 */
export function tellsLocation(bytes: Uint8Array): boolean {
  return hasGpsTags(bytes) || holds(bytes, IN_XMP);
}

function hasGpsTags({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  try {
    const data = new DataView(buffer, byteOffset, byteLength);
    const { tiffHeaderOffset, exifDataView = data } = header.parseAppMarkers(data, false);
    return tiffHeaderOffset !== undefined && namesPlace(exifDataView, tiffHeaderOffset);
  } catch {
    // No picture, or a broken one: what cannot be read tells nothing.
    return false;
  }
}

/** @throws {RangeError} where the data end before they should. */
function namesPlace(data: DataView, start: number): boolean {
  const order = data.getUint16(start);
  if (order !== LITTLE_ENDIAN && order !== BIG_ENDIAN) return false;
  const isLittle = order === LITTLE_ENDIAN;
  const pointer = entriesOf(data, start + data.getUint32(start + 4, isLittle), isLittle).get(GPS_IFD);
  if (pointer === undefined) return false;
  const gps = entriesOf(data, start + data.getUint32(pointer + 8, isLittle), isLittle);
  return gps.has(LATITUDE) && gps.has(LONGITUDE);
}

/** The tags of a directory, with the offsets of their entries. A directory that the file cuts has those that are there. */
function entriesOf(data: DataView, at: number, isLittle: boolean): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  const count = data.getUint16(at, isLittle);
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > data.byteLength) break;
    entries.set(data.getUint16(entry, isLittle), entry);
  }
  return entries;
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
