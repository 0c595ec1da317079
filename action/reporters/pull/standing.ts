import type { Translate } from '../../core/messages.ts';
import { type PullPage, standingOf } from '../../core/pull/page.ts';
import type { Annotation } from '../annotations.ts';
import { plainLines } from '../escape.ts';

/** Examples that fail, at their lines: they stop a change as findings do, and are none. */
export function exampleAnnotations(
  page: Pick<PullPage, 'report' | 'change' | 'policy'>,
  translate: Translate,
): readonly Annotation[] {
  const { examples } = page.policy ?? {};
  return (examples?.coverage.failed ?? []).map((result) => {
    const { example, outcome } = result;
    const line = Math.max(1, examples?.lineOf(result) ?? 1);
    const said = [translate(`test.outcome.${outcome}`, { kind: example.kind }), translate('pull.verdict.unproved')];
    return {
      level: 'error',
      title: plainLines(example.ruleId),
      message: plainLines(said.join('\n')),
      path: example.path,
      startLine: line,
      endLine: line,
      columns: undefined,
    };
  });
}

/** Why a change may not land that was not seen whole; it has no line. `undefined` where all of it was seen. */
export function unseenText(
  page: Pick<PullPage, 'report' | 'change' | 'policy'>,
  translate: Translate,
): string | undefined {
  const { unseen } = page.change;
  if (unseen === undefined || standingOf(page) !== 'unseen') return undefined;
  return plainLines(`${translate('pull.verdict.unseen')}. ${translate(`pull.unseen.${unseen}`)}`);
}
