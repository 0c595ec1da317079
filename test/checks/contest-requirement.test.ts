import { describe, expect, test } from 'vitest';
import { announcement, CONTEST, contest, contestReport, messagesOf, ofRule, POST, RULES } from '../helpers/contests.ts';
import { covered, findings, judged } from '../helpers/judging.ts';

type Changes = Readonly<Record<string, string | undefined>>;

const saying = (rule: string, body: string, changes: Changes = {}, account = 'vk') =>
  ofRule(rule, { [CONTEST]: contest(changes), [POST]: announcement(body, { accounts: `[${account}]` }) });
const ruling = (rule: string, body: string, changes: Changes = {}) =>
  ofRule(rule, { [CONTEST]: contest({ rules_file: 'rules/mugs.md', ...changes }), [RULES]: `${body}\n` });

/** A demand of a policy that has nothing else. */
const demand = (options: string, text: string, more = {}) =>
  findings({ [CONTEST]: text, ...more }, 'contest.requirement', `{ title: Требование, ${options} }`);

describe('a demand applies', () => {
  const APPLIES = 'forbid: true, applies_when:';

  test.each<[string, string, Changes, number]>([
    ['to all', '{}', {}, 1],
    ['on a platform', '{ platform: [vk, facebook] }', {}, 1],
    ['on no other', '{ platform: [facebook] }', {}, 0],
    ['on a platform that is named', '{ platform: [tumblr] }', { platforms: '[tumblr]' }, 1],
    ['in a country', '{ jurisdiction: [ru] }', {}, 1],
    ['in no other', '{ jurisdiction: [us, gb] }', {}, 0],
    ['in the Union, by a country of it', '{ jurisdiction: [eu] }', { jurisdictions: '[fr]' }, 1],
    ['in a country of the Union, by the Union', '{ jurisdiction: [fr] }', { jurisdictions: '[eu]' }, 1],
    [
      'by the countries of its audience',
      '{ jurisdiction: [gb] }',
      { jurisdictions: undefined, audience_countries: '[GB]' },
      1,
    ],
    ['by a mechanic', '{ mechanics: [repost, comment] }', {}, 1],
    ['by no other', '{ mechanics: [repost] }', {}, 0],
    ['by the way of choosing', '{ winner_selection: [jury] }', { winner_selection: 'jury' }, 1],
    ['by a purchase', '{ purchase_required: true }', { purchase_required: 'true' }, 1],
    ['by a purchase among the mechanics', '{ purchase_required: true }', { mechanics: '[purchase]' }, 1],
    ['without one', '{ purchase_required: false }', {}, 1],
    ['with data', '{ privacy_data: true }', { privacy: '{ data: [name] }' }, 1],
    ['without data', '{ privacy_data: true }', { privacy: '{ data: [] }' }, 0],
    ['as an ad', '{ is_ad: true }', { disclosure: '{ is_ad: true }' }, 1],
    ['by a prize', '{ prize_over: { amount: 1799, currency: RUB } }', {}, 1],
    ['by no prize of just so much', '{ prize_over: { amount: 1800, currency: RUB } }', {}, 0],
    ['by the sum', '{ total_over: { amount: 3599, currency: RUB } }', {}, 1],
    ['by no sum of just so much', '{ total_over: { amount: 3600, currency: RUB } }', {}, 0],
    ['by a status', '{ status: [finished] }', { status: 'finished' }, 1],
    ['to none that was called off', '{}', { status: 'cancelled' }, 0],
    ['but to one that asks for those', '{ status: [cancelled] }', { status: 'cancelled' }, 1],
    ['by a condition', '{ condition: "days > 10" }', {}, 1],
    ['by no condition that does not hold', '{ condition: "days > 11" }', {}, 0],
  ])('%s', async (_, when, changes, count) => {
    expect(await demand(`${APPLIES} ${when}`, contest(changes))).toHaveLength(count);
  });

  test('when a contest has begun it is running', async () => {
    const rule = '{ title: T, forbid: true, applies_when: { status: [running] } }';
    const at = (now: number) => judged({ [CONTEST]: contest() }, { 'contest.requirement': rule }, { now });
    expect((await at(Date.UTC(2027, 2, 10, 6, 59))).findings).toHaveLength(0);
    expect((await at(Date.UTC(2027, 2, 10, 7))).findings).toHaveLength(1);
  });

  test('nobody can tell by a sum in another currency, and that only advises', async () => {
    const prizes = '[{ name: Кружка, count: 1, value: 90, currency: EUR }]';
    const found = await demand(`${APPLIES} { prize_over: { amount: 4000, currency: RUB } }`, contest({ prizes }));
    expect(found.map(({ message, enforcement }) => [message.id, enforcement])).toEqual([
      ['contest.requirement.currency', 'advisory'],
    ]);
  });

  test('a platform on which it is announced counts, too', async () => {
    const text = contest({ account: undefined });
    expect(await demand(`${APPLIES} { platform: [telegram] }`, text)).toHaveLength(0);
    const more = { [POST]: announcement('Дарим кружки.', { accounts: '[telegram]' }) };
    expect(await demand(`${APPLIES} { platform: [telegram] }`, text, more)).toHaveLength(1);
  });

  test('a draft that nobody was called to is advised', async () => {
    const options = '{ title: T, forbid: true }';
    const draft = contest({ status: 'draft' });
    const levels = async (files: Record<string, string>) =>
      (await judged(files, { 'contest.requirement': options })).findings.map(({ enforcement }) => enforcement);
    expect(await levels({ [CONTEST]: draft })).toEqual(['advisory']);
    expect(await levels({ [CONTEST]: draft, [POST]: announcement('Скоро.', { status: 'draft' }) })).toEqual([
      'advisory',
    ]);
    expect(await levels({ [CONTEST]: draft, [POST]: announcement('Скоро.') })).toEqual(['soft-mandatory']);
  });
});

