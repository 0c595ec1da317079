/** How Russian letters are written in addresses and tags (close to ICAO Doc 9303, with `y` for «й»). */
const LETTERS =
  'аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi їi єe ґg ўu';

let table: ReadonlyMap<string, string> | undefined;

/** A Russian text in small Latin letters; what is not Russian stays, in lower case. */
export function transliterate(text: string): string {
  table ??= new Map(LETTERS.split(' ').map((entry) => [entry.charAt(0), entry.slice(1)]));
  let latin = '';
  for (const letter of text.toLowerCase()) latin += table.get(letter) ?? letter;
  return latin;
}
