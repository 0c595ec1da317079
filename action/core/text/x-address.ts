/** What X takes for letters of the Latin alphabet with their marks, for a class of characters (twitter-text 3.1.0). */
export const LATIN =
  '\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\xFF\\u0100-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268\\u026F\\u0272\\u0289\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF';
const PATH = new RegExp(`[a-z\\u0400-\\u04FF0-9!*';:=+,.$/%#[\\]\\u2013_~@|&${LATIN}-]`, 'i');
const PATH_END = new RegExp(`[+a-z\\u0400-\\u04FF0-9=_#/${LATIN}-]`, 'i');
const QUERY = /[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]/i;
const QUERY_END = /[a-z0-9\-_&=#/]/i;

/** Where a port ends that stands there, as all of these: the same place where there is none. */
export function afterPort(text: string, at: number): number {
  if (text.charAt(at) !== ':') return at;
  let end = at + 1;
  while (/[0-9]/.test(text.charAt(end))) end++;
  return end > at + 1 ? end : at;
}

export function afterPath(text: string, at: number): number {
  if (text.charAt(at) !== '/') return at;
  let end = at + 1;
  for (let unit = at + 1; unit < text.length; ) {
    const group = text.charAt(unit) === '(' ? balanced(text, unit) : 0;
    if (group > 0) {
      unit += group;
      end = unit;
    } else if (PATH.test(text.charAt(unit))) {
      if (PATH_END.test(text.charAt(unit))) end = unit + 1;
      unit++;
    } else break;
  }
  return end;
}

/** The length of a group in brackets, one more in it at most; 0 where there is none. */
function balanced(text: string, at: number): number {
  let depth = 0;
  let groups = 0;
  let inside = 0;
  for (let unit = at; unit < text.length; unit++) {
    const char = text.charAt(unit);
    if (char === '(') {
      if (++depth > 2 || (depth === 2 && ++groups > 1)) return 0;
      inside = depth === 2 ? 0 : inside;
    } else if (char === ')') {
      if (inside === 0) return 0;
      if (--depth === 0) return unit - at + 1;
    } else if (PATH.test(char)) inside++;
    else return 0;
  }
  return 0;
}

export function afterQuery(text: string, at: number): number {
  if (text.charAt(at) !== '?') return at;
  let end = at;
  for (let unit = at + 1; unit < text.length && QUERY.test(text.charAt(unit)); unit++) {
    if (QUERY_END.test(text.charAt(unit))) end = unit + 1;
  }
  return end;
}