describe('a field is demanded', () => {
  test.each<[string, Changes, number]>([
    ['rules_url', {}, 0],
    ['rules_url', { rules_url: '""' }, 1],
    ['rules_url | rules_file', { rules_url: undefined }, 1],
    ['rules_file | rules_url', {}, 0],
    ['platform_release', { platform_release: 'false' }, 1],
    ['platform_release', { platform_release: 'true' }, 0],
    ['entry_fee', { entry_fee: '0' }, 0],
    ['mechanics', { mechanics: '[]' }, 1],
    ['prizes[].name', { prizes: '[{ name: а }, { count: 2 }]' }, 1],
    ['delivery.how', { delivery: '{ how: { ru: " " } }' }, 1],
    ['tax.payer', {}, 1],
  ])('%s of %j', async (key, changes, count) => {
    expect(await demand(`require_fields: ['${key}']`, contest(changes))).toHaveLength(count);
  });
});

describe('phrases of announcements', () => {
  const LOTTERY = 'contest.ru.not-a-lottery';

  test.each([
    ['Это не лотерея: участие бесплатно.'],
    ['Акция не является лотереей.'],
    ['Спонсор вечера — «Национальная лотерея».'],
    ['Как говорят, “жизнь — лотерея”, а кружки настоящие.'],
    ['> Купил билет на розыгрыш, не выиграл.\n\nА у нас отвечают на вопрос.'],
    ['Никаких лотерей и взносов: за участие не платят.'],
    ['`лотерея`'],
    ['Взноса за участие нет.'],
    ['Платного участия нет.'],
    ['Билеты на розыгрыш не нужны.'],
    ['Партнёр, Национальная лотерея, помог с залом.'],
  ])('are no lottery: “%s”', async (body) => {
    expect(await saying(LOTTERY, body)).toEqual([]);
  });

  test.each([
    ['Кофейная лотерея!', 'лотерея'],
    ['Кофейная ЛОТЕРЕ́Я!', 'ЛОТЕРЕ́Я'],
    ['Купите билет и участвуйте в розыгрыше.', 'Купите билет и участвуйте в розыгрыше'],
    ['Розыгрыш донатов в субботу.', 'Розыгрыш донатов'],
    ['Взнос за участие сто рублей.', 'Взнос за участие'],
    ['Платное участие.', 'Платное участие'],
  ])('are one: “%s”', async (body, words) => {
    const text = announcement(body);
    const found = await ofRule(LOTTERY, { [CONTEST]: contest(), [POST]: text });
    expect(found.map((finding) => covered(text, finding))).toEqual([words]);
  });

  test.each([
    ['A raffle for three mugs!', 1],
    ['Our coffee lottery is open.', 1],
    ['“I never won a raffle ticket”, says Nina.', 0],
    ['> A raffle ticket in 1998, and nothing since.\n\nTell us yours.', 0],
    ['This is not a lottery.', 0],
    ['The National Lottery paid for the roof of our hall.', 0],
    ['There are no raffle tickets to buy.', 0],
    ['You do not need a raffle ticket.', 0],
    ['Buy raffle tickets at the bar.', 1],
  ])('in English: “%s” × %i', async (body, count) => {
    for (const country of ['us', 'gb']) {
      const rule = country === 'us' ? 'contest.us.no-purchase' : 'contest.gb.lottery';
      const found = await saying(rule, body, { jurisdictions: `[${country}]` });
      expect(
        messagesOf(found).filter((id) => id === 'phrase'),
        country,
      ).toHaveLength(count);
    }
  });

  test('are not looked for in a post that names no contest', async () => {
    const { findings: found } = await contestReport({ [POST]: announcement('Лотерея!', { contest: undefined }) });
    expect(found).toEqual([]);
  });

  test('are those of the account on the platform that forbids them', async () => {
    const both = 'accounts: [instagram, facebook]';
    const text = announcement(
      ':::for{accounts="instagram"}\nTag a friend in a comment.\n:::\n\n:::for{accounts="facebook"}\nAnswer in a comment.\n:::',
      { accounts: both.replace('accounts: ', '') },
    );
    const files = { [CONTEST]: contest({ account: 'instagram', platforms: '[instagram, facebook]' }), [POST]: text };
    expect(await ofRule('contest.platform.facebook.no-personal-timeline', files)).toEqual([]);
    const other = text.replace('Answer in', 'Tag two friends in');
    expect(await ofRule('contest.platform.facebook.no-personal-timeline', { ...files, [POST]: other })).toHaveLength(1);
  });

  test('name all the accounts on which they stand', async () => {
    const [found] = await saying(LOTTERY, 'Кофейная лотерея!', {}, 'vk, telegram');
    expect(found?.accounts).toEqual(['vk', 'telegram']);
  });

  test.each([
    ['contest.platform.vk.tag-limit', 'Отметь одного друга.', 0],
    ['contest.platform.vk.tag-limit', 'Отметьте 1 друга.', 0],
    ['contest.platform.vk.tag-limit', 'Отметьте двоих.', 1],
    ['contest.platform.vk.tag-limit', 'Отметьте в комментариях трёх друзей.', 1],
    ['contest.platform.vk.tag-limit', 'Отметьте 10 марта в календаре.', 0],
    ['contest.platform.vk.tag-limit', 'Отметьте друзей.', 1],
    ['contest.platform.vk.tag-limit', 'Отметьте как можно больше друзей!', 1],
    ['contest.platform.vk.no-exchange-tasks', 'Вступите в 5 групп.', 1],
    ['contest.platform.vk.no-exchange-tasks', 'Вступите в группу.', 0],
    ['contest.ru.pd-consent', 'Участвуя, вы даёте согласие на обработку персональных данных.', 1],
    ['contest.ru.pd-consent', 'Согласие на обработку персональных данных — отдельный документ.', 0],
    [
      'contest.ru.pd-consent',
      'Участвуя, вы принимаете правила. Согласие на обработку персональных данных победитель даст отдельно.',
      0,
    ],
    [
      'contest.ru.pd-consent',
      'Участвуя, вы принимаете правила, а согласие на обработку персональных данных победитель даст отдельно.',
      0,
    ],
    ['contest.ru.pd-consent', 'Участие в розыгрыше не означает согласия на обработку персональных данных.', 0],
    ['contest.ru.pd-consent', 'Оставляя комментарий, вы даёте согласие на обработку своих персональных данных.', 1],
    ['contest.ru.pd-consent', 'Участие в розыгрыше означает согласие на обработку персональных данных.', 1],
    ['contest.ru.pd-consent', 'Комментируя пост, вы соглашаетесь на обработку персональных данных.', 1],
    ['contest.ru.pd-consent', 'Отправляя комментарий, даю согласие на обработку моих данных.', 1],
  ])('%s: “%s” × %i', async (rule, body, count) => {
    const privacy = '{ data: [name], policy_url: a, consent_url: b, consent_separate: true, delete_after: 2027-05-01 }';
    expect(await saying(rule, body, { privacy })).toHaveLength(count);
  });

  test.each([
    ['contest.platform.facebook.no-personal-timeline', 'Share this on your timeline to enter.', 1],
    ['contest.platform.facebook.no-personal-timeline', 'Share to win!', 1],
    ['contest.platform.facebook.no-personal-timeline', 'We share our timeline of the roastery.', 0],
    ['contest.platform.facebook.no-personal-timeline', 'You need not tag your friends.', 0],
    ['contest.platform.facebook.no-personal-timeline', 'A friend shared a coffee with us.', 0],
    ['contest.platform.facebook.no-personal-timeline', 'Nobody has to tag any friends.', 0],
    ['contest.platform.facebook.no-personal-timeline', 'Keep a tag your friend gave you.', 0],
    ['contest.platform.facebook.no-personal-timeline', 'Comment and tag your friends.', 1],
    ['contest.platform.facebook.no-false-tags', 'Tag yourself in this picture.', 1],
    ['contest.platform.facebook.no-false-tags', 'Отметь себя на фото!', 1],
  ])('%s: “%s” × %i', async (rule, body, count) => {
    expect(await saying(rule, body, { account: 'facebook' }, 'facebook')).toHaveLength(count);
  });
});

