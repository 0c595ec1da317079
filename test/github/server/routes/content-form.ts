/** The media types that ask for the bytes themselves. */
export const RAW = /application\/vnd\.github(?:\.v3)?\.raw/;
/** The one that asks for an object also for a folder. */
export const OBJECT = /application\/vnd\.github(?:\.v3)?\.object/;

/** Base64 as GitHub gives it: sixty characters a line. */
export function base64InLines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
}
