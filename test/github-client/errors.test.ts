import { describe, expect, test } from 'vitest';
import { githubError } from '../../action/commands/github-errors.ts';
import { ApiError, type ApiErrorReason } from '../../action/github/api-error.ts';
import { EventError } from '../../action/github/event.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { OverlayError } from '../../action/sources/overlay.ts';

const told = (error: unknown, locale: 'ru' | 'en' = 'ru') => githubError(error)?.describe(translatorFor(locale));

describe('what GitHub did not do is said in words', () => {
  test('with the permission that is missing', () => {
    const error = new ApiError({
      reason: 'forbidden',
      route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      status: 403,
      permission: 'issues=write; pull_requests=write',
    });
    expect(told(error)).toBe(
      'GitHub не выполнил запрос POST /repos/{owner}/{repo}/issues/{issue_number}/comments (ответ 403): у токена нет прав. Добавьте в permissions одно из прав: issues=write; pull_requests=write.',
    );
  });

  test('for each reason, in both languages', () => {
    const reasons: Record<ApiErrorReason, true> = {
      unauthorized: true,
      forbidden: true,
      'not-found': true,
      rejected: true,
      'rate-limited': true,
      unavailable: true,
      timeout: true,
      malformed: true,
      'too-large': true,
      budget: true,
      foreign: true,
    };
    for (const locale of ['ru', 'en'] as const) {
      const texts = Object.keys(reasons).map((reason) =>
        told(new ApiError({ reason: reason as ApiErrorReason, route: 'GET /x' }), locale),
      );
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) expect(text).not.toContain('(');
    }
  });

  test('and what the event or the checkout have of the author’s is shown plain', () => {
    expect(told(new EventError('missing', 'GITHUB_EVENT_PATH'))).toContain('Не задана переменная GITHUB_EVENT_PATH');
    const hostile = told(new OverlayError('a\n::error::x\u001b[31m')) ?? '';
    for (const alive of ['\n', '\u001b']) expect(hostile).not.toContain(alive);
  });

  test('but not for errors of ours', () => {
    expect(githubError(new TypeError('x'))).toBeUndefined();
  });
});
