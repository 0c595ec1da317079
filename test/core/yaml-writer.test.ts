import { describe, expect, test } from 'vitest';
import { dumpYaml } from '../../action/core/content/yaml-writer.ts';

describe('YAML that is written', () => {
  test('keeps numbers, and quotes versions', () => {
    expect(dumpYaml({ value: 300.5, count: 2, since: '2.3', version: '2.3.0' })).toBe(
      'value: 300.5\ncount: 2\nsince: "2.3"\nversion: "2.3.0"\n',
    );
  });
});
