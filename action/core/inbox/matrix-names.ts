import type { YamlPath } from '../content/yaml.ts';
import { nearest } from '../nearest.ts';
import type { Answering } from '../policy/answering.ts';
import type { Policy } from '../policy/policy.ts';
import { hasLeft, holdersOf } from './duty.ts';
import type { MatrixGap } from './matrix-gaps.ts';

/**
 * Names that lead nowhere outside the classes: roles of languages, shifts and levels that nobody holds, levels that are not on the list, classes of a
 * crisis that the matrix has not.
 *
 * @param today `YYYY-MM-DD`: people come and go.
 */
export function nameGaps(policy: Policy, answering: Answering, today: string): readonly MatrixGap[] {
  return [...roleGaps(policy, answering, today), ...levelGaps(answering), ...crisisGaps(answering)];
}

function roleGaps({ people }: Policy, answering: Answering, today: string): MatrixGap[] {
  // A team that keeps no register of people says nowhere who holds what.
  if (people.size === 0) return [];
  const held = new Set([...people.values()].filter((person) => !hasLeft(person, today)).flatMap(({ roles }) => roles));
  return namedRoles(answering).flatMap(([role, key]): MatrixGap[] => {
    if (holdersOf(people, role, today).length > 0) return [];
    return [{ kind: 'role', data: { role, suggestion: nearest(role, held) ?? 'none', subject: role }, key }];
  });
}

function namedRoles({ languages = {}, levels = [], shifts = {} }: Answering): [role: string, key: YamlPath][] {
  const ofLanguages = Object.entries(languages).flatMap(([language, { owner, deputy }]): [string, YamlPath][] => [
    [owner, ['languages', language, 'owner']],
    ...(deputy === undefined ? [] : [[deputy, ['languages', language, 'deputy']] as [string, YamlPath]]),
  ]);
  const ofLevels = levels.flatMap(({ roles }, index) =>
    roles.map((role, position): [string, YamlPath] => [role, ['levels', index, 'roles', position]]),
  );
  const ofShifts = Object.keys(shifts).map((role): [string, YamlPath] => [role, ['shifts', role]]);
  return [...ofLanguages, ...ofLevels, ...ofShifts];
}

function levelGaps({ levels, classes, crisis }: Answering): MatrixGap[] {
  const known = (levels ?? []).map(({ id }) => id);
  const named: [string | undefined, YamlPath][] = [
    ...Object.entries(classes).map(([id, { level }]): [string | undefined, YamlPath] => [
      level,
      ['classes', id, 'level'],
    ]),
    [crisis?.level, ['crisis', 'level']],
  ];
  return named.flatMap(([level, key]): MatrixGap[] => {
    if (level === undefined || known.includes(level)) return [];
    const data = {
      level,
      suggestion: nearest(level, known) ?? 'none',
      allowed: known.join(', ') || 'none',
      subject: level,
    };
    return [{ kind: 'level', data, key }];
  });
}

function crisisGaps({ classes, crisis }: Answering): MatrixGap[] {
  const known = Object.keys(classes);
  return (['of', 'classes'] as const).flatMap((part) =>
    (crisis?.[part] ?? []).flatMap((id, index): MatrixGap[] => {
      if (known.includes(id)) return [];
      const data = { class: id, suggestion: nearest(id, known) ?? 'none', subject: id };
      return [{ kind: 'crisis-class', data, key: ['crisis', part, index] }];
    }),
  );
}
