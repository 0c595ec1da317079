import type { Translate } from '../core/messages.ts';
import type { RuleChange } from '../core/policy/strictness.ts';
import { valueText } from './value.ts';
import { code, type Line, toned } from './view.ts';

/** What was and what is. Of two lists what came and went is told, not all that stayed. */
export function changeLine(before: unknown, after: unknown, translate: Translate): Line {
  const isList = (value: unknown): boolean => Array.isArray(value) || value === undefined;
  if (isList(before) && isList(after)) {
    const [was, is] = [before, after].map((list) => (Array.isArray(list) ? list : []).map(named));
    const gone = names(was?.filter(({ key }) => !is?.some((other) => other.key === key)));
    const come = names(is?.filter(({ key }) => !was?.some((other) => other.key === key)));
    const other = names(is?.filter(({ key, form }) => was?.some((old) => old.key === key && old.form !== form)));
    return [
      ...(gone === '' ? [] : [toned('bad', `[-${gone}-]`)]),
      ...(gone !== '' && come !== '' ? [' '] : []),
      ...(come === '' ? [] : [toned('good', `{+${come}+}`)]),
      ...(other === '' ? [] : [` ${translate('diff.other-form')} `, code(other)]),
    ];
  }
  return [code(shown(before, translate)), ' → ', code(shown(after, translate))];
}

/** A change of a rule with the name of what changed. */
export function ruleChangeLine({ key, before, after }: RuleChange, translate: Translate): Line {
  const name = translate.has(`diff.key.${key}`) ? translate(`diff.key.${key}`) : key.replace(/^with\./, '');
  if (key === 'enforcement') {
    return [`${name}: `, translate(`level.${String(before)}`), ' → ', translate(`level.${String(after)}`)];
  }
  return [`${name}: `, ...changeLine(before, after, translate)];
}

/** An entry of a list by the name that it goes by. */
function named(entry: unknown): { key: string; form: string } {
  const { id, name } = (typeof entry === 'object' && entry !== null ? entry : {}) as { id?: unknown; name?: unknown };
  const key = typeof id === 'string' ? id : typeof name === 'string' ? name : valueText(entry);
  return { key, form: JSON.stringify(entry) };
}

function names(entries: readonly { key: string }[] = []): string {
  return entries.map(({ key }) => key).join(', ');
}

function shown(value: unknown, translate: Translate): string {
  return value === undefined ? translate('diff.nothing') : valueText(value);
}