test.each([
  ['More posts do not give more chances.', 0],
  ['We do not want whoever posts the most to win.', 0],
  ['Whoever posts the most does not win more.', 0],
  ['More posts, more chances!', 1],
  ['Whoever posts about us the most wins.', 1],
])('on X nobody is called to post again and again: “%s” × %i', async (body, count) => {
  const found = await saying('contest.platform.x.no-repeat-posts', body, { account: 'x', mechanics: '[repost]' }, 'x');
  expect(messagesOf(found).filter((id) => id === 'phrase')).toHaveLength(count);
});

test.each([
  ['Поводки для собак', 0],
  ['Кофейная обводка', 0],
  ['Джинсы и винтажная кружка', 0],
  ['Безалкогольный пунш', 0],
  ['Вино игристое', 1],
  ['Джин', 1],
  ['Сидр', 1],
  ['Вина Крыма', 1],
  ['Фонбет', 1],
  ['Бутылка водки', 1],
  ['Coffee liqueur', 1],
  ['Ginger cake', 0],
  ['Alcohol-free punch', 0],
])('who is sixteen may win “%s”: findings %i', async (name, count) => {
  const changes = {
    jurisdictions: '[eu]',
    eligibility: '{ age_min: 16 }',
    prizes: `[{ name: ${name}, count: 2, value: 1800, currency: RUB }]`,
  };
  expect(await ofRule('contest.age', { [CONTEST]: contest(changes) })).toHaveLength(count);
});

