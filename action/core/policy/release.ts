import * as z from 'zod/mini';
import { parseMoment } from '../calendar/moment.ts';
import { localized, moment, text } from '../content/fields.ts';
import { TEXT_KINDS } from '../content/reply.ts';
import { ENFORCEMENTS } from '../finding.ts';
import { plainText } from '../text/lines.ts';
import { answeringSchema } from './answering-file.ts';
import type { Sha256 } from './digest.ts';
import { RULE_ID, SEMVER } from './policy.ts';
import { PolicyFile, type Report } from './policy-file.ts';
import { sealedSettingsSchema } from './settings.ts';

export const RELEASES_FOLDER = 'policy/releases/';

/** A digest as it is written everywhere: `sha256:` and 64 hexadecimal digits. */
const digest = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, 'sha256:…'));
const version = z.string().check(z.regex(SEMVER, 'SemVer'));

const headSchema = z.strictObject({
  digest,
  previous: z.optional(digest),
  version,
  effective: moment,
  /** In which the date of `effective` is a day. */
  time_zone: text,
  released: moment,
  engine: text,
  content: digest,
  packs: z.optional(z.array(z.strictObject({ id: text, version, digest }))),
  changes: z.optional(z.array(localized)),
});

const clauseSchema = z.strictObject({ regulation: text, path: text, id: text, title: z.string() });

const bodySchema = z.strictObject({
  policy: sealedSettingsSchema,
  rules: z.array(
    z.strictObject({
      id: z.string().check(z.regex(RULE_ID, 'family.name')),
      check: text,
      with: z.optional(z.record(z.string(), z.unknown())),
      enforcement: z.enum(ENFORCEMENTS),
      since: z.optional(text),
      effective_on: z.optional(text),
      where: z.optional(text),
      kinds: z.optional(z.array(z.enum(TEXT_KINDS))),
      approvers: z.optional(z.array(text)),
      advice: z.optional(z.array(text)),
      pack: z.optional(text),
      clause: clauseSchema,
    }),
  ),
  answering: z.optional(answeringSchema),
  off: z.optional(
    z.array(z.strictObject({ id: text, check: text, reason: z.union([z.string(), localized]), clause: clauseSchema })),
  ),
});

const textsSchema = z.strictObject({ texts: z.record(z.string(), z.string()) });

export type ReleaseHead = z.infer<typeof headSchema>;
export type ReleaseBody = z.infer<typeof bodySchema>;

/** One file of `policy/releases/`: its head is read at once, the rest when somebody asks. */
export interface Release {
  readonly path: string;
  readonly head: ReleaseHead;
  /** The digest that the file has now. A sealed file has the one that it names. */
  readonly actualDigest: string;
  readonly readBody: (report: Report) => ReleaseBody | undefined;
  /** The part of the file that {@link readBody} reads, for problems with its keys. */
  readonly bodyFile: (report: Report) => PolicyFile;
  readonly readTexts: (report: Report) => ReadonlyMap<string, string> | undefined;
}

const DIGEST_LINE = /^digest:.*\n/m;

/** The SHA-256 of a release's file, by which it is sealed: of its text with LF line ends, without the line that names the digest. */
export function sealOf(fileText: string, sha256: Sha256): string {
  return sha256(plainText(fileText).replace(DIGEST_LINE, ''));
}

/** Reads the head of a release. The rest is read on demand: most of it is prose, which judges nobody. */
export function readRelease(path: string, fileText: string, sha256: Sha256, report: Report): Release | undefined {
  const parts = partsOf(fileText);
  const head = parts.head(path, report).read(headSchema);
  if (head === undefined) return undefined;
  const isDated = [
    ['effective', head.effective],
    ['released', head.released],
  ].filter(([key = '', value = '']) => {
    const read = parseMoment(value);
    if (typeof read === 'string') parts.head(path, report).fail([key], read, { found: value });
    return typeof read === 'string';
  });
  if (isDated.length > 0) return undefined;
  const expected = `${RELEASES_FOLDER}${head.version}.yaml`;
  if (path !== expected) {
    parts.head(path, report).fail(['version'], 'release.name', { found: path, expected });
    return undefined;
  }
  return {
    path,
    head,
    actualDigest: sealOf(fileText, sha256),
    readBody: (problems) => parts.body(path, problems).read(bodySchema),
    bodyFile: (problems) => parts.body(path, problems),
    readTexts: (problems) => {
      const read = parts.texts(path, problems).read(textsSchema);
      return read === undefined ? undefined : new Map(Object.entries(read.texts));
    },
  };
}

type Part = (path: string, report: Report) => PolicyFile;

/** The three parts of a release's file, each YAML of its own: no start of the program has to read all the prose of all editions. */
function partsOf(fileText: string): { head: Part; body: Part; texts: Part } {
  const bom = fileText.charCodeAt(0) === 0xfeff ? 1 : 0;
  const bodyAt = lineStart(fileText, 'policy:') ?? fileText.length;
  const textsAt = lineStart(fileText, 'texts:') ?? fileText.length;
  const part = (start: number, end: number): Part => {
    const yaml = { text: fileText.slice(start, end), offset: start };
    return (path, report) => new PolicyFile(path, fileText, report, yaml);
  };
  return {
    head: part(bom, Math.min(bodyAt, textsAt)),
    body: part(bodyAt, Math.max(bodyAt, textsAt)),
    texts: part(textsAt, fileText.length),
  };
}

function lineStart(fileText: string, key: string): number | undefined {
  const at = fileText.startsWith(key) ? 0 : fileText.indexOf(`\n${key}`) + 1;
  return at === 0 && !fileText.startsWith(key) ? undefined : at;
}
