/** Messages in Russian. The catalogue of reference: `en.ts` has the same ids, and a test compares their arguments. */
const ru = {
  // Content and policy files: what is wrong with them before any rule of the team judges.
  'problem.file.symlink': 'Это символическая ссылка, по ссылкам мы не ходим.',
  'problem.file.symlink.fix': 'Положите на это место сам файл.',
  'problem.file.irregular': 'Это не обычный файл: подмодуль, устройство или канал.',
  'problem.file.irregular.fix': 'Положите на это место обычный текстовый файл.',
  'problem.file.too-large': 'Файл слишком велик: {size, number} КБ, а читаем не больше {limit, number} КБ.',
  'problem.file.too-large.fix': 'Разделите файл или уберите из него вложения: картинки хранят отдельно.',
  'problem.file.binary': 'Это двоичный файл, а не текст.',
  'problem.file.binary.fix': 'Проверьте, не попала ли под именем текста картинка или архив.',
  'problem.file.encoding': 'Файл не в кодировке UTF-8: байт № {offset, number} в ней невозможен.',
  'problem.file.encoding.fix': 'Сохраните файл в UTF-8.',
  'problem.file.read': 'Файл не удалось прочитать ({reason}).',
  'problem.file.read.fix': 'Проверьте, что файл на месте и доступен для чтения.',
  'problem.front-matter.missing': 'В начале файла нет свойств: первой строкой должно быть «---».',
  'problem.front-matter.missing.fix':
    'Начните файл строкой «---», ниже перечислите свойства и закройте их строкой «---».',
  'problem.front-matter.engine': 'После «---» в первой строке стоит лишнее: «{found}». Свойства бывают только на YAML.',
  'problem.front-matter.engine.fix': 'Оставьте в первой строке ровно три дефиса.',
  'problem.front-matter.other':
    'Первая строка — «{found}»: такие свойства здесь не читаются, только YAML между строками «---».',
  'problem.front-matter.other.fix': 'Перепишите их на YAML.',
  'problem.front-matter.unclosed': 'Свойства не закрыты: нет второй строки «---».',
  'problem.front-matter.unclosed.fix': 'Поставьте строку «---» между свойствами и текстом.',
  'problem.front-matter.fence': 'Строка «{found}» похожа на конец свойств, но в ней есть лишнее.',
  'problem.front-matter.fence.fix': 'Закрывает свойства строка ровно из трёх дефисов.',
  'problem.front-matter.line-endings': 'Строки файла кончаются знаком CR, так делал старый Mac.',
  'problem.front-matter.line-endings.fix': 'Сохраните файл с окончаниями строк LF или CRLF.',
  'problem.front-matter.too-long': 'Свойства длиннее {limit, number} знаков.',
  'problem.front-matter.too-long.fix': 'Перенесите длинный текст из свойств в тело файла.',
  'problem.front-matter.blank-lines': 'В свойствах слишком много пустых строк подряд.',
  'problem.front-matter.blank-lines.fix': 'Удалите пустые строки между свойствами.',
  'problem.front-matter.not-a-map': 'Свойства должны быть парами «ключ: значение».',
  'problem.front-matter.not-a-map.fix': 'Запишите каждое свойство отдельной строкой: «ключ: значение».',
  'problem.yaml.alias': 'В YAML есть ссылка на другое место (знак «*»), такие ссылки запрещены.',
  'problem.yaml.alias.fix': 'Повторите значение целиком. Если это просто текст со звёздочкой, возьмите его в кавычки.',
  'problem.yaml.depth': 'YAML вложен слишком глубоко.',
  'problem.yaml.depth.fix': 'Уберите лишние уровни вложенности.',
  'problem.yaml.documents': 'Здесь начинается второй документ YAML, а должен быть один.',
  'problem.yaml.documents.fix': 'Оставьте один документ.',
  'problem.yaml.duplicate-key': 'Ключ записан дважды.',
  'problem.yaml.duplicate-key.fix': 'Оставьте одну строку с этим ключом.',
  'problem.yaml.indent': 'Отступ или двоеточие не на месте, YAML не читается.',
  'problem.yaml.indent.fix': 'Выровняйте строку. Текст, в котором есть двоеточие с пробелом, возьмите в кавычки.',
  'problem.yaml.syntax': 'YAML не читается: {reason}.',
  'problem.yaml.syntax.fix': 'Исправьте эту строку. Текст с особыми знаками возьмите в кавычки.',
  'problem.yaml.tab': 'Отступ сделан табуляцией, в YAML отступают пробелами.',
  'problem.yaml.tab.fix': 'Замените табуляцию пробелами.',
  'problem.yaml.tag': 'Метка типа (знак «!») здесь не разрешена.',
  'problem.yaml.tag.fix': 'Уберите метку. Если это просто текст с восклицательным знаком, возьмите его в кавычки.',
  'problem.yaml.unclosed': 'К этому месту не закрыта скобка или кавычка.',
  'problem.yaml.unclosed.fix': 'Закройте её.',
  'problem.schema.choice':
    'Ключ «{key}»: значения «{found}» нет среди разрешённых.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.schema.choice.fix': 'Разрешено: {allowed}.',
  'problem.schema.empty': 'Ключ «{key}» пуст.',
  'problem.schema.empty.fix': 'Впишите значение или удалите ключ.',
  'problem.schema.length':
    'Ключ «{key}»: {bound, select, min {нужно не меньше {limit, plural, one {# знака или элемента} other {# знаков или элементов}}} other {нужно не больше {limit, plural, one {# знака или элемента} other {# знаков или элементов}}}}.',
  'problem.schema.missing': 'Не хватает ключа «{key}».',
  'problem.schema.missing.fix': 'Добавьте этот ключ.',
  'problem.schema.range':
    'Ключ «{key}»: {found} вне границ, {bound, select, min {наименьшее разрешённое — {limit, number}} other {наибольшее разрешённое — {limit, number}}}.',
  'problem.schema.type':
    'Ключ «{key}»: значение не того вида. Нужно: {expected, select, string {строка} number {число} int {целое число} boolean {true или false} array {список} object {набор ключей} record {набор ключей} other {{expected}}}. Сейчас: {found, select, string {строка} number {число} boolean {true или false} array {список} object {набор ключей} null {пусто} other {{found}}}.',
  'problem.schema.type.fix': 'Исправьте значение. Число, дата или версия, которые нужны строкой, пишутся в кавычках.',
  'problem.schema.unknown-key':
    'Ключа «{key}» нет в формате.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.schema.unknown-key.fix': 'Здесь разрешены: {allowed}.',
  'problem.schema.value': 'Ключ «{key}»: значение «{found}» не подходит. Подойдёт, например: {hint}.',
  'problem.moment.format': 'Ключ «{key}»: «{found}» не похоже на дату.',
  'problem.moment.format.fix': 'Запишите так: 2026-11-03T10:00:00+03:00 или просто 2026-11-03.',
  'problem.moment.date': 'Ключ «{key}»: «{found}» — такого дня нет в календаре.',
  'problem.moment.date.fix': 'Исправьте день или месяц.',
  'problem.moment.year': 'Ключ «{key}»: «{found}» — такого года у постов не бывает.',
  'problem.moment.year.fix': 'Проверьте год.',
  'problem.moment.time': 'Ключ «{key}»: «{found}» — такого времени нет в сутках.',
  'problem.moment.time.fix': 'Часы бывают от 00 до 23, минуты от 00 до 59.',
  'problem.moment.offset': 'Ключ «{key}»: «{found}» — такого сдвига от UTC нигде нет.',
  'problem.moment.offset.fix': 'Сдвиг бывает от -12:00 до +14:00; московский пишется +03:00.',
  'problem.moment.other-format': 'Ключ «{key}»: «{found}» — не дата вида {format}.',
  'problem.moment.other-format.fix': 'Запишите дату так, как сказано в adapters политики, или поправьте там format.',
  'problem.moment.far':
    'Дата «{found}» наступит больше чем через {years, plural, one {# год} few {# года} other {# лет}}.',
  'problem.moment.far.fix': 'Проверьте год.',
  'problem.moment.other-year': 'Дата «{found}», а файл лежит там, где {named}.',
  'problem.moment.other-year.fix': 'Проверьте год или переложите файл.',
  'problem.moment.missing': 'Неизвестно, когда выходит пост: нет ни publish_at, ни даты в имени файла.',
  'problem.moment.missing.fix': 'Добавьте publish_at или поставьте status: draft.',
  'problem.hash.plain':
    '{form, select, email {Здесь почта} phone {Здесь телефон} name {Здесь имя} other {Здесь не хеш}}, а должен быть хеш с солью: «{found}».',
  'problem.hash.plain.fix':
    'Посчитайте хеш с солью (SHA-256), впишите его и уберите исходное значение из истории репозитория.',
  'problem.reply.no-moment': 'Ответ отправлен, а когда, не сказано.',
  'problem.reply.no-moment.fix': 'Добавьте sent_at с временем и сдвигом: 2026-11-03T10:05:00+03:00.',
  'problem.moment.skipped':
    'В зоне {zone} (аккаунт {account}) времени «{found}» нет: в эту ночь часы переводят вперёд.',
  'problem.moment.skipped.fix': 'Возьмите другое время или укажите сдвиг от UTC.',
  'problem.account.unknown':
    'Аккаунта «{found}» нет в политике.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.account.unknown.fix': 'Аккаунты перечислены в policy/accounts.yaml: {allowed}.',
  'problem.account.twice': 'Аккаунт «{found}» назван дважды.',
  'problem.account.twice.fix': 'Оставьте один.',
  'problem.market.unknown':
    'Рынка «{found}» нет: его называют кодом страны из двух букв.{suggestion, select, none {} other { Может быть, {suggestion}?}}',
  'problem.market.unknown.fix': 'Например: ru, us, gb, de, fr. Весь Евросоюз — это eu.',
  'problem.directive.accounts':
    'Часть текста отведена аккаунту, на который пост не идёт: «{found}». Её никто не увидит и никто не проверит.',
  'problem.directive.accounts.fix': 'В :::for можно назвать аккаунты этого поста: {allowed}.',
  'problem.markdown.too-long': 'Текст длиннее {limit, number} знаков, столько не принимает ни одна площадка.',
  'problem.markdown.too-long.fix': 'Разделите пост.',
  'problem.markdown.too-dense':
    'В тексте больше {limit, number} знаков разметки «{mark}»: такой текст разбирать слишком долго.',
  'problem.markdown.too-dense.fix': 'Уберите лишнюю разметку.',
  'problem.markdown.too-deep': 'Цитаты или списки вложены глубже {limit, number} уровней.',
  'problem.markdown.too-deep.fix': 'Уберите лишние знаки «>» или «-».',
  'problem.markdown.too-many-lines': 'В тексте больше {limit, number} строк: такой текст разбирать слишком долго.',
  'problem.markdown.too-many-lines.fix': 'Разделите пост.',
  'problem.markdown.failed': 'Текст не удалось разобрать, поэтому его никто не проверил.',
  'problem.markdown.failed.fix': 'Упростите разметку: вложенные списки, цитаты и скобки.',

  // The policy.
  'problem.account.zone':
    'Аккаунт «{account}»: часового пояса «{found}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.account.zone.fix': 'Запишите пояс так, как он назван в базе IANA: Europe/Moscow, Asia/Vladivostok.',
  'problem.adapter.accounts': 'Адаптер «{found}» не говорит, где у постов аккаунты.',
  'problem.adapter.accounts.fix': 'Назовите ключ (accounts: media) или аккаунты для всех постов (accounts.default).',
  'problem.adapter.folder': 'Папка «{found}» не внутри репозитория.',
  'problem.adapter.folder.fix': 'Запишите путь от корня репозитория: news/posts. Весь репозиторий — это «.».',
  'problem.adapter.twice': 'Адаптер «{found}» уже есть.',
  'problem.adapter.twice.fix': 'Дайте каждому адаптеру своё имя.',
  'problem.clause.duplicate': 'Пункт с номером «{id}» уже есть в этом регламенте.',
  'problem.clause.duplicate.fix': 'Дайте пункту свой номер: на него ссылаются.',
  'problem.clause.no-id': 'У пункта «{title}» нет номера.',
  'problem.clause.no-id.fix': "Допишите его в конце заголовка: '{'#latinskimi-bukvami'}'.",
  'problem.condition.not-boolean': 'Ключ «{key}»: на условие «{found}» нельзя ответить «да» или «нет».',
  'problem.condition.not-boolean.fix': 'Сравните значение с чем-нибудь: post.purpose == "promo".',
  'problem.condition.pattern':
    'Ключ «{key}»: {reason, select, wrong {образец {found} не читается как выражение RE2} other {образец для matches нужно написать прямо здесь, в кавычках}}.',
  'problem.condition.pattern.fix':
    '{reason, select, wrong {Проверьте скобки и знаки. RE2 не заглядывает вперёд и назад и не ссылается на группы.} other {Например: post.title.matches("(?i)скидк").}}',
  'problem.condition.scope': 'Ключ «{key}»: проверка «{check}» условий не принимает.',
  'problem.condition.scope.fix': 'Уберите условие: оно бывает только у проверок, которые смотрят на публикации.',
  'problem.condition.syntax':
    'Ключ «{key}»: {reason, select, bracket {скобка {found} не закрыта} end {условие обрывается на полуслове} escape {обратная косая черта здесь ничего не значит: {found}} number {число {found} слишком велико} quote {кавычка {found} не закрыта} other {здесь не на месте {found}}}.{suggestion, select, none {} other { Может быть, {suggestion}?}}',
  'problem.condition.syntax.fix': 'Условия пишут на языке CEL: post.purpose == "promo" && account.kind == "brand".',
  'problem.condition.too-complex':
    'Ключ «{key}»: условие слишком сложное, {reason, select, depth {скобки вложены глубже {limit, number} уровней} loops {переборы вложены глубже {limit, number} уровней} other {в нём больше {limit, number} частей}}.',
  'problem.condition.too-complex.fix': 'Упростите условие или разделите правило на два.',
  'problem.condition.too-long': 'Ключ «{key}»: условие длиннее {limit, number} знаков, в нём {size, number}.',
  'problem.condition.too-long.fix': 'Сократите условие или разделите правило на два.',
  'problem.condition.unknown-field':
    'Ключ «{key}»: у {owner} нет поля «{found}».{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.condition.unknown-field.fix':
    '{allowed, select, none {У этого значения полей не бывает: обратитесь к нему самому.} other {Есть такие: {allowed}.}}',
  'problem.condition.unknown-function':
    'Ключ «{key}»: функции «{found}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.condition.unknown-function.fix': 'Есть такие: {allowed}.',
  'problem.condition.unknown-name':
    'Ключ «{key}»: имени «{found}» условие не знает.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.condition.unknown-name.fix': 'Есть такие: {allowed}. Если это текст, возьмите его в кавычки.',
  'problem.condition.unknown-value':
    'Ключ «{key}»: значения «{found}» здесь не бывает, и условие никогда не выполнится.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.condition.unknown-value.fix': 'Бывают такие: {allowed}.',
  'problem.condition.wrong-call': 'Ключ «{key}»: функцию «{found}» вызывают иначе.',
  'problem.condition.wrong-call.fix': 'Пишется так: {usage}.',
  'problem.example.no-rule': 'Пример не относится ни к одному правилу.',
  'problem.example.no-rule.fix':
    'Поставьте пример в пункт с правилом. Если правил в пункте несколько, назовите одно: «```markdown fails семейство.имя».',
  'problem.example.unknown-kind': 'Пример с пометкой «{found}» не выполняется.',
  'problem.example.unknown-kind.fix': 'Пометки бывают такие: {allowed}.',
  'problem.fence.unclosed': 'Блок кода открыт и не закрыт.',
  'problem.fence.unclosed.fix': 'Закройте его строкой с теми же знаками, что и открыли.',
  'problem.fence.unknown': 'Блок «{found}» ничего не значит.',
  'problem.fence.unknown.fix':
    'Правило пишут в блоке «```yaml rule», примеры — в «```markdown fails» и «```markdown passes».',
  'problem.override.no-reason': 'Правило «{id}» выключено без причины.',
  'problem.override.no-reason.fix': 'Добавьте reason: выключенное правило объясняют.',
  'problem.override.unknown-rule':
    'Правила «{id}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.override.unknown-rule.fix': 'Менять можно только правила, которые есть в регламентах.',
  'problem.pack.cycle': 'Наборы правил ссылаются друг на друга по кругу: {chain}.',
  'problem.pack.cycle.fix': 'Уберите одну из этих ссылок из extends.',
  'problem.pack.name': 'Набор правил назван «{found}», а лежит в папке «{expected}».',
  'problem.pack.name.fix': 'Назовите набор (id) и папку одинаково: по этому имени на него ссылаются.',
  'problem.pack.unknown':
    'Набора правил «{found}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.pack.unknown.fix': 'Есть такие: {allowed}.',
  'problem.period.format': 'Ключ «{key}»: «{found}» — не месяц и не период.',
  'problem.period.format.fix':
    'Запишите месяц, 2026-11, или первый и последний день через косую черту: 2026-11-09/2026-12-06.',
  'problem.pattern.edge': 'Ключ «{key}»: в «{pattern}» знак \\b стоит внутри, а границы русских слов он не видит.',
  'problem.pattern.edge.fix': 'Уберите \\b: начало и конец слова программа проверяет сама.',
  'problem.pattern.empty': 'Ключ «{key}»: образец пустой.',
  'problem.pattern.empty-match': 'Ключ «{key}»: «{pattern}» подходит и к пустому месту, значит, нашёлся бы везде.',
  'problem.pattern.empty-match.fix':
    'Пусть в образце будет хотя бы одна обязательная буква: + вместо *, без ? у последней части.',
  'problem.pattern.empty.fix': 'Напишите, что искать, или уберите строку.',
  'problem.pattern.everything': 'Ключ «{key}»: «{pattern}» подходит к любому тексту.',
  'problem.pattern.everything.fix': 'Назовите слова или буквы, которые ищете.',
  'problem.pattern.syntax':
    'Ключ «{key}»: образец «{pattern}» не читается{reason, select, look {: заглядывать вперёд и назад, (?=…), (?!…), (?<=…), (?<!…), RE2 не умеет} backreference {: ссылаться на уже найденное, \\1, RE2 не умеет} possessive {: сверхжадных повторов, ++ и (?>…), в RE2 нет} other {}}. RE2 говорит: {detail}.',
  'problem.pattern.syntax.fix': 'Образцы пишут на языке RE2. Слова, которые не в счёт, перечислите в exceptions.',
  'problem.pattern.too-long':
    'Ключ «{key}»: образец слишком длинный, {size, number} знаков при пределе {limit, number}.',
  'problem.pattern.too-long.fix': 'Разделите его на несколько.',
  'problem.period.order': 'Период кончается раньше, чем начинается: {from} — {to}.',
  'problem.period.order.fix': 'Поменяйте даты местами.',
  'problem.contest.rules-outside': 'Файл правил «{found}» лежит вне репозитория.',
  'problem.contest.rules-outside.fix':
    'Положите правила в content/contests/rules/ и укажите путь оттуда, например rules/2027-05.md.',
  'problem.contest.rules-missing': 'Файла правил «{found}» нет в content/contests/rules/.',
  'problem.contest.rules-missing.fix': 'Добавьте файл {path} или исправьте путь.',
  'problem.answering.clock':
    'Ключ «{key}»: часов «{found}» нет среди queues.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.answering.clock.fix': 'Есть такие: {allowed}.',
  'problem.answering.shifts': 'Ключ «{key}»: смены пересекаются, или смена кончается раньше, чем начинается.',
  'problem.answering.shifts.fix': 'Смену через полночь запишите двумя: до 24:00 и с 00:00.',
  'problem.calendar.other-year': 'Ключ «{key}»: «{found}» — не день {year} года.',
  'problem.calendar.other-year.fix': 'В файле календаря дни одного года, вида 2026-05-11.',
  'problem.calendar.twice': 'Ключ «{key}»: день «{found}» назван дважды.',
  'problem.calendar.twice.fix': 'Оставьте одну строку.',
  'problem.calendar.both': 'Ключ «{key}»: «{found}» и выходной, и рабочий.',
  'problem.calendar.both.fix': 'Сверьтесь с источником и уберите из одного из списков.',
  'problem.calendar.no-hours': 'Ключ «{key}»: «{found}» рабочий, а часы у него как у {like}, то есть никаких.',
  'problem.calendar.no-hours.fix': 'В like ставят будний день, часы которого он берёт.',
  'problem.calendar.short-off': 'Ключ «{key}»: «{found}» — выходной, короче он не станет.',
  'problem.calendar.short-off.fix': 'Уберите день из short_days или из days_off.',
  'problem.calendar.short-free': 'Ключ «{key}»: «{found}» — день недели, в который не работают.',
  'problem.calendar.short-free.fix': 'Если он перенесён, впишите его и в working_days.',
  'problem.calendar.short-by': 'Ключ «{key}»: день не бывает короче на {found}.',
  'problem.calendar.short-by.fix': 'Обычно это PT1H. День, в который не работают, пишут в days_off.',
  'problem.csv.quote': 'Кавычки в строке не сходятся: где кончается ячейка, не понять.',
  'problem.csv.quote.fix':
    'Кавычки внутри ячейки удваивают: "он сказал ""да""". Если программа так не умеет, выгрузите с другим разделителем, с табуляцией: тогда кавычки не мешают.',
  'problem.csv.unclosed': 'Кавычка открыта и не закрыта.',
  'problem.csv.unclosed.fix': 'Закройте кавычку или выгрузите таблицу заново. Остальные строки прочитаны.',
  'problem.csv.too-long': 'Строка таблицы длиннее, чем бывает любое сообщение.',
  'problem.csv.too-long.fix': 'Проверьте, что это выгрузка обращений и что строки в ней разделены.',
  'problem.csv.columns':
    'В строке {found, plural, one {# ячейка} few {# ячейки} other {# ячеек}}, а в заголовке {expected, number}.',
  'problem.csv.columns.fix':
    'Ячейку, в которой есть разделитель или конец строки, берут в кавычки. Строка не прочитана.',
  'problem.csv.given-up': 'Слишком много незакрытых кавычек: ниже строки {line, number} файл не прочитан.',
  'problem.csv.given-up.fix':
    'Выгрузите таблицу заново: в ячейках удваивайте кавычки или возьмите разделителем табуляцию.',
  'problem.csv.empty': 'Файл пуст: в нём нет даже заголовка.',
  'problem.csv.empty.fix':
    'Похоже, выгрузка не удалась. Выгрузите заново; если обращений не было, оставьте строку заголовка.',
  'problem.csv.lacks':
    'В таблице нет {count, plural, one {столбца} few {столбцов} other {столбцов}} «{found}». Строки прочитаны без этого. Есть: {there}.',
  'problem.csv.lacks.fix': 'Поправьте columns источника в policy/policy.yaml или выгрузите с этими столбцами.',
  'problem.csv.more':
    'И ещё {count, plural, one {# такая строка} few {# такие строки} other {# таких строк}} в этом файле.',
  'problem.csv.no-column':
    '{count, plural, one {Нет столбца} few {Нет столбцов} other {Нет столбцов}} «{found}», а без этого обращения не прочитать. Есть: {there}.',
  'problem.csv.no-column.fix':
    'Скажите в inbox.sources файла policy/policy.yaml, как эти столбцы зовутся в выгрузке. Разделитель ячеек бывает такой: запятая, точка с запятой, табуляция, вертикальная черта.',
  'problem.csv.column-twice':
    '{count, plural, one {Столбец} few {Столбцы} other {Столбцы}} «{found}» в таблице не один раз. Есть: {there}.',
  'problem.csv.column-twice.fix': 'Оставьте один.',
  'problem.inbox.too-large': 'Выгрузка занимает {size, number} МБ, а читаем не больше {limit, number} МБ.',
  'problem.inbox.too-large.fix': 'Выгрузите по месяцам или по площадкам.',
  'problem.inbox.twice': 'Обращение «{found}» уже есть: {other}. Второе не посчитали.',
  'problem.inbox.twice.fix': 'Оставьте одно или дайте ему свой номер.',
  'problem.inbox.order': '«{key}»: {found} раньше, чем обращение пришло ({received}).',
  'problem.inbox.order.fix': 'Проверьте часовой пояс выгрузки и обе даты.',
  'problem.inbox.future': '«{key}»: {found} ещё не наступило.',
  'problem.inbox.future.fix': 'Проверьте год и часовой пояс.',
  'problem.inbox.moment': '«{key}»: «{found}» не читается как дата и время.',
  'problem.inbox.moment.fix':
    '{guess, select, none {Запишите так: 2026-11-03T10:00:00+03:00. Для выгрузки скажите в её источнике (policy/policy.yaml, inbox.sources), как она пишет даты: dates, например DD.MM.YYYY HH:mm.} other {Похоже на {guess}. Для выгрузки впишите это в dates её источника (policy/policy.yaml, inbox.sources) и назовите его time_zone; в карточке пишут так: 2026-11-03T10:00:00+03:00.}}',
  'problem.inbox.no-time': '«{key}»: «{found}» — только день, а считать нужно от часа.',
  'problem.inbox.no-time.fix': 'Выгрузите дату вместе со временем. В карточке пишут так: 2026-11-03T10:00:00+03:00.',
  'problem.inbox.account':
    'Аккаунта «{found}» нет в политике.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.inbox.account.fix':
    'Если так его зовёт ваша программа, впишите слово в accounts источника «{source}» (policy/policy.yaml, inbox.sources). Аккаунты: {allowed}.',
  'problem.mentions.found': '«{key}»: «{found}» — не число находок.',
  'problem.mentions.found.fix': 'Впишите, сколько нашли: 0 тоже число.',
  'problem.inbox.date-format': '«{key}»: «{found}» — не дата вида {format}.',
  'problem.inbox.date-format.fix':
    'Поправьте дату или dates этой выгрузки в policy/policy.yaml; там может стоять и несколько видов.{guess, select, none {} other { Похоже на {guess}.}}',
  'problem.inbox.skipped': '«{key}»: времени «{found}» в зоне {zone} нет, в эту ночь часы переводят вперёд.',
  'problem.inbox.skipped.fix': 'Укажите сдвиг от UTC.',
  'problem.moment.no-offset': 'Ключ «{key}»: у «{found}» нет сдвига от UTC, и неизвестно, какие это часы.',
  'problem.moment.no-offset.fix':
    'Запишите так: 2026-11-03T10:00:00+03:00. Для выгрузки назовите time_zone её источника.',
  'problem.person.unknown':
    'Человека «{found}» нет в policy/people.yaml.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.person.unknown.fix': 'Добавьте его или исправьте имя.',
  'problem.policy.missing': 'Политики нет: нужен файл policy/policy.yaml.',
  'problem.policy.missing.fix': 'Запустите команду в репозитории с политикой или создайте этот файл.',
  'problem.policy.no-accounts': 'Аккаунтов нет: нужен файл policy/accounts.yaml.',
  'problem.policy.no-accounts.fix': 'Перечислите в нём аккаунты: platform, kind, time_zone, owner.',
  'problem.policy.no-rules': 'В политике нет ни одного правила: судить не по чему.',
  'problem.policy.no-rules.fix': 'Правила пишут в policy/regulations/*.md, блоками «```yaml rule».',
  'problem.policy.version': 'Версия «{found}» не записана по SemVer.',
  'problem.policy.version.fix': 'Три числа через точку и в кавычках: "1.0.0".',
  'problem.policy.zone':
    'Часового пояса «{found}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.policy.zone.fix': 'Запишите пояс так, как он назван в базе IANA: Europe/Moscow.',
  'problem.regulation.extension': 'Файл с таким именем в папке регламентов не читается.',
  'problem.regulation.extension.fix': 'Регламенты кончаются на .md, маленькими буквами.',
  'problem.regulation.duplicate': 'Регламент с id «{id}» уже есть: {other}.',
  'problem.regulation.duplicate.fix': 'Дайте регламенту свой id.',
  'problem.regulation.language': 'Языка «{found}» нет среди языков политики: {allowed}.',
  'problem.regulation.language.fix': 'Добавьте язык в policy.yaml или переименуйте файл.',
  'problem.release.name': 'Файл выпущенной версии назван не по ней: {found}.',
  'problem.release.name.fix': 'Файл должен называться {expected}. Если переименован был он, верните имя.',
  'problem.rule.duplicate': 'Правило «{id}» уже есть: {other}.',
  'problem.rule.duplicate.fix': 'Дайте правилу свой id.',
  'problem.rule.no-clause': 'Правило стоит вне пункта.',
  'problem.rule.no-clause.fix': "Поставьте его под заголовок с номером: «## Заголовок '{'#nomer'}'».",
  'problem.rule.in-translation': 'В переводе не бывает правил: они записаны в {original}.',
  'problem.rule.in-translation.fix': 'Уберите блок правила, в переводе остаётся только текст.',
  'problem.rule.kinds': 'Правило судит и «{found}», а проверка «{check}» этого не умеет.',
  'problem.rule.kinds.fix': 'Для этой проверки годятся: {allowed}.',
  'problem.rule.unknown-check':
    'Проверки «{found}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'problem.rule.unknown-check.fix': 'Есть такие: {allowed}.',
  'problem.vale.folder':
    'В extends назван стиль Vale «{found}», а лежать он должен в папке внутри policy/, например policy/styles/Google.',
  'problem.vale.folder.fix':
    'Перенесите его туда: правила берутся из той же ревизии, что и вся политика, и папки вне policy/ на её стороне нет.',
  'problem.vale.key': 'Правило Vale {rule}: ключ «{found}» не поддерживается, правило действует без него.',
  'problem.vale.kind':
    'Правило Vale {rule} не действует: вид «{kind}» {known, select, yes {здесь не поддерживается} other {неизвестен}}.',
  'problem.vale.kind.fix': 'Поддерживаются: {allowed}.',
  'problem.vale.none': 'В папке стиля Vale «{found}» нет ни одного правила (*.yml).',
  'problem.vale.none.fix': 'Проверьте путь: он пишется от корня репозитория.',
  'problem.vale.pattern':
    'Правило Vale {rule}: шаблон «{pattern}» не действует{reason, select, look {: в RE2 нельзя заглядывать вперёд и назад} backreference {: в RE2 нельзя ссылаться на найденное раньше} possessive {: в RE2 нет жадных без возврата} empty {: он пуст} empty_match {: он подходит к пустому месту} everything {: он подходит к чему угодно} edge {: граница слова \\b в середине не видит кириллицы} too_long {: он слишком длинный} other {: {detail}}}.',
  'problem.vale.pattern.fix': 'Перепишите шаблон для RE2. Остальные шаблоны правила действуют, если их несколько.',
  'problem.vale.scope': 'Правило Vale {rule}: область «{found}» не поддерживается.',
  'problem.vale.scope.fix': 'Без неё правило смотрит в остальные свои области, а если других нет, не действует.',
  'problem.vale.value': 'Правило Vale {rule} не действует: значение «{key}» не такое, какого ждут от этого ключа.',
  'problem.vale.value.fix': 'Исправьте его.',
  'problem.waiver.duplicate': 'Исключение с id «{id}» уже есть: {other}.',
  'problem.waiver.duplicate.fix': 'Дайте исключению свой id.',
  'problem.waiver.no-target': 'В исключении не сказано, на что оно распространяется.',
  'problem.waiver.no-target.fix': 'Назовите в targets файлы (paths), аккаунты (accounts) или дни (from, to).',

  // The checks.
  'decisions.log.taken': 'Решение с номером «{id}» уже есть: {other}.',
  'decisions.log.taken.fix': 'Дайте этому решению следующий номер.',
  'decisions.log.rule':
    'Решение «{id}» о правиле «{rule}», а такого правила нет и не было.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'decisions.log.rule.fix': 'Поправьте about.rules: тот, кто пойдёт по ссылке, ничего не найдёт.',
  'decisions.log.removed':
    'Решение «{id}» о правиле «{rule}», а его больше нет.{instead, select, none {} other { Теперь об этом «{instead}».}}',
  'decisions.log.removed.fix': 'Проверьте, держится ли ещё решение, и назовите новое правило или поставьте review_by.',
  'content.duplicate-id.taken': 'id «{id}» уже занят: {path}.',
  'content.duplicate-id.taken.fix': 'Дайте посту свой id.',
  'content.inline-waivers.unknown-form': 'Комментарий начинается с «{form}», и программа его не понимает.',
  'content.inline-waivers.unknown-form.fix':
    'Исключение для следующей строки пишут так: <!-- {expected} правило: причина -->',
  'content.inline-waivers.unclosed':
    'Комментарий не закрыт, поэтому исключение не действует, а текст после него никто не увидит.',
  'content.inline-waivers.unclosed.fix': 'Допишите -->',
  'content.inline-waivers.no-rule': 'Не сказано, из какого правила это исключение, поэтому оно не действует.',
  'content.inline-waivers.no-rule.fix': 'Напишите так: <!-- {expected} правило: причина -->',
  'content.inline-waivers.no-reason': 'У исключения нет причины, поэтому оно не действует.',
  'content.inline-waivers.no-reason.fix': 'Допишите её после двоеточия: <!-- {expected} правило: причина -->',
  'content.inline-waivers.unknown-rule':
    'Исключение из правила «{rule}», а такого в политике нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'content.inline-waivers.unknown-rule.fix': 'Исправьте имя правила: оно стоит в замечании.',
  'content.inline-waivers.hard-rule': 'Из правила «{rule}» исключений не бывает.',
  'content.inline-waivers.hard-rule.fix': 'Уберите комментарий и исправьте текст.',
  'content.inline-waivers.needs-approval':
    'Правило «{rule}» не пропускает пост, и комментария в тексте мало: исключение из него даёт другой человек.',
  'content.inline-waivers.needs-approval.fix':
    'Исправьте текст или попросите об исключении{roles, select, none {} other { ({roles})}}: это файл в policy/waivers/.',
  'content.inline-waivers.not-allowed': 'Исключений в тексте политика не признаёт: правило «{rule}» действует.',
  'content.inline-waivers.not-allowed.fix': 'Уберите комментарий и исправьте текст.',
  'content.inline-waivers.too-many': 'В одном исключении слишком много правил, поэтому оно не действует.',
  'content.inline-waivers.too-many.fix':
    'Назовите только те, о которых есть замечания, и у каждого исключения свою причину.',
  'content.inline-waivers.unused':
    'Исключение из правила «{rule}» ничего не разрешает: на следующей строке замечаний этого правила нет.',
  'content.inline-waivers.unused.fix': 'Уберите его или поставьте прямо над той строкой, к которой оно относится.',
  'content.unmatched.folder':
    'Этот файл никто не проверяет: папки «{folder}» нет среди известных.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'content.unmatched.folder.fix': 'Перенесите его в одну из папок: {folders}.',
  'content.unmatched.extension': 'Этот файл никто не проверяет: такое расширение в папке «{folder}» не читается.',
  'content.unmatched.extension.fix':
    '{folder, select, inbox {Выгрузку обращений сохраните как .csv или .tsv, карточку — как .md.} other {Посты пишут в файлах .md; картинки и видео кладут рядом как есть.}}',
  'account.audience.missing': 'У «{account}» не сказано, для кого он.',
  'account.audience.missing.fix': 'Добавьте audience, одного из читателей политики: {allowed}.',
  'account.audience.unknown':
    'Читателя «{found}», для которого «{account}», в политике нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'account.audience.unknown.fix': 'Читатели перечислены в policy.yaml: {allowed}.',
  'account.rationale.missing': 'Не сказано, зачем нам «{account}».',
  'account.rationale.missing.fix': 'Напишите в rationale, кто из ваших читателей там есть и откуда это известно.',
  'account.rationale.everyone': '«{found}»: для «{account}» это не причина, там есть кто угодно.',
  'account.rationale.everyone.fix': 'Назовите своих читателей и число: опрос, статистика, адреса в заказах.',
  'claims.superlative.own-unproven': 'Превосходство без доказательства: «{text}».',
  'claims.superlative.own-unproven.fix':
    'Скажите, что именно у вас есть, числом или датой. Доказать можете — внесите фразу в claims: text, criterion, source, as_of.',
  'claims.superlative.own-incomplete': 'У «{text}» в claims есть запись, но в ней не хватает: {missing}.',
  'claims.superlative.own-incomplete.fix':
    'Допишите, по какому признаку это так (criterion), откуда известно (source) и на какой день (as_of).',
  'claims.superlative.own-stale':
    'Доказательство для «{text}» от {date} устарело: к выходу поста ему {months, plural, one {# месяц} few {# месяца} other {# месяцев}}, а годится то, что моложе {limit, plural, one {# месяца} few {# месяцев} other {# месяцев}}.',
  'claims.superlative.own-stale.fix':
    'Проверьте ещё раз и поставьте в as_of новый день. Если это уже не так, уберите слова.',
  'claims.superlative.unproven': 'Превосходство без доказательства: «{text}».',
  'claims.superlative.unproven.fix':
    'Скажите, что именно у вас есть, числом или датой. Доказать можете — внесите фразу в claims: text, criterion, source, as_of.',
  'claims.superlative.incomplete': 'У «{text}» в claims есть запись, но в ней не хватает: {missing}.',
  'claims.superlative.incomplete.fix':
    'Допишите, по какому признаку это так (criterion), откуда известно (source) и на какой день (as_of).',
  'claims.superlative.stale':
    'Доказательство для «{text}» от {date} устарело: к выходу поста ему {months, plural, one {# месяц} few {# месяца} other {# месяцев}}, а годится то, что моложе {limit, plural, one {# месяца} few {# месяцев} other {# месяцев}}.',
  'claims.superlative.stale.fix':
    'Проверьте ещё раз и поставьте в as_of новый день. Если это уже не так, уберите слова.',
  'claims.superlative.criterion-unseen':
    'Это реклама, а читателю не сказано, по какому признаку «{text}». В claims записано: «{criterion}».',
  'claims.superlative.criterion-unseen.fix': 'Повторите criterion теми же словами в тексте поста или в сноске.',
  'community.help-share.under':
    'Из последних {window, number} публикаций на «{account}» {helpful, plural, =0 {ни одна не помогает} one {помогает #} few {помогают #} other {помогают #}}, а нужно хотя бы {least, number}.{closes, select, self {} other { Последний из них выходит {closing}}}',
  'community.help-share.under.fix': 'Поставьте перед ней пост, который отвечает на вопрос читателя (purpose: value).',
  'community.rubric.gap':
    'На «{account}» {days, plural, one {уже # день} few {уже # дня} other {уже # дней}} {after, select, start {(с {since}, когда вышла первая публикация)} other {(с {since})}} нет рубрики «{rubrics}»{answers, select, yes { и ответа на доброе слово при всех} other {}}, а перерыв бывает не больше {limit, plural, one {# дня} few {# дней} other {# дней}}. Других постов за это время: {posts, number}.',
  'community.rubric.gap.fix':
    'Поставьте пост этой рубрики раньше: до неё должно пройти не больше {limit, plural, one {# дня} few {# дней} other {# дней}}.',
  'disclosure.advertiser.unknown': 'Пост рекламный, а в карточке нет рекламодателя ({source}; сверено {as_of}).',
  'disclosure.advertiser.unknown.fix':
    'Заполните disclosure.advertiser: name, inn или site. И назовите рекламодателя в тексте.',
  'disclosure.advertiser.unseen':
    'Рекламодатель {advertiser} есть в карточке, но читатель его не видит: в посте нет ни названия, ни ИНН, ни ссылки на сайт ({source}; сверено {as_of}).',
  'disclosure.advertiser.unseen.fix':
    'Назовите рекламодателя рядом с пометкой «Реклама» или дайте ссылку на страницу, где есть его данные.',
  'disclosure.ai.synthetic':
    'Снимок или запись сделала машина, а пометки об этом нет ({source}; действует с {from}; сверено {as_of}).',
  'disclosure.ai.synthetic.fix':
    'Напишите об этом в посте или отметьте средствами площадки и запишите platform_label: [ai].',
  'disclosure.ai.media':
    'Файл сделан машиной и ничем не помечен. Если его можно принять за настоящую съёмку, пометка обязательна ({source}; действует с {from}; сверено {as_of}).',
  'disclosure.ai.media.fix':
    'Похоже на настоящее — напишите, что это сделал ИИ, или отметьте средствами площадки и запишите platform_label: [ai].',
  'disclosure.ai.early':
    'Содержимое сделано машиной и не помечено. Источники спорят, с какого дня это обязательно: с {from} или с {certain} ({source}; сверено {as_of}).',
  'disclosure.ai.early.fix':
    'Пометьте: напишите об этом в посте или отметьте средствами площадки и запишите platform_label: [ai].',
  'disclosure.carrier.banned':
    'Реклама на площадке {platform} запрещена с {since} ({source}; таблица сверена {as_of}).',
  'disclosure.carrier.banned.fix':
    'Уберите аккаунт из поста или выпустите вместо рекламы обычный пост. За нарушение отвечают и рекламодатель, и тот, кто разместил.',
  'disclosure.carrier.disputed':
    'Реклама на площадке {platform}: ФАС назвала её нарушением {since}, и с этим спорят{transition, select, none {} other {; говорят о переходном сроке до {transition}, источник у этого один}} ({source}; таблица сверена {as_of}{recheck, select, none {} other {, пересмотреть до {recheck}}}).',
  'disclosure.carrier.disputed.fix': 'Спросите юриста до выхода. Безопаснее площадка, о которой не спорят.',
  'disclosure.carrier.unconfirmed':
    'Реклама на площадке {platform}, доступ к которой в России ограничен: запрет с {since} по его словам касается и её. Это наше чтение закона, подтверждения мы не нашли ({source}; таблица сверена {as_of}).',
  'disclosure.carrier.unconfirmed.fix': 'Спросите юриста до выхода.',
  'disclosure.category-warning.missing':
    'Реклама по теме «{topic}» идёт без обязательного предупреждения: {says} ({source}; не подтверждено, сверено {as_of}).',
  'disclosure.category-warning.missing.fix': 'Добавьте предупреждение или спросите юриста, нужно ли оно здесь.',
  'disclosure.declared.missing':
    'Не сказано, реклама ли это: в карточке нет disclosure.kind, и для аккаунта {account} обычное значение не задано.',
  'disclosure.declared.missing.fix':
    'Впишите disclosure.kind: none, own, paid, barter, affiliate, employee или partner. Обычное значение аккаунта стоит в policy/accounts.yaml, ключ disclosure.',
  'disclosure.declared-unused.marked':
    'В карточке сказано, что это не реклама (kind: none), а в тексте стоит «{mark}».',
  'disclosure.declared-unused.marked.fix': 'Исправьте disclosure.kind или уберите пометку.',
  'disclosure.erid.missing':
    'Реклама без erid: его нет ни в тексте, ни в ссылке ({source}; сверено {as_of}).{card, select, none {} other { В карточке он есть: {card}.}}',
  'disclosure.erid.missing.fix':
    '{card, select, none {Получите erid у оператора рекламных данных до выхода, поставьте его в текст или в ссылку и запишите в disclosure.erid.} other {Поставьте в текст «erid: {card}» или добавьте его в ссылку.}}',
  'disclosure.erid.unlisted': 'В посте стоит erid {erid}, а в карточке его нет ({source}; сверено {as_of}).',
  'disclosure.erid.unlisted.fix': 'Запишите его в disclosure.erid: по карточке проверяют, что он тот самый.',
  'disclosure.erid.other': 'В посте стоит erid {erid}, а в карточке — {card} ({source}; сверено {as_of}).',
  'disclosure.erid.other.fix': 'Проверьте, какой из них выдан для этого поста: второй, похоже, остался от прошлого.',
  'disclosure.erid.placeholder': 'Вместо erid стоит заготовка: {erid} ({source}; сверено {as_of}).',
  'disclosure.erid.placeholder.fix': 'Поставьте erid, который выдал оператор рекламных данных.',
  'disclosure.erid.look-alike':
    'В erid «{erid}» есть буквы другого алфавита, которые только похожи на латинские ({source}; сверено {as_of}).',
  'disclosure.erid.look-alike.fix': 'Скопируйте erid заново. Латинскими буквами это {latin}.',
  'disclosure.erid.shape':
    '«{erid}» не похоже на erid: в нём от 7 до 64 латинских букв и цифр подряд ({source}; сверено {as_of}).',
  'disclosure.erid.shape.fix': 'Скопируйте erid целиком, без пробелов.',
  'disclosure.erid-reuse.twice':
    'Тот же erid {erid} стоит в посте {path}, а рекламодатель там другой ({source}; сверено {as_of}).',
  'disclosure.erid-reuse.twice.fix': 'Похоже, карточку скопировали вместе с erid. Проверьте, чей он.',
  'disclosure.foreign-agent.missing':
    'Аккаунт ведёт иностранный агент, а в первых {within, plural, one {# знаке} few {# знаках} other {# знаках}} поста нет слов «{words}» ({source}; сверено {as_of}). Имя в указании: {name}.',
  'disclosure.foreign-agent.missing.fix': 'Начните пост с указания по установленной форме.',
  'disclosure.foreign-agent.unnamed':
    'В указании об иностранном агенте нет имени «{name}»: слова «{words}» есть, а кто это, в первых {within, plural, one {# знаке} few {# знаках} other {# знаках}} не сказано ({source}; сверено {as_of}).',
  'disclosure.foreign-agent.unnamed.fix': 'Назовите в указании имя так, как оно записано в реестре.',
  'disclosure.foreign-words.strong':
    'Слово «{word}» стоит без русского{russian, select, none {} other { (например, «{russian}»)}}. Относится ли закон к постам, спорят ({source}; сверено {as_of}).',
  'disclosure.foreign-words.strong.fix': 'Напишите по-русски или поставьте русское слово рядом, первым.',
  'disclosure.foreign-words.other':
    'Иностранное слово «{word}» без перевода. Относится ли закон к постам, спорят ({source}; сверено {as_of}).',
  'disclosure.foreign-words.other.fix':
    'Напишите по-русски. Товарный знак или единицу измерения внесите в allow правила.',
  'disclosure.hashtag-string.lost':
    'Пометка {tag} стоит после {count, plural, one {# другого хештега} few {# других хештегов} other {# других хештегов}}: её не заметят ({source}; сверено {as_of}).',
  'disclosure.hashtag-string.lost.fix': 'Поставьте пометку первой, лучше в начало поста.',
  'disclosure.inn.wrong':
    'ИНН рекламодателя «{inn}» неверен: контрольные цифры не сходятся ({source}; сверено {as_of}).',
  'disclosure.inn.wrong.fix': 'Сверьте ИНН: 10 цифр у организации, 12 у предпринимателя и человека.',
  'disclosure.inn.zero': 'ИНН рекламодателя потерял ноль в начале: он записан числом ({source}; сверено {as_of}).',
  'disclosure.inn.zero.fix': 'Возьмите его в кавычки: inn: "{inn}".',
  'disclosure.label.missing':
    'По карточке (disclosure.kind: {kind}) нужна пометка, а её нет{fold, plural, =0 {} one { в первом # видимом знаке} few { в первых # видимых знаках} other { в первых # видимых знаках}}. Годятся: {marks} ({source}; сверено {as_of}).',
  'disclosure.label.missing.fix': 'Поставьте пометку отдельной строкой в начале поста.',
  'disclosure.label.late':
    'Пометка есть (disclosure.kind: {kind}), но до неё не дочитают{fold, plural, =0 {} one {: видно только # знак} few {: видно только # знака} other {: видно только # знаков}}. Годятся: {marks} ({source}; сверено {as_of}).',
  'disclosure.label.late.fix': 'Перенесите пометку в начало поста.',
  'disclosure.listed-links.listed':
    'Ссылка ведёт на {host}: {register, select, undesirable {владелец признан в России нежелательной организацией} terrorist {владелец признан в России террористической организацией} other {владелец признан в России экстремистской организацией}} ({source}; список сверен {as_of}).',
  'disclosure.listed-links.listed.fix': 'Уберите ссылку. Если без неё нельзя, решает юрист.',
  'disclosure.listed-links.agent':
    'Ссылка ведёт на {host}: владелец в реестре иностранных агентов. Ссылаться не запрещено ({source}; список сверен {as_of}).',
  'disclosure.listed-links.agent.fix': 'Рекламы на этом ресурсе быть не должно. СМИ указывает статус владельца.',
  'disclosure.register.account':
    'В аккаунте {account} больше {followers, number} подписчиков, а ссылки на запись в реестре Роскомнадзора нет: рекламу в нём размещать нельзя ({source}; сверено {as_of}).',
  'disclosure.register.account.fix':
    'Зарегистрируйте страницу и впишите ссылку в policy/accounts.yaml, ключ rkn_register_url.',
  'disclosure.register.repost':
    'Это репост со страницы «{page}», где больше {followers, number} подписчиков и нет записи в реестре Роскомнадзора: такие репосты запрещены ({source}; сверено {as_of}).',
  'disclosure.register.repost.fix': 'Расскажите о том же сами, без репоста.',
  'disclosure.required-mention.missing':
    '«{name}» без указания. Для обычной компании это обычай, а не доказанная обязанность ({source}; список сверен {as_of}).',
  'disclosure.required-mention.missing.fix': 'Добавьте в пост: {says}',
  'disclosure.required-mention.asterisk':
    'У «{name}» нет звёздочки, по которой находят указание ({source}; список сверен {as_of}).',
  'disclosure.required-mention.asterisk.fix': 'Поставьте «*» после названия; указание такое: {says}',
  'disclosure.undeclared-signal.looks':
    'Пост похож на рекламу: {found}. Вместе {points, plural, one {# балл} few {# балла} other {# баллов}} из {threshold, number}, а в карточке kind: {kind}.',
  'disclosure.undeclared-signal.looks.fix':
    'Если кто-то заплатил, подарил или даёт процент, исправьте disclosure.kind и поставьте пометку. Если нет, оставьте как есть.',
  'disclosure.weak-label.weak': '«{word}» не говорит читателю, что это реклама ({source}; сверено {as_of}).',
  'disclosure.weak-label.weak.fix': 'Напишите {instead}, и в начале поста.',
  'contest.requirement.announcement':
    'В анонсе не сказано, {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.announcement.fix':
    'Допишите это в анонс. Там, где требование это допускает, хватит ссылки на правила.',
  'contest.requirement.applies':
    'Такой конкурс здесь проводить нельзя{what, select, none {} other { ({what})}}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.applies.fix': 'Проведите конкурс в другом месте или не как рекламу.',
  'contest.requirement.approved-close':
    '{what}: согласие меньше чем за {days, plural, one {# день} few {# дня} other {# дней}} до начала{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.approved-close.fix': 'В другой раз согласуйте раньше: так остаётся время поправить правила.',
  'contest.requirement.approved-late':
    '{what}: согласие не раньше начала или без даты{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.approved-late.fix': 'Согласуйте до начала или перенесите начало.',
  'contest.requirement.approver':
    '{what} не может согласовать это {role, select, legal {как юрист} other {за владельца аккаунта}}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.approver.fix': 'Впишите того, кто отвечает за это по policy/people.yaml и policy/accounts.yaml.',
  'contest.requirement.unconfirmed':
    '{what}: согласие {role, select, legal {юриста} other {владельца аккаунта}} вписано в карточку, а пул-реквест этот человек не одобрил{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.unconfirmed.fix': 'Попросите этого человека одобрить пул-реквест.',
  'contest.requirement.assert':
    '{what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.assert.fix': '{fix, select, none {Исправьте файл конкурса.} other {{fix}.}}',
  'contest.requirement.called-off':
    'Половина срока прошла {last}, а конкурс отменяют сейчас{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.called-off.fix': 'Доведите конкурс до конца или посоветуйтесь с юристом.',
  'contest.requirement.currency':
    'Приз назван в {what}, а граница в {currency} — {amount, number}: программа их не сравнит{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.currency.fix': 'Назовите стоимость приза в {currency} или проверьте сами.',
  'contest.requirement.data':
    'Спрашиваем «{what}», а в политике только {allowed}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.data.fix': 'Не спрашивайте этого, или пусть юрист добавит поле в privacy.fields.',
  'contest.requirement.date':
    'Здесь стоит «{what}», а в файле конкурса — {expected} ({key}){source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.date.fix': 'Исправьте дату там, где она неверна.',
  'contest.requirement.disputed':
    'Относится ли это к {what}, спорно: решает юрист{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.disputed.fix': 'Спросите юриста и запишите решение в content/decisions/.',
  'contest.requirement.due':
    'Итоги были назначены на {due}, а конкурс не закрыт{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.due.fix': 'Объявите итоги и поставьте status: finished.',
  'contest.requirement.frozen':
    'Поле {what} изменилось{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.frozen.fix': 'Верните прежнее значение.',
  'contest.requirement.kept':
    'Данные стирают больше чем через {days, plural, one {# день} few {# дня} other {# дней}} после вручения{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.kept.fix': 'Поставьте privacy.delete_after раньше.',
  'contest.requirement.late':
    'Половина срока прошла {last}, а изменение позже{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.late.fix': 'Отмените изменение и посоветуйтесь с юристом.',
  'contest.requirement.late-now':
    'Половина срока прошла {last}, а поле {what} меняется сейчас{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.late-now.fix': 'Верните прежнее значение.',
  'contest.requirement.link':
    'Ссылка ведёт на {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.link.fix': 'Замените ссылку.',
  'contest.requirement.mechanic':
    'Среди условий участия есть {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.mechanic.fix': 'Уберите это условие и из анонса, и из правил.',
  'contest.requirement.missing':
    '{what, select, prizes {Нет ни одного приза} other {Не заполнено: {what}}}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.missing.fix': 'Заполните поле в файле конкурса.',
  'contest.requirement.no-mechanic':
    'Среди условий участия нет {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.no-mechanic.fix': 'Добавьте условие в mechanics, в анонс и в правила.',
  'contest.requirement.offset':
    'У {what} нет часового пояса: «{found}»{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.offset.fix': 'Допишите смещение, например +03:00.',
  'contest.requirement.order':
    '{what} не позже, чем {other}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.order.fix': 'Поменяйте даты.',
  'contest.requirement.organizer':
    'Здесь организатором назван «{what}», а в файле конкурса — «{expected}»{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.organizer.fix': 'Назовите одного и того же организатора.',
  'contest.requirement.phrase':
    'Здесь сказано «{what}»{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.phrase.fix': 'Перепишите эту фразу или уберите условие.',
  'contest.requirement.prizes':
    'Здесь «{what}», а призов в файле конкурса {total, number}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.prizes.fix': 'Исправьте число там, где оно неверно.',
  'contest.requirement.registered-late':
    '{what}: регистрация позже чем за {days, plural, one {# день} few {# дня} other {# дней}} до начала или без даты{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.registered-late.fix': 'Перенесите начало или исключите {what} через void_where.',
  'contest.requirement.removed':
    'Файл идущего конкурса удалён{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.removed.fix':
    'Верните файл. Если конкурс отменён, поставьте status: cancelled и запись в changes.',
  'contest.requirement.rules':
    'В правилах не сказано, {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.rules.fix': 'Допишите это в правила; файл правил назовите в rules_file.',
  'contest.requirement.rules-unseen':
    'Правила лежат не здесь: проверьте, сказано ли в них, {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.rules-unseen.fix': 'Положите текст правил в content/contests/rules/, и его проверит программа.',
  'contest.requirement.silent':
    'Поле {what} изменилось, а в changes об этом ни слова{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.silent.fix': 'Добавьте в changes запись: когда, что и кто согласовал.',
  'contest.requirement.silent-rules':
    'Изменился текст правил, а в changes об этом ни слова{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.silent-rules.fix': 'Добавьте в changes запись: когда, что и кто согласовал.',
  'contest.requirement.tax-cash':
    'Приз стоит {value, number}: денежная часть должна быть не меньше {least, number}, а не {cash, number}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.tax-cash.fix': 'Поставьте tax.cash_part: {least}.',
  'contest.requirement.tax-none':
    'Приз стоит {value, number}, а налог по файлу не платит никто{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.tax-none.fix': 'Поставьте tax.payer: organizer или winner.',
  'contest.requirement.threshold':
    'Призов ровно на {total, number}: нужна ли регистрация в {what}, источники спорят{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.threshold.fix':
    'Зарегистрируйте за {days, plural, one {# день} few {# дня} other {# дней}} до начала, исключите {what} или уменьшите призы.',
  'contest.requirement.unapproved':
    'Нет согласия {what, select, legal {юриста} other {владельца аккаунта}}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.unapproved.fix': 'Впишите в approved_by, кто и когда согласовал.',
  'contest.requirement.unregistered':
    'Призов на {total, number}, а штат {what} не уведомлён и не исключён{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.unregistered.fix':
    'Зарегистрируйте акцию за {days, plural, one {# день} few {# дня} other {# дней}} до начала или добавьте {what} в void_where.',
  'contest.requirement.winners':
    'Призов {expected, number}, а победителей названо {found, number}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.winners.fix': 'Допишите winners: номер заявки или имя, на которое есть согласие.',
  'contest.requirement.winners-list':
    '{what}: прошло больше {days, plural, one {# дня} few {# дней} other {# дней}} после окончания, а список победителей не подан{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { Источник не подтверждён.} other {}} Требование: {title}.',
  'contest.requirement.winners-list.fix': 'Подайте список и поставьте winners_list_at.',
  'contest.unknown.stray': 'На эти правила не ссылается ни один конкурс.',
  'contest.unknown.stray.fix': 'Впишите файл в rules_file конкурса или удалите его.',
  'contest.unknown.twice': 'Конкурс «{found}» уже есть: {other}.',
  'contest.unknown.twice.fix': 'Дайте конкурсу другой id.',
  'contest.unknown.unknown':
    'Конкурса «{found}» нет в content/contests/.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'contest.unknown.unknown.fix': 'Исправьте contest или добавьте файл конкурса.',
  'experiments.log.none': 'С {from} по {to} в планах нет ни одного опыта.',
  'experiments.log.none.fix':
    'Добавьте в план experiments: предположение, показатель и день, когда опыт кончится. Если решили не пробовать, запишите это решение.',
  'experiments.log.open': 'Опыт «{hypothesis}» кончился {ends}, а итога нет.',
  'experiments.log.open.fix': 'Впишите result, даже если не вышло ничего.',
  'frequency.blackout.silent': '{date} мы молчим. Причина: «{reason}». Пост на «{account}» назначен на это время.',
  'frequency.blackout.silent.fix':
    'Перенесите пост на другой день.{allowed, select, none {} other { Выходят только рубрики: {allowed}.}}',
  'frequency.blackout.went-out':
    'Пост на «{account}» вышел, хотя {date} мы молчим. Причина: «{reason}».{allowed, select, none {} other { Выходить могли только рубрики: {allowed}.}}',
  'frequency.freeze.went-out':
    'Пост вышел, хотя публикации на «{account}» остановлены до {until}. Причина: «{reason}». Остановку объявляет {by}.{allowed, select, none {} other { Выходить могли только рубрики: {allowed}.}}',
  'frequency.freeze.stopped':
    'Публикации на «{account}» остановлены до {until}. Причина: «{reason}». Остановку объявляет {by}.',
  'frequency.freeze.stopped.fix':
    'Перенесите пост на время после остановки.{allowed, select, none {} other { Выходят только рубрики: {allowed}.}}',
  'frequency.max-per-day.over':
    '{date} на «{account}» {count, plural, one {выходит # публикация} few {выходят # публикации} other {выходит # публикаций}}, а {kind, select, brand {бренду} media {СМИ} other {личному аккаунту}} можно не больше {limit, number}.',
  'frequency.max-per-day.over.fix': 'Перенесите лишнее на другой день.',
  'frequency.min-gap.close':
    '{date} между двумя публикациями на «{account}» {minutes, plural, =0 {проходит меньше минуты} one {проходит # минута} few {проходят # минуты} other {проходит # минут}}, а нужно не меньше {limit, plural, one {# минуты} few {# минут} other {# минут}}.',
  'frequency.min-gap.close.fix': 'Раздвиньте публикации. То, что ждать не может, отметьте как urgent.',
  'frequency.min-gap.same-time':
    '{date} две публикации на «{account}» выходят одновременно, а между ними нужно не меньше {limit, plural, one {# минуты} few {# минут} other {# минут}}.',
  'frequency.min-gap.same-time.fix': 'Назначьте одной из них другое время.',
  'frequency.min-per-day.under':
    '{date} на «{account}» {count, plural, one {вышла # публикация} few {вышли # публикации} other {вышло # публикаций}}, а в рабочий день от {kind, select, brand {бренда} media {СМИ} other {личного аккаунта}} ждут не меньше {limit, number}.',
  'frequency.min-per-day.under.fix': 'Этот день уже прошёл. Проверьте, хватает ли материалов на ближайшие.',
  'frequency.min-per-day.none':
    '{days, plural, =1 {{date} на «{account}» не вышло ни одной публикации} one {С {date} на «{account}» # рабочий день подряд не было публикаций} few {С {date} на «{account}» # рабочих дня подряд не было публикаций} other {С {date} на «{account}» # рабочих дней подряд не было публикаций}}, а в рабочий день от {kind, select, brand {бренда} media {СМИ} other {личного аккаунта}} ждут не меньше {limit, number}.',
  'frequency.min-per-day.none.fix': 'Если это был праздник или перерыв, всё в порядке. Если нет, проверьте план.',
  'frequency.quiet-hours.quiet':
    'Пост на «{account}» выходит {date} в {time}, а с {from} до {to} у читателей тихие часы (часовой пояс {zone}).',
  'frequency.quiet-hours.quiet.fix': 'Перенесите его на дневное время. То, что ждать не может, отметьте как urgent.',
  'frequency.silence.gap':
    'На «{account}» нет публикаций с {from} до {until}: {days, plural, one {# день} few {# дня} other {# дней}}, а перерыв у нас не больше {limit, plural, one {# дня} few {# дней} other {# дней}}.',
  'frequency.silence.gap.fix':
    'Если перерыв ещё впереди, поставьте что-нибудь в середину или предупредите о нём читателей.',
  'frequency.silence.ongoing':
    'На «{account}» тихо с {from}: {days, plural, one {уже # день} few {уже # дня} other {уже # дней}}, а перерыв у нас не больше {limit, plural, one {# дня} few {# дней} other {# дней}}.',
  'frequency.silence.ongoing.fix':
    'Напишите читателям или отметьте в policy/accounts.yaml, что аккаунт на паузе (status: paused).',
  'goals.smart.none': 'В плане нет ни одной цели.',
  'goals.smart.none.fix': 'Поставьте одну: показатель, число, день и имя.',
  'goals.smart.vague': '«{metric}»: это пожелание, его не измерить.',
  'goals.smart.vague.fix': 'Назовите то, что можно сосчитать: записи, заявки, ответы.',
  'goals.smart.vanity': '«{metric}»: такое число можно купить, целью оно не бывает.',
  'goals.smart.vanity.fix': 'Сосчитайте то, что люди делают: пишут, приходят, заказывают.',
  'goals.smart.number': 'В цели «{target}» нет числа: день и год числом не считаются.',
  'goals.smart.number.fix': 'Напишите, сколько: target: 60 или «3 %».',
  'goals.smart.deadline': 'У цели «{metric}» нет срока.',
  'goals.smart.deadline.fix': 'Добавьте by с днём.',
  'goals.smart.outside': 'Срок цели «{metric}» {by}, а план отвечает за дни с {from} по {to}',
  'goals.smart.outside.fix': 'Поправьте by или перенесите цель в другой план.',
  'goals.smart.owner': 'За цель «{metric}» никто не отвечает.',
  'goals.smart.owner.fix': 'Впишите в owner одного человека.',
  'honesty.fake-activity.found': '«{text}»: похоже на покупку или обмен подписками, лайками, отзывами.',
  'honesty.fake-activity.found.fix':
    'Уберите. Хотите новых читателей — расскажите, чем аккаунт им пригодится, или закажите рекламу с пометкой.',
  'honesty.fake-scarcity.stock': '«{text}», а сколько осталось на самом деле, в карточке не сказано.',
  'honesty.fake-scarcity.stock.fix':
    'Сверьте с полкой и впишите остаток в offer.stock. Если он не считан, уберите слова.',
  'honesty.fake-scarcity.time': '«{text}», а когда предложение кончается, в карточке не сказано.',
  'honesty.fake-scarcity.time.fix':
    'Впишите день в offer.ends_at и назовите его в тексте. Если срока нет, не торопите.',
  'honesty.persona.left':
    '{field, select, author {Автор} other {Проверяющий}}, {name}, в команде до {until}, а пост выходит позже.',
  'honesty.persona.left.fix': 'Назовите того, кто отвечает за пост сейчас, или поправьте until в policy/people.yaml.',
  'honesty.persona.unknown':
    '{field, select, author {Автора} other {Проверяющего}} «{found}» в команде нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'honesty.persona.unknown.fix':
    'Назовите настоящего человека: люди перечислены в policy/people.yaml. Выдуманных авторов у нас нет.',
  'honesty.repeated-scarcity.again':
    'На «{account}» снова «{text}»: так уже говорили {date} ({path}). Значит, в тот раз срок не кончился.',
  'honesty.repeated-scarcity.again.fix':
    'Продлили — скажите это прямо и с причиной. Это другое предложение — назовите его день и остаток, а не «{text}».',
  'honesty.stat.unsourced': '«{text}», а откуда это известно, не сказано.',
  'honesty.stat.unsourced.fix':
    'Дайте ссылку на то, что сами прочли (причина proof или source), или внесите claims с source. Своё число подпишите: кого и сколько считали.',
  'honesty.testimonial.incomplete': 'В карточке отзыва (testimonial) не хватает: {missing}.',
  'honesty.testimonial.incomplete.fix':
    'Впишите, чей это отзыв (customer_ref), когда автор согласился (consent) и что слова не правлены (unedited: true).',
  'honesty.testimonial.no-card': '«{text}» читается как отзыв покупателя, а карточки testimonial у поста нет.',
  'honesty.testimonial.no-card.fix':
    'Отзыв настоящий — впишите testimonial: customer_ref, consent, unedited. Нет — говорите от себя, а не от покупателя.',
  'links.allowed.forbidden': 'На {host} мы не ссылаемся: этот домен запрещён политикой.',
  'links.allowed.forbidden.fix': 'Уберите ссылку или дайте источник с другого сайта.',
  'links.allowed.unlisted': 'Домена {host} нет среди тех, на которые мы ссылаемся.',
  'links.allowed.unlisted.fix':
    'Найдите то же на сайте из списка. Если нужен именно этот, попросите внести домен в политику.',
  'links.bare.international':
    'Адрес {link} набран без https://, а площадка {platform} не делает ссылкой адрес с русскими буквами и считает его буквы текстом.',
  'links.bare.international.fix': 'Допишите https:// перед адресом.',
  'links.bare.target':
    'За словами ссылки стоит адрес без https://: {link}. Браузер будет искать такую страницу у самой площадки.',
  'links.bare.target.fix': 'Допишите https:// перед адресом.',
  'links.bare.unlinked': 'Адрес {link} набран без https://, и на площадке {platform} по нему никто не перейдёт.',
  'links.bare.unlinked.fix': 'Допишите https:// перед адресом.',
  'links.external-share.over':
    'На «{account}» {count, plural, one {# пост} few {# поста} other {# постов}} из последних {window, number} ({share, number, percent}) {count, plural, one {уводит} few {уводят} other {уводят}} с площадки, а можно не больше {max, number, percent}.{closes, select, self {} other { Последний из них выходит {closing}}}',
  'links.external-share.over.fix':
    '{allowed, plural, =0 {Столько постов ссылки наружу не вмещают.} one {На столько постов приходится # с такой ссылкой.} few {На столько постов приходится # с такими ссылками.} other {На столько постов приходится # с такими ссылками.}} Расскажите главное в самом посте или поставьте ссылку позже.',
  'links.https.plain': 'Ссылка на {host} идёт по http://: по дороге страницу могут подсмотреть и подменить.',
  'links.https.plain.fix': 'Поставьте https:// и проверьте, что страница открывается: {link}',
  'links.https.scheme': 'Ссылка начинается с {scheme}: и не открывает страницу.',
  'links.https.scheme.fix': 'Дайте обычный адрес. Можно: {schemes}.',
  'links.look-alike.begins': 'Адрес {host} начинается как {domain}, а ведёт на другой сайт.',
  'links.look-alike.begins.fix': 'Проверьте, откуда взялась ссылка: так подделывают адреса. Настоящий сайт — {domain}.',
  'links.look-alike.mixed': 'В адресе {host} перемешаны буквы разных алфавитов: {letters}.',
  'links.look-alike.mixed.fix': 'Откройте сайт сами и скопируйте адрес оттуда: на глаз такую подмену не видно.',
  'links.look-alike.punycode': 'Адрес показан кодом, {host}, и прочесть его нельзя. На самом деле это {readable}.',
  'links.look-alike.punycode.fix': 'Напишите его буквами: {readable}.',
  'links.look-alike.similar': 'Адрес {host} похож на {domain}, но это другой сайт. Отличие: {letters}.',
  'links.look-alike.similar.fix':
    'Проверьте, откуда взялась ссылка: так подделывают адреса. Настоящий сайт — {domain}.',
  'links.reason.missing': 'Ссылка на {host} уводит с площадки, а причины нет.',
  'links.reason.missing.fix': 'Уберите ссылку или впишите её в links с причиной (reason): {reasons}.',
  'links.reason.no-reason': 'У ссылки на {host} не указана причина.',
  'links.reason.no-reason.fix': 'Добавьте reason, одно из: {reasons}.',
  'links.reason.unknown-reason':
    'Причины «{reason}» нет в списке.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'links.reason.unknown-reason.fix': 'Есть такие: {reasons}.',
  'links.shortener.short': 'За короткой ссылкой {host} не видно, куда она ведёт.',
  'links.shortener.short.fix': 'Дайте полный адрес. Чтобы считать переходы, хватит меток utm.',
  'links.text-target.user': 'Ссылка начинается с {named}, а ведёт на {host}: всё до знака @ — это имя пользователя.',
  'links.text-target.user.fix':
    'Проверьте, откуда взялась ссылка: так подделывают адреса. Оставьте настоящий адрес без знака @.',
  'links.text-target.words': 'В тексте ссылки написано {named}, а ведёт она на {host}.',
  'links.text-target.words.fix': 'Назовите тот сайт, который откроется, или подпишите ссылку словами.',
  'links.tracking.affiliate':
    '{count, plural, one {По метке} few {По меткам} other {По меткам}} {params} в ссылке на {host} кто-то получает деньги, а в карточке сказано, что пост не рекламный (disclosure: {kind}).',
  'links.tracking.affiliate.fix':
    'Если нам платят за переходы, поставьте kind: affiliate и пометьте рекламу. Если нет, уберите метку.',
  'links.tracking.personal':
    'В ссылке на {host} {count, plural, one {осталась чужая метка} few {остались чужие метки} other {остались чужие метки}} {params}: по {count, plural, one {ней} few {ним} other {ним}} видно, чей это был переход.',
  'links.tracking.personal.fix':
    'Уберите {count, plural, one {метку} few {метки} other {метки}}, страница откроется и без {count, plural, one {неё} few {них} other {них}}.',
  'links.utm.form': 'Метка записана так, что счётчик примет её за другую: {found}',
  'links.utm.form.fix': 'Пишите строчными латинскими буквами, без пробелов: {expected}',
  'links.utm.other': 'Метка ссылки похожа на чужую: {found}. Для этого поста ждём {expected}.',
  'links.utm.other.fix': 'Проверьте, не скопирован ли адрес из рассылки или другого поста: переходы посчитают не там.',
  'links.utm.missing':
    'В ссылке на наш сайт не хватает {count, plural, one {метки} few {меток} other {меток}} {keys}: {link}',
  'links.utm.missing.fix': 'Допишите {keys}, и в тексте, и в карточке поста: иначе не узнаем, что пост сработал.',
  'mix.formats.share':
    'На «{account}» {count, plural, one {# пост} few {# поста} other {# постов}} вида «{format}» из последних {window, number} ({share, number, percent}), а можно не больше {max, number, percent}.{closes, select, self {} other { Последний из них выходит {closing}}}',
  'mix.formats.share.fix':
    '{allowed, plural, =0 {Столько постов такого вида не вмещают.} one {На столько постов приходится # такой.} few {На столько постов приходится # таких.} other {На столько постов приходится # таких.}} Возьмите для этого поста другой вид или поставьте перед ним другие.',
  'mix.formats.streak':
    'На «{account}» подряд {count, plural, one {идёт # пост} few {идут # поста} other {идут # постов}} вида «{format}», а можно не больше {limit, number}.{closes, select, self {} other { Последний из них выходит {closing}}}',
  'mix.formats.streak.fix': 'Поставьте между ними пост другого вида.',
  'mix.modalities.few':
    'С {from} по {to} на «{account}» постов со звуком {sound, number}, с видео {video, number}, с картинками {graphics, number}, текстовых {text, number}: {kinds, plural, one {это # способ восприятия} few {это # способа восприятия} other {это # способов восприятия}}, а нужно хотя бы {least, number}.',
  'mix.modalities.few.fix': 'Запланируйте на новый месяц то, чего не было, или запишите в план, почему этого не будет.',
  'oversharing.personal.found': '«{found}»: похоже на то, чего вслух при самом важном клиенте не скажешь.',
  'oversharing.personal.found.fix':
    'Спросите себя, сказали бы вы это вслух при самом важном клиенте. Если нет, уберите.',
  'people.approval.needed':
    'До слияния нужно {lacking, plural, =1 {согласие} one {# согласие} few {# согласия} many {# согласий} other {# согласия}}{by, select, owners { от владельца файла ({owners})} other {, роль {roles}}}{who, select, none {} other {: {who}}}.',
  'people.approval.needed.fix':
    '{who, select, none {В policy/people.yaml нет никого, кто может его дать: впишите.} other {Попросите о нём в пул-реквесте.}}',
  'people.approval.missing':
    'Последний коммит ждёт {lacking, plural, =1 {согласия} one {# согласия} few {# согласий} many {# согласий} other {# согласия}}{by, select, owners { от владельца файла ({owners})} other {, роль {roles}}}{who, select, none {} other {: {who}}}.',
  'people.approval.missing.fix':
    '{who, select, none {В policy/people.yaml нет никого, кто может его дать: впишите.} other {Попросите одобрить пул-реквест.}}',
  'people.approval.stale':
    'Одобрен коммит {commit} ({name}), а потом были правки. Снова нужно {lacking, plural, =1 {согласие} one {# согласие} few {# согласия} many {# согласий} other {# согласия}}{by, select, owners { от владельца файла ({owners})} other {, роль {roles}}}{who, select, none {} other {: {who}}}.',
  'people.approval.stale.fix': 'Попросите одобрить пул-реквест ещё раз: считается только последний коммит.',
  'people.approval.self':
    'Свой текст не одобряют, а {name} — его автор. Нужно {lacking, plural, =1 {согласие} one {# согласие} few {# согласия} many {# согласий} other {# согласия}} от кого-то ещё{by, select, owners { из владельцев файла ({owners})} other {, роль {roles}}}{who, select, none {} other {: {who}}}.',
  'people.approval.self.fix':
    '{who, select, none {В policy/people.yaml нет больше никого, кто может его дать: впишите.} other {Попросите второго человека одобрить пул-реквест.}}',
  'people.guide-ack.reviewer':
    '{name} утверждает посты, а памятка {read, select, none {не отмечена} other {прочитана в версии {read}}}; действует {version}.',
  'people.guide-ack.reviewer.fix':
    'Перечитайте памятку и впишите guide_read с версией и днём. До этого посты утверждает другой.',
  'people.guide-ack.author':
    '{name} пишет или отвечает, а памятка {read, select, none {не отмечена} other {прочитана в версии {read}}}; действует {version}.',
  'people.guide-ack.author.fix': 'Перечитайте памятку и впишите guide_read с версией и днём.',
  'people.guide-ack.no-calendar':
    'Нет календаря {country} на {year} год: не посчитать, до какого дня перечитывают памятку версии {version}.',
  'people.guide-ack.no-calendar.fix': 'Добавьте {file} с источником и датой, когда выходные объявят.',
  'people.guide-ack.future': '{name} прочтёт памятку только {date}: отметку поставили заранее.',
  'people.guide-ack.future.fix': 'Поставьте день, когда памятку прочли.',
  'people.onboarded.unread': '{name}: отметки о памятке нет, а пост выходит при версии {version}.',
  'people.onboarded.unread.fix': 'Дайте автору прочесть памятку и впишите ему guide_read в policy/people.yaml.',
  'people.onboarded.old': '{name}: памятка прочитана в версии {read}, а пост выходит при {version}.',
  'people.onboarded.old.fix': 'Перечитайте памятку и обновите guide_read в policy/people.yaml.',
  'plan.audience.missing': 'Не сказано, для кого пост: читателя нет ни у него, ни у «{account}».',
  'plan.audience.missing.fix': 'Добавьте audience: {allowed}.',
  'plan.audience.unknown':
    'Читателя «{found}» в политике нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'plan.audience.unknown.fix': 'Возьмите одного из списка: {allowed}.',
  'plan.audience-declared.missing': 'В плане не сказано, для кого он.',
  'plan.audience-declared.missing.fix': 'Добавьте audience: {allowed}.',
  'plan.audience-declared.unknown':
    'Читателя «{found}» в политике нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'plan.audience-declared.unknown.fix': 'Возьмите одного из списка: {allowed}.',
  'plan.buffer.unapproved':
    'Пост стоит на {date}, а его ещё никто не утвердил{status, select, none {} other { (статус {status})}}. Запас у нас {days, plural, one {# день} few {# дня} other {# дней}}.',
  'plan.buffer.unapproved.fix': 'Отдайте пост проверяющему сегодня или перенесите его.',
  'plan.buffer.short':
    'Запас «{account}» кончается: {count, plural, =0 {утверждённых постов впереди нет} one {впереди # утверждённый пост} few {впереди # утверждённых поста} other {впереди # утверждённых постов}}, и на {days, plural, one {# день} few {# дня} other {# дней}} не хватит.',
  'plan.buffer.short.fix': 'Утвердите что-нибудь на следующую неделю или возьмите пост из заготовок.',
  'plan.lead-time.short': 'От утверждения до выхода {lead, number} ч, а нужно {hours, number}.',
  'plan.lead-time.short.fix': 'Перенесите пост. Если дело правда срочное, заполните urgent: reason и approved_by.',
  'plan.lead-time.after': 'Утверждён после выхода: сначала читает второй человек, потом все.',
  'plan.lead-time.after.fix': 'Поправьте approved_at или publish_at.',
  'plan.lead-time.late': 'До выхода {left, number} ч, а пост ещё не утверждён. Нужно {hours, number}.',
  'plan.lead-time.late.fix': 'Перенесите пост. Если дело правда срочное, заполните urgent: reason и approved_by.',
  'plan.lead-time.unknown': 'Не сказано, когда пост утвердили, и не видно, осталось ли до выхода {hours, number} ч.',
  'plan.lead-time.unknown.fix': 'Добавьте approved_at с днём и временем.',
  'plan.lead-time.urgent':
    'Пост срочный, {lack, select, reason {а почему, не сказано} approver {а кто разрешил, не сказано} self {но разрешил его сам автор} unconfirmed {но тот, кто здесь вписан, этот коммит не одобрил} other {но того, кто разрешил, нет в policy/people.yaml}}.',
  'plan.lead-time.urgent.fix': 'Заполните urgent: reason и approved_by, разрешает другой человек.',
  'plan.mix-targets.sum': 'Доли в сумме дают {sum, number} %, а должно быть 100 %.',
  'plan.mix-targets.sum.fix': 'Поправьте доли. Из-за округления годится от 99 до 101.',
  'plan.mix-targets.basis': 'Не сказано, откуда взялись эти доли.',
  'plan.mix-targets.basis.fix':
    'Добавьте basis: опрос (survey), статистика (statistics) или опыт (experiment), одной фразой и с датой. Если своих данных ещё нет, так и напишите (assumption).',
  'plan.mix-targets.twice':
    'На эти дни у «{account}» {by, select, purpose {доли по целям} modality {доли по восприятию} other {доли по видам}} уже есть: {path}.',
  'plan.mix-targets.twice.fix': 'Оставьте доли в одном из планов.',
  'plan.mix-targets.off':
    'На «{account}» с {from} по {to} {state, select, over {{count, plural, =0 {не вышло ни одного поста} one {вышел # пост} few {вышло # поста} other {вышло # постов}}} other {{count, plural, =0 {не стоит ни одного поста} one {стоит # пост} few {стоят # поста} other {стоит # постов}}}} {by, select, purpose {с целью} other {вида}} «{thing}» из {total, number} ({real, number, percent}), а по плану {planned, number, percent}. Расхождение больше {tolerance, plural, one {# пункта} few {# пунктов} other {# пунктов}}.',
  'plan.mix-targets.off.fix':
    '{state, select, over {Разберите на итогах, почему так вышло, и с этого начните доли следующего плана.} other {{direction, select, less {{add, plural, =0 {Поставьте} one {Добавьте # такой пост или поставьте} few {Добавьте # таких поста или поставьте} other {Добавьте # таких постов или поставьте}} {replace, plural, one {# такой вместо другого} few {# таких вместо других} other {# таких вместо других}}.} other {{add, plural, =0 {Замените} one {Добавьте # пост другого рода или замените} few {Добавьте # поста другого рода или замените} other {Добавьте # постов другого рода или замените}} {replace, plural, one {# такой другим} few {# таких другими} other {# таких другими}}.}}}}',
  'plan.pipeline.status': 'У поста нет статуса, и неизвестно, у кого он.',
  'plan.pipeline.status.fix': 'Добавьте status: idea, draft, review, approved, scheduled или published.',
  'plan.pipeline.author': 'У поста нет автора.',
  'plan.pipeline.author.fix': 'Впишите в author того, кто пишет.',
  'plan.pipeline.reviewer': 'Статус {status}, а кто проверил, не сказано.',
  'plan.pipeline.reviewer.fix': 'Впишите reviewer или верните статус review.',
  'plan.pipeline.same': '{name} проверяет свой же пост.',
  'plan.pipeline.same.fix': 'Отдайте пост другому проверяющему.',
  'plan.pipeline.role': '{name} не из тех, кто утверждает посты. Нужна роль: {roles}.',
  'plan.pipeline.role.fix': 'Отдайте пост тому, у кого такая роль есть.',
  'plan.present.missing': 'Пост ни в каком плане: на «{account}» плана на {date} нет.',
  'plan.present.missing.fix': 'Впишите plan или причину в unplanned.',
  'plan.present.unknown': 'Плана «{found}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'plan.present.unknown.fix': 'Поправьте имя или добавьте план в content/plans/.',
  'plan.present.outside': 'План «{found}» на дни с {from} по {to}, а пост выходит {date}',
  'plan.present.outside.fix': 'Назовите план нужного месяца.',
  'plan.present.share':
    'На «{account}» вне плана {count, plural, one {# пост} few {# поста} other {# постов}} из {total, number} за месяц, который начался {month} ({share, number, percent}); у нас бывает не больше {limit, number, percent}.',
  'plan.present.share.fix': 'Разберите, чего план не предвидел.',
  'plan.topics.missing': 'Не сказано, о чём пост.',
  'plan.topics.missing.fix': '{allowed, select, none {Добавьте topic.} other {Добавьте topic: {allowed}.}}',
  'policy.changelog.none': 'После выпуска {last} политика изменилась, а что именно, нигде не сказано.',
  'policy.changelog.none.fix': 'Перечислите изменения в changes, каждое одной строкой и на всех языках политики.',
  'policy.changelog.language': 'У этого изменения нет текста на языках: {languages}.',
  'policy.changelog.language.fix': 'Допишите перевод.',
  'policy.data-age.old':
    'Данные правила {rule} сверены {as_of}, а верить им можно {days, plural, one {# день} few {# дня} other {# дней}}.',
  'policy.data-age.old.fix': 'Сверьте их с источником, поправьте и обновите as_of.',
  'policy.data-age.recheck': 'Данные правила {rule} пора сверить: крайний день был {day}',
  'policy.data-age.recheck.fix': 'Посмотрите, что изменилось, поправьте данные и назначьте новый recheck_by.',
  'policy.dead-rules.never-fired':
    '{posts, plural, one {В # посте} few {В # постах} other {В # постах}} {count, plural, one {# правило не нашло ни одного нарушения} few {# правила не нашли ни одного нарушения} other {# правил не нашли ни одного нарушения}}: {rules}.',
  'policy.dead-rules.never-fired.fix':
    'Просмотрите список: одни правила все давно помнят, а другие, может быть, уже не нужны.',
  'policy.dead-rules.no-scope':
    'Правило «{rule}» ни на что не смотрит: условию {where} не отвечает ни одна публикация.',
  'policy.dead-rules.no-scope.fix':
    'Исправьте условие (where). Если таких публикаций больше не будет, уберите правило.',
  'policy.dead-rules.shadowed': 'Правило «{rule}» ничего не решает: всё, что запрещает оно, запрещает и «{other}».',
  'policy.dead-rules.shadowed.fix': 'Оставьте одно из двух или дайте им разные условия (where).',
  'policy.dead-rules.no-effect': 'Поправка к правилу «{rule}» ничего в нём не меняет.',
  'policy.dead-rules.no-effect.fix': 'Уберите её из rules.',
  'policy.languages.no-translation': 'У регламента нет перевода на язык «{language}».',
  'policy.languages.no-translation.fix': 'Создайте файл {expected} с теми же пунктами.',
  'policy.languages.missing-clause': 'В переводе ({translation}) нет пункта «{id}».',
  'policy.languages.missing-clause.fix': 'Переведите пункт «{title}».',
  'policy.languages.extra-clause': 'Пункта «{id}» нет в оригинале ({original}).',
  'policy.languages.extra-clause.fix': 'Уберите пункт или исправьте его номер.',
  'policy.override-reason.none': 'Правило «{rule}» здесь изменено, а почему, не сказано.',
  'policy.override-reason.none.fix':
    'Добавьте reason: следующий читатель увидит правило и не узнает, о чём вы договорились.',
  'policy.releases.pack-changed':
    'Пакет «{id}» обновился{before, select, none {} other { с {before}}} до {version}, а выпущенная политика судит по прежнему.',
  'policy.releases.pack-changed.fix': 'Посмотрите, что изменится (reglament diff), и выпустите новую версию политики.',
  'policy.releases.touched': 'Выпущенная версия {version} изменена: её печать больше не сходится с текстом файла.',
  'policy.releases.touched.fix': 'Верните файл как был. Исправление выходит следующей версией.',
  'policy.releases.chain':
    '{before, select, none {Версия {version} первая в папке, а продолжает какую-то другую.} other {Версия {version} должна продолжать {before}, а {found, select, none {не продолжает ничего} other {продолжает какую-то другую}}.}}',
  'policy.releases.chain.fix':
    'Верните в policy/releases недостающий файл. Если две версии выпущены в разных ветках, позднюю выпустите заново.',
  'policy.releases.order':
    'Версия {version} вступает в силу {effective}, раньше предыдущей: {before} действует с {date}.',
  'policy.releases.order.fix': 'Сдвиньте effective: новая версия не вступает в силу раньше прежней.',
  'policy.releases.rewritten': 'Выпущенная версия переписана: до этой правки в файле {path} стояло другое.',
  'policy.releases.rewritten.fix': 'Верните файл как был. Исправление выходит следующей версией.',
  'policy.releases.removed': 'Выпущенная версия удалена: {path}.',
  'policy.releases.removed.fix': 'Верните файл: по этой версии судят посты её времени.',
  'policy.releases.changed-since': 'Версия {version} уже выпущена, а политика с тех пор изменилась.',
  'policy.releases.changed-since.fix': 'Поднимите version и перечислите изменения в changes.',
  'policy.releases.not-later': 'Версия {version} не новее выпущенной {last}.',
  'policy.releases.not-later.fix': 'Поставьте version больше {last}.',
  'policy.review-due.due': 'Регламент «{title}» собирались пересмотреть до {review_by}, и этот срок прошёл.',
  'policy.review-due.due.fix':
    '{owner, select, none {Перечитайте его, поправьте, что устарело, и назначьте новый день в review_by.} other {Пусть {owner} перечитает его, поправит, что устарело, и назначит новый день в review_by.}}',
  'policy.sections.missing':
    'В политике нет раздела {section}{name, select, audience {: для кого мы пишем} content {: о чём и что мы публикуем} pipeline {: как готовится пост} topics {: какие темы берём, а каких не касаемся} frequency {: как часто мы пишем} answering {: кто, на что и за какой срок отвечает} sharp_situations {: острые ситуации} negative_comments {: недовольные отзывы} special_events {: конкурсы и события} content_mix {: доли постов разного вида} platform_strategy {: зачем нам каждая площадка} mentions {: как следим за упоминаниями} external_links {: когда нужна внешняя ссылка} review {: как разбираем результаты} goals {: цели, которые можно измерить} honesty {: честность} personality {: наш голос и характер} spam {: как не стать спамом} publishing_guide {: памятка для сотрудников} oversharing {: чем не делимся} promo_balance {: сколько рекламы} other {}}.',
  'policy.sections.missing.fix': 'Напишите об этом регламент и назовите в его свойствах раздел: sections: [{section}].',
  'policy.sections.empty': 'В пункте «{clause}» ничего не сказано.',
  'policy.sections.empty.fix': 'Напишите хотя бы норму одной фразой или уберите пункт.',
  'policy.sections.no-owner': 'У регламента «{title}» нет владельца.',
  'policy.sections.no-owner.fix': 'Впишите в owner того, кому задают вопросы и кто согласует правки.',
  'policy.sections.no-review-date': 'Для регламента «{title}» не назначен день пересмотра.',
  'policy.sections.no-review-date.fix': 'Впишите в review_by день, до которого его перечитают.',
  'policy.tombstones.rule-gone': 'Правило «{id}» было в версии {version}, а теперь его нет, и почему, не сказано.',
  'policy.tombstones.rule-gone.fix':
    'Внесите его в removed: версия, причина и, если есть, что теперь вместо него (instead).',
  'policy.tombstones.clause-gone': 'Пункт «{id}» был в версии {version}, а теперь его нет, и почему, не сказано.',
  'policy.tombstones.clause-gone.fix':
    'Внесите его в removed: версия, причина и, если есть, что теперь вместо него (instead).',
  'policy.tombstones.meaning':
    'Правило «{id}» в версии {version} значило другое: была проверка «{before}», стала «{after}».',
  'policy.tombstones.meaning.fix': 'Дайте новому правилу свой id, а прежнее внесите в removed.',
  'policy.tombstones.reused': '«{id}» внесено в removed, но в политике оно по-прежнему есть.',
  'policy.tombstones.reused.fix':
    'Дайте новому правилу или пункту другой id. Если прежнее и не убирали, удалите запись.',
  'policy.tombstones.forgotten': 'В версии {version} запись «{id}» в removed была, а теперь её нет.',
  'policy.tombstones.forgotten.fix': 'Верните запись: на прежний id ещё ссылаются.',
  'policy.tombstones.instead': 'Вместо «{id}» названо «{instead}», но в политике этого нет.',
  'policy.tombstones.instead.fix': 'Исправьте instead или уберите его.',
  'policy.version.too-small':
    'Версия {version} слишком близка к {last}: такие изменения поднимают {bump, select, major {первое число} minor {второе число} other {третье число}}.',
  'policy.version.too-small.fix': 'Поставьте version: "{expected}".',
  'policy.waivers.unknown-rule': 'Исключение «{id}»: правила «{rule}» в политике нет.',
  'policy.waivers.unknown-rule.fix': 'Исправьте rules.',
  'policy.waivers.removed-rule':
    'Исключение «{id}»: правило «{rule}» убрано из политики{instead, select, none {} other {, теперь вместо него «{instead}»}}.',
  'policy.waivers.removed-rule.fix':
    'Уберите его из rules.{instead, select, none {} other { Если исключение нужно и из нового правила, попросите о нём отдельно.}}',
  'policy.waivers.hard-rule': 'Исключение «{id}»: из правила «{rule}» исключений не бывает.',
  'policy.waivers.hard-rule.fix': 'Уберите его из rules и приведите пост в порядок.',
  'policy.waivers.approver-role': 'Исключение «{id}»: {approver} не может давать исключений из правила «{rule}».',
  'policy.waivers.approver-role.fix': 'Попросите того, кто может{roles, select, none {} other {: {roles}}}.',
  'policy.waivers.self-approved': 'Исключение «{id}»: кто просил о нём или писал пост, тот его и дал ({approver}).',
  'policy.waivers.self-approved.fix': 'Попросите решить другого человека и впишите его в approved_by.',
  'policy.waivers.not-issued': 'Исключение «{id}» начнёт действовать {issued}, а пока ничего не разрешает.',
  'policy.waivers.not-issued.fix': 'Если оно нужно раньше, исправьте issued.',
  'policy.waivers.expired': 'Исключение «{id}» действовало до {expires}, новым постам оно ничего не разрешает.',
  'policy.waivers.expired.fix':
    'Если оно ещё нужно, попросите о новом. Файл можно удалить, когда вышедшие под ним посты исправлены.',
  'policy.waivers.unapproved': 'Исключение «{id}» новое или изменено, а {approver} этот пул-реквест не одобряет.',
  'policy.waivers.unapproved.fix':
    'Попросите одобрить пул-реквест: исключение начнёт действовать, как только его примут.',
  'policy.waivers.unused': 'Исключение «{id}» ничего не разрешает: под него не подошло ни одно замечание.',
  'policy.waivers.unused.fix': 'Проверьте rules и targets. Если оно больше не нужно, удалите файл.',
  'policy.waivers.expiring':
    'Исключение «{id}» действует до {expires}, {days, plural, =0 {сегодня его последний день} one {остался # день} few {осталось # дня} other {осталось # дней}}.',
  'policy.waivers.expiring.fix': 'Приведите посты в порядок к этому дню или попросите о новом исключении.',
  'privacy.account.found': 'В тексте банковский счёт {value}.',
  'privacy.account.found.fix':
    'Уберите номер, реквизиты пришлите лично. Счёт сбора, который могут знать все, внесите в allow правила.',
  'privacy.address.found': 'В тексте домашний адрес: улица, дом и квартира.',
  'privacy.address.found.fix':
    'Оставьте город или улицу, квартиру уберите. Адрес, который могут знать все, внесите в allow правила.',
  'privacy.card.found': 'В тексте номер банковской карты {value}.',
  'privacy.card.found.fix': 'Уберите номер. Карту сбора, которую могут знать все, внесите в allow правила.',
  'privacy.customer-case.named': 'Назван клиент, который не разрешил себя называть.',
  'privacy.customer-case.named.fix':
    'Расскажите без имени и примет или получите разрешение и отметьте его: may_mention.',
  'privacy.email.found': 'В тексте почта {value}.',
  'privacy.email.found.fix': 'Уберите адрес. Если он общий, внесите его в privacy.allow.emails политики.',
  'privacy.email.own': 'В тексте личный ящик на нашем домене: {value}.',
  'privacy.email.own.fix': 'Дайте общий ящик: человек уйдёт в отпуск, а писать будут ему.',
  'privacy.image-location.found': 'Картинка {file} рассказывает, где её сняли (GPS).',
  'privacy.image-location.found.fix':
    'Сохраните её без метаданных: «Удалить сведения о месте» в телефоне или экспорт для веба в редакторе.',
  'privacy.inn.bare': '{value} похоже на ИНН человека.',
  'privacy.inn.bare.fix': 'Если это он, уберите. Если это другой номер, всё в порядке.',
  'privacy.inn.found': 'В тексте ИНН {value}.',
  'privacy.inn.found.fix':
    'Уберите номер. ИНН рекламодателя запишите в disclosure.advertiser карточки, свой внесите в allow правила.',
  'privacy.internal-url.access': 'По адресу на {host} войдёт каждый, кто его увидит: в нём ключ.',
  'privacy.internal-url.access.fix': 'Уберите адрес и отзовите ключ: он уже в истории репозитория.',
  'privacy.internal-url.internal': 'Адрес на {host} внутренний: читатель его не откроет или увидит лишнее.',
  'privacy.internal-url.internal.fix': 'Дайте открытую страницу или перескажите главное в посте.',
  'privacy.nda.early': 'До {until} пост ждёт: так сказано в embargo_until, а выходит он раньше.',
  'privacy.nda.early.fix': 'Перенесите выход на этот день или позже.',
  'privacy.nda.embargo': '«{found}»: новость просили придержать, а в карточке нет embargo_until.',
  'privacy.nda.embargo.fix': 'Поставьте в карточку embargo_until и уберите пометку из текста.',
  'privacy.nda.found': '«{found}»: так помечают то, что не публикуют.',
  'privacy.nda.found.fix': 'Узнайте у хозяина документа, можно ли это публиковать. Если можно, уберите пометку.',
  'privacy.passport.found': 'В тексте номер паспорта {value}.',
  'privacy.passport.found.fix': 'Уберите номер. Паспортные данные в посты не попадают.',
  'privacy.person.found': 'Здесь полное имя человека с отчеством.',
  'privacy.person.found.fix': 'Уберите имя или закрасьте его на снимке. Того, кто согласился, внесите в allow правила.',
  'privacy.phone.found': 'В тексте телефон {value}.',
  'privacy.phone.found.fix': 'Уберите номер. Если он общий, внесите его в privacy.allow.phones политики.',
  'privacy.secret.found':
    'В файле {kind, select, aws {ключ AWS} github {токен GitHub} gitlab {токен GitLab} slack {токен Slack} telegram {токен бота Telegram} google {ключ Google} stripe {ключ Stripe} openai {ключ к языковой модели} jwt {токен входа} other {закрытый ключ}}: {value}.',
  'privacy.secret.found.fix': 'Отзовите его сейчас: из истории репозитория он не уйдёт. Потом уберите из файла.',
  'privacy.snils.found': 'В тексте СНИЛС {value}.',
  'privacy.snils.found.fix': 'Уберите номер.',
  // platform.*: what platforms take.
  'platform.alt-text.missing':
    '{kind, select, video {Видео} other {Картинка}} без описания, а на площадке {platform} для него есть поле. Источник: {source}; сверено {as_of}',
  'platform.alt-text.missing.fix': 'Напишите в alt, что видно: одну-две фразы. Чистое украшение пометьте пустым alt.',
  'platform.alt-text.long':
    'Описание не помещается: площадка {platform} принимает {limit, number} знаков, здесь {count, number}. Источник: {source}; сверено {as_of}',
  'platform.alt-text.long.fix': 'Оставьте в описании главное, подробности перенесите в текст.',
  'platform.alt-text.long-unsure':
    'Описание может не поместиться: {platform}, предел около {limit, number} знаков, здесь {count, number}. Число не подтверждено официально. Источник: {source}; сверено {as_of}',
  'platform.alt-text.long-unsure.fix': 'Оставьте в описании главное, подробности перенесите в текст.',
  'platform.dead-link.dead':
    'На площадке {platform} адрес {url} в тексте не нажимается. Источник: {source}; сверено {as_of}',
  'platform.dead-link.dead.fix':
    '{instead, select, bio {Поставьте ссылку в профиль, а в тексте скажите, что она там.} field {Поставьте адрес в отдельное поле поста.} other {Назовите место словами или уберите адрес.}}',
  'platform.dead-link.bare':
    'На площадке {platform} адрес {url} без https:// останется просто текстом. Источник: {source}; сверено {as_of}',
  'platform.dead-link.bare.fix': 'Допишите https:// перед адресом.',
  'platform.feature-use.unused':
    'Стратегия аккаунта {account} обещает «{feature}», а за {days, plural, one {# день} few {# дня} other {# дней}} ({posts, plural, one {# публикация} few {# публикации} other {# публикаций}}) такого не было.',
  'platform.feature-use.unused.fix': 'Запланируйте такой пост или поправьте strategy в accounts.yaml.',
  'platform.feature-use.avoided':
    'Стратегия аккаунта {account} отказалась от «{feature}», а это такой пост (format: {format}).',
  'platform.feature-use.avoided.fix': 'Смените формат или поправьте strategy в accounts.yaml.',
  'platform.feature-use.unknown':
    'В стратегии аккаунта {account} есть «{feature}», а правило такой возможности не знает.',
  'platform.feature-use.unknown.fix':
    '{suggestion, select, none {Исправьте название или внесите его в features этого правила.} other {Похоже на «{suggestion}». Исправьте название или внесите его в features этого правила.}}',
  'platform.fold.sentence':
    'Первая фраза не видна целиком: до «ещё» помещается около {fold, number} знаков, а она кончается на {count, number}-м. Площадка {platform}, число примерное. Источник: {source}; сверено {as_of}',
  'platform.fold.sentence.fix': 'Начните с короткой фразы: о чём пост и кому он нужен.',
  'platform.fold.tags':
    'До «ещё» не видно ни одного слова, только хештеги, имена, адреса или эмодзи: это около {fold, number} знаков. Площадка {platform}, число примерное. Источник: {source}; сверено {as_of}',
  'platform.fold.tags.fix': 'Начните со слов, хештеги перенесите в конец.',
  'platform.hashtags.over':
    'Хештегов {count, number}, площадка {platform} принимает не больше {limit, number}. Источник: {source}; сверено {as_of}',
  'platform.hashtags.over.fix': 'Оставьте самые точные.',
  'platform.hashtags.over-unsure':
    'Хештегов {count, number}, а площадка {platform}, похоже, не учитывает больше {limit, number}. Официального подтверждения нет. Источник: {source}; сверено {as_of}',
  'platform.hashtags.over-unsure.fix': 'Оставьте самые точные.',
  'platform.hashtags.many':
    'Хештегов {count, number}, для площадки {platform} советуют не больше {limit, number}. Источник: {source}; сверено {as_of}',
  'platform.hashtags.many.fix': 'Оставьте самые точные.',
  'platform.hashtags.long':
    'Хештег {tag} длиной {count, number}: площадка {platform} принимает до {limit, number} знаков. Источник: {source}; сверено {as_of}',
  'platform.hashtags.long.fix': 'Сократите хештег.',
  'platform.hashtags.long-unsure':
    'Хештег {tag} длиной {count, number}: площадка {platform}, похоже, принимает до {limit, number} знаков. Официального подтверждения нет. Источник: {source}; сверено {as_of}',
  'platform.hashtags.long-unsure.fix': 'Сократите хештег.',
  'platform.limits.text':
    'Текст не помещается: {kind, select, account {у аккаунта записан предел} other {площадка {platform} принимает}} {limit, number}, здесь {count, number} ({unit, select, utf8_bytes {в байтах} x_weighted {по счёту X} mastodon {по счёту Mastodon} threads {по счёту Threads} other {в знаках}}).{kind, select, account {} other { Источник: {source}; сверено {as_of}}}',
  'platform.limits.text.fix':
    '{kind, select, account {Сократите текст или поправьте max_length в accounts.yaml.} story {Сократите подпись к истории.} other {Сократите текст или разбейте его на несколько постов.}}',
  'platform.limits.caption':
    'Медиа и текст уходят одним сообщением, а подпись на площадке {platform} вмещает {limit, number}: здесь {count, number} ({unit, select, utf8_bytes {в байтах} x_weighted {по счёту X} mastodon {по счёту Mastodon} threads {по счёту Threads} other {в знаках}}). Источник: {source}; сверено {as_of}',
  'platform.limits.caption.fix':
    'Сократите текст. Или отправьте картинку превью ссылки (в карточке telegram, media: preview), отдельным сообщением (media: separate), а пост — длинным (mode: rich).',
  'platform.limits.unsure':
    'Текст может не поместиться: {platform}, предел {limit, number}, здесь {count, number} ({unit, select, utf8_bytes {в байтах} x_weighted {по счёту X} mastodon {по счёту Mastodon} threads {по счёту Threads} other {в знаках}}). Число или способ счёта не подтверждены официально. Источник: {source}; сверено {as_of}',
  'platform.limits.unsure.fix': 'Сократите текст или проверьте его в самом приложении.',
  'platform.limits.bytes':
    'Текст не помещается: площадка {platform} принимает {limit, number} байт, здесь {count, number}. Русская буква занимает два байта, эмодзи — четыре и больше. Источник: {source}; сверено {as_of}',
  'platform.limits.bytes.fix': 'Сократите текст.',
  'platform.limits.safe':
    'Площадка {platform} может принять этот текст, а {sure, select, false {чаще называют предел {limit, number}, источника у этого числа мы не нашли} other {программы публикации берут до {limit, number}}}, здесь {count, number} ({unit, select, utf8_bytes {в байтах} x_weighted {по счёту X} mastodon {по счёту Mastodon} threads {по счёту Threads} other {в знаках}}). Источник: {source}; сверено {as_of}',
  'platform.limits.safe.fix': 'Сократите текст или опубликуйте его вручную.',
  'platform.limits.links':
    'Разных ссылок {count, number}, площадка {platform} принимает не больше {limit, number}. Источник: {source}; сверено {as_of}',
  'platform.limits.links.fix': 'Оставьте самые нужные или соберите их на одной странице.',
  'platform.limits.title':
    'Заголовок не помещается: площадка {platform} принимает {limit, number} знаков, здесь {count, number}. Источник: {source}; сверено {as_of}',
  'platform.limits.title.fix': 'Сократите заголовок.',
  'platform.limits.title-unsure':
    'Заголовок может не поместиться: {platform}, предел {limit, number} знаков, здесь {count, number}. Число не подтверждено официально. Источник: {source}; сверено {as_of}',
  'platform.limits.title-unsure.fix': 'Сократите заголовок.',
  'platform.limits.tags':
    'Теги видео вместе занимают {count, number}, площадка {platform} принимает {limit, number} знаков. Тег с пробелом считается с кавычками. Источник: {source}; сверено {as_of}',
  'platform.limits.tags.fix': 'Уберите лишние теги из youtube: tags.',
  'platform.limits.link':
    'Адрес в поле не помещается: площадка {platform} принимает {limit, number} знаков, здесь {count, number}. Источник: {source}; сверено {as_of}',
  'platform.limits.link.fix': 'Уберите из адреса лишние параметры.',
  'platform.limits.forbidden': 'Площадка {platform} не принимает знак «{char}». Источник: {source}; сверено {as_of}',
  'platform.limits.forbidden.fix': 'Замените знак словом, кавычками или стрелкой.',
  'platform.media.required':
    'На площадке {platform} пост без картинки или видео не выйдет, а в media ничего нет. Источник: {source}; сверено {as_of}',
  'platform.media.required.fix': 'Добавьте файл в media или уберите аккаунт из поста.',
  'platform.media.many':
    '{what, select, images {Картинок} gifs {Анимаций GIF} videos {Видео} audios {Аудиозаписей} carousel_max {Карточек в карусели} other {Вложений}} {count, number}, площадка {platform} принимает не больше {limit, number}. Источник: {source}; сверено {as_of}',
  'platform.media.many.fix': 'Уберите лишние файлы или разбейте пост.',
  'platform.media.few':
    'В карусели {count, number}, а площадке {platform} нужно не меньше {limit, number}. Источник: {source}; сверено {as_of}',
  'platform.media.few.fix': 'Добавьте карточки или смените format.',
  'platform.media.mixed':
    'Площадка {platform} не принимает файлы разного рода в одном посте. Источник: {source}; сверено {as_of}',
  'platform.media.mixed.fix': 'Оставьте что-то одно: картинки, видео или звук.',
  'platform.media.format':
    'Файл .{extension}: площадка {platform} принимает {allowed}. Источник: {source}; сверено {as_of}',
  'platform.media.format.fix': 'Сохраните файл в подходящем формате.',
  'platform.media.sure':
    '{what, select, images {Картинок} other {Карточек в карусели}} {count, number}: площадка {platform} может их принять, но наверняка проходит не больше {limit, number}. Источник: {source}; сверено {as_of}',
  'platform.media.sure.fix': 'Уберите лишние или опубликуйте пост вручную и проверьте, что видно.',
  'platform.media.unsure':
    '{problem, select, required {Без картинки или видео пост может не выйти} few {В карусели {count, number}, а нужно, похоже, не меньше {limit, number}} mixed {Файлы разного рода в одном посте могут не приняться} format {Файл .{extension} может не приняться, точно подходят {allowed}} other {{what, select, images {Картинок} gifs {Анимаций GIF} videos {Видео} audios {Аудиозаписей} carousel_max {Карточек в карусели} other {Вложений}} {count, number}, а принимается, похоже, не больше {limit, number}}}. Площадка {platform}, официального подтверждения нет. Источник: {source}; сверено {as_of}',
  'platform.media.unsure.fix': 'Проверьте в самом приложении.',
  'platform.raw-markdown.raw':
    'На площадке {platform} {mark, select, bold {жирного шрифта нет: читатель увидит звёздочки} italic {курсива нет: читатель увидит звёздочки или подчёркивания} strike {зачёркивания нет: читатель увидит тильды} code {моноширинного шрифта нет: читатель увидит апострофы} heading {заголовков внутри поста нет: читатель увидит решётки} link {ссылок под словами нет: читатель увидит скобки и адрес} other {таблиц нет: читатель увидит черты}}. {count, plural, one {Такое место # в тексте.} few {Таких мест # в тексте.} other {Таких мест # в тексте.}} Официально не подтверждено. Источник: {source}; сверено {as_of}',
  'platform.raw-markdown.raw.fix':
    '{mark, select, link {Напишите адрес открыто.} table {Перескажите таблицу строками или сделайте картинку.} other {Уберите разметку, порядок слов выделит не хуже.}}',
  'promo.max-share.over':
    'На «{account}» {promo, plural, one {# рекламный пост} few {# рекламных поста} other {# рекламных постов}} {days, plural, =0 {из последних {window, number}} one {из {window, number} за # день} few {из {window, number} за # дня} other {из {window, number} за # дней}} ({share, number, percent}), а можно не больше {allowed, number} ({max, number, percent}): без него {before, number} из {windowBefore, number}, с ним {after, number} из {window, number}.{closes, select, self {} other { Последний из них выходит {closing}}}',
  'promo.max-share.over.fix':
    '{allowed, plural, =0 {Столько постов рекламы не вмещают.} one {На столько постов приходится # рекламный.} few {На столько постов приходится # рекламных.} other {На столько постов приходится # рекламных.}} Поставьте перед ним полезные посты или сдвиньте его.{needed, plural, =0 {} one { Баланс вернёт # пост без рекламы.} few { Баланс вернут # поста без рекламы подряд.} other { Баланс вернут # постов без рекламы подряд.}}',
  'promo.streak.over':
    'На «{account}» с {from} подряд {count, plural, one {идёт # рекламный пост} few {идут # рекламных поста} other {идут # рекламных постов}}, а можно не больше {limit, number}.{closes, select, self {} other { Последний из них выходит {closing}}}',
  'promo.streak.over.fix': 'Поставьте между ними совет, историю или ответ на вопрос.',
  'promo.repeated-cta.repeated':
    'Ссылка {link} стоит в тексте {count, plural, one {# раз} few {# раза} other {# раз}}, а можно не больше {max, number}.',
  'promo.repeated-cta.repeated.fix': 'Оставьте один призыв, лучше в конце.',
  'promo.undeclared.looks':
    '{purpose, select, none {В карточке нет purpose} other {В карточке purpose: {purpose}}}, а текст похож на предложение: {found}. Вместе {points, plural, one {# балл} few {# балла} other {# баллов}} при пороге {threshold, number}.',
  'promo.undeclared.looks.fix':
    'Если это предложение, поставьте purpose: promo, чтобы его посчитали. Если нет, уберите из текста то, что продаёт.',
  'promo.value-first.call-first':
    'Предложение начинается с «{call}»: до этого нет ни одной полезной фразы хотя бы из {words, plural, one {# слова} few {# слов} other {# слов}}.',
  'promo.value-first.call-first.fix':
    'Начните с того, что пригодится и тому, кто ничего не купит: рецепт, совет, разница между сортами.',
  'reply.no-arguing.reply': '«{text}»: так начинают спор. Человек пришёл за помощью.',
  'reply.no-arguing.reply.fix': 'Скажите, что вы сделаете и к какому часу, без упрёка.',
  'reply.no-arguing.doubtful': '«{text}»: похоже на упрёк.',
  'reply.no-arguing.doubtful.fix': 'Прочтите глазами того, кто ждёт помощи; упрёк уберите.',
  'reply.answer-before-link.found':
    'До ссылки на {host} {count, plural, one {всего # знак} few {всего # знака} many {всего # знаков} other {всего # знака}}, а ответ занимает хотя бы {limit}.',
  'reply.answer-before-link.found.fix': 'Ответьте словами, а ссылкой подтвердите.',
  'reply.answers-question.empty': 'Ответ пустой.',
  'reply.answers-question.empty.fix': 'Напишите ответ или уберите файл.',
  'reply.answers-question.no-words': 'Человек спросил, а в ответе нет ни слова по делу.',
  'reply.answers-question.no-words.fix': 'Ответьте словами; не знаете — назовите час, к которому узнаете.',
  'reply.answers-question.only-link': 'Человек спросил, а получил одну ссылку.',
  'reply.answers-question.only-link.fix': 'Ответьте хотя бы одной фразой, ссылку оставьте подтверждением.',
  'reply.calm.caps': '«{text}» большими буквами: человек услышит крик.',
  'reply.calm.caps.fix': 'Напишите строчными.',
  'reply.calm.exclamation': '«{text}» в ответе сердитому человеку. Восклицательный знак здесь только в приветствии.',
  'reply.calm.exclamation.fix': 'Поставьте точку.',
  'reply.calm.emoji': 'Смайлик {text} в ответе сердитому человеку.',
  'reply.calm.emoji.fix': 'Уберите: он читается как насмешка.',
  'reply.calm.irony': '«{text}»: в таком ответе это ирония.',
  'reply.calm.irony.fix': 'Скажите то же прямо.',
  'reply.calm.short':
    '{count, plural, one {# знак: выходит отписка.} few {# знака: выходит отписка.} many {# знаков: выходит отписка.} other {# знака: выходит отписка.}}',
  'reply.calm.short.fix': 'Скажите, что случилось и что делаете; от {limit} знаков.',
  'reply.calm.long':
    '{count, plural, one {# знак: похоже на оправдание.} few {# знака: похоже на оправдание.} many {# знаков: похоже на оправдание.} other {# знака: похоже на оправдание.}}',
  'reply.calm.long.fix': 'Оставьте главное, до {limit} знаков; подробности — в личных сообщениях.',
  'reply.card.missing': 'Не сказано, на какое обращение это ответ.',
  'reply.card.missing.fix': 'Добавьте in_reply_to с id обращения из content/inbox/.',
  'reply.card.unknown': 'Обращения «{found}» во входящих нет.',
  'reply.card.unknown.fix': 'Проверьте id в content/inbox/.',
  'reply.card.twice': 'На «{found}» уже ответили так же: {other}.',
  'reply.card.twice.fix': 'Оставьте один ответ; если это промежуточный или итог, поставьте stage: interim или final.',
  'reply.card.early': 'Ответ ушёл раньше, чем пришло обращение «{found}».',
  'reply.card.early.fix': 'Проверьте sent_at и received_at, оба со сдвигом от UTC.',
  'reply.card.class':
    'Класса «{found}» в матрице нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'reply.card.class.fix': 'Есть такие: {allowed}.',
  'reply.card.other-class': 'У ответа класс «{found}», а у обращения «{other}».',
  'reply.card.other-class.fix': 'Оставьте класс в одном месте или поправьте тот, что устарел.',
  'reply.card.other-account': 'Обращение «{found}» пришло в «{other}», а ответ уходит из другого аккаунта.',
  'reply.card.other-account.fix': 'Отвечайте там, где написали, или поправьте account в одной из карточек.',
  'reply.card.other-moment': 'Ответ на «{found}» ушёл не тогда, когда записано во входящих: разница {off}.',
  'reply.card.other-moment.fix': 'Сверьте sent_at ответа и first_reply_at обращения: по второму считают сроки.',
  'reply.card.unrecorded': 'Ответ на «{found}» отправлен, а во входящих его нет: обращение считается открытым.',
  'reply.card.unrecorded.fix': 'Впишите в обращение first_reply_at.',
  'reply.forbidden.found': '«{text}»: в ситуации «{scenario}» так не говорим.',
  'reply.forbidden.found.fix': 'Скажите, что делаем и к какому часу; образец ответа стоит в policy/answering.yaml.',
  'reply.greeting.missing': 'Первый ответ без приветствия.',
  'reply.greeting.missing.fix': 'Поздоровайтесь и назовите человека так, как он подписан.',
  'reply.next-step.action': 'Не сказано, что мы делаем.',
  'reply.next-step.action.fix': 'Назовите действие и час: «проверим заказ и напишем здесь до 15:00».',
  'reply.next-step.time': 'Не сказано, к какому часу.',
  'reply.next-step.time.fix': 'Добавьте час или день: «до 15:00», «завтра утром».',
  'reply.next-step.untold': 'Срок {by} стоит в карточке, а человек его не видит.',
  'reply.next-step.untold.fix': 'Назовите срок в самом ответе.',
  'reply.next-step.severe':
    'Это «{class}», а в ответе {missing, select, time {не сказано, к какому часу} other {ни действия, ни срока}}.',
  'reply.next-step.severe.fix': 'Назовите действие и час: «сняли партию с полки, напишем здесь до 15:00».',
  'reply.official-account.unofficial': '«{account}» не официальный аккаунт.',
  'reply.official-account.unofficial.fix':
    'Ответьте с официального или поставьте в policy/accounts.yaml official: true, если он им стал.',
  'reply.official-account.undisclosed': '«{account}» — личная страница, и не сказано, где работает её хозяин.',
  'reply.official-account.undisclosed.fix': 'Начните с того, что вы из команды, и позовите в официальный аккаунт.',
  'reply.private-data-in-public.found': '«{text}»: личное просят написать у всех на виду.',
  'reply.private-data-in-public.found.fix': 'Позовите в личные сообщения и спросите там.',
  'reply.provocation.accused': '«{text}»: обвинение в ответе на провокацию.',
  'reply.provocation.accused.fix': 'Скажите, что услышали, и попросите номер заказа в личные сообщения.',
  'reply.provocation.doubtful': '«{text}»: может прозвучать обвинением.',
  'reply.provocation.doubtful.fix': 'Скажите, что услышали, и попросите номер заказа в личные сообщения.',
  'reply.provocation.competitor': 'В ответе на провокацию назван конкурент: {name}.',
  'reply.provocation.competitor.fix': 'Уберите имя и намёк на него.',
  'reply.provocation.again':
    'Публичных ответов тому же человеку в этой ветке уже {count}, а бывает не больше {limit}; первый: {other}.',
  'reply.provocation.again.fix': 'Позовите в личные сообщения или промолчите и запишите причину.',
  'reply.respect.mockery': '«{text}»: насмешка над вопросом.',
  'reply.respect.mockery.fix': 'Ответьте так, как ответили бы на любой другой вопрос.',
  'reply.respect.doubtful': '«{text}»: может прозвучать насмешкой.',
  'reply.respect.doubtful.fix': 'Скажите то же так, чтобы над вопросом не смеялись.',
  'reply.respect.familiar': '«{text}»: незнакомому человеку говорим «вы».',
  'reply.respect.familiar.fix': 'Перейдите на «вы».',
  'reply.sharp-approval.missing': 'Ответ острый, а согласования нет{role, select, other {. Согласует роль «{role}»}}.',
  'reply.sharp-approval.missing.fix': 'Добавьте approved_by: кто и когда согласовал.',
  'reply.sharp-approval.role': 'Согласовал тот, кто не может: нужна роль «{role}».',
  'reply.sharp-approval.role.fix': 'Спросите того, чья это роль, или того, кто её заменяет.',
  'reply.sharp-approval.self': 'Автор согласовал свой ответ сам.',
  'reply.sharp-approval.self.fix': 'Покажите второму человеку{role, select, other {, роль «{role}»}}.',
  'reply.sharp-approval.no-date': 'Неизвестно, когда ответ согласован{role, select, other { (роль «{role}»)}}.',
  'reply.sharp-approval.no-date.fix': 'Добавьте at с временем и сдвигом.',
  'reply.sharp-approval.late': 'Ответ ушёл раньше, чем его согласовали{role, select, other { (роль «{role}»)}}.',
  'reply.sharp-approval.late.fix': 'Проверьте время; если так и было, запишите случай в content/decisions/.',
  'reply.sharp-approval.unconfirmed':
    'Согласование вписано{role, select, other { (роль «{role}»)}}, а пул-реквест тот, кто вписан, не одобрил.',
  'reply.sharp-approval.unconfirmed.fix': 'Попросите его одобрить пул-реквест: имя в карточке может вписать каждый.',
  'reply.sharp-approval.stale': 'Одобрен коммит {commit} ({name}), а потом были правки.',
  'reply.sharp-approval.stale.fix': 'Попросите одобрить пул-реквест ещё раз: считается только последний коммит.',
  'reply.sharp-approval.overdue':
    'Согласование опоздало на {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}.',
  'reply.sharp-approval.overdue.fix': 'Разберите, кого не было на месте; срок первого ответа уже прошёл.',
  'reply.sharp-approval.no-scenario': 'Ответ острый, а какая это ситуация, не сказано.',
  'reply.sharp-approval.no-scenario.fix': 'Добавьте scenario, одно из: {allowed}.',
  'reply.sharp-approval.scenario':
    'Ситуации «{found}» в policy/answering.yaml нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'reply.sharp-approval.scenario.fix': 'Есть такие: {allowed}.',
  'reply.signature.missing': 'Ответ никто не подписал.',
  'reply.signature.missing.fix': 'Подпишитесь именем: «— Мария».',
  'reply.signature.nobody': '«{text}»: за такой подписью никого нет.',
  'reply.signature.nobody.fix': 'Подпишитесь именем.',
  'reply.signature.other': 'Подписано «{text}», а автор ответа {name}.',
  'reply.signature.other.fix': 'Подпишитесь своим именем или поправьте author.',
  'reply.signature.look-alike': 'В подписи «{text}» есть латинские буквы, похожие на русские{name, select, other {}}.',
  'reply.signature.look-alike.fix': 'Наберите имя заново одной раскладкой.',
  'reply.thanks-or-sorry.missing': 'Ни благодарности, ни сожаления.',
  'reply.thanks-or-sorry.missing.fix': 'Поблагодарите за сообщение или скажите, что вам жаль.',
  'links.requested.unasked': 'Ссылку на {host} никто не просил.',
  'links.requested.unasked.fix': 'Уберите её; если она подтверждает ответ, укажите причину: {reasons}.',
  'reply.thanks-for-praise.no-thanks': 'На доброе слово не сказали спасибо.',
  'reply.thanks-for-praise.no-thanks.fix': 'Поблагодарите так, чтобы было видно, что вы прочли.',
  'reply.thanks-for-praise.sells': '«{text}»: в ответ на похвалу ничего не продаём и не просим.',
  'reply.thanks-for-praise.sells.fix': 'Оставьте одно спасибо.',
  'spam.opt-out.found': 'Этот человек {since} попросил нам не писать.',
  'spam.opt-out.found.fix': 'Не отправляйте. Если он написал сам, укажите in_reply_to.',
  'spam.opt-out.unknown': 'Пишем первыми, а кому, не сказано: со списком отписавшихся не сверить.',
  'spam.opt-out.unknown.fix': 'Добавьте recipient_hash: хеш адресата с солью, без имени.',
  'spam.unsolicited.no-consent':
    'Реклама {kind, select, dm {в личных сообщениях} other {на чужой странице}} без согласия.',
  'spam.unsolicited.no-consent.fix': 'Добавьте consent: когда и как человек об этом попросил, — или не отправляйте.',
  'spam.unsolicited.no-how': 'Не сказано, как человек согласился.',
  'spam.unsolicited.no-how.fix': 'Добавьте consent.how: «включил рассылку в сообщениях сообщества».',
  'spam.unsolicited.no-date': 'Не сказано, когда человек согласился.',
  'spam.unsolicited.no-date.fix': 'Добавьте consent.at.',
  'spam.unsolicited.late': 'Согласие получено позже, чем ушло сообщение.',
  'spam.unsolicited.late.fix': 'Проверьте consent.at и sent_at.',
  'spam.unsolicited.looks': '«{text}»: похоже на предложение, о котором не просили.',
  'spam.unsolicited.looks.fix':
    'Если оно продаёт, поставьте purpose: promo и добавьте согласие; если нет, уберите то, что продаёт.',
  'reply.no-arguing.found': '«{text}»: так начинают спор, а не разговор.',
  'reply.no-arguing.found.fix': 'Скажите, что вы сделаете или где найти ответ, без упрёка.',
  'review.before-stop.undated':
    '{kind, select, campaign {Кампания «{name}» остановлена} other {«{name}» закрыт}}, а когда, не сказано.',
  'review.before-stop.undated.fix': 'Добавьте closed_at с днём.',
  'review.before-stop.none':
    '{kind, select, campaign {Кампания «{name}» остановлена} other {«{name}» закрыт}} {closed}, а разбора, который это решил, нет.',
  'review.before-stop.none.fix':
    '{kind, select, campaign {Нужен разбор кампании (campaign: {name})} other {Нужен разбор}} с decision: stop, а вместе разборы должны охватить {weeks, plural, one {# неделю} few {# недели} other {# недель}}. Если ждать было нельзя, впишите closed_for.',
  'review.before-stop.short':
    '{kind, select, campaign {Кампания «{name}» остановлена} other {«{name}» закрыт}} {closed} после разборов за {covered, plural, one {# неделю} few {# недели} other {# недель}}, а нужно {weeks, number}.',
  'review.before-stop.short.fix': 'Подождите и разберите остальное. Если ждать нельзя, впишите closed_for.',
  'review.consulted.nobody':
    '«{metric}» на «{account}»: промах {count, plural, one {# раз} few {# раза} other {# раз}} подряд, и никого так и не спросили.',
  'review.consulted.nobody.fix': 'Спросите того, кто знает, и впишите consulted: имя и день.',
  'review.mentor-test.missing': 'Рубрика {rubric}: нет отметки, что пост прочли как при учителе.',
  'review.mentor-test.missing.fix': 'Дайте пост тому, перед кем неловко, и впишите mentor_test: by и at.',
  'review.mentor-test.self': '{name} читает как при учителе свой же пост.',
  'review.mentor-test.self.fix': 'Пусть прочтёт другой, и не герой истории.',
  'review.present.missing': 'За дни с {from} по {to} нет разбора: {accounts}.',
  'review.present.no-calendar':
    'Нет календаря {country} на {year} год: для дней с {from} по {to} не посчитать, к какому рабочему дню нужен разбор.',
  'review.present.no-calendar.fix': 'Добавьте {file} с источником и датой, когда выходные объявят.',
  'review.present.missing.fix': 'Положите его в content/reviews/: цели, что вышло, причины и действия.',
  'review.present.future': 'Разбор дней с {from} по {to}, а они ещё не начались.',
  'review.present.future.fix': 'Поправьте period.',
  'review.present.uncomparable': '«{metric}»: цель «{target}» и факт «{actual}» не сравнить.',
  'review.present.uncomparable.fix': 'Запишите числа в одних единицах или скажите met: true или false.',
  'review.present.why':
    '«{metric}»: цель не достигнута, а {lack, select, cause {почему} action {что делаем} other {почему и что делаем}}, не сказано.',
  'review.present.why.fix': 'Допишите cause и action.',
  'review.present.excuse': '«{metric}»: «{cause}» ещё не причина, проверить тут нечего.',
  'review.present.excuse.fix': 'Назовите то, что проверите: час, вид поста, первую фразу.',
  'spam.duplicate.across': 'Тот же текст выходит и на «{other}» ({date}): площадка одна, и ленты у читателей рядом.',
  'spam.duplicate.across.fix': 'Напишите для «{account}» по-своему или оставьте пост на одном аккаунте.',
  'spam.duplicate.across-forbidden':
    'Тот же текст выходит и на «{other}» ({date}), а площадка запрещает одно и то же на нескольких аккаунтах.',
  'spam.duplicate.across-forbidden.fix': 'Оставьте пост на одном аккаунте или напишите для «{account}» другой.',
  'spam.duplicate.same': 'Этот текст на «{account}» уже выходил {date}: совпадает {share, number, percent} троек слов.',
  'spam.duplicate.same.fix': 'Найдите новый повод или отметьте оба поста общим series, если повтор задуман.',
  'spam.duplicate.similar':
    'Текст похож на пост от {date} на «{account}»: совпадает {share, number, percent} троек слов.',
  'spam.duplicate.similar.fix': 'Посмотрите, сказано ли здесь новое.',
  'spam.hashtags.over':
    'В посте {count, plural, one {# хештег} few {# хештега} other {# хештегов}}, а можно не больше {limit, number}.',
  'spam.hashtags.over.fix': 'Оставьте самые точные.',
  'spam.mentions.over':
    'В посте {count, plural, one {упомянут # человек} few {упомянуты # человека} other {упомянуто # человек}}, а можно не больше {limit, number}.',
  'spam.mentions.over.fix': 'Оставьте тех, кто этого ждёт.',
  'spam.same-link.over':
    'Ссылка {link} выходит на «{account}» {count, plural, one {# раз} few {# раза} other {# раз}} за {days, plural, one {# день} few {# дня} other {# дней}}, а можно не больше {max, number}.{closes, select, self {} other { Последний из них выходит {closing}}}',
  'spam.same-link.over.fix': 'Обойдитесь здесь без неё или расскажите то, что за ней, своими словами.',
  'strategy.churn.often':
    'Стратегию «{account}» меняют {count, plural, one {# раз} few {# раза} other {# раз}} за {days, plural, one {# день} few {# дня} other {# дней}}, а хватит {most, plural, one {# раза} few {# раз} other {# раз}}.',
  'strategy.churn.often.fix': 'Подождите, пока прошлая перемена себя покажет.',
  'strategy.present.lacks': 'Стратегия «{account}» записана не целиком. Не хватает: {keys}.',
  'strategy.present.lacks.fix':
    'Допишите в policy/accounts.yaml. Аккаунту, который не ведут, поставьте status: paused.',
  'strategy.research.missing': 'Не сказано, когда изучали площадку «{account}».',
  'strategy.research.missing.fix':
    'Добавьте strategy.research: at, by и notes. Записке не больше {months, plural, one {# месяца} few {# месяцев} other {# месяцев}}.',
  'strategy.research.old':
    'Площадку «{account}» изучали {date}, а верим мы этому {months, plural, one {# месяц} few {# месяца} other {# месяцев}}.',
  'strategy.research.old.fix': 'Посмотрите заново, кто там и что изменилось, и обновите strategy.research.',
  'strategy.research.future': 'Площадку «{account}» изучат только {date}: этот день ещё впереди.',
  'strategy.research.future.fix': 'Поставьте день, когда записку написали.',
  'style.officialese.dense':
    'Канцелярит и пустые слова: {density, number} на сто слов, а терпимо не больше {limit, number}. Всего таких мест {count, number} на {words, plural, one {# слово} few {# слова} other {# слов}}: {found}.',
  'style.officialese.dense.fix':
    'Скажите так, как сказали бы гостю за стойкой: кто что сделал. Пустое слово просто вычеркните.',
  'text.capitalization.case':
    'Заглавные буквы не так, как принято: {found}. {match, select, sentence {С заглавной начинается только первое слово, остальные — если это имена.} title {С заглавной начинаются все значимые слова.} lower {Здесь все буквы строчные.} upper {Здесь все буквы заглавные.} other {Здесь должно подходить под образец {match}.}}',
  'text.capitalization.case.fix':
    'Исправьте буквы. Название, которое так и пишется, внесите в exceptions этого правила.',
  'text.capitalization.own': '{message}',
  'text.conditional.own': '{message}',
  'text.conditional.unexplained': '«{found}» в тексте не объяснено.',
  'text.conditional.unexplained.fix':
    'Напишите при первом упоминании полностью, а сокращение — в скобках. Общеизвестное внесите в exceptions этого правила.',
  'text.consistency.mixed': 'Здесь «{found}», а раньше «{before}»: одно и то же названо по-разному.',
  'text.consistency.mixed.fix': 'Выберите одно и держитесь его до конца текста.',
  'text.consistency.own': '{message}',
  'text.density.dense':
    'Слишком густо: {found} — {count, plural, one {# раз} few {# раза} other {# раз}}, {density, number, ::.0} на сто слов при пределе {limit, number}.',
  'text.density.dense.fix':
    'Часть таких слов уберите или замените: важно, чтобы их стало меньше, а не чтобы не было совсем.',
  'text.density.own': '{message}',
  'text.existence.found': 'По политике этого в тексте не пишут: «{found}».',
  'text.existence.found.fix': 'Уберите или скажите иначе.',
  'text.existence.own': '{message}',
  'text.metric.outside': 'Показатель текста {formula} равен {value, number}, а быть так не должно: {condition}.',
  'text.metric.outside.fix': 'Разбейте длинные предложения, замените длинные слова короткими.',
  'text.metric.own': '{message}',
  'text.near.near': '«{found}» и «{beside}» стоят рядом, в одном предложении.',
  'text.near.near.fix': 'Разведите их по смыслу или перепишите предложение.',
  'text.near.own': '{message}',
  'text.occurrence.few':
    '«{token}» встречается {count, plural, one {# раз} few {# раза} other {# раз}}, а нужно не меньше {limit, number}.',
  'text.occurrence.few.fix': 'Добавьте то, чего не хватает.',
  'text.occurrence.many':
    '«{token}» встречается {count, plural, one {# раз} few {# раза} other {# раз}}, а можно не больше {limit, number}.',
  'text.occurrence.many.fix': 'Уберите лишние или перестройте текст.',
  'text.occurrence.own': '{message}',
  'text.repetition.own': '{message}',
  'text.repetition.repeated': 'Слово повторено: «{found}».',
  'text.repetition.repeated.fix': 'Оставьте одно. Повтор, который нужен, разделите запятой или дефисом.',
  'text.substitution.own': '{message}',
  'text.substitution.wrong': '«{found}» пишем иначе: {better}.',
  'text.substitution.wrong.fix': 'Замените на: {better}.',
  'text.hidden-characters.bidi': 'Здесь невидимый знак, который меняет порядок текста: {codes}.',
  'text.hidden-characters.bidi.fix': 'Удалите его.',
  'text.hidden-characters.invisible': 'Здесь знак, которого не видно: {codes}.',
  'text.hidden-characters.invisible.fix': 'Удалите его.',
  'text.hidden-characters.mixed': 'В слове «{word}» буквы другого алфавита: {letters}.',
  'text.hidden-characters.mixed.fix':
    '{script, select, cyrillic {Наберите слово кириллицей} other {Наберите слово латиницей}}. Если оно так и пишется, внесите его в allow правила.',
  'text.hidden-characters.rtl': 'В строке письмо справа налево и невидимый знак порядка: {codes}.',
  'text.hidden-characters.rtl.fix': 'Прочтите строку так, как её увидят. Если порядок верный без знака, удалите его.',
  'text.hidden-characters.soft_hyphen': 'Внутри слова мягкий перенос: {codes}.',
  'text.hidden-characters.soft_hyphen.fix': 'Удалите его: из-за него слово не найдут поиском.',
  'tone.caps.run': 'Капслок: {count, plural, one {# слово} few {# слова} other {# слов}} подряд. Так текст кричит.',
  'tone.caps.run.fix': 'Напишите обычными буквами. Сокращение внесите в allow этого правила.',
  'tone.caps.share':
    'Заглавными буквами набрано {share, number, percent} слов, а можно не больше {limit, number, percent}.',
  'tone.caps.share.fix': 'Оставьте заглавными только сокращения.',
  'tone.competitor-attack.attack': 'Рядом с именем «{name}» стоит «{word}»: это выпад против конкурента.',
  'tone.competitor-attack.attack.fix': 'Расскажите о своём: что делаем, как проверяем, чем подтверждаем.',
  'tone.competitor-attack.may-attack':
    'Если «{name}» здесь название, то рядом с ним стоит «{word}», и это выпад против конкурента.',
  'tone.competitor-attack.may-attack.fix':
    'Расскажите о своём. Если это обычное слово, поставьте его не первым в предложении.',
  'tone.competitor-mention.unproved': 'Сравнение с «{name}» ничем не подтверждено.',
  'tone.competitor-mention.unproved.fix':
    'Внесите эту фразу в claims с criterion (по чему сравниваем) и source (откуда данные) или уберите сравнение.',
  'tone.insult.reply': '«{text}»: в ответе это оскорбление, кому бы оно ни досталось.',
  'tone.insult.reply.fix': 'Скажите о деле, а не о человеке.',
  'tone.insult.found': '«{text}» обидит того, к кому обращён текст.',
  'tone.insult.found.fix': 'Скажите о деле, без оценки человека.',
  'tone.profanity.found': 'Слово на «{word}», которого мы не пишем.',
  'tone.profanity.found.fix': 'Перепишите без него. Если это название, внесите его в allow этого правила.',
  'tone.profanity.masked': 'Слово на «{word}» спрятано за знаками, но читается.',
  'tone.profanity.masked.fix': 'Перепишите без него: звёздочки слова не меняют.',
  'tone.profanity.masked-advice': 'Слово на «{word}» спрятано за знаками, но читается.',
  'tone.profanity.masked-advice.fix': 'Подумайте, нельзя ли без него.',

  'tone.clickbait.dangling': 'Заголовок кончается на «{end}» и не говорит, о чём текст.',
  'tone.clickbait.dangling.fix': 'Договорите: главное — в заголовок.',
  'tone.clickbait.found': '«{text}» — приманка: обещает и не говорит что.',
  'tone.clickbait.found.fix': 'Скажите сразу то, ради чего текст написан.',
  'tone.ellipsis.long': 'Вместо многоточия стоит «{found}».',
  'tone.ellipsis.long.fix': 'Хватит трёх точек, а чаще и одной.',
  'tone.ellipsis.many': 'Многоточий {count, number}, а больше {limit, number} звучат как недоговорённость.',
  'tone.ellipsis.many.fix': 'Закончите фразы точками.',
  'tone.emoji.many':
    'Слишком много эмодзи: {count, number} на {characters, plural, one {# знак} few {# знака} other {# знаков}} текста, а читается не больше {limit, number}. Эмодзи в начале строки считаем за половину.',
  'tone.emoji.many.fix': 'Оставьте те, которые что-то говорят.',
  'tone.emoji.row': 'Эмодзи {emoji} стоит подряд {count, plural, one {# раз} few {# раза} other {# раз}}.',
  'tone.emoji.row.fix': 'Хватит одного.',
  'tone.exclamation.many':
    'Восклицаний {count, number} на {words, plural, one {# слово} few {# слова} other {# слов}}, а терпимо одно на {limit, number}.',
  'tone.exclamation.many.fix': 'Оставьте одно, в самом важном месте, остальные закончите точками.',
  'tone.exclamation.row': 'Знаки подряд: «{marks}». Так текст кричит.',
  'tone.exclamation.row.fix': 'Поставьте «{calm}».',
  'tone.grievance.found': '«{text}»: это жалоба на людях.',
  'tone.grievance.found.fix':
    'Расскажите, что исправили и как теперь, или уберите: спросите себя, сказали бы вы это в лицо и при гостях.',
  'topics.allowed.unknown':
    'Темы «{found}» среди наших нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'topics.allowed.unknown.fix': 'Возьмите одну из списка: {allowed}. Новую решает руководитель SMM.',
  'topics.irritating.found': '«{found}»: тема, о которой мы не пишем и не шутим.',
  'topics.irritating.found.fix': 'Скажите о том, что зависит от нас, или снимите пост.',
  'voice.persona-declared.nobody': 'Не сказано, чьим голосом говорит «{account}».',
  'voice.persona-declared.nobody.fix': 'Добавьте voice: person, traits и examples.',
  'voice.persona-declared.few':
    'Голос «{account}» по описанию не узнать: черт {traits, number} из {least, number}, образцов {examples, number} из {least_examples, number}.',
  'voice.persona-declared.few.fix': 'Допишите черты и фразы, которые так звучат.',
  'voice.self-centred.only-us':
    'Про себя {ours, number} из {total, plural, one {# предложения} few {# предложений} other {# предложений}} (больше {limit, number, percent}), а к читателю текст не обращается ни разу.',
  'voice.self-centred.only-us.fix': 'Начните с читателя: его вопрос, его утро, его посылка.',

  'content.assert.broken': '{message}',
  'content.assert.broken.fix': 'Должно быть верно: {assert}',

  // What went wrong with the judging itself.
  'error.adapter.key-unused':
    'Адаптер «{adapter}»: ключа «{key}» нет ни в одном из прочитанных постов ({files, number}). Проверьте, как он называется.',
  'error.adapter.shadowed': 'Адаптер «{adapter}» ничего не читает: его папки уже читает «{by}», он стоит раньше.',
  'error.adapter.no-files': 'Адаптер «{adapter}» не нашёл постов: проверьте папки ({folders}) и расширения файлов.',
  'error.approvals.unread':
    'Отзывы пул-реквеста не прочитать, поэтому ни одно согласование не засчитано.{permission, select, none {} other { Добавьте в permissions одно из прав: {permission}.}}',
  'error.approvals.unsigned':
    'В пул-реквесте 250 коммитов или больше. GitHub называет не все, и чьи остальные, не узнать, поэтому ни одно согласование не засчитано. Разделите пул-реквест.',
  'error.limit.files':
    'Файлов {found, number}, а за один раз проверяется не больше {limit, number}: остальные не проверены.',
  'error.path.nothing': 'По пути «{path}» судить нечего: содержимое лежит в content/.',
  'error.policy.base-unreadable':
    'Политику основы ({base}) не прочитать, поэтому судит политика этого пул-реквеста. Проверьте её сами.',
  'error.content.undated':
    'Своей даты нет у {count, plural, one {# поста} few {# постов} other {# постов}} (например, {path}), а времени коммита здесь не узнать. Тексты проверены, но в календаре этих постов нет. Укажите publish_at или поставьте дату в имя файла.',
  'error.content.unseen-before':
    'Файлов в изменении очень много: прежнее содержимое {count, plural, one {# файла} few {# файлов} other {# файлов}} прочитать не удалось, и все замечания в них считаются новыми.',
  'error.policy.from-head': 'В {base} политики ещё нет, судит та, которую приносят эти изменения.',
  'error.policy.differs': 'Папка policy/ отличается от {base}. Судит политика из {base}.',
  'error.policy.no-rules':
    '{kind, select, inbox {Входящие} other {Ответы}} ({count, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}) прочитаны, но ни одно правило их не судило: в редакции, которая тогда действовала, правил о них нет.',
  'error.policy.not-in-force':
    '{count, plural, one {# пост вышел} few {# поста вышли} other {# постов вышли}} раньше, чем вступила в силу первая версия политики. По ней {count, plural, one {его} few {их} other {их}} не судят, и это не нарушение.',

  // Levels and statuses.
  'level.advisory': 'совет',
  'level.soft-mandatory': 'обязательно',
  'level.hard-mandatory': 'строго обязательно',
  'status.waived-inline': 'исключение в тексте',
  'status.waived': 'есть исключение',
  'waiver.proposed': 'Исключение «{waiver}» предложено и ждёт согласия: {approver}.',

  // The report for people.
  'report.policy': 'Политика {id} {version}',
  'report.files':
    '{files, plural, one {Проверен # файл} few {Проверено # файла} other {Проверено # файлов}}, {publications, plural, one {# публикация} few {# публикации} other {# публикаций}}.',
  'report.clean': 'Замечаний нет.',
  'report.passes': 'Публиковать можно.',
  'report.blocks': 'Публиковать нельзя: {blocking, plural, one {# нарушение} few {# нарушения} other {# нарушений}}.',
  'report.advisory': '{count, plural, one {# совет} few {# совета} other {# советов}}',
  'report.existing': '{count, plural, one {# замечание было} few {# замечания были} other {# замечаний было}} раньше',
  'report.waived': '{count, plural, one {# исключение} few {# исключения} other {# исключений}}',
  'report.reason': 'Причина: {reason}',
  'report.fix': 'Что делать: {fix}',
  'report.suggestion': 'Замена: {text}',
  'report.slots': 'Свободное время: {slots}.',
  'report.accounts': 'Аккаунты: {accounts}',
  'report.more': '…и ещё {count, number}.',
  'report.by-rule':
    '{findings, plural, one {# замечание} few {# замечания} other {# замечаний}} по {rules, plural, one {# правилу} few {# правилам} other {# правилам}}, худшие первыми',
  'report.head.rule': 'правило',
  'report.head.level': 'уровень',
  'report.head.findings': 'замечаний',
  'report.head.files': 'файлов',
  'report.head.dates': 'когда',
  'report.head.accounts': 'аккаунты',
  'report.all-accounts': '{count, plural, one {# аккаунт} few {# аккаунта} other {# аккаунтов}}',
  'report.found':
    '{count, plural, one {# замечание} few {# замечания} other {# замечаний}} в {files, plural, one {# файле} few {# файлах} other {# файлах}}',
  'report.worst-files': 'Файлы, где замечаний больше всего',
  'report.of-file':
    '{count, plural, one {# замечание} few {# замечания} other {# замечаний}}{blocking, plural, =0 {} one {, # нарушение} few {, # нарушения} other {, # нарушений}}',
  'report.how-to-see-all': 'Один файл целиком: reglament check ПУТЬ. Всё подряд, по файлам: reglament check --by file.',
  'report.truncated': 'Показано {shown, number} из {total, number}: больше сюда не помещается.',
  'report.progress': 'Проверяем: {done, number} из {total, number}',

  // The command line.
  'cli.about': 'Reglament — коммуникационная политика как код.',
  'cli.usage': 'Как вызвать',
  'cli.commands': 'Команды',
  'cli.options': 'Параметры',
  'cli.exit': 'Коды возврата',
  'cli.exit.0': 'ничего не мешает публикации',
  'cli.exit.1': 'есть нарушения, публиковать нельзя',
  'cli.exit.2': 'судить не удалось: ошибка в политике или в параметрах',
  'cli.examples': 'Примеры',
  'cli.more': 'Подробно о команде: reglament КОМАНДА --help',
  'cli.command': 'команда',
  'cli.command.check': 'проверить содержимое по политике',
  'cli.check.paths': 'пути',
  'cli.check.about':
    'Проверяет посты из content/ по политике из policy/. Пути сужают отчёт; календарь считается всегда по всем постам.',
  'cli.option.approved-by':
    'с --base: как если бы эти люди из policy/people.yaml одобрили пул-реквест, через запятую; nobody — никто не одобрил',
  'cli.option.approved-by.value': 'ЛЮДИ',
  'cli.error.approved-by':
    'В policy/people.yaml нет «{found}».{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'cli.error.approved-by-base': '--approved-by судит изменение: добавьте --base.',
  'cli.option.base': 'сравнить с ревизией git: блокирует только новое, политика берётся из неё',
  'cli.option.base.value': 'РЕВИЗИЯ',
  'cli.option.by': 'по файлам (file) или по правилам (rule); без этого больше 60 замечаний — по правилам',
  'cli.option.by.value': 'ПОРЯДОК',
  'cli.option.now': 'считать, что сейчас это время (ISO 8601)',
  'cli.option.now.value': 'ВРЕМЯ',
  'cli.option.format': 'вид отчёта: {formats}',
  'cli.option.format.value': 'ВИД',
  'cli.option.locale': 'язык отчёта: ru или en; без параметра — первый язык политики',
  'cli.option.locale.value': 'ЯЗЫК',
  'cli.option.help': 'показать эту справку',
  'cli.option.version': 'показать версию',
  'cli.error': 'Ошибка: {message}',
  'cli.error.command':
    'Команды «{found}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}} Список: reglament --help',
  'cli.error.option':
    'Параметра «{found}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}} Список: reglament {command} --help',
  'cli.error.value': 'Параметру «{option}» нужно значение.',
  'cli.error.no-value': 'Параметру «{option}» значение не нужно.',
  'cli.error.choice':
    'Параметр «{option}»: значения «{found}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}} Есть такие: {allowed}.',
  'cli.error.now': 'Параметр --now: «{found}» не похоже на время. Запишите так: 2026-11-22T10:00:00+03:00.',
  'cli.error.policy': 'Политику не удалось прочитать: {count, plural, one {# ошибка} few {# ошибки} other {# ошибок}}.',
  'cli.error.git': 'git не смог прочитать «{revision}»: {reason}',
  'cli.error.not-a-repository': 'Для --base нужен репозиторий git, а здесь его нет.',
  'cli.error.path': 'Пути «{path}» нет.',
  'cli.error.outside': 'Путь «{path}» лежит вне репозитория.',
  'cli.error.unexpected': 'Внутренняя ошибка Reglament: {reason}. Это наша вина, пожалуйста, сообщите о ней.',

  // Commands about the policy itself.
  'cli.command.fix': 'сделать замены, которые предлагает проверка',
  'cli.command.test': 'выполнить примеры регламентов',
  'cli.command.explain': 'объяснить правило или файл',
  'cli.command.at': 'показать политику на дату',
  'cli.command.diff': 'сравнить две редакции политики',
  'cli.command.impact': 'показать, что решит иначе другая редакция',
  'cli.command.waivers': 'показать исключения и заморозки',
  'cli.command.calendar': 'показать календарь публикаций',
  'cli.command.rules': 'перечислить правила с пунктами и примерами',
  'cli.command.slots': 'найти свободное время для поста',
  'cli.calendar.about':
    'Показывает недели по аккаунтам: что и когда выходит, с какой целью, где есть замечания и где заморозка. В виде ics календарь открывается в любой программе-календаре.',
  'cli.rules.about':
    'Перечисляет правила политики и пакетов: насколько каждое строго, в каком пункте записано, на каком примере срабатывает и на каком молчит. Пункты без правил показаны как «для людей». Если у правила нет примера одного из видов, код возврата 1.',
  'cli.slots.about':
    'Предлагает ближайшее время, в которое такой пост не нарушит ни одного правила календаря: частоту, паузы, долю рекламы, разнообразие, заморозки.',
  'cli.option.account': 'аккаунт',
  'cli.option.account.value': 'АККАУНТ',
  'cli.option.purpose': 'цель поста: promo, value, community, news, service или contest',
  'cli.option.purpose.value': 'ЦЕЛЬ',
  'cli.option.post-format': 'формат поста',
  'cli.option.rubric': 'рубрика поста',
  'cli.option.rubric.value': 'РУБРИКА',
  'cli.option.count': 'сколько предложить, без параметра — 5',
  'cli.option.count.value': 'ЧИСЛО',
  'cli.option.week-from': 'с какого дня, без параметра — с начала этой недели',
  'cli.option.week-to': 'по какой день, без параметра — четыре недели',
  'cli.error.pack':
    'пакета {found} здесь нет.{suggestion, select, none {} other { Может быть, {suggestion}?}} Есть: {allowed}.',
  'cli.error.account':
    '{found, select, none {Назовите аккаунт: --account.} other {Аккаунта «{found}» нет.}}{suggestion, select, none {} other { Может быть, «{suggestion}»?}} Есть такие: {allowed}.',
  'cli.error.long-period':
    'Период слишком длинный: за один раз видно не больше {limit, plural, one {# дня} few {# дней} other {# дней}}.',
  'cli.error.period': 'Период кончается раньше, чем начинается: {from} — {to}.',
  'cli.error.count': 'Параметр --count: «{found}» не подходит, нужно целое число от 1 до {most, number}.',
  'slots.title': 'Свободное время: {account} ({zone})',
  'slots.none': 'В ближайшие 60 дней такого времени нет.',
  'slots.moment': '{date}',
  'calendar.none': 'В эти дни ничего не выходит.',
  'calendar.week': 'Неделя',
  'calendar.title': 'Календарь: {from} — {to}',
  'calendar.legend':
    'р реклама, п польза, о общение, н новости, с сервис, к конкурс, · без цели; ! есть замечание, * нарушение, ❄ заморозка',
  'calendar.mark.promo': 'р',
  'calendar.mark.value': 'п',
  'calendar.mark.community': 'о',
  'calendar.mark.news': 'н',
  'calendar.mark.service': 'с',
  'calendar.mark.contest': 'к',
  'calendar.sums':
    '{count, plural, =0 {Публикаций нет} one {# публикация: {purposes}} few {# публикации: {purposes}} other {# публикаций: {purposes}}}',
  'calendar.purpose.promo': 'реклама',
  'calendar.purpose.value': 'польза',
  'calendar.purpose.community': 'общение',
  'calendar.purpose.news': 'новости',
  'calendar.purpose.service': 'сервис',
  'calendar.purpose.contest': 'конкурс',
  'calendar.purpose.none': 'без цели',
  'cli.command.contest-checklist': 'показать, чего не хватает конкурсу и кто этого требует',
  'cli.command.contest-new': 'начать конкурс: вопросы, файл и правила',
  'cli.contest-checklist.about':
    'Показывает, чего не хватает конкурсу, по площадкам, странам и своему регламенту: что дописать, откуда требование и когда его смотрели. Судит редакция, которая действует в день начала.',
  'cli.contest-checklist.positionals': 'ФАЙЛ',
  'cli.option.checklist-all': 'показать и то, что выполнено или не относится к этому конкурсу',
  'cli.error.one-contest':
    'Нужен один файл конкурса. Например: reglament contest checklist content/contests/2027-02-vesennyaya-korobka.md',
  'contest.checklist.no-contest':
    '«{found}» — не файл конкурса{kind, select, rules { (это правила)} post { (это пост)} other {}}: конкурсы лежат в content/contests/.{suggestion, select, none {} other { Может быть, {suggestion}?}}',
  'contest.checklist.no-rules': 'О конкурсах в день начала {path} ни одного правила нет, проверять его нечем.',
  'contest.checklist.unreadable': 'Файл {path} не удалось прочитать как конкурс:',
  'contest.checklist.where':
    '{platforms, select, none {Площадки не названы} other {{platforms}}} · {laws, select, none {страны не названы} other {{laws}}} · редакция {version}',
  'contest.checklist.form': 'Файл конкурса',
  'contest.checklist.ahead': 'Спросим, когда черновик станет approved',
  'contest.checklist.not-applicable': 'Не относится к этому конкурсу',
  'contest.checklist.kept': 'Выполнено',
  'contest.checklist.group.own': '{name, select, other {Свой регламент}}',
  'contest.checklist.group.platform': '{name, select, none {Площадка} other {Площадка: {name}}}',
  'contest.checklist.group.law': '{name, select, none {Закон} other {Закон: {name}}}',
  'contest.checklist.standing.missing': 'обязательно',
  'contest.checklist.standing.advice': 'совет',
  'contest.checklist.standing.unclear': 'проверьте сами',
  'contest.checklist.source':
    '{source, select, none {} other {{source}}}{as_of, select, none {} other {, {as_of}}}{confirmed, select, no {, не подтверждено} other {}}',
  'contest.checklist.verdict':
    '{missing, plural, =0 {Всё обязательное на месте} one {Не выполнено # обязательное требование} few {Не выполнены # обязательных требования} other {Не выполнено # обязательных требований}}{advice, plural, =0 {} one { · # совет} few { · # совета} other { · # советов}}{unclear, plural, =0 {} one { · # проверьте сами} few { · # проверьте сами} other { · # проверьте сами}}',
  'contest.draft.title': 'Правила {kind, select, draw {розыгрыша} other {конкурса}} «{title}»',
  'contest.draft.chapter.who': 'Кто проводит',
  'contest.draft.chapter.when': 'Когда',
  'contest.draft.chapter.entrants': 'Кто участвует',
  'contest.draft.chapter.task': 'Что сделать',
  'contest.draft.chapter.prizes': 'Призы',
  'contest.draft.chapter.choice': 'Как выбираем',
  'contest.draft.chapter.handing-over': 'Как получить приз',
  'contest.draft.chapter.works': 'Ваши работы',
  'contest.draft.chapter.data': 'Ваши данные',
  'contest.draft.chapter.changes': 'Если что-то изменится',
  'contest.draft.organizer':
    '{kind, select, draw {Розыгрыш} other {Конкурс}} проводит {organizer}.{address, select, none {} other { Адрес: {address}.}} Спросить можно по почте {email}.',
  'contest.draft.release':
    '{platform} не является организатором {kind, select, draw {розыгрыша} other {конкурса}}, спонсором и не отвечает за него. Участвуя, вы освобождаете {platform} от претензий, связанных с {kind, select, draw {розыгрышем} other {конкурсом}}.',
  'contest.draft.free': 'Участие бесплатное, призы оплачивает организатор. Покупать ничего не нужно.',
  'contest.draft.no-lottery':
    '{kind, select, draw {Акция не является лотереей.} other {Конкурс не является лотереей.}}',
  'contest.draft.no-purchase': 'No purchase necessary: покупка не нужна и шансов не прибавляет.',
  'contest.draft.purchase':
    'Чтобы участвовать, нужна покупка: какая, где и до какого дня, сказано в анонсе. Чек сохраните до вручения призов.',
  'contest.draft.period': 'Участвовать можно с {from}, {opens}, до {until}, {closes}.',
  'contest.draft.results': 'Итоги объявим {on} в {time}.',
  'contest.draft.time': '{time}{offset, select, none { (UTC)} other { (UTC{offset})}}',
  'contest.draft.entrants':
    'Участвуют все, кому исполнилось {age, number}.{countries, select, none {} other { Где живут участники: {countries}.}} Сотрудники организатора и их семьи не играют.',
  'contest.draft.staff': 'сотрудники организатора и их семьи',
  'contest.draft.void':
    '{states, select, none {} other {Жители штатов {states} не участвуют. }}Где закон такое запрещает, эти правила не действуют (void where prohibited).',
  'contest.draft.task': '{kind, select, draw {Чтобы участвовать:} other {Задание:}}',
  'contest.draft.mechanic.follow': 'подпишитесь на наш аккаунт',
  'contest.draft.mechanic.like':
    'поставьте «нравится» посту, в котором {kind, select, draw {розыгрыш} other {конкурс}} объявлен',
  'contest.draft.mechanic.comment':
    'ответьте на вопрос в комментарии под постом, в котором {kind, select, draw {розыгрыш} other {конкурс}} объявлен',
  'contest.draft.mechanic.repost':
    'поделитесь постом, в котором {kind, select, draw {розыгрыш} other {конкурс}} объявлен',
  'contest.draft.mechanic.tag_friend': 'отметьте в комментарии одного друга',
  'contest.draft.mechanic.tag_self_in_photo': 'отметьте себя на фото',
  'contest.draft.mechanic.hashtag_post':
    'опубликуйте у себя пост{hashtag, select, none {} other { с хештегом {hashtag}}}',
  'contest.draft.mechanic.mention_brand': 'упомяните в нём наш аккаунт',
  'contest.draft.mechanic.save_pin': 'сохраните любой наш пин, который вам нравится',
  'contest.draft.mechanic.newsletter': 'подпишитесь на рассылку, если хотите её получать: согласие на неё отдельное',
  'contest.draft.mechanic.dm': 'напишите нам в личные сообщения',
  'contest.draft.mechanic.quiz': 'ответьте на вопросы викторины',
  'contest.draft.mechanic.vote': 'проголосуйте',
  'contest.draft.mechanic.ugc_photo': 'пришлите фотографию, которую сделали сами',
  'contest.draft.mechanic.ugc_video': 'пришлите ролик, который сняли сами',
  'contest.draft.mechanic.review': 'напишите отзыв: добрый он или нет, на шансы не влияет',
  'contest.draft.mechanic.purchase': 'купите товар, о котором сказано в анонсе',
  'contest.draft.mechanic.platform_giveaway': 'нажмите кнопку участия под постом',
  'contest.draft.one-entry':
    'От одного человека считаем одну заявку, первую. Кто участвует с нескольких аккаунтов, тот выбывает.',
  'contest.draft.removed': 'Заявки, в которых кого-то оскорбляют или что-то рекламируют, снимаем.',
  'contest.draft.guidelines':
    'Заявки, которые нарушают [правила сообщества YouTube](https://www.youtube.com/t/community_guidelines), снимаем, и те, в которых кого-то оскорбляют или что-то рекламируют, тоже.',
  'contest.draft.prizes': '{count, plural, one {Всего # приз:} few {Всего # приза:} other {Всего # призов:}}',
  'contest.draft.prize': '{name}, {count, plural, =1 {} one {# штука по } few {# штуки по } other {# штук по }}{value}',
  'contest.draft.tax': 'С той части приза, которая дороже {free} за год, удерживается НДФЛ по ставке {rate, number} %.',
  'contest.draft.tax-nothing': 'С {rest} налог не набирает и половины рубля, его округляют до нуля: платить нечего.',
  'contest.draft.tax-organizer':
    'Налог платит {organizer} из денежной части приза, она равна {cash}. Считаем так: приз за {value} вместе с деньгами стоит {whole}, сверх {free} остаётся {rest}, {rate, number} % от них — {tax}. Победителю доплачивать нечего.',
  'contest.draft.tax-winner':
    'Налог платит победитель. Считаем так: из {value} сверх {free} остаётся {rest}, {rate, number} % от них — {tax}. Призы, которые вы за этот год выиграли у других, складываются с нашим.',
  'contest.draft.choice.random':
    'Когда приём закончится, каждая заявка получит номер, и мы выложим список. {on} победителей выберет генератор случайных чисел. Запись покажем там же, где шёл розыгрыш.',
  'contest.draft.choice.platform': 'Победителей {on} выберет инструмент самой площадки, наугад.',
  'contest.draft.choice.first_n': 'Призы получают те, кто выполнил условия первым. Кто это, объявим {on}',
  'contest.draft.choice.jury':
    'Работы судит жюри. Критерии: насколько работа отвечает заданию, замысел и исполнение. Решение объявим {on}',
  'contest.draft.choice.skill':
    'Побеждает лучший результат, его оценивает жюри. Критерии: насколько работа отвечает заданию, замысел и исполнение. Решение объявим {on}',
  'contest.draft.choice.votes':
    'Победителя выбирают читатели голосованием. Критерий один: число голосов. Голоса, которые купили или собрали программой, не считаем. Итог объявим {on}',
  'contest.draft.odds': 'Шансы зависят от числа заявок.',
  'contest.draft.claim':
    'Победителям напишем сами, в личные сообщения. Ответьте до {until}: если ответа нет, выберем следующего.',
  'contest.draft.delivery': '{how}, не позже {by}',
  'contest.draft.works':
    'Работа остаётся вашей. Участвуя, вы разрешаете показать её в наших аккаунтах с вашим именем; скажите, и мы её уберём.',
  'contest.draft.data':
    '{fields, select, none {Персональные данные участников нам не нужны.} other {Персональные данные спрашиваем только у победителей: {fields}. Нужны они, чтобы вручить приз.}}',
  'contest.draft.consent':
    'Согласие на обработку данных победителя — отдельный документ: {url}. Имя победителя назовём, если он отдельно это разрешит.',
  'contest.draft.rights':
    'Вы можете узнать, что мы храним, исправить это, потребовать стереть и отозвать согласие: {email}. Рассылки вместе с заявкой не приходит.',
  'contest.draft.erased':
    'Сотрём данные {on}, кроме того, что обязана хранить бухгалтерия. Политика конфиденциальности: {url}.',
  'contest.draft.field.name': 'имя',
  'contest.draft.field.phone': 'телефон',
  'contest.draft.field.email': 'адрес почты',
  'contest.draft.field.delivery_address': 'адрес доставки',
  'contest.draft.changes':
    '{kind, select, draw {Идущий розыгрыш} other {Идущий конкурс}} мы не меняем. Если придётся исправить ошибку, скажем об этом там же, где его объявили, и напишем здесь, что и когда исправили.',
  'contest.draft.note':
    'Черновик. Прочитайте правила целиком, впишите, как докажете выбор, и отдайте файл юристу и владельцу аккаунта: их согласие стоит в approved_by.',
  'cli.contest-new.about':
    'Спрашивает, что за конкурс, и пишет два файла: карточку в content/contests/ со status: draft и правила рядом, на языке аккаунта. На каждый вопрос можно ответить параметром; если названы title, accounts, starts, ends и prize, ничего не спросит. Готовых файлов не трогает.',
  'cli.contest-new.positionals': '[ФАЙЛ]',
  'contest.new.ask.title': 'Название',
  'contest.new.ask.accounts': 'Аккаунты через запятую, первый проводит',
  'contest.new.ask.jurisdictions': 'Страны, чей закон действует: ru, us, gb, eu',
  'contest.new.ask.mechanics': 'Что сделать участнику, через запятую',
  'contest.new.ask.hashtag': 'Хештег заявок',
  'contest.new.ask.selection': 'Как выбираем: random, jury, votes, skill, first_n, platform',
  'contest.new.ask.starts': 'Начало, например 2027-03-01T10:00+03:00',
  'contest.new.ask.ends': 'Конец',
  'contest.new.ask.results': 'Итоги',
  'contest.new.ask.prize': 'Приз: название;сколько;цена;валюта',
  'contest.new.ask.tax': 'Кто платит налог с приза: organizer или winner',
  'contest.new.ask.age': 'С какого возраста',
  'contest.new.ask.organizer': 'Организатор',
  'contest.new.ask.address': 'Адрес организатора',
  'contest.new.ask.email': 'Почта для вопросов',
  'contest.new.ask.delivery': 'Как вручаем приз',
  'contest.new.ask.data': 'Какие данные спросим у победителя, через запятую',
  'contest.new.ask.rules-url': 'Адрес страницы с правилами',
  'contest.new.ask.policy-url': 'Адрес политики конфиденциальности',
  'contest.new.ask.consent-url': 'Адрес отдельного согласия на обработку данных',
  'contest.new.ask-again': 'Ещё приз, или пустая строка',
  'contest.new.value.text': 'ТЕКСТ',
  'contest.new.value.list': 'СПИСОК',
  'contest.new.value.number': 'ЧИСЛО',
  'contest.new.default': '{question} [{fallback}]: ',
  'contest.new.plain': '{question}: ',
  'contest.new.delivery': 'Почтой или курьером за счёт организатора',
  'contest.new.intro': 'Enter принимает ответ в скобках, Ctrl-D прекращает: до конца вопросов ничего не пишется.',
  'contest.new.bad.empty': 'Без ответа дальше нельзя.',
  'contest.new.bad.title': 'В названии должна быть хотя бы одна буква, и не больше {most, number} знаков.',
  'contest.new.bad.account': 'Аккаунта «{found}» нет, есть {allowed}.',
  'contest.new.bad.country': 'Страны «{found}» нет. Например: ru, us, gb, de; весь Евросоюз — eu.',
  'contest.new.bad.choice': '«{found}» не подходит, можно: {allowed}.',
  'contest.new.bad.date': '«{found}» — не дата со временем. Запишите так: 2027-03-01T10:00+03:00.',
  'contest.new.bad.offset':
    'Нет смещения от UTC, и участники поймут время по-разному. Для аккаунта {account} это {suggestion}.',
  'contest.new.bad.past': '{found} уже прошло.',
  'contest.new.bad.order':
    '{found} не позже, чем {other}: {key, select, ends {конец идёт после начала} other {итоги идут после конца}}.',
  'contest.new.bad.prize':
    '«{found}» — не приз. Четыре части через точку с запятой: название;сколько;цена;валюта, например Кружка;3;1800;RUB.',
  'contest.new.bad.count': 'Число призов «{found}» не подходит, нужно целое от 1.',
  'contest.new.bad.value': 'Цена «{found}» не подходит, нужно число не меньше нуля.',
  'contest.new.bad.currency': 'Валюты «{found}» нет. Нужны три буквы: RUB, USD, EUR, GBP.',
  'contest.new.bad.age': 'Возраст «{found}» не подходит, нужно целое число от 0 до 120.',
  'contest.new.bad.email': '«{found}» не похоже на адрес почты.',
  'contest.new.bad.url': '«{found}» не похоже на адрес страницы, он начинается с https://.',
  'contest.new.bad.field': 'Политика не разрешает спрашивать «{found}», только {allowed}.',
  'contest.new.bad.consent': 'Согласие не может лежать там же, где правила: это отдельный документ.',
  'contest.new.bad-option': 'Параметр --{option}: {reason}',
  'contest.new.missing': 'Не хватает ответов, а спросить некого: {options}. Ничего не записано.',
  'contest.new.exists': 'Файл {path} уже есть. Ничего не записано.',
  'contest.new.file': '«{found}» не подходит: файл конкурса лежит в content/contests/ и кончается на .md.',
  'contest.new.one-file': 'Нужен один файл или ни одного, а названо ещё «{found}».',
  'contest.new.written': 'Записано, пока черновик:',
  'contest.new.next': 'Прочитайте правила и спросите, чего не хватает: {command}',
  'cli.command.release': 'выпустить редакцию политики',
  'cli.test.positionals': '[правило…]',
  'cli.test.about':
    'Выполняет примеры всех регламентов и пакетов: fails должен нарушать правило своего пункта, passes не должен. У каждого правила нужны оба. Правило называют целиком или семейством: frequency.',
  'cli.explain.positionals': '<правило или файл>',
  'cli.explain.about':
    'О правиле: где записано, чем включено, с какими настройками, как менялось. О файле: что сказало каждое правило и на что оно смотрело.',
  'cli.at.positionals': '<дата>',
  'cli.at.about': 'Показывает политику, действующую в этот день: редакцию, её печать и уровень каждого правила.',
  'cli.diff.positionals': '<редакция> <редакция>',
  'cli.diff.about':
    'Сравнивает две редакции: что стало строже, мягче, появилось, ушло, где поменялись слова и какую часть версии это поднимает. Редакция — это версия, working (рабочая копия) или ревизия git.',
  'cli.impact.about':
    'Прогоняет всё содержимое по двум редакциям и показывает разницу, сначала по запланированным постам. Без параметров сравнивает действующую редакцию с рабочей. Код возврата 1 — сломались бы запланированные посты.',
  'cli.waivers.about': 'Показывает исключения с оставшимися днями и заморозки.',
  'cli.release.about':
    'Запечатывает рабочую политику в policy/releases/<версия>.yaml: правила, тексты, пакеты, печать предыдущего выпуска. Выпущенное не меняется.',
  'cli.fix.about':
    'Делает замены, которые предлагают замечания: сначала показывает их, затем спрашивает, записать ли. Замена, из-за которой сломалось бы другое правило, не делается. Без терминала записывает только с --write. Код возврата тот же, что у check после этого.',
  'cli.option.fix-rule': 'только замены этого правила или семейства правил, через запятую можно несколько',
  'cli.option.write': 'записать, не спрашивая',
  'cli.option.dry-run': 'только показать',
  'cli.error.write-dry-run': '--write записывает, а --dry-run только показывает: выберите одно.',
  'fix.none': 'Заменять нечего.',
  'fix.left': 'Не заменено',
  'fix.breaks': 'Такая замена сломала бы правила: {rules}.',
  'fix.loop': 'Правила противоречат друг другу: одно вернуло бы то, что меняет другое.',
  'fix.choices': 'Замен несколько, выберите сами',
  'fix.unstable': 'После десяти проходов ещё есть что заменять. Запустите команду ещё раз.',
  'fix.ask': 'Записать эти замены? [y/N]',
  'fix.not-written': 'Ничего не записано: добавьте --write.',
  'fix.written': '{count, plural, one {Записан # файл} few {Записано # файла} other {Записано # файлов}}.',
  'fix.changed': '{path}: файл тем временем изменился и оставлен как есть.',
  'fix.refused': '{path}: записать не удалось.',
  'cli.option.as-of': 'судить всё по политике, действующей в этот день',
  'cli.option.date.value': 'ДАТА',
  'cli.option.by-advice': 'по регламентам или по советам, из которых правила выросли',
  'cli.option.family': 'только правила, которые начинаются так: links, contest.ru',
  'cli.option.family.value': 'НАЧАЛО',
  'cli.option.pack': 'только правила этого пакета',
  'cli.option.pack.value': 'ПАКЕТ',
  'cli.option.rule': 'показать одно правило',
  'cli.option.rule.value': 'ПРАВИЛО',
  'cli.option.from': 'прежняя редакция; без параметра — действующая',
  'cli.option.to': 'новая редакция; без параметра — рабочая',
  'cli.option.edition.value': 'РЕДАКЦИЯ',
  'cli.option.since': 'считать публикации с этого дня',
  'cli.option.watch': 'выполнять снова, когда политика меняется',
  'cli.option.bump': 'поднять версию настолько, насколько требуют изменения',
  'cli.option.effective': 'с какого дня действует',
  'cli.error.date': '«{found}» не похоже на дату. Запишите так: 2026-11-22.',
  'cli.error.one-date': 'Нужна одна дата. Например: reglament at 2026-03-12',
  'cli.error.one-thing': 'Нужно одно правило или один файл. Например: reglament explain frequency.per-day',
  'cli.error.two-editions':
    '{command, select, impact {Редакции задают параметрами: reglament impact --from 1.2.0 --to working} other {Нужны две редакции. Например: reglament diff 1.2.0 working}}',
  'cli.error.no-arguments': 'Команда {command} не знает, что делать с «{found}».',
  'cli.error.edition':
    'Редакции «{found}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}} Есть такие: {allowed}, а также ревизии git.',
  'cli.error.rule':
    'Правила «{found}» в политике {version} нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'cli.error.not-in-force': 'На {date} политики ещё нет: первая редакция, {version}, действует с {effective}.',

  // Pages about the policy.
  'report.edition': 'по редакции {version}',
  'at.in-force': 'Действует с {date}',
  'at.next': 'Следующая редакция, {version}, вступит в силу {date}',
  'rules.advice': 'Совет',
  'rules.advice-total':
    'Советов {advice, number}: в правилах {ruled, number} (самих правил {rules, number}), только для людей {people, number}.',
  'rules.clause': 'Пункт',
  'rules.fires': 'Срабатывает',
  'rules.level': 'Уровень',
  'rules.missing': 'Нет примеров',
  'rules.none': 'нет примера',
  'rules.off': 'выключено',
  'rules.pack': 'Пакет {pack}',
  'rules.people': 'для людей',
  'rules.rule': 'Правило',
  'rules.silent': 'Молчит',
  'rules.total':
    'Правил {rules, number}, с обоими примерами {both, number}, выключено {off, number}. Пунктов для людей {people, number}.',
  'rules.verdict':
    '{missing, plural, =0 {У каждого правила есть оба примера.} one {Примеров не хватает # правилу.} few {Примеров не хватает # правилам.} other {Примеров не хватает # правилам.}}',
  'at.rule': 'Правило',
  'at.level': 'Уровень',
  'at.clause': 'Пункт',
  'at.off': 'Выключены',
  'at.from': 'С {date}: {level}',
  'diff.title': 'Политика {from} → {to}',
  'diff.dates': 'Действуют с {from} и с {to}',
  'diff.same': 'Редакции говорят одно и то же.',
  'diff.rules': 'Правила',
  'diff.settings': 'Настройки',
  'diff.texts': 'Тексты',
  'diff.verdict.added': 'новое',
  'diff.verdict.removed': 'снято',
  'diff.verdict.stricter': 'строже',
  'diff.verdict.looser': 'мягче',
  'diff.verdict.mixed': 'и строже, и мягче',
  'diff.verdict.neutral': 'по-другому',
  'diff.verdict.text-only': 'только слова',
  'diff.by-trial': 'По настройкам не видно, поэтому проверено на примерах и постах.',
  'diff.reason': 'Почему:',
  'diff.nothing': 'нет',
  'diff.examples': 'Поменялись примеры.',
  'diff.key.approvers': 'кто согласует исключение',
  'diff.key.check': 'проверка',
  'diff.key.effective_on': 'блокирует с',
  'diff.key.enforcement': 'уровень',
  'diff.key.since': 'есть с версии',
  'diff.key.where': 'только для',
  'diff.other-form': 'по-другому:',
  'diff.packs': 'Пакеты',
  'diff.pack.added': '+ подключён {after}',
  'diff.pack.removed': '− отключён {before}',
  'diff.pack.changed': '✎ {before} → {after}',
  'diff.clause.added': '+ новый пункт',
  'diff.clause.regulation-added': '+ новый регламент',
  'diff.clause.regulation-removed': '− снят регламент',
  'diff.clause.removed': '− снят пункт',
  'diff.clause.changed': '✎ пункт',
  'diff.bump':
    '{bump, select, none {Версию поднимать не нужно.} other {Изменения требуют поднять {bump, select, patch {третье число версии: поменялись только слова} minor {второе число версии} other {первое число версии: запрещено то, что было можно}}{state, select, enough {, {version} этого достигает.} other {.}}}}',
  'impact.title': 'Что изменится: {from} → {to}',
  'impact.scope':
    '{publications, plural, one {Проверена # публикация} few {Проверено # публикации} other {Проверено # публикаций}}{since, select, none {} other {, показаны с {since}}}.',
  'impact.announced': 'Редакция {version} вступит в силу {date}: что выйдет раньше, она не тронет.',
  'impact.none': 'Ничего: обе редакции решают одинаково.',
  'impact.planned': 'Запланированное',
  'impact.past': 'Вышло или выйдет по прежней редакции',
  'impact.sums': 'Итоги',
  'impact.several': 'Замечание, в котором участвуют несколько аккаунтов или авторов, посчитано у каждого.',
  'impact.by.account': 'Аккаунт',
  'impact.by.month': 'Месяц',
  'impact.by.author': 'Автор',
  'impact.column.newly-failing': 'нарушит',
  'impact.column.level-changed': 'другой уровень',
  'impact.column.newly-passing': 'пройдёт',
  'impact.kind.newly-failing':
    '{count, plural, one {станет нарушением: #} few {станут нарушениями: #} other {станут нарушениями: #}}',
  'impact.kind.level-changed': 'сменит уровень: {count, number}',
  'impact.kind.newly-passing': 'перестанет быть нарушением: {count, number}',
  'impact.broken':
    '{count, plural, =0 {Запланированные посты не пострадают.} one {Сломался бы # запланированный пост:} few {Сломались бы # запланированных поста:} other {Сломались бы # запланированных постов:}}',
  'waivers.title': 'Исключения',
  'waivers.inline': 'Исключения в текстах',
  'waivers.none': 'Исключений нет.',
  'waivers.left':
    '{state, select, last {последний день} expired {{days, plural, one {истекло # день назад} few {истекло # дня назад} other {истекло # дней назад}}} other {{days, plural, one {остался # день} few {осталось # дня} other {осталось # дней}}}}',
  'waivers.targets': 'Для чего:',
  'waivers.by': 'Дано {issued}, согласовано: {approver}.',
  'waivers.excused':
    '{count, plural, =0 {Пока ничего не извинило.} one {Извинило # замечание.} few {Извинило # замечания.} other {Извинило # замечаний.}}',
  'waivers.fault.unknown-rule': 'Такого правила нет.',
  'waivers.fault.removed-rule': 'Это правило снято.',
  'waivers.fault.hard-rule': 'Строго обязательное правило исключений не знает.',
  'waivers.fault.approver-role': 'У согласовавшего нет нужной роли.',
  'waivers.fault.self-approved': 'Согласовал тот, кто просил.',
  'waivers.fault.not-issued': 'Ещё не действует.',
  'waivers.fault.expired': 'Истекло.',
  'freezes.title': 'Заморозки',
  'freezes.none': 'Заморозок нет.',
  'freezes.ahead': 'впереди',
  'freezes.in-force': 'действует',
  'freezes.over': 'закончилась',
  'freezes.scope':
    'Аккаунты: {accounts, select, all {все} other {{accounts}}}. Можно: {allowed, select, none {ничего} other {{allowed}}}. Кто объявил: {by}.',
  'test.progress': 'Выполняем примеры: {done, number} из {total, number}',
  'test.watching': 'Ждём изменений в policy/. Остановить: Ctrl+C.',
  'test.failed': 'Примеры, которые не сошлись',
  'test.outcome.silent': 'Пример {kind}: правило молчит, а должно сработать.',
  'test.outcome.fired': 'Пример {kind}: правило срабатывает, а должно молчать.',
  'test.outcome.invalid': 'Пример {kind} ничего не доказывает: его файлы не читаются.',
  'test.outcome.proved': 'Пример {kind} сошёлся.',
  'test.unproved': 'Правила без доказательства',
  'test.lacks':
    '{lacks, select, fails {нет примера, на котором правило срабатывает (fails)} passes {нет примера, на котором правило молчит (passes)} other {нет ни примера fails, ни примера passes}}',
  'test.done': 'Примеры todo, которые уже сходятся: уберите «todo-»',
  'test.fixtures': 'Правил Vale {rules, number}, фикстур {fixtures, number}, сошлось {proved, number}.',
  'test.fixtures.failed': 'Фикстуры стилей Vale, которые не сошлись: − не найдено, + найдено лишнее',
  'test.styles.problems': 'Что из стилей Vale не действует',
  'test.zero': 'Не выполнено ни одного примера.',
  'test.proved': 'Примеры сошлись: {proved, number}.',
  'test.not-proved':
    'Политика не доказана: {failed, plural, one {# пример не сошёлся} few {# примера не сошлись} other {# примеров не сошлись}}.',
  'test.coverage':
    'Правил {rules, number}, с обоими примерами {both, number}. Пунктов с правилами {enforced, number}, для людей {people, number}. Известных пробелов (todo): {todo, number}.',
  'release.exists': 'Версия {version} уже выпущена: {path}.',
  'release.exists-changed':
    'Версия {version} уже выпущена ({path}), а политика с тех пор изменилась. Поднимите версию: reglament release --bump.',
  'release.nothing': 'Выпускать нечего: политика та же, что в {version}.',
  'release.refused':
    'Выпуск не состоялся: {count, plural, one {# препятствие} few {# препятствия} other {# препятствий}}.',
  'release.unproved':
    'Выпуск не состоялся: примеров не сошлось {failed, number}, правил без доказательства {unproved, number}. Посмотрите: reglament test',
  'release.done': 'Выпущена политика {version}, действует с {date}',
  'explain.on': 'Включено.',
  'explain.off': 'Выключено в policy.yaml: {reason}',
  'explain.gone': 'В рабочей политике такого правила больше нет.',
  'explain.removed': 'Снято в {version}: {reason}{instead, select, none {} other { Теперь действует {instead}.}}',
  'explain.source': 'Записано:',
  'explain.check': 'Проверка:',
  'explain.level': 'Уровень:',
  'explain.overridden': 'изменено в policy.yaml',
  'explain.where': 'Только для:',
  'explain.since': 'Есть с версии {version}.',
  'explain.effective-on': 'До {date} только советует.',
  'explain.approvers': 'Исключение согласует один из них: {roles}.',
  'explain.until': 'до {date}',
  'explain.history': 'Как менялось',
  'explain.scope.document': 'смотрит на файл',
  'explain.scope.publication': 'смотрит на публикацию, какой её видит читатель',
  'explain.scope.account': 'смотрит на календарь аккаунта',
  'explain.scope.repository': 'смотрит на всё содержимое',
  'explain.scope.contest': 'смотрит на конкурс, его анонсы и правила',
  'explain.scope.policy': 'смотрит на саму политику',
  'explain.looked': 'Смотрело на публикации аккаунтов:',
  'explain.outcome.found': '✖ {count, plural, one {# замечание} few {# замечания} other {# замечаний}}',
  'explain.outcome.silent': '✔ проверено, замечаний нет',
  'explain.outcome.quick': '✔ проверять нечего',
  'explain.outcome.condition': '· условие не выполнено',
  'explain.outcome.not-reached': '· не касается этого файла',
  'explain.outcome.off': '○ выключено',
  'explain.outcome.other-kind': '· не о постах',
  'explain.others':
    'О самой политике и о репозитории в целом: {count, plural, one {# правило} few {# правила} other {# правил}}.',

  // What comes in, and how it is answered.
  'inbox.answered.overdue':
    'Обращение {id} ({class}) без ответа уже {age}, а срок {limit}.{automatic, select, yes { Автоответ не считается.} other {}}',
  'inbox.answered.overdue.fix': 'Ответьте сейчас. Если отвечать не нужно, запишите no_reply_reason.',
  'inbox.answered.reason': 'Обращение {id} ({class}): из-за «{reason}» не молчат.',
  'inbox.answered.reason.fix': 'Ответьте или назовите причину, которая годится для этого класса: {allowed}.',
  'inbox.answered.unproven':
    'Обращение {id} ({class}): промолчать из-за «{reason}» можно, когда тот же человек получил ответ в другом месте. {why, select, missing {Где, не сказано.} unknown {Обращения «{other}» во входящих нет.} open {Под «{other}» ему тоже не ответили.} other {Под «{other}» писал другой человек, или неизвестно кто.}}',
  'inbox.answered.unproven.fix':
    'Впишите в answered_in номер обращения того же автора (author_hash), под которым ему ответили, или ответьте.',
  'praise.thanked.unthanked':
    'Обращение {id} ({class}): без спасибо уже {age}, а срок {limit}.{automatic, select, yes { Автоответ не считается.} other {}}',
  'praise.thanked.unthanked.fix': 'Поблагодарите своими словами: пусть будет видно, что прочли.',
  'inbox.classified.unknown':
    'Обращение {id}: класса «{class}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'inbox.classified.unknown.fix':
    'Классы: {allowed}. Сомневаетесь — берите тот, где срок короче.{foreign, select, yes { Если так говорит ваша программа, впишите слово в classes источника «{source}» (policy/policy.yaml, inbox.sources).} other {}}',
  'inbox.classified.none': 'Обращение {id} без класса уже {age} рабочего времени, а класс ставят за {limit}.',
  'inbox.classified.none.fix': 'Поставьте класс: от него зависит, кто ответит и к какому часу.',
  'inbox.classified.late': 'Обращение {id} получило класс через {age}, а ставят его за {limit}.',
  'inbox.classified.late.fix': 'Разберитесь, почему входящие так долго не смотрели.',
  'inbox.assigned.none': 'Обращение {id}: никто за него не отвечает, а имя должно появиться за {limit}.',
  'inbox.assigned.none.fix': 'Впишите в owner одного человека из policy/people.yaml.',
  'inbox.assigned.team':
    'Обращение {id}: «{owner}» — это роль, а отвечает человек.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'inbox.assigned.team.fix': 'Впишите в owner того, кто сегодня в этой роли.',
  'inbox.assigned.unknown':
    'Обращение {id}: «{owner}» — не человек из policy/people.yaml.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'inbox.assigned.unknown.fix':
    'Отдел не отвечает, отвечает человек: впишите его id.{foreign, select, yes { Если так его зовёт ваша программа, впишите слово в owners источника «{source}» (policy/policy.yaml, inbox.sources).} other {}}',
  'inbox.assigned.left': 'Обращение {id}: {person} здесь больше не работает, последний день — {until}',
  'inbox.assigned.left.fix': 'Передайте обращение тому, кто на месте.',
  'inbox.assigned.away':
    'Обращение {id}: {person} в отпуске ({from} — {to}), и {deputy, select, none {никто не замещает} other {замещает {deputy}, а этого человека в те дни тоже нет}}.',
  'inbox.assigned.away.fix': 'Передайте обращение или назовите в policy/people.yaml, кто замещает.',
  'inbox.more':
    'И ещё {count, plural, one {# такое обращение} few {# таких обращения} other {# таких обращений}} в этом файле.',
  'inbox.crisis.severe':
    'Обращение {id} ({class}): одного такого хватает, чтобы собрать {level}{roles, select, none {} other { ({roles})}}, а никто ещё не взялся.',
  'inbox.crisis.severe.fix':
    'Соберите их сейчас. В карточке поставьте sharp с названием ситуации, а если лента должна замолчать, положите остановку в policy/freezes/.',
  'inbox.crisis.many':
    '«{about}»: {count, plural, one {# обращение} few {# обращения} other {# обращений}} об одном, и за {hours, plural, one {# час} few {# часа} other {# часов}} не меньше {least, number}: {ids}{more, plural, =0 {} one { и ещё #} few { и ещё #} other { и ещё #}}. Это кризис, собирается {level}{roles, select, none {} other { ({roles})}}, а никто ещё не взялся.',
  'inbox.crisis.many.fix':
    'Соберите их сейчас. В карточке одного из обращений поставьте sharp с названием ситуации, а если лента должна замолчать, положите остановку в policy/freezes/.',
  'inbox.crisis.untold':
    'Пришло {count, plural, one {# обращение} few {# обращения} other {# обращений}} класса «{about}», за {hours, plural, one {# час} few {# часа} other {# часов}} не меньше {least, number}, и ни в одном не сказано, о чём оно: {ids}{more, plural, =0 {} one { и ещё #} few { и ещё #} other { и ещё #}}. Если об одном, собирается {level}{roles, select, none {} other { ({roles})}}.',
  'inbox.crisis.untold.fix': 'Прочтите их подряд и впишите topic: одной темы или разных.',
  'inbox.crisis.scenario':
    'Обращение {id}: острой ситуации «{found}» в policy/answering.yaml нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'inbox.crisis.scenario.fix': 'Ситуации: {allowed}.',
  'inbox.owner-matches.role':
    'Обращение {id} ({class}): {person} такие не ведёт. Роли: {own}, а нужна одна из этих: {roles}.',
  'inbox.owner-matches.role.fix': 'Передайте обращение или поправьте его класс.',
  'inbox.resolved.open': 'Обращение {id} ({class}) не закрыто {took}, а на решение есть {limit}.',
  'inbox.resolved.open.fix':
    'Доведите дело до конца и запишите resolution и resolved_at. Не получается — скажите автору, почему дольше.',
  'inbox.resolved.late': 'Обращение {id} ({class}) решали {took}, а на решение есть {limit}.',
  'inbox.resolved.late.fix': 'Запишите в разборе недели, что задержало.',
  'inbox.resolved.undone': 'Обращение {id} ({class}): прошло {took}, а ничего не сделано; на это есть {limit}.',
  'inbox.resolved.undone.fix':
    'Сделайте, что велит регламент, и запишите action с причиной и снимком. Делать нечего — напишите resolution и resolved_at.',
  'inbox.resolved.quiet':
    'Обращение {id} ({class}) не закрыто, и автору не писали уже {took}, а обещали не реже чем раз в {limit}.',
  'inbox.resolved.quiet.fix':
    'Напишите, что сделано, и поставьте updated_at или положите карточку ответа со stage: interim.',
  'inbox.resolved.no-text': 'Обращение {id} ({class}) закрыто, а чем кончилось, не записано.',
  'inbox.resolved.no-text.fix': 'Напишите в resolution одной фразой, чем помогли.',
  'inbox.resolved.no-time': 'Обращение {id} ({class}): решение записано, а когда решили, нет.',
  'inbox.resolved.no-time.fix': 'Добавьте resolved_at со сдвигом от UTC.',
  'sla.first-response.late': 'Обращение {id} ({class}): первый ответ через {took}, а срок {limit}.',
  'sla.first-response.late.fix': 'Уже не исправить; посмотрите, не повторяется ли это в те же часы.',
  'sla.first-response.no-calendar':
    'Нет календаря {country} на {year} год: рабочее время обращений, которым он нужен, не посчитать. Первое из них здесь.',
  'sla.first-response.no-calendar.fix': 'Добавьте {file} с источником и датой, когда выходные объявят.',
  'sla.avg-first-response.slow':
    'Неделя {from} — {to}{state, select, running { (ещё идёт)} other {}}: в среднем отвечали через {average}, а цель {target, number} ч. Медиана {median}, девять из десяти не дольше {p90}, в срок {inside, number} % из {count, number}; открыто {open, number}, из них просрочено {overdue, number}. Дольше всех ждало обращение {worst}.',
  'sla.avg-first-response.slow.fix':
    'Сначала ответьте на просроченное. Потом смотрите, в какие часы не хватало людей: reglament sla.',
  'moderation.no-delete.no-reason':
    'Обращение {id} ({class}): {action, select, delete {удалили} hide {скрыли} ban {автора заблокировали} other {убрали}}, а почему, не записано.',
  'moderation.no-delete.no-reason.fix': 'Верните его. Если причина законная, запишите её: {allowed}.',
  'moderation.no-delete.never':
    'Обращение {id} ({class}): {action, select, delete {удалили} hide {скрыли} ban {автора заблокировали} other {убрали}} из-за «{reason}». За это не убирают никогда.',
  'moderation.no-delete.never.fix':
    'Верните его и ответьте под ним. Законные причины: {allowed}.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'moderation.no-delete.unlawful':
    'Обращение {id} ({class}): {action, select, delete {удалили} hide {скрыли} ban {автора заблокировали} other {убрали}} из-за «{reason}», а такой причины среди законных нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'moderation.no-delete.unlawful.fix': 'Верните его и ответьте под ним. Законные причины: {allowed}.',
  'moderation.no-delete.other-class':
    'Обращение {id}: {action, select, delete {удалили} hide {скрыли} ban {автора заблокировали} other {убрали}} как «{reason}», а класс у него «{class}».',
  'moderation.no-delete.other-class.fix':
    'Верните его или объясните в карточке, почему класс другой, и поправьте класс.',
  'moderation.no-delete.closed':
    'Обращение {id} ({class}): {action, select, close_comments {комментарии закрыты} other {убрано}}, причина — «{reason}». Это почти то же, что удалить.',
  'moderation.no-delete.closed.fix': 'Откройте комментарии, как только сможете на них отвечать.',
  'moderation.no-delete.closed-no-reason':
    'Обращение {id} ({class}): {action, select, close_comments {комментарии закрыты} other {убрано}}, а почему, не записано.',
  'moderation.no-delete.closed-no-reason.fix':
    'Откройте комментарии или запишите причину. Законные причины: {allowed}.',
  'moderation.evidence.missing':
    'Обращение {id}: {action, select, delete {удалили} hide {скрыли} ban {автора заблокировали} other {убрали}}, а в action не хватает: {lacks}.',
  'moderation.evidence.missing.fix': 'До того как скрыть, делают снимок и записывают причину, время и кто разрешил.',
  'moderation.evidence.lost': 'Обращение {id}: файла «{evidence}» нет.',
  'moderation.evidence.lost.fix': 'Положите снимок в content/ или напишите, где он хранится.',
  'moderation.evidence.nothing': 'Обращение {id}: «{evidence}» ничего не доказывает.',
  'moderation.evidence.nothing.fix': 'Назовите файл снимка, ссылку, его хеш или дело, в котором он лежит.',
  'moderation.evidence.few':
    'Обращение {id}: причина «{reason}» — это {least, plural, one {# повтор} few {# повтора} many {# повторов} other {# повтора}}, а записано {said, number}.',
  'moderation.evidence.few.fix': 'Впишите в action.repeats, сколько раз это повторили, или назовите другую причину.',
  'moderation.evidence.unknown': 'Обращение {id}: «{person}» — не человек из policy/people.yaml.',
  'moderation.evidence.unknown.fix': 'Впишите в approved_by id того, кто разрешил.',
  'moderation.evidence.approver': 'Обращение {id}: {person} такого не разрешает. Разрешают: {roles}.',
  'moderation.evidence.approver.fix': 'Спросите того, кто разрешает, или верните убранное.',
  'moderation.evidence.unconfirmed':
    'Обращение {id}: кто разрешил, вписано этим же изменением ({person}), а пул-реквест не одобрен. Разрешают: {roles}.',
  'moderation.evidence.unconfirmed.fix': 'Попросите одобрить пул-реквест: имя в карточке может вписать каждый.',
  'mentions.covered.gap':
    'Источник «{source}»: {span, select, day {нет строки в журнале за {from}} other {{days, plural, one {# день} few {# дня} other {# дней}} без строки в журнале, {from} — {to}}}',
  'mentions.covered.gap.fix': 'Посмотрите сейчас и впишите строку, даже если ничего не нашли.',
  'mentions.covered.late':
    'Источник «{source}»: {span, select, day {{from} посмотрели только в {time}} other {{days, plural, one {# день} few {# дня} other {# дней}} подряд смотрели поздно ({from} — {to}), в первый в {time}}}, а нужно до {by}.',
  'mentions.covered.late.fix': 'Смотрите раньше или договоритесь о другом часе и поправьте by в policy/answering.yaml.',
  'mentions.covered.nobody':
    'Журнал упоминаний: «{person}» — не человек из policy/people.yaml.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'mentions.covered.nobody.fix': 'Впишите в by того, кто смотрел.',
  'mentions.covered.unknown':
    'Источника «{source}» нет в policy/answering.yaml.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'mentions.covered.unknown.fix': 'Источники: {allowed}.',
  'mentions.cadence.rare':
    'Источник «{source}» {state, select, open {не смотрели уже} other {не смотрели}} {days, plural, one {# рабочий день} few {# рабочих дня} other {# рабочих дней}} ({from} — {to}), а можно не больше {most, number}.',
  'mentions.cadence.rare.fix': 'Посмотрите сейчас и решите, кто смотрит каждый раз.',
  'mentions.sources.none': 'Не сказано, где о нас говорят без нас: список mentions.sources пуст.',
  'mentions.sources.none.fix': 'Назовите в policy/answering.yaml карты, отзовики и поиск по имени.',
  'mentions.sources.queries': 'Источник «{source}»: не сказано, что искать.',
  'mentions.sources.queries.fix': 'Добавьте queries: имя, ошибки в нём, «кофе» и город.',
  'mentions.sources.tool': 'Источник «{source}»: не сказано, чем смотреть.',
  'mentions.sources.tool.fix': 'Добавьте tool: кабинет, поиск площадки, программа.',
  'mentions.sources.owner': 'Источник «{source}»: никто за него не отвечает.',
  'mentions.sources.owner.fix': 'Добавьте owner: роль из policy/people.yaml.',
  'mentions.sources.nobody': 'Источник «{source}»: роли «{role}» ни у кого нет.',
  'mentions.sources.nobody.fix': 'Дайте роль человеку или назовите другую.',
  'mentions.sources.no-log':
    'Источников {count, number}, список действует с {since}, а журнала упоминаний нет: не видно, смотрел ли кто-нибудь.',
  'mentions.sources.no-log.fix':
    'Начните content/inbox/mentions-ГГГГ-ММ.csv со столбцами source, at, found, by и впишите первую строку сегодня.',
  'policy.answering-matrix.none': 'Не записано, кто на что отвечает и к какому часу: нет файла {file}.',
  'policy.answering-matrix.none.fix': 'Начните с классов обращений, ролей и сроков.',
  'policy.answering-matrix.class-missing': 'Класса «{class}» в матрице нет: такое обращение останется ничьим.',
  'policy.answering-matrix.class-missing.fix': 'Добавьте класс с ролью, заменой, сроками и часами.',
  'policy.answering-matrix.no-owner': 'Класс «{class}»: никто не отвечает.',
  'policy.answering-matrix.no-owner.fix': 'Добавьте owner: роль из policy/people.yaml.',
  'policy.answering-matrix.no-deputy': 'Класс «{class}»: никто не замещает.',
  'policy.answering-matrix.no-deputy.fix': 'Добавьте deputy: роль другого человека.',
  'policy.answering-matrix.no-deadline': 'Класс «{class}»: не сказано, к какому часу отвечают.',
  'policy.answering-matrix.no-deadline.fix': 'Добавьте deadlines.first.',
  'policy.answering-matrix.nobody': 'Класс «{class}»: роли «{role}» ни у кого нет.',
  'policy.answering-matrix.nobody.fix': 'Дайте роль человеку или назовите другую.',
  'policy.answering-matrix.left':
    'Класс «{class}»: роль «{role}» была у человека, который ушёл: {person}, последний день — {until}',
  'policy.answering-matrix.left.fix': 'Дайте роль другому человеку.',
  'policy.answering-matrix.same-person': 'Класс «{class}»: отвечает и замещает один и тот же человек, {person}.',
  'policy.answering-matrix.same-person.fix': 'Замещать должен кто-то другой.',
  'policy.answering-matrix.away': 'Класс «{class}»: {person} в отпуске ({from} — {to}), и отвечать некому.',
  'policy.answering-matrix.away.fix': 'Назовите в отпуске deputy или дайте роль ещё кому-нибудь.',
  'policy.answering-matrix.unreachable':
    'Класс «{class}»: {name, select, route {имя за} other {первый ответ за}} {limit} не выдержать. Его часы идут {gap} подряд, когда никого из отвечающих нет на смене.',
  'policy.answering-matrix.unreachable.fix': 'Поставьте смену, отпустите срок или возьмите другие часы.',
  'policy.answering-matrix.no-calendar': 'Нет календаря {country} на {year} год: рабочее время не посчитать.',
  'policy.answering-matrix.no-calendar.fix': 'Добавьте {file}, когда выходные объявят.',
  'policy.answering-matrix.role':
    'Роли «{role}» ни у кого нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'policy.answering-matrix.role.fix': 'Дайте роль человеку в policy/people.yaml или назовите другую.',
  'policy.answering-matrix.level':
    'Уровня «{level}» в levels нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'policy.answering-matrix.level.fix':
    '{allowed, select, none {Добавьте levels: кто собирается на каждом уровне.} other {Уровни: {allowed}.}}',
  'policy.answering-matrix.crisis-class':
    'Класса «{class}» в матрице нет, и кризиса по нему никто не увидит.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'policy.answering-matrix.crisis-class.fix': 'Назовите класс, который есть в classes.',
  'policy.answering-matrix.approver':
    'Ситуация «{scenario}»: согласовать за {limit} не получится. Часы идут {gap} подряд, когда никого с ролью «{role}» нет на смене.',
  'policy.answering-matrix.approver.fix': 'Назовите того, кто на месте, поставьте смену или дайте больше времени.',
  'policy.answering-matrix.zero': 'Класс «{class}»: срок {name} — ноль, за это время никто не успеет.',
  'policy.answering-matrix.zero.fix': 'Дайте хотя бы минуту или уберите срок.',
  'policy.answering-matrix.order': 'Класс «{class}»: срок {before} ({later}) кончается позже, чем {after} ({sooner}).',
  'policy.answering-matrix.order.fix': 'Сроки идут по порядку: route, first, final; interim не длиннее final.',
  'policy.answering-matrix.approval-order':
    'Ситуация «{scenario}»: на согласование {approval}, а ответить нужно за {first}.',
  'policy.answering-matrix.approval-order.fix': 'Согласование должно успеть раньше ответа.',
  'policy.answering-matrix.language':
    'Языка «{language}» нет ни у аккаунтов, ни у политики.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'policy.answering-matrix.language.fix': 'Исправьте язык или назовите его в policy/accounts.yaml.',
  'policy.answering-matrix.silence-class':
    'Причина «{reason}»: класса «{class}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
  'policy.answering-matrix.silence-class.fix': 'Назовите класс, который есть в classes.',
  'policy.answering-matrix.twice': 'В списке {list} два раза «{id}»: считается только первый.',
  'policy.answering-matrix.twice.fix': 'Дайте второму свой id или уберите его.',
  'policy.sharp-situations.none': 'Острых ситуаций записано {found, number}, а нужно не меньше {min, number}.',
  'policy.sharp-situations.none.fix':
    'Добавьте scenarios в policy/answering.yaml: что может случиться, кто отвечает, кто согласует.',
  'policy.sharp-situations.lacks':
    'Ситуация «{scenario}»: не сказано, {part, select, owner {кто отвечает} approver {кто согласует} first {к какому часу отвечают} tone {каким тоном} template {какими словами} when {когда это} forbidden {чего не говорят} other {{part}}}.',
  'policy.sharp-situations.lacks.fix': 'Допишите сейчас, пока ничего не случилось.',
  'policy.sharp-situations.language':
    'Ситуация «{scenario}»: на языке «{language}» не сказано, {part, select, owner {кто отвечает} approver {кто согласует} first {к какому часу отвечают} tone {каким тоном} template {какими словами} when {когда это} forbidden {чего не говорят} other {{part}}}.',
  'policy.sharp-situations.language.fix': 'Добавьте перевод.',
  'policy.sharp-situations.nobody': 'Ситуация «{scenario}»: роли «{role}» ни у кого нет.',
  'policy.sharp-situations.nobody.fix': 'Дайте роль человеку или назовите другую.',
  'policy.sharp-situations.same-role': 'Ситуация «{scenario}»: отвечает и согласует одна роль, «{role}».',
  'policy.sharp-situations.same-role.fix': 'Согласует кто-то другой: острый ответ видят два человека.',
  'policy.sharp-situations.class': 'Ситуация «{scenario}»: класса «{class}» в матрице нет.',
  'policy.sharp-situations.class.fix': 'Назовите класс из матрицы.',
  'policy.sharp-situations.slower': 'Ситуация «{scenario}» ждёт дольше, чем её класс «{class}».',
  'policy.sharp-situations.slower.fix': 'Острое не ждёт дольше обычного: сократите first.',
  'policy.sharp-situations.says-forbidden': 'Ситуация «{scenario}»: в её же тексте стоит запретное «{phrase}».',
  'policy.sharp-situations.says-forbidden.fix': 'Перепишите текст.',
  'policy.negative-comments.no-section': 'Нет регламента о недовольных: ни в одном нет секции negative-comments.',
  'policy.negative-comments.no-section.fix': 'Напишите его: классы, кто отвечает, тон, сроки, что не удаляют.',
  'policy.negative-comments.none': 'Классы недовольных нигде не записаны: нет файла {file}.',
  'policy.negative-comments.none.fix': 'Начните с жалобы: роль, срок, тон, кому передать.',
  'policy.negative-comments.no-class': 'Класса «{class}» в матрице нет.',
  'policy.negative-comments.no-class.fix': 'Добавьте его: недовольные бывают и такими.',
  'policy.negative-comments.lacks':
    'Класс «{class}»: не сказано, {part, select, owner {кто отвечает} tone {каким тоном} first {к какому часу} escalation {кому передать, если не выходит} other {{part}}}.',
  'policy.negative-comments.lacks.fix': 'Допишите в policy/answering.yaml.',
  'policy.negative-comments.not-negative':
    'Класс «{class}» не отмечен как недовольный, и никто не проверит, довели ли дело до конца.',
  'policy.negative-comments.not-negative.fix': 'Добавьте negative: true.',
  'cli.command.site-build': 'собрать сайт политики',
  'cli.command.site-dev': 'показать сайт и обновлять при правках',
  'cli.site-build.about':
    'Собирает сайт политики: регламенты, правила, редакции, календарь, страницу проверки черновика. Если в политике ошибки, не появится ни одной страницы, а прежний сайт останется на месте.',
  'cli.site-dev.about':
    'Показывает сайт политики на этом компьютере и обновляет его при каждой правке политики или публикаций.',
  'cli.option.site-out': 'папка для сайта, без неё — _site',
  'cli.option.site-out.value': 'ПАПКА',
  'cli.option.site-base': 'путь, под которым будет сайт, без него — /',
  'cli.option.site-base.value': 'ПУТЬ',
  'cli.option.site-url': 'адрес, где будет сайт: для лент и карты сайта',
  'cli.option.site-url.value': 'АДРЕС',
  'cli.option.site-repository': 'репозиторий на GitHub — для ссылок «править» и «предложить»',
  'cli.option.site-repository.value': 'ВЛАДЕЛЕЦ/ИМЯ',
  'cli.option.site-branch': 'ветка, на которую ведут такие ссылки',
  'cli.option.site-branch.value': 'ВЕТКА',
  'cli.option.site-port': 'порт, без него — 4321',
  'cli.option.site-port.value': 'ПОРТ',
  'cli.site.start':
    'Политика прочитана: {editions, plural, one {# редакция} few {# редакции} many {# редакций} other {# редакции}}.',
  'cli.site.pages': 'Собираю страницы.',
  'cli.site.finish': 'Страницы готовы. Завершаю.',
  'cli.site.built':
    'Сайт собран: {pages, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}}, {megabytes, number} МБ, {seconds, number} с. Папка: {path}',
  'cli.site.serving': 'Сайт открыт по адресу {url}. Остановить: Ctrl+C.',
  'cli.error.site-url': 'Параметр --site: «{found}» — не полный адрес. Запишите так: https://policy.example.org.',
  'cli.error.port': 'Параметр --port: «{found}» не подходит, нужно целое число от 1 до 65535.',
  'cli.error.site-out':
    'Сайт нельзя положить в «{path}»: {reason, select, policy {там лежит сама политика} source {сайт читался бы как часть политики или контента} file {это не папка, которую можно прочитать} other {там есть файлы не от сайта, они бы пропали}}. Укажите другую папку: --out.',
  'cli.error.site-astro':
    'Не установлен {missing}, а без него сайт не собрать. Поставьте его рядом с Reglament: npm install --save-dev reglament astro@7 pagefind@1.',
  'cli.error.site-build': 'Сайт собрать не удалось, прежний остался на месте: {reason}',
  'cli.command.sla': 'посчитать, как быстро отвечали',
  'cli.sla.about':
    'Таблица для встречи раз в месяц: по неделям и по классам, сколько обращений, сколько без ответа и просрочено, среднее, медиана, девять из десяти и доля в срок. Время рабочее, по часам каждого класса; просроченное без ответа входит в среднее. Код 1, если в закончившейся неделе среднее выше цели.',
  'cli.command.who': 'узнать, кто отвечает и к какому часу',
  'cli.who.about':
    'Кто отвечает на обращение такого класса, если оно пришло в этот момент: люди, кто замещает, кому передают и сроки до минуты. Код 1, если отвечать некому.',
  'cli.option.class': 'класс обращения',
  'cli.option.class.value': 'КЛАСС',
  'cli.option.at': 'когда обращение пришло, ISO 8601; без него — сейчас',
  'cli.option.answer-account': 'аккаунт, куда написали: от его языка зависит, кто отвечает',
  'cli.option.day-from': 'первый день, когда обращения пришли',
  'cli.option.day-to': 'последний день',
  'cli.error.class':
    'Класса «{found}» нет.{suggestion, select, none {} other { Может быть, «{suggestion}»?}} Есть: {allowed}.',
  'cli.error.no-matrix': 'Не записано, кто на что отвечает: нет файла {file}.',
  'cli.error.no-offset': 'У «{found}» нет сдвига от UTC. Запишите так: 2026-11-20T16:45:00+03:00.',
  'cli.error.at': 'Параметр --at: «{found}» не похоже на время. Запишите так: 2026-11-20T16:45:00+03:00.',
  'cli.error.no-class': 'Нужен параметр --class. Классы: {allowed}.',
  'sla.title': 'Ответы: {from} — {to}',
  'sla.none': 'За эти дни ничего не приходило.',
  'sla.none-counted': 'Посчитать нечего: то, что прочитано, за эти дни ничего не даёт.',
  'sla.by-week': 'По неделям',
  'sla.by-class': 'По классам',
  'sla.column.week': 'Неделя',
  'sla.column.class': 'Класс',
  'sla.column.items': 'Всего',
  'sla.column.answered': 'Ответили',
  'sla.column.open': 'Открыто',
  'sla.column.breached': 'Нарушено',
  'sla.column.average': 'Среднее',
  'sla.column.median': 'Медиана',
  'sla.column.p90': '90 %',
  'sla.column.inside': 'В срок',
  'sla.column.id': 'Обращение',
  'sla.column.owner': 'Отвечает',
  'sla.column.age': 'Ждёт',
  'sla.column.total': 'Всего',
  'sla.duration': '{length}',
  'sla.oldest': 'Без ответа дольше всех',
  'sla.target': 'Цель: в среднем не дольше {hours, number} рабочих ч. Недель выше цели: {count, number}.',
  'sla.missing': 'Нет календаря {country} на {year} год: обращений не посчитано {count, number}.',
  'sla.unread':
    'Не прочитано {count, plural, one {# строка или карточка} few {# строки или карточки} other {# строк или карточек}}, и в таблице их нет. Что с ними, скажет reglament check.',
  'sla.unread-file': 'Не прочитано, и сколько в нём обращений, неизвестно:',
  'who.title': 'Пришло {date} в {time}: {class}',
  'who.nobody': 'Отвечать некому: все, у кого есть роль, ушли или в отпуске.',
  'who.missing': 'срок не посчитать: нет календаря {country} на {year} год ({file})',
  'who.people': 'Отвечает',
  'who.as': '{as, select, owner {отвечает} deputy {замещает} other {за того, кто в отпуске}}',
  'who.deadlines': 'Сроки',
  'who.deadline':
    '{name, select, route {у обращения есть имя} first {первый ответ} interim {сказать, как идёт} final {итог} other {{name}}}',
  'who.due': '{date}, {time}',
  'who.no-answer': 'Не отвечаем: таким обращениям ответ не полагается.',
  'who.escalation': 'Кому передать',
  'who.tone': 'Тон',
  'explain.scope.inbox': 'смотрит на входящие',

  // The Action.
  'action.more-annotations':
    'Показаны не все: GitHub принимает по {limit, number} пометок каждого уровня. Всего {total, plural, one {# замечание} few {# замечания} other {# замечаний}}, полный список в итогах задания.',

  'github.error.event':
    '{problem, select, missing {Не задана переменная {key}} unreadable {Не читается файл события: {key}} other {Непонятное событие GitHub: {key}}}. Проверка идёт внутри GitHub Actions, который это задаёт сам.',
  'github.error.api':
    'GitHub не выполнил запрос {route}{status, select, none {} other { (ответ {status})}}: {reason, select, unauthorized {токен недействителен} forbidden {у токена нет прав} not_found {этого нет, или токену нельзя об этом знать} rejected {запрос не принят} rate_limited {запросов слишком много, а ждать дольше, чем есть времени} unavailable {сервер недоступен} timeout {ответа нет слишком долго} malformed {ответ не разобрать} too_large {ответ слишком большой} budget {на этот запуск больше нет ни запросов, ни времени} other {адрес чужой}}.{permission, select, none {} other { Добавьте в permissions одно из прав: {permission}.}}',
  'github.error.unseen':
    '{what, select, policy {Политику, по которой судить, прочитать целиком не удалось} other {Тексты, с которыми сравнивать, прочитать целиком не удалось}}: в рабочей копии коммит {commit}, до основы {base} слишком много отличий. В шаге actions/checkout укажите ref с выражением {ref}.',
  'github.error.link':
    'Путь «{path}» идёт через символическую ссылку, а по ссылкам Reglament не ходит. Назовите сам каталог.',
  'github.error.input': 'Настройка {name}: «{found}» не подходит. Можно: {allowed}.',
  'github.error.token':
    'Нет токена, а без него не узнать, что меняет этот пул-реквест. Уберите пустое значение token: по умолчанию Action берёт токен запуска.',
  'github.error.time':
    'Проверка шла {minutes, plural, one {# минуту} few {# минуты} other {# минут}} и не успела: не проверено всё, значит, не проверено ничего. Разделите изменение или уберите из content/ то, что не посты.',
  'github.error.reviews':
    'Отзывов у пул-реквеста больше, чем можно прочитать: не сказать, кто его одобрил. Откройте новый пул-реквест.',
  'github.nothing': 'Проверять нечего: ветка удалена, или пул-реквест ушёл вперёд и его проверит другой запуск.',
  'github.error.no-checkout':
    'В папке {path} ничего нет. Добавьте перед этим шагом actions/checkout или поправьте path.',
  'github.error.overlay':
    'Рабочая копия и GitHub расходятся: путь {path} туда не ложится. Не меняйте файлы между actions/checkout и проверкой.',

  // The pull request: the comment, the review, the summary.
  'pull.verdict.unseen': 'Решить нельзя: пул-реквест виден не весь',
  'pull.verdict.blocked':
    '{what, select, posts {Публиковать} other {Принимать}} нельзя: {count, plural, one {# нарушение} few {# нарушения} other {# нарушений}}{waiting, plural, =0 {} one {, ждём # согласование} few {, ждём # согласования} other {, ждём # согласований}}',
  'pull.verdict.unproved': 'Принимать нельзя: новая политика делает не то, что говорят её примеры',
  'pull.verdict.waiting':
    'Пока нельзя: {count, plural, one {ждём # согласование} few {ждём # согласования} other {ждём # согласований}}',
  'pull.verdict.advice':
    '{what, select, posts {Публиковать} other {Принимать}} можно, есть {count, plural, one {# совет} few {# совета} other {# советов}}',
  'pull.verdict.clean':
    '{what, select, posts {Публиковать} other {Принимать}} можно: {count, plural, =0 {замечаний нет} one {# публикация, замечаний нет} few {# публикации, замечаний нет} other {# публикаций, замечаний нет}}',
  'pull.fix': 'Исправить:',
  'pull.approve':
    '{kind, select, stale {Согласовать заново, после согласования были правки} self {Согласовать другому, автор свой текст не согласует} other {Ждёт согласования}}{lacking, plural, =1 {} one {, нужен # человек} few {, нужно # человека} other {, нужно # человек}}:',
  'pull.until': 'Успеть до:',
  'pull.slot-lost': 'позже место в календаре пропадёт',
  'pull.others': 'ещё {count, number}',
  'pull.unseen.too-many-files':
    'В пул-реквесте больше файлов, чем отдаёт GitHub. Остальных мы не видели, поэтому пропустить его нельзя: разделите его.',
  'pull.unseen.pictures':
    'Часть картинок слишком велика, или их слишком много. Мы видели не всё, поэтому пропустить пул-реквест нельзя: уменьшите картинки или разделите его.',
  'pull.unseen.missing-content':
    'GitHub не отдал содержимое части файлов. Мы их не видели, поэтому пропустить пул-реквест нельзя: запустите проверку ещё раз.',
  'pull.unmatched': 'Эти файлы никто не проверял, для них нет правил:',
  'pull.commit': 'коммит',
  'pull.summary': 'итоги задания',
  'pull.in-summary': 'Они в итогах задания.',
  'pull.in-report': 'Они в файле отчёта, путь к нему в выводе report.',
  'pull.left-out':
    'Сюда не поместилось: {findings, plural, one {# замечание} few {# замечания} other {# замечаний}}{others, plural, =0 {} one { и # другая часть} few { и # другие части} other { и # других частей}}.',
  'pull.column.post': 'пост',
  'pull.column.when': 'когда',
  'pull.column.account': 'аккаунт',
  'pull.column.purpose': 'цель',
  'pull.column.approver': 'согласует',
  'pull.draft': 'черновик',
  'pull.owner': 'владелец файла',
  'pull.or': 'или',
  'pull.advice': '{count, plural, one {# совет} few {# совета} other {# советов}}',
  'pull.line': 'строка {line}',
  'pull.do': 'Что делать:',
  'pull.replace': 'Замена:',
  'pull.free': 'Свободно:',
  'pull.waived': 'По исключению: {count, plural, one {# замечание} few {# замечания} other {# замечаний}}',
  'pull.existing': 'Было и раньше: {count, plural, one {# замечание} few {# замечания} other {# замечаний}}',
  'pull.week': 'Неделя {days}',
  'pull.own': 'этот пул-реквест',
  'pull.blocked': 'нарушение',
  'pull.frozen': 'заморозка',
  'pull.delivery.title': 'Куда сообщили',
  'pull.delivery.short': 'Сообщили не всюду',
  'pull.delivery.channel': 'куда',
  'pull.delivery.outcome': 'что вышло',
  'pull.delivery.why': 'почему',
  'pull.delivery.permission': 'нет права',
  'pull.delivery.missing': 'Не хватает права:',
  'pull.channel.annotations': 'пометки к строкам',
  'pull.channel.summary': 'итоги задания',
  'pull.channel.comment': 'комментарий',
  'pull.channel.review': 'замечания в коде',
  'pull.channel.check-run': 'отдельная проверка',
  'pull.channel.labels': 'метки',
  'pull.channel.reviewers': 'просьба о ревью',
  'pull.channel.sarif': 'SARIF',
  'pull.channel.outputs': 'выходы шага',
  'pull.outcome.delivered': 'доставлено',
  'pull.outcome.unchanged': 'уже стоит',
  'pull.outcome.degraded': 'частично',
  'pull.outcome.refused': 'GitHub отказал',
  'pull.outcome.failed': 'не вышло',
  'pull.outcome.skipped': 'не нужно',
  'pull.outcome.off': 'выключено',
  'pull.policy.title': 'Изменение политики',
  'pull.policy.versions': 'Изменение политики: {from} → {to}',
  'pull.policy.judged-by':
    'Этот пул-реквест судит политика {version}, которая уже принята. Новая начнёт судить, когда её примут.',
  'pull.policy.findings':
    '{count, plural, =0 {К тексту политики замечаний нет} one {К тексту политики # замечание} few {К тексту политики # замечания} other {К тексту политики # замечаний}}',
  'pull.policy.unreadable': 'Новая политика не читается, сравнить её не с чем',
  'pull.policy.version':
    'Версия: {needed, select, none {поднимать не нужно} patch {нужен patch, поменялись только слова} minor {нужен minor} other {нужен major, запрещено то, что было можно}}; поднято: {actual, select, none {ничего} other {{actual}}}',
  'pull.policy.examples':
    'Примеры: сошлось {proved, number} из {total, number}{unproved, plural, =0 {} one {; без доказательства # правило} few {; без доказательства # правила} other {; без доказательства # правил}}',
  'pull.policy.planned':
    'Запланированное: {failing, plural, =0 {ничего не пострадает} one {начнёт нарушать # пост} few {начнут нарушать # поста} other {начнут нарушать # постов}}{passing, plural, =0 {} one {, перестанет # пост} few {, перестанут # поста} other {, перестанут # постов}}',
  'pull.policy.accounts':
    '{kind, select, added {Новые аккаунты} removed {Аккаунтов не станет} other {Аккаунты меняются}}: {names}{more, plural, =0 {} one { и ещё #} few { и ещё #} other { и ещё #}}{posts, plural, =0 {} one {. Там запланирован # пост} few {. Там запланировано # поста} other {. Там запланировано # постов}}',
  'pull.policy.people':
    '{kind, select, added {Новые люди} other {Людей не станет}}: {names}{more, plural, =0 {} one { и ещё #} few { и ещё #} other { и ещё #}}',
  'pull.policy.role': 'Роли {person}: {before} → {after}',
  'pull.policy.no-role': 'нет',
  'pull.policy.logins':
    'Другая учётная запись на GitHub, по ней считаются согласования: {names}{more, plural, =0 {} one { и ещё #} few { и ещё #} other { и ещё #}}',
  'pull.policy.answering': 'Меняется, кто и в какой срок отвечает людям (answering.yaml)',
  'pull.policy.unvouched': 'За это ни примеры, ни посты не ручаются: прочтите сами',
  'pull.policy.which-examples': 'Что с примерами',
  'pull.policy.rules':
    '{count, plural, =0 {Что изменилось кроме правил} one {Что изменилось: # правило} few {Что изменилось: # правила} other {Что изменилось: # правил}}',
  'pull.policy.impact': 'Кого заденет',
  'pull.review':
    '{comments, plural, one {# замечание в коде} few {# замечания в коде} other {# замечаний в коде}}{suggestions, plural, =0 {.} one {, # с готовой заменой. Мы её применили у себя и проверили текст ещё раз.} few {, # с готовыми заменами. Мы их применили у себя и проверили тексты ещё раз.} other {, # с готовыми заменами. Мы их применили у себя и проверили тексты ещё раз.}}',
  'pull.review-rest':
    '{count, plural, one {Ещё # замечание стоит} few {Ещё # замечания стоят} other {Ещё # замечаний стоят}} в комментарии к пул-реквесту.',
  'delivery.unauthorized': 'Токен недействителен.',
  'delivery.forbidden': 'У токена нет на это права.',
  'delivery.not-found': 'GitHub говорит, что этого нет, или токену нельзя об этом знать.',
  'delivery.rejected': 'GitHub не принял запрос.',
  'delivery.rate-limited': 'Запросов слишком много, а ждать дольше, чем есть времени.',
  'delivery.unavailable': 'GitHub недоступен.',
  'delivery.timeout': 'GitHub не ответил вовремя.',
  'delivery.malformed': 'Ответ GitHub не разобрать.',
  'delivery.too-large': 'Ответ GitHub слишком большой.',
  'delivery.budget': 'На этот запуск больше нет ни запросов, ни времени.',
  'delivery.foreign': 'Адрес чужой.',
  'delivery.unclear': 'Ответа нет, и не узнать, записалось ли: следующий запуск это поправит.',
  'delivery.newer-head': 'В пул-реквесте уже другие коммиты: о них скажет их запуск.',
  'delivery.closed': 'Пул-реквест закрыт.',
  'delivery.draft': 'Пул-реквест пока черновик.',
  'delivery.nothing': 'Говорить не о чем.',
  'delivery.no-pull-request': 'Запуск не о пул-реквесте.',
  'delivery.not-in-policy': 'В policy.yaml об этом ничего не сказано.',
  'delivery.lines-refused': 'GitHub не нашёл одну из строк и не принял весь отзыв. Замечания стоят в комментарии.',
  'delivery.other-login':
    'Комментарий записан от имени {found}, а ожидали {expected}: задайте login, иначе в следующий раз появится второй.',
  'delivery.too-many-labels': 'У пул-реквеста сто меток: больше GitHub не принимает.',
  'delivery.no-collaborator': 'GitHub не просит о ревью того, у кого нет доступа к репозиторию: {people}.',
  'delivery.sarif-too-large': 'Файл SARIF больше десяти мегабайт в сжатом виде.',
  'delivery.no-token': 'Нет токена.',
  'delivery.no-label': 'В репозитории нет меток: {labels}. Заведите их: сам токен завести метку не вправе.',
  'delivery.too-many-comments':
    'Комментариев так много, что своих среди них не найти. Новых не пишем, чтобы не повторяться.',
  'delivery.fault': 'Это наша ошибка, вердикт от неё не меняется: {reason}',
  'delivery.no-summary': 'Файл итогов не записать.',
  'delivery.read-only': 'У этого запуска токен только для чтения: так GitHub делает для форков и Dependabot.',
  'delivery.partial': 'Показано {shown, number} из {total, number}: больше GitHub не принимает.',
  'delivery.newer-run': 'Более поздний запуск уже сказал своё слово.',
  'delivery.no-answer': 'GitHub не ответил.',
} as const;

export default ru;
export type MessageId = keyof typeof ru;