test('the last day in two figures is a date', async () => {
  const says = async (rule: string, country: string, body: string) =>
    (await saying(rule, body, { jurisdictions: `[${country}]`, purchase_required: 'true' })).map(({ message }) =>
      JSON.stringify(message.data['what']),
    );
  for (const [rule, country] of [
    ['contest.ru.art9', 'ru'],
    ['contest.gb.8-17', 'gb'],
  ] as const) {
    const none = await says(rule, country, 'Розыгрыш до вечера.');
    const some = await says(rule, country, 'Розыгрыш с 10.03 до 20.03.');
    expect(some.length, rule).toBeLessThan(none.length);
  }
});

describe('rules of a contest', () => {
  const FACEBOOK = 'contest.platform.facebook.release';
  const fields = { account: 'facebook', platform_release: 'true', platform_disclaimer: 'true' };

  test('say what is demanded, through markup', async () => {
    const said = 'Facebook **не является** его организатором.\nУчастник освобождает *Facebook* от претензий.';
    expect(await ruling(FACEBOOK, said, fields)).toEqual([]);
  });

  test('that lie elsewhere are left to people', async () => {
    const found = await ofRule(FACEBOOK, { [CONTEST]: contest(fields) });
    expect(found.map(({ message, enforcement }) => [message.id, enforcement])).toEqual([
      ['contest.requirement.rules-unseen', 'advisory'],
      ['contest.requirement.rules-unseen', 'advisory'],
    ]);
  });

  test('that are nowhere say nothing', async () => {
    expect(messagesOf(await ofRule(FACEBOOK, { [CONTEST]: contest({ ...fields, rules_url: undefined }) }))).toEqual([
      'rules',
      'rules',
    ]);
  });
});

