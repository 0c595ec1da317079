import type { AreaMessages } from './index.ts';

/** The frame of every page: head, navigation, foot. */
export const frame: AreaMessages = {
  ru: {
    'site.skip': 'К содержанию',
    'site.nav': 'Разделы',
    'site.nav.policy': 'Правила',
    'site.nav.editions': 'Редакции',
    'site.nav.answering': 'Матрица',
    'site.nav.check': 'Проверить пост',
    'site.search': 'Поиск',
    'site.theme': 'Тема',
    'site.language': 'Русский',
    'site.language.other': 'По-русски',
    'site.edition': 'Редакция {version}',
    'site.status.current': 'действует',
    'site.status.superseded': 'не действует',
    'site.status.coming': 'ещё не действует',
  },
  en: {
    'site.skip': 'Skip to content',
    'site.nav': 'Sections',
    'site.nav.policy': 'Rules',
    'site.nav.editions': 'Editions',
    'site.nav.answering': 'Who answers',
    'site.nav.check': 'Check a post',
    'site.search': 'Search',
    'site.theme': 'Theme',
    'site.language': 'English',
    'site.language.other': 'In English',
    'site.edition': 'Edition {version}',
    'site.status.current': 'in force',
    'site.status.superseded': 'superseded',
    'site.status.coming': 'not in force yet',
  },
};
