import { readText } from '../../core/content/source-file.ts';
import { parseYaml } from '../../core/content/yaml.ts';
import { LOCALES, type Locale } from '../../core/messages.ts';
import { listTree } from '../../sources/working-tree.ts';

/** The first language that `policy.yaml` names, as far as we speak it. Nothing else of the policy has to be right for that. */
export function statedLocale(root: string): Locale | undefined {
  const file = listTree(root, 'policy').find(({ path }) => path === 'policy/policy.yaml');
  if (file === undefined) return undefined;
  const read = readText(file);
  if (!read.ok) return undefined;
  const parsed = parseYaml(read.text);
  const { languages } = Object(parsed.ok ? parsed.data : undefined) as { readonly languages?: unknown };
  const [first] = Array.isArray(languages) ? (languages as readonly unknown[]) : [];
  return LOCALES.find((known) => known === first);
}
