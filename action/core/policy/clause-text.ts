import { parseRegulation } from './regulation.ts';

/** The words of one clause in one language, without its rules and examples. */
export interface ClauseText {
  readonly title: string;
  readonly prose: string;
  /** Its rules' examples, as they are written. */
  readonly examples: string;
}

const RULE_BLOCK =
  /^ {0,3}(`{3,}|~{3,})[ \t]*(yaml[ \t]+rule|markdown[ \t]+(?:todo-)?(?:fails|passes))\b[^\n]*\n[\s\S]*?^ {0,3}\1[`~]*[ \t]*$\n?/gm;

/** The clauses of a regulation by id; what stands before the first is under the empty id. Line ends are LF. */
export function clauseTexts(text: string): ReadonlyMap<string, ClauseText> {
  const { clauses } = parseRegulation(text).regulation;
  const start = /^---\n[\s\S]*?^---\n/m.exec(text)?.[0].length ?? 0;
  const texts = new Map<string, ClauseText>();
  const take = (id: string, title: string, from: number, to: number): void => {
    const body = text.slice(from, to);
    const examples = [...body.matchAll(RULE_BLOCK)].filter(([, , kind = '']) => kind.startsWith('markdown'));
    texts.set(id, {
      title,
      prose: body
        .replace(RULE_BLOCK, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
      examples: examples.map(([block]) => block).join('\n'),
    });
  };
  take('', '', start, clauses[0]?.span.start ?? text.length);
  clauses.forEach(({ id, title, span }, index) => {
    take(id, title, span.end, clauses[index + 1]?.span.start ?? text.length);
  });
  return texts;
}
