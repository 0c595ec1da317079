/**
 * What the engine refuses to work on. A pull request is hostile input (DESIGN.md, "Trust"): each limit leads to a clear finding,
 * never to a hang. A post of these sizes does not exist on any platform: the longest text any of them takes is 32,768 characters.
 */
export const LIMITS = {
  /** Bytes of one content or policy file. */
  fileBytes: 1024 * 1024,
  /** Bytes of a release: it holds every rule, text and example of a policy and of its packs; ours has 1.6 MB. */
  releaseBytes: 8 * 1024 * 1024,
  /** Bytes of one picture that are looked at: cameras write 5 to 25 MB, and the metadata stand before the rest in most formats. */
  assetBytes: 32 * 1024 * 1024,
  /** Bytes of one export of an inbox, which is read piece by piece: some 150,000 rows with their texts. */
  inboxBytes: 64 * 1024 * 1024,
  /** Broken rows of one export that are told of; of the others their number is. */
  brokenRows: 50,
  /** Unhappy items among which a crisis is looked for, the latest of all: each is held until everything is read. */
  troubles: 5_000,
  /** Findings of one rule about the items of one file that are told; of the others their number is. Nobody reads more. */
  inboxFindings: 500,
  /** UTF-16 units of a post's body that is read as Markdown. */
  bodyLength: 64 * 1024,
  /** UTF-16 units of one front matter. */
  frontMatterLength: 32 * 1024,
  /** Blank lines in a row in a front matter: gray-matter's own regular expression is quadratic in them. */
  frontMatterBlankRun: 100,
  /** Nesting of YAML collections. */
  yamlDepth: 32,
  /** Files under `content/` that one run judges. */
  files: 250_000,
} as const;

/** Bytes that a file of a path may have when it is read at once. */
export function mostBytes(path: string): number {
  return path.startsWith('policy/releases/') ? LIMITS.releaseBytes : LIMITS.fileBytes;
}
