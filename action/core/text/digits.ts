/** Digits in a row. `isNext`: only a space or a dash stands between it and the group before. Offsets are UTF-16 units. */
interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly isNext: boolean;
}

/** A number in a text, of one or several groups. */
export interface NumberFound {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** How many groups it is written in. */
  readonly groups: number;
  /** Dashes divide it, not only spaces. */
  readonly hasDash: boolean;
}

const MOST_GAP = 4;

const GROUP = /[0-9]+/g;
/** What may stand between the groups of one number. */
const GAP =
  /^(?:[ \u00A0\u2007\u2009\u202F]{1,2}|[-\u2010-\u2015\u2212]|[ \u00A0][-\u2010-\u2015\u2212][ \u00A0]|[ \u00A0]?(?:№|no)[ \u00A0]?)$/;
/** What goes on over the edge: letters, paths, order numbers, decimals. */
const BEFORE = /[\p{L}\p{N}_#+]$|[\p{L}\p{N}_][-/.,]$|[/=&?%@]$/u;
const AFTER = /^[\p{L}\p{N}_@%]|^-\p{L}|^[-/.,:=]\p{N}/u;

function groupsOf(text: string): readonly DigitGroup[] {
  const groups: DigitGroup[] = [];
  let last = 0;
  for (const { 0: digits, index: start } of text.matchAll(GROUP)) {
    const end = start + digits.length;
    // Most gaps are whole sentences: only short ones are looked at.
    const isNext = groups.length > 0 && start - last <= MOST_GAP && GAP.test(text.slice(last, start));
    groups.push({ start, end, digits, isNext });
    last = end;
  }
  return groups;
}

/**
 * Every number in a text of which the groups have the lengths of one of the shapes and which is accepted, none of them a part of a longer word, path or
 * decimal. A number may be a part of a row of groups, as a card number before its date is. Linear: each group is tried against each shape once.
 */
export function numbersOf(
  text: string,
  shapes: readonly (readonly number[])[],
  isAccepted: (number: NumberFound) => boolean,
): readonly NumberFound[] {
  const groups = groupsOf(text);
  const found: NumberFound[] = [];
  for (let first = 0; first < groups.length; first++) {
    for (const shape of shapes) {
      const number = fits(groups, first, shape) ? numberOf(text, groups.slice(first, first + shape.length)) : undefined;
      if (number === undefined || !isApart(text, number) || !isAccepted(number)) continue;
      found.push(number);
      first += shape.length - 1;
      break;
    }
  }
  return found;
}

function numberOf(text: string, parts: readonly DigitGroup[]): NumberFound {
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  return {
    start,
    end,
    digits: parts.map(({ digits }) => digits).join(''),
    groups: parts.length,
    hasDash: /[^\s\d]/.test(text.slice(start, end)),
  };
}

function fits(groups: readonly DigitGroup[], first: number, lengths: readonly number[]): boolean {
  return lengths.every((length, i) => {
    const group = groups[first + i];
    return group !== undefined && group.digits.length === length && (i === 0 || group.isNext);
  });
}

function isApart(text: string, { start, end }: NumberFound): boolean {
  return !BEFORE.test(text.slice(Math.max(0, start - 2), start)) && !AFTER.test(text.slice(end, end + 2));
}
