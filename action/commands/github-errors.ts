import { ApiError } from '../github/api-error.ts';
import { EventError } from '../github/event.ts';
import { plain } from '../reporters/escape.ts';
import { OverlayError } from '../sources/overlay.ts';
import { UserError } from './command.ts';

/** What GitHub, the event or the checkout did wrong, in words. Nothing for an error of another kind. */
export function githubError(error: unknown): UserError | undefined {
  if (error instanceof UserError) return error;
  if (error instanceof EventError) {
    const { problem, key } = error;
    return new UserError((translate) => translate('github.error.event', { problem, key: plain(key) }));
  }
  if (error instanceof OverlayError) {
    const path = plain(error.path);
    return new UserError((translate) => translate('github.error.overlay', { path }));
  }
  if (!(error instanceof ApiError)) return undefined;
  const { route, permission = 'none' } = error;
  // The keys of a message's choices have no hyphens.
  const status = error.status === undefined ? 'none' : String(error.status);
  const data = { route, status, permission, reason: error.reason.replaceAll('-', '_') };
  return new UserError((translate) => translate('github.error.api', data));
}
