import type { Sha256 } from '../core/policy/digest.ts';

/** SHA-256 by the platform: at a program's start ten times as fast as one in JavaScript. */
export const nativeSha256: Sha256 = (text) => {
  const { hash } = process.getBuiltinModule('node:crypto');
  return `sha256:${hash('sha256', text, 'hex')}`;
};
