/**
 * Letters that are typed for letters of another alphabet, and signs that are typed for letters. Each entry is a sign and what it may be read as.
 * `unhomoglyph` and the confusables of Unicode map to Latin, the wrong way for Russian (facts/tone.md §1), so the tables are ours.
 */

/** Latin letters that look like Cyrillic ones: a whole word in Latin letters may be read so (facts/tone.md §2). */
const LATIN = 'aа bв cс dд eе hн iи kк mм nп oо pр rг tт uи xх yу';
/** In a word of both alphabets a letter may also stand for its sound, or for a shape in another hand. */
const MIXED = 'aа bвбь cс dд eе fф gдг hнх iий jй kк lл mм nпн oо pрп rгр sс tт uиу vв wш xх yуй zз';
const CYRILLIC = 'аa вb еe иiu кk мm нh оo пn рp сc тt уyu хx гr дd ѕs јj һh ԁd ԛq ԝw іi ӏl лl бb';
/** Letters of Ukrainian and of other Cyrillic alphabets in a Russian word, Greek ones, and small capitals. */
const OTHER =
  'іи їи єе ґг ўу ѕс јй ӏи αаa βвb γг δд εеe ηнn ιиi κкk λл μмm νиv οоo πп ρрp σсs τтt υуu φф χхx ωw ɑаa ɡg ıиi ƒf ɩи ʏуy ᴀаa ʙвb ᴄсc ᴅд ᴇеe ꜰf ɢg ʜнh ɪиi ᴊj ᴋкk ʟl ᴍмm ɴn ᴏоo ᴘрp ʀr ꜱсs ᴛтt ᴜиu ᴠv ᴡw ᴢz';
/** Digits and signs inside a word (facts/tone.md §2), those that are usual in English, too. */
const SIGNS = '0оo 1иil 3зэe 4чa 5s 6б 7t 8вb 9g @аa $сs !иi €еe |li';

type Table = ReadonlyMap<string, string>;

const tables = new Map<string, Table>();

/** Made when first asked for. */
function table(source: string): Table {
  let known = tables.get(source);
  if (known === undefined) {
    known = new Map(
      source.split(' ').map((entry) => {
        const [sign = '', ...letters] = entry;
        return [sign, letters.join('')];
      }),
    );
    tables.set(source, known);
  }
  return known;
}

/** Which alphabets a word is read by. */
export interface Alphabets {
  readonly hasCyrillic: boolean;
  readonly hasLatin: boolean;
  /** A word wholly in Latin letters may be a Russian one. `xy1` and `x, y, e` are names of something and may not. */
  readonly isLatinRussian: boolean;
}

/** What a sign of a word may be read as: itself first, where it is a letter. */
export function readings(sign: string, { hasCyrillic, hasLatin, isLatinRussian }: Alphabets): string {
  const signs = table(SIGNS).get(sign);
  if (signs !== undefined) return signs;
  const own = sign + (table(OTHER).get(sign) ?? '');
  if (hasCyrillic && hasLatin) return own + (table(MIXED).get(sign) ?? table(CYRILLIC).get(sign) ?? '');
  return isLatinRussian && hasLatin ? own + (table(LATIN).get(sign) ?? '') : own;
}

/** A word of small Latin letters in the Russian ones that they look like; nothing when some look like none. */
export function inRussianLetters(word: string): string | undefined {
  const letters = table(LATIN);
  let russian = '';
  for (const letter of word) {
    const like = letters.get(letter);
    if (like === undefined) return undefined;
    russian += like;
  }
  return russian;
}

/** Letters of both alphabets side by side. */
const BOTH = /[a-z][\u0430-\u044f]|[\u0430-\u044f][a-z]/;
const BOTH_IN_ANY_CASE = /[a-z][\u0430-\u044f\u0451]|[\u0430-\u044f\u0451][a-z]/i;

/** Whether a text has a word with letters of both alphabets. */
export function hasMixedWord(text: string): boolean {
  return BOTH_IN_ANY_CASE.test(text);
}

/**
 * A folded word of both alphabets in one of them, when each letter of the other looks like one of it: «бoт» with a Latin "o" is «бот». Where either
 * will do, the alphabet with more letters wins. Any other word stays as it is: «SMMщик» is written so.
 */
export function unmixed(word: string): string {
  if (!BOTH.test(word)) return word;
  const latin = word.match(/[a-z]/g)?.length ?? 0;
  const cyrillic = word.match(/[\u0430-\u044f]/g)?.length ?? 0;
  const russian = inLetters(word, /[a-z]/, LATIN);
  const english = inLetters(word, /[\u0430-\u044f]/, LATIN_LOOKS);
  const [first, second] = latin > cyrillic ? [english, russian] : [russian, english];
  return first ?? second ?? word;
}

/** Russian letters that look like Latin ones, the other way round. */
const LATIN_LOOKS = 'аa еe оo рp сc хx уy кk мm тt вb нh';

function inLetters(word: string, foreign: RegExp, source: string): string | undefined {
  const letters = table(source);
  let read = '';
  for (const letter of word) {
    const like = foreign.test(letter) ? letters.get(letter) : letter;
    if (like === undefined) return undefined;
    read += like;
  }
  return read;
}
