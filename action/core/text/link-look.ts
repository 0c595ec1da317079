import type { Document } from '../content/document.ts';
import { typedAddresses } from './address.ts';

/** Marks that a Markdown parser may take for markup. */
const MARKUP = /[*_~`\\]/g;

/** A text without marks that may be markup: every word and address that is shown stands unbroken in it. */
export function unmarked(text: string): string {
  return text.replace(MARKUP, '');
}

/** What may be an address, before anything is parsed. Both in lower case. */
export interface LinkLook {
  readonly written: string;
  /** Without marks that may be markup. */
  readonly unmarked: string;
}

/**
 * Whether any address of a post, in its text or its card, may fulfil a test: true too often, never false too often. Of what a source does not show
 * plainly the test is not asked.
 */
export function mayLink({ facts, post, text, bodyStart }: Document, test: (look: LinkLook) => boolean): boolean {
  if (facts === undefined || post === undefined) return false;
  if ((post.data.links ?? []).some(({ url }) => mayBe(url, test))) return true;
  if (facts.hasHidden) return true;
  if (!facts.hasAddress) return false;
  for (const address of typedAddresses(text.slice(bodyStart))) if (mayBe(address, test)) return true;
  return false;
}

/** Letters other than ASCII's, escapes of a host and brackets may read as something else. */
const IS_PLAIN = /^[!-$&'*-Z\\^-~]*$/;

function mayBe(address: string, test: (look: LinkLook) => boolean): boolean {
  if (!IS_PLAIN.test(address)) return true;
  const written = address.toLowerCase();
  return test({ written, unmarked: unmarked(written) });
}

/** An address in which no other can begin: scheme, host, a path, a query without dots. */
const SIMPLE = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z0-9-]+)(?:\/[a-z0-9_./-]*)?(?:[?#][a-z0-9_=&#-]*)?$/;

/** The host of an address that can be nothing but this one; `undefined` where it may be more, or less. */
export function simpleHost({ written }: LinkLook): string | undefined {
  return SIMPLE.exec(written)?.[1];
}
