import { structuredPatch } from 'diff';
import type { FixedFile, Fixing } from '../core/fixing.ts';
import type { RefusedEdit } from '../core/fixing-trial.ts';
import type { Translate } from '../core/messages.ts';
import { maskPersonal } from '../core/text/mask.ts';
import { redline } from './redline.ts';
import { type Block, code, heading, type Line, type ListItem, list, text, toned, type View } from './view.ts';

/** What would be replaced, file by file, word by word; what would not and why; and where a person has to choose. */
export function fixingView({ files, refused, choices, isStable }: Fixing, translate: Translate): View {
  const blocks: Block[] = files.flatMap((file) => fileView(file, translate));
  if (files.length === 0) blocks.push(text(translate('fix.none')));
  if (refused.length > 0) {
    blocks.push(heading(translate('fix.left')), list(refused.map((edit) => refusedItem(edit, translate))));
  }
  if (choices.length > 0) {
    const items = choices.map(({ path, range, rule, suggestions }): ListItem => {
      const alternatives = suggestions.map(({ text: words }) => words).join(' | ');
      return {
        line: [code(`${path}:${range.start.line}`), '  ', code(rule)],
        details: [[toned('good', shown(alternatives))]],
      };
    });
    blocks.push(heading(translate('fix.choices')), list(items));
  }
  if (!isStable) blocks.push(text(toned('warn', translate('fix.unstable'))));
  return blocks;
}

function fileView({ path, before, after, rules }: FixedFile, translate: Translate): View {
  const made = [...rules].map(([rule, count]) => (count === 1 ? rule : `${rule} × ${count}`)).join(', ');
  return [heading(code(path), '  ', toned('dim', made)), list(hunks(before, after, translate))];
}

function hunks(before: string, after: string, translate: Translate): ListItem[] {
  const patch = structuredPatch('', '', before, after, '', '', { context: 0 });
  return patch.hunks.map(({ oldStart, lines }): ListItem => {
    const gone = linesOf('-', lines);
    const come = linesOf('+', lines);
    const words = redline(gone.join('\n'), come.join('\n'), translate.locale);
    return { line: [toned('dim', String(oldStart))], details: words.length > 0 ? words : whole(gone, come) };
  });
}

/** White space alone is no word: where nothing else differs the lines are shown as they are. */
function whole(gone: readonly string[], come: readonly string[]): Line[] {
  const visible = (line: string): string => line.replace(/[\u00A0\u202F]/g, '⍽').replace(/\t/g, '→');
  return [
    ...gone.map((line): Line => [toned('bad', `- ${visible(line)}`)]),
    ...come.map((line): Line => [toned('good', `+ ${visible(line)}`)]),
  ];
}

function linesOf(mark: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) => (line.startsWith(mark) ? [shown(line.slice(1).replace(/\r$/, ''))] : []));
}

/** Personal data stay masked here, too. */
function shown(line: string): string {
  return maskPersonal(line);
}

function refusedItem({ path, line, rule, refusal }: RefusedEdit, translate: Translate): ListItem {
  const why =
    refusal.why === 'loop' ? translate('fix.loop') : translate('fix.breaks', { rules: refusal.rules.join(', ') });
  return { line: [code(`${path}:${line}`), '  ', code(rule)], details: [[why]] };
}
