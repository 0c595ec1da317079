import type { Translate } from '../core/messages.ts';
import type { PolicyProblem } from '../core/policy/problem.ts';
import type { FixtureResult } from '../core/policy/vale-fixtures.ts';
import { fixOf, messageOf } from './reporter.ts';
import { type Block, code, heading, list, text, toned, type View } from './view.ts';

/** How the fixtures of Vale's styles came out, and what of the styles is not in force. */
export function stylesView(
  results: readonly FixtureResult[],
  problems: readonly PolicyProblem[],
  rules: number,
  translate: Translate,
): View {
  const blocks: Block[] = [];
  const failed = results.filter(({ missing, unexpected }) => missing.length + unexpected.length > 0);
  if (failed.length > 0) {
    blocks.push(
      heading(translate('test.fixtures.failed')),
      list(
        failed.map(({ fixture, missing, unexpected }) => ({
          line: [toned('bad', '✖ '), code(`${fixture.path}:${fixture.line}`)],
          details: [
            ...missing.map((alert) => [toned('bad', '− '), code(alert)]),
            ...unexpected.map((alert) => [toned('bad', '+ '), code(alert)]),
          ],
        })),
      ),
    );
  }
  if (problems.length > 0) {
    blocks.push(
      heading(translate('test.styles.problems')),
      list(
        problems.map(({ path, position, messageId, data }) => {
          const said = { message: { id: `problem.${messageId}`, data } };
          const fix = fixOf(said, translate);
          return {
            line: [code(`${path}:${position.line}`), '  ', toned('plain', messageOf(said, translate))],
            details: fix === undefined ? [] : [[fix]],
          };
        }),
      ),
    );
  }
  const proved = results.length - failed.length;
  blocks.push(text(translate('test.fixtures', { rules, fixtures: results.length, proved })));
  return blocks;
}
