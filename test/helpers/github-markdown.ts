import { spawnSync } from 'node:child_process';

/** The command; Debian has it as a package of that name. */
const ENGINE = 'cmark-gfm';
/** Those that GitHub switches on (facts/github.md, T5). */
const EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tagfilter', 'tasklist', 'footnotes'];

/** Whether GitHub's Markdown engine is on PATH. */
export function hasGitHubMarkdown(): boolean {
  return spawnSync(ENGINE, ['--version']).status === 0;
}

/** HTML as GitHub's Markdown engine makes it, before GitHub looks for mentions and cleans it. */
export function gitHubMarkdown(markdown: string): string {
  const options = ['--unsafe', '--github-pre-lang', ...EXTENSIONS.flatMap((extension) => ['-e', extension])];
  const { status, stdout, stderr } = spawnSync(ENGINE, options, {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${ENGINE}: ${stderr}`);
  return stdout;
}
