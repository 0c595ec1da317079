import type { Translate } from '../core/messages.ts';
import { type Coverage, isProved } from '../core/policy/coverage.ts';
import type { ExampleResult } from '../core/policy/examples.ts';
import { type Block, code, heading, list, text, toned, type View } from './view.ts';

/** A failing or finished example with the line on which it starts. */
export type Located = ExampleResult & { readonly line: number };

/** How the examples of a policy came out, and what they do not prove. */
export function coverageView(
  coverage: Coverage,
  locate: (result: ExampleResult) => Located,
  translate: Translate,
): View {
  const { examples, proved, todo, failed, done, unproved, rules, clauses } = coverage;
  const blocks: Block[] = [];
  const place = (result: ExampleResult): { line: number; at: string } => {
    const { line, example } = locate(result);
    return { line, at: `${example.path}:${line}` };
  };
  if (failed.length > 0) {
    blocks.push(
      heading(translate('test.failed')),
      list(
        failed.map((result) => ({
          line: [toned('bad', '✖ '), code(place(result).at), '  ', code(result.example.ruleId)],
          details: [[translate(`test.outcome.${result.outcome}`, { kind: result.example.kind })]],
        })),
      ),
    );
  }
  if (unproved.length > 0) {
    blocks.push(
      heading(translate('test.unproved')),
      list(
        unproved.map(({ rule, lacks }) => ({
          line: [toned('bad', '✖ '), code(rule), '  ', translate('test.lacks', { lacks: lacks.join('-') })],
        })),
      ),
    );
  }
  if (done.length > 0) {
    blocks.push(
      heading(translate('test.done')),
      list(
        done.map((result) => ({
          line: [toned('good', '✔ '), code(place(result).at), '  ', code(result.example.kind)],
        })),
      ),
    );
  }
  const verdict = examples === 0 ? 'test.zero' : isProved(coverage) ? 'test.proved' : 'test.not-proved';
  return [
    ...blocks,
    heading(toned(isProved(coverage) ? 'good' : 'bad', translate(verdict, { proved, failed: failed.length }))),
    text(translate('test.coverage', { rules, both: rules - unproved.length, ...clauses, todo })),
  ];
}
