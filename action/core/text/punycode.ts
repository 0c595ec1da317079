/** Parameters of Punycode for domain names (RFC 3492, 5). */
const BASE = 36;
const [T_MIN, T_MAX, SKEW, DAMP, FIRST_BIAS, FIRST_CODE] = [1, 26, 38, 700, 72, 128];

/** A host in the letters that people read: `xn--e1afmkfd.xn--p1ai` is `пример.рф`. What is no Punycode stays as it is. */
export function toUnicode(host: string): string {
  return host
    .split('.')
    .map((label) => (/^xn--./i.test(label) ? (decoded(label.slice(4).toLowerCase()) ?? label) : label))
    .join('.');
}

function decoded(input: string): string | undefined {
  const basic = input.lastIndexOf('-');
  const output = basic > 0 ? [...input.slice(0, basic)].map((char) => char.charCodeAt(0)) : [];
  let [code, bias, index] = [FIRST_CODE, FIRST_BIAS, 0];
  for (let at = basic > 0 ? basic + 1 : 0; at < input.length; ) {
    const before = index;
    for (let weight = 1, step = BASE; ; step += BASE) {
      const digit = at < input.length ? digitOf(input.charCodeAt(at++)) : BASE;
      if (digit >= BASE) return undefined;
      index += digit * weight;
      const threshold = Math.min(Math.max(step - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapted(index - before, length, before === 0);
    code += Math.floor(index / length);
    if (code > 0x10ffff) return undefined;
    output.splice(index % length, 0, code);
    index = (index % length) + 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : BASE;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / length);
  let bias = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; bias += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return bias + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

/**
 * The length of a label in Punycode with its `xn--`, as it is and without the mappings of IDNA: a label with a joiner in it is no name for a
 * browser, and X counts it all the same. It is quadratic, and labels are short.
 */
export function encodedLength(label: string): number {
  const codes = [...label].map((char) => char.codePointAt(0) ?? 0);
  const basic = codes.filter((code) => code < FIRST_CODE).length;
  if (basic === codes.length) return basic;
  let length = 'xn--'.length + basic + (basic > 0 ? 1 : 0);
  let [index, bias, done, least] = [0, FIRST_BIAS, basic, FIRST_CODE];
  while (done < codes.length) {
    const floor = least;
    const next = codes.reduce(
      (code, other) => (other >= floor && other < code ? other : code),
      Number.POSITIVE_INFINITY,
    );
    index += (next - least) * (done + 1);
    for (const code of codes) {
      if (code < next) index++;
      if (code !== next) continue;
      length += digitsOf(index, bias);
      bias = adapted(index, done + 1, done === basic);
      index = 0;
      done++;
    }
    index++;
    least = next + 1;
  }
  return length;
}

/** How many digits a number of variable length takes. */
function digitsOf(value: number, bias: number): number {
  let rest = value;
  for (let [digits, step] = [1, BASE]; ; digits++, step += BASE) {
    const threshold = Math.min(Math.max(step - bias, T_MIN), T_MAX);
    if (rest < threshold) return digits;
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}
