/**
 * Binds the short words of a Russian message to what they belong to, as the texts of a policy are set: a preposition does not end a line, a dash
 * does not begin one, nor does a per cent sign. Works on the source of a message, so that «с {day}» holds together whatever the day is.
 */
export function boundWords(source: string): string {
  return source
    .replace(/(?<![\p{L}\p{N}-])(\p{Script=Cyrillic}{1,2}) (?=[\p{L}\p{N}{#«])/gu, '$1\u00A0')
    .replace(/(?<=\S) (?=[—–] |%)/g, '\u00A0');
}
