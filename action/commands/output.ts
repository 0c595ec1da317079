import { type View, viewToMarkdown, viewToTerminal } from '../reporters/view.ts';
import type { CommandContext, ParsedArguments } from './command.ts';
import { styleOf } from './options.ts';

/** Writes a page in the format asked for; `data` is what JSON shows. */
export function show(
  args: ParsedArguments,
  context: CommandContext,
  page: { readonly view: () => View; readonly data: () => unknown },
): void {
  const format = args.values['format'] ?? 'terminal';
  if (format === 'json') {
    const data = page.data();
    context.stdout.write(typeof data === 'string' ? data : `${JSON.stringify(data, undefined, 2)}\n`);
  } else if (format === 'markdown') context.stdout.write(viewToMarkdown(page.view()));
  else context.stdout.write(viewToTerminal(page.view(), styleOf(context)));
}
