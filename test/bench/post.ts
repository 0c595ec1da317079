import type { Slot } from './calendar.ts';
import { fieldLines, type Media } from './front-matter.ts';
import type { PromoMix } from './promo.ts';
import type { Random } from './random.ts';
import { EN } from './words-en.ts';
import { RU } from './words-ru.ts';
import { capitalised, type Lexicon, phrase } from './write.ts';

export interface GeneratedPost {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** What goes wrong on purpose, and what a text is made of, as shares of all posts. */
const SHARE = {
  link: 1 / 3,
  /** Of the posts with a link: the ones whose front matter does not tell it. */
  undeclared: 0.01,
  labelled: 0.15,
  shout: 0.01,
  phone: 0.005,
  /** Of the posts on Telegram, which are 15 of 100: 3 of 100 of all. */
  forTelegram: 0.21,
  bold: 0.25,
  list: 0.3,
  quote: 0.06,
  hashtags: 0.4,
  emoji: 0.45,
  media: 0.85,
  story: 0.03,
} as const;

const SUBJECTS = {
  brewing: ['voronka', 'turka', 'pomol', 'kettle', 'moka', 'filtr', 'v60'],
  roasting: ['obzharka', 'zerno', 'first-crack', 'partiya', 'roast-curve', 'resting-beans'],
  cafe: ['kalitki', 'veranda', 'menu', 'chasy', 'cups', 'kryuchki', 'benches'],
  delivery: ['posylki', 'dostavka', 'parcels', 'customs', 'korobki'],
  team: ['smena', 'barista', 'new-face', 'obzharshchik'],
  farmers: ['fermer', 'guji', 'natural-or-washed', 'mytaya'],
  city: ['naberezhnaya', 'katok', 'avtobus', 'yarmarka'],
  ecology: ['zhmyh', 'voda', 'cups-back', 'paper'],
  events: ['kapping', 'zanyatiya', 'lektsiya', 'tasting'],
} as const;
const TOPICS = Object.keys(SUBJECTS) as (keyof typeof SUBJECTS)[];

const RUBRICS = {
  promo: ['offer'],
  value: ['guide', 'recipe', 'qa', 'behind-the-scenes'],
  community: ['story', 'thanks', 'poll'],
  news: ['notice', 'digest'],
  service: ['notice', 'qa'],
} as const;

const PURPOSES = ['value', 'value', 'value', 'community', 'community', 'news', 'service'] as const;
const AUDIENCES = { ru: ['home-brewers', 'guests', 'citizens'], en: ['readers-en', 'cafe-owners'] } as const;
const PEOPLE = { ru: ['anna', 'oleg', 'sonya'], en: ['nina', 'anna', 'oleg'] } as const;
const HOSTS = ['onego.example/journal', 'onego.example/catalog', 'grain-journal.example/notes', 'water-atlas.example'];
const EMOJI = ['☕', '🍂', '🔥', '🥧', '🎁', '🌊', '❄️', '📦', '🙌', '💛'];
const FORMATS = ['photo', 'photo', 'photo', 'graphics', 'video', 'carousel', 'article'] as const;
const BARE_FORMATS = ['text', 'text', 'poll'] as const;
const MINUTE = 60_000;
/** The moment at which the benchmark judges: what went out before is published. */
const NOW = Date.UTC(2026, 10, 22, 10);

/** Writes the post of a slot. `number` makes its file and id unlike any other. */
export function writePost(random: Random, slot: Slot, promo: PromoMix, number: number): GeneratedPost {
  const lexicon = slot.language === 'ru' ? RU : EN;
  const local = new Date(slot.at + slot.offsetMinutes * MINUTE).toISOString();
  const [date, month] = [local.slice(0, 10), local.slice(0, 7)];
  const topic = random.pick(TOPICS);
  const slug = random.pick<string>(SUBJECTS[topic]);

  const hasMedia = random.chance(SHARE.media);
  const format = random.chance(SHARE.story) ? 'story' : random.pick<string>(hasMedia ? FORMATS : BARE_FORMATS);
  const status = statusOf(random, slot.at);
  const isCounted = status !== 'draft' && format !== 'story';
  const purpose = promo.next(random, slot.accounts, isCounted) ? 'promo' : random.pick(PURPOSES);
  const page = `${slug}-${random.pick<string>(SUBJECTS[random.pick(TOPICS)])}`;
  const url = random.chance(SHARE.link) ? `https://${random.pick(HOSTS)}/${page}` : undefined;
  const isDeclared = !random.chance(SHARE.undeclared);
  const reason = purpose === 'promo' ? 'checkout' : random.pick(['details', 'proof', 'source', 'requested']);
  const [author, reviewer] = random.sample<string>(PEOPLE[slot.language], 2);

  const lines = fieldLines(random, {
    id: `${date}-${slug}-${number}`,
    title: capitalised(phrase(random, lexicon, 'title')),
    accounts: `[${slot.accounts.join(', ')}]`,
    publish_at: `${local.slice(0, 19)}${offsetText(slot.offsetMinutes)}`,
    status,
    format,
    purpose,
    rubric: random.pick<string>(RUBRICS[purpose]),
    topic,
    audience: random.pick<string>(AUDIENCES[slot.language]),
    plan: month,
    author,
    reviewer,
    language: slot.language,
    links: url !== undefined && isDeclared ? [{ url, reason }] : [],
    media: hasMedia ? mediaOf(random, lexicon, format, `media/${month}/${slug}-${number}`) : [],
  });
  const body = bodyOf(random, lexicon, slot, format, url);
  const path = `content/posts/${date.slice(0, 4)}/${date.slice(5, 7)}/${date.slice(8)}-${slug}-${number}.md`;
  return { path, text: `---\n${lines.join('\n')}\n---\n${body}` };
}

function statusOf(random: Random, at: number): string {
  if (at < NOW) return 'published';
  return random.chance(0.02) ? 'draft' : random.pick(['scheduled', 'scheduled', 'scheduled', 'approved', 'review']);
}

function offsetText(minutes: number): string {
  return `+${String(minutes / 60).padStart(2, '0')}:00`;
}

function mediaOf(random: Random, lexicon: Lexicon, format: string, stem: string): Media[] {
  const count = format === 'carousel' ? random.int(2, 3) : 1;
  const kind = format === 'video' || format === 'graphics' ? format : 'photo';
  const extension = kind === 'video' ? 'mp4' : kind === 'graphics' ? 'png' : 'jpg';
  return Array.from({ length: count }, (_, index) => ({
    file: `${stem}${count > 1 ? `-${index + 1}` : ''}.${extension}`,
    kind,
    alt: capitalised(phrase(random, lexicon, 'alt')),
    ...(kind === 'video' ? { captions: true } : {}),
  }));
}

function bodyOf(random: Random, lexicon: Lexicon, slot: Slot, format: string, url: string | undefined): string {
  const say = (name: string): string => phrase(random, lexicon, name);
  const sentences = (least: number, most: number): string =>
    Array.from({ length: random.int(least, most) }, () => capitalised(say('sentence'))).join(' ');
  const blocks = [sentences(1, 3)];
  const [least, most] = format === 'article' ? [3, 7] : slot.language === 'en' ? [1, 6] : [1, 4];
  const leads = random.chance(SHARE.bold) ? random.sample(lexicon['lead'] ?? [], most) : [];
  for (let left = random.int(least, most); left > 0; left--) {
    const lead = leads.pop();
    blocks.push(lead === undefined ? sentences(2, 4) : `**${lead}.** ${sentences(1, 3)}`);
  }
  if (random.chance(SHARE.list)) {
    const isNumbered = random.chance(0.25);
    const items = Array.from({ length: random.int(3, 5) }, (_, index) => {
      return `${isNumbered ? `${index + 1}.` : '-'} ${say('item')}`;
    });
    blocks.push(items.join('\n').replace(/;$/, '.'));
  }
  if (random.chance(SHARE.quote)) blocks.push(`> ${say('quoted')}`);
  if (url !== undefined) blocks.push(say(random.chance(SHARE.labelled) ? 'marked' : 'link').replace('{url}', url));
  if (random.chance(SHARE.shout)) blocks.push(say('shout'));
  // No subscriber has such a number: none begins with 00.
  const phone = `+7 (8142) 00-${random.int(20, 99)}-${random.int(10, 99)}`;
  if (random.chance(SHARE.phone)) blocks.push(say('call').replace('{phone}', phone));
  blocks.push(`${say('closing')}${random.chance(SHARE.emoji) ? ` ${random.pick(EMOJI)}` : '.'}`);
  if (random.chance(SHARE.hashtags)) {
    const tags = random.sample(lexicon['tag'] ?? [], random.int(1, 3));
    blocks.push(tags.map((tag) => `#${tag}`).join(' '));
  }
  if (slot.accounts.includes('telegram') && random.chance(SHARE.forTelegram)) {
    blocks.push(`:::for{accounts="telegram"}\n${say('audience')}\n:::`);
  }
  return `${blocks.join('\n\n')}\n`;
}
