import type { Account } from '../core/content/account.ts';
import type { Translate } from '../core/messages.ts';
import { weekdayName } from './reporter.ts';
import { code, heading, list, text, type View } from './view.ts';

/** The next free moments of an account, in its own clock. */
export function slotsView(account: Account, slots: readonly string[], translate: Translate): View {
  const title = heading(translate('slots.title', { account: account.title ?? account.id, zone: account.timeZone }));
  if (slots.length === 0) return [title, text(translate('slots.none'))];
  return [
    title,
    list(
      slots.map((slot) => ({
        line: [
          weekdayName(slot, translate.locale),
          ' ',
          translate('slots.moment', { date: { date: slot.slice(0, 10) } }),
          ' ',
          slot.slice(11, 16),
          '  ',
          code(slot),
        ],
      })),
    ),
  ];
}
