/** An address taken apart at its query, byte for byte as it is written. */
export interface Query {
  readonly before: string;
  readonly params: readonly Param[];
  /** The fragment with its sign. */
  readonly after: string;
}

export interface Param {
  readonly name: string;
  /** As it is written; `undefined` without an equals sign. */
  readonly value: string | undefined;
}

export function queryOf(url: string): Query {
  const [, before = '', query = '', after = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? [];
  const params = query === '' ? [] : query.split('&').map(paramOf);
  return { before, params, after };
}

function paramOf(written: string): Param {
  const equals = written.indexOf('=');
  return equals < 0
    ? { name: written, value: undefined }
    : { name: written.slice(0, equals), value: written.slice(equals + 1) };
}

export function urlOf({ before, params, after }: Query): string {
  const query = params.map(writtenParam).join('&');
  return `${before}${query === '' ? '' : `?${query}`}${after}`;
}

export function writtenParam({ name, value }: Param): string {
  return value === undefined ? name : `${name}=${value}`;
}

/** A value as it is meant: `%20` and `+` are spaces. What cannot be decoded stays. */
export function decodedValue(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
