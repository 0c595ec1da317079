import type { AreaMessages } from './index.ts';

/** Going to a clause, and searching. `#` is filled in the browser. */
export const search: AreaMessages = {
  ru: {
    'site.goto.title': 'Перейти к пункту',
    'site.goto.label': 'Номер и правила, идентификатор или слово',
    'site.goto.example': 'частота 2',
    'site.goto.close': 'Закрыть',
    'site.goto.key': 'Клавиша «/» открывает поиск',
    'site.goto.places': 'Пункты и проверки',
    'site.goto.everywhere': 'В тексте',
    'site.goto.all': 'Все страницы со словами «#»',
    'site.goto.from': 'в силе с #',
    'site.goto.suggested':
      '{count, plural, =0 {Подходящих пунктов нет.} one {# пункт. Стрелки выбирают.} few {# пункта. Стрелки выбирают.} many {# пунктов. Стрелки выбирают.} other {# пункта. Стрелки выбирают.}}',
    'site.search.found':
      '{count, plural, one {Нашлась # страница} few {Нашлись # страницы} many {Нашлось # страниц} other {Нашлось # страницы}}',
    'site.search.label': 'Что найти',
    'site.search.go': 'Найти',
    'site.search.kind': 'Где',
    'site.search.kind.all': 'Везде',
    'site.search.kind.regulation': 'Правила',
    'site.search.kind.rule': 'Проверки',
    'site.search.kind.answering': 'Матрица ответов',
    'site.search.kind.platform': 'Площадки',
    'site.search.kind.contest': 'Конкурсы',
    'site.search.kind.edition': 'Редакции',
    'site.search.kind.page': 'Прочее',
    'site.search.nothing': 'По запросу «#» ничего не нашлось.',
    'site.search.help':
      'Попробуйте слово короче или другое: ищутся все формы слова, но не опечатки. Номер пункта или его идентификатор тоже подойдёт: «частота 2», «per-day».',
    'site.search.turned': 'Показано для «#»: похоже, была включена другая раскладка.',
    'site.search.other': 'Искать «#» в английских текстах',
    'site.search.failed': 'Поиск не загрузился. Он есть на собранном сайте; проверьте связь и попробуйте ещё раз.',
    'site.search.no-script': 'Поиск идёт прямо на вашем устройстве, и без скриптов его нет. Вот оглавление:',
    'site.search.description': 'Поиск по правилам, проверкам и редакциям.',
    'site.llms.summary':
      'Действует редакция {version}, в силе с {date}. Правила читают люди, и по этому же тексту судит программа.',
    'site.llms.how':
      'Каждый регламент — файл Markdown: пункты под заголовками с идентификаторами, в блоках `yaml rule` правила, рядом примеры. Пункт называют `регламент#пункт`. Пост судят по редакции, действующей в день его выхода.',
    'site.llms.clauses': '{count, plural, one {# пункт} few {# пункта} many {# пунктов} other {# пункта}}',
    'site.llms.edition': '{status}, с {date}',
    'site.llms.later': 'Вступят в силу',
    'site.llms.coming': 'с {date}',
  },
  en: {
    'site.goto.title': 'Go to a clause',
    'site.goto.label': 'A number and a regulation, an id, or a word',
    'site.goto.example': 'frequency 2',
    'site.goto.close': 'Close',
    'site.goto.key': 'The key “/” opens the search',
    'site.goto.places': 'Clauses and checks',
    'site.goto.everywhere': 'In the text',
    'site.goto.all': 'All pages with “#”',
    'site.goto.from': 'in force from #',
    'site.goto.suggested':
      '{count, plural, =0 {No clause fits.} one {# clause. Arrows choose.} other {# clauses. Arrows choose.}}',
    'site.search.found': '{count, plural, one {# page found} other {# pages found}}',
    'site.search.label': 'What to look for',
    'site.search.go': 'Search',
    'site.search.kind': 'Where',
    'site.search.kind.all': 'Everywhere',
    'site.search.kind.regulation': 'Rules',
    'site.search.kind.rule': 'Checks',
    'site.search.kind.answering': 'Who answers',
    'site.search.kind.platform': 'Platforms',
    'site.search.kind.contest': 'Contests',
    'site.search.kind.edition': 'Editions',
    'site.search.kind.page': 'Other',
    'site.search.nothing': 'Nothing found for “#”.',
    'site.search.help':
      'Try a shorter word, or another: all forms of a word are found, typing errors are not. The number of a clause or its id will do, too: “frequency 2”, “per-day”.',
    'site.search.turned': 'Shown for “#”: the other keyboard seems to have been on.',
    'site.search.other': 'Look for “#” in the Russian texts',
    'site.search.failed': 'The search did not load. It is there on a built site; check the connection and try again.',
    'site.search.no-script':
      'The search runs on your own device, and without scripts there is none. Here are the contents:',
    'site.search.description': 'Search in rules, checks and editions.',
    'site.llms.summary':
      'Edition {version} is in force, from {date}. People read these rules, and a program judges by the same text.',
    'site.llms.how':
      'Every regulation is a Markdown file: clauses under headings with ids, checks in `yaml rule` blocks, examples beside them. A clause is named `regulation#clause`. A post is judged by the edition in force on the day that it goes out.',
    'site.llms.clauses': '{count, plural, one {# clause} other {# clauses}}',
    'site.llms.edition': '{status}, from {date}',
    'site.llms.later': 'Still to come',
    'site.llms.coming': 'from {date}',
  },
};
