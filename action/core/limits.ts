/**
 * What the engine refuses to work on. A pull request is hostile input (DESIGN.md, "Trust"): each limit leads to a clear finding,
 * never to a hang. A post of these sizes does not exist on any platform: the longest text any of them takes is 32,768 characters.
 */
export const LIMITS = {
  /** Bytes of one content or policy file. */
  fileBytes: 1024 * 1024,
  /** Bytes of one picture that are looked at: cameras write 5 to 25 MB, and the metadata stand before the rest in most formats. */
  assetBytes: 32 * 1024 * 1024,
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