describe('links', () => {
  const RULE = 'contest.rules-link';

  test.each([
    ['https://onego.example/rules/mugs', 0],
    ['https://www.onego.example/rules/mugs/', 0],
    ['onego.example/rules/mugs', 0],
    ['https://onego.example/rules/mugs?utm_source=vk&utm_medium=post#top', 0],
    ['https://onego.example/rules/mugs?v=2', 1],
    ['https://onego.example/rules/mug', 1],
    ['https://onego.example.evil.example/rules/mugs', 1],
    ['Правила на сайте', 1],
  ])('to the rules: %s × %i', async (link, count) => {
    expect(await saying(RULE, `Две кружки ищут дом: ${link}`)).toHaveLength(count);
  });

  test('behind words count, and those in the front matter', async () => {
    expect(await saying(RULE, '[Правила](https://onego.example/rules/mugs)', {}, 'telegram')).toEqual([]);
    const text = announcement('Дом ищут кружки.', {
      links: '[{ url: https://onego.example/rules/mugs, reason: contest_rules }]',
    });
    expect(await ofRule(RULE, { [CONTEST]: contest(), [POST]: text })).toEqual([]);
  });

  test('with the right reason to another page count only when there is no address', async () => {
    const text = announcement('Дом ищут кружки.', {
      links: '[{ url: https://onego.example/other, reason: contest_rules }]',
    });
    expect(await ofRule(RULE, { [CONTEST]: contest(), [POST]: text })).toHaveLength(1);
    const none = contest({ rules_url: undefined, rules_file: 'rules/mugs.md' });
    expect(await ofRule(RULE, { [CONTEST]: none, [RULES]: 'Правила.\n', [POST]: text })).toEqual([]);
  });

  test.each([
    ['https://forms.gle/x', 1],
    ['https://docs.google.com/forms/d/x', 1],
    ['https://docs.google.com/document/d/x', 0],
    ['https://mydocs.google.com.example/forms', 0],
    ['https://onego.typeform.com/to/x', 1],
    ['https://forms.gle.example/', 0],
  ])('to a foreign form: %s × %i', async (link, count) => {
    expect(await saying('contest.ru.pd-foreign-form', `Заявки: ${link}`, { privacy: '{ data: [name] }' })).toHaveLength(
      count,
    );
  });
});

describe('what is only noted', () => {
  const silent = async (
    rule: RegExp,
    changes: Changes,
    body = 'Две кружки ищут дом: https://onego.example/rules/mugs',
  ) => {
    const { findings: found } = await contestReport({ [CONTEST]: contest(changes), [POST]: announcement(body) });
    return found.filter((finding) => rule.test(finding.rule)).map(({ rule: id, message }) => `${id} ${message.id}`);
  };

  test('vk.allowed: following, newsletter and notifications together', async () => {
    const body = 'Подпишитесь на сообщество, на рассылку и включите уведомления: https://onego.example/rules/mugs';
    expect(await silent(/platform\.vk/, { mechanics: '[follow, newsletter]' }, body)).toEqual([]);
  });

  test('vk.repost: a repost on VK', async () => {
    const body = 'Сделайте репост этой записи: https://onego.example/rules/mugs';
    expect(await silent(/platform/, { mechanics: '[repost]' }, body)).toEqual([]);
  });

  test('gb.winner-names: names need not be published', async () => {
    const changes = {
      jurisdictions: '[gb]',
      winner_publication_consent: 'false',
      results_where: 'By direct message',
      claim_deadline: '2027-04-01',
    };
    expect(await silent(/contest\.gb\.(?:winner|notify)/, changes)).toEqual([]);
  });

  test('eu.national: filings of single countries', async () => {
    expect(await silent(/contest\.eu/, { jurisdictions: '[it, es, pl, be]' })).toEqual([]);
  });

  test('a good contest in Russia has nothing', async () => {
    expect(await silent(/./, { delivery: '{ how: почтой, where: Россия, deadline: 2027-04-10 }' })).toEqual([]);
  });
});

describe('a policy that is wrong', () => {
  const wrong = async (options: string) => {
    await expect(demand(options, contest())).rejects.toThrow();
  };

  test('is told when it is read', async () => {
    await wrong('assert: [{ that: "contest.prise == 1", says: x }]');
    await wrong('assert: [{ that: "post.title == 1", says: x }]');
    await wrong('applies_when: { condition: "contest.status == \\"runing\\"" }');
    await wrong('applies_when: { platform: [facebok] }');
    await wrong('applies_when: { plattform: [facebook] }');
    await wrong("forbid_phrases: { ru: ['(лотерея'] }");
    await wrong("forbid_phrases: { ru: ['(?=лотерея)'] }");
    await wrong('consistent: [date]');
  });
});
