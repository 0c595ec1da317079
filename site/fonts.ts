import { fileURLToPath } from 'node:url';
import { fontProviders } from 'astro/config';

/** Golos Text by ParaType, SIL Open Font License 1.1: one variable file for Cyrillic, one for Latin. */
export function golosText() {
  const file = (subset: string): string =>
    fileURLToPath(import.meta.resolve(`@fontsource-variable/golos-text/files/golos-text-${subset}-wght-normal.woff2`));
  const variant = (subset: string, unicodeRange: [string, ...string[]]) => ({
    src: [file(subset)] as [string],
    weight: '400 900',
    style: 'normal' as const,
    // A text that was begun in the fallback stays in it until the next page: nothing ever moves under the reader's eyes.
    display: 'optional' as const,
    unicodeRange,
  });
  return {
    provider: fontProviders.local(),
    name: 'Golos Text',
    cssVariable: '--font-text',
    fallbacks: ['Arial', 'sans-serif'] as [string, ...string[]],
    options: {
      variants: [
        variant('cyrillic', ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116']),
        variant('latin', [
          'U+0000-00FF',
          'U+0131',
          'U+0152-0153',
          'U+02BB-02BC',
          'U+02C6',
          'U+02DA',
          'U+02DC',
          'U+0304',
          'U+0308',
          'U+0329',
          'U+2000-206F',
          'U+20AC',
          'U+2122',
          'U+2191',
          'U+2193',
          'U+2212',
          'U+2215',
          'U+FEFF',
          'U+FFFD',
        ]),
      ] as never,
    },
  };
}
