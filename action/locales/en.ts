import type { MessageId } from './ru.ts';

/** Messages in English, by the ids of `ru.ts`. */
const en: Readonly<Record<MessageId, string>> = {
  'problem.file.symlink': 'This is a symbolic link, and links are not followed.',
  'problem.file.symlink.fix': 'Put the file itself here.',
  'problem.file.irregular': 'This is not a regular file: a submodule, a device or a pipe.',
  'problem.file.irregular.fix': 'Put a regular text file here.',
  'problem.file.too-large': 'The file is too large: {size, number} KB, and no more than {limit, number} KB are read.',
  'problem.file.too-large.fix':
    'Split the file, or take attachments out of it: pictures are kept as files of their own.',
  'problem.file.binary': 'This is a binary file, not text.',
  'problem.file.binary.fix': 'See whether a picture or an archive got the name of a text.',
  'problem.file.encoding': 'The file is not UTF-8: byte {offset, number} cannot occur in it.',
  'problem.file.encoding.fix': 'Save the file as UTF-8.',
  'problem.file.read': 'The file could not be read ({reason}).',
  'problem.file.read.fix': 'See that the file is there and may be read.',
  'problem.front-matter.missing': 'The file has no front matter: the first line must be “---”.',
  'problem.front-matter.missing.fix':
    'Start the file with a line “---”, list the fields below it and close them with a line “---”.',
  'problem.front-matter.engine': 'The first line has “{found}” after “---”. Front matter is YAML and nothing else.',
  'problem.front-matter.engine.fix': 'Leave exactly three hyphens in the first line.',
  'problem.front-matter.other':
    'The first line is “{found}”: such front matter is not read here, only YAML between lines “---”.',
  'problem.front-matter.other.fix': 'Write it anew in YAML.',
  'problem.front-matter.unclosed': 'The front matter is not closed: there is no second line “---”.',
  'problem.front-matter.unclosed.fix': 'Put a line “---” between the fields and the text.',
  'problem.front-matter.fence': 'The line “{found}” looks like the end of the front matter but has more in it.',
  'problem.front-matter.fence.fix': 'A line of exactly three hyphens closes the front matter.',
  'problem.front-matter.line-endings': 'The lines end with CR, as on the old Mac.',
  'problem.front-matter.line-endings.fix': 'Save the file with LF or CRLF line endings.',
  'problem.front-matter.too-long': 'The front matter is longer than {limit, number} characters.',
  'problem.front-matter.too-long.fix': 'Move long text from the fields to the body.',
  'problem.front-matter.blank-lines': 'Too many blank lines in a row in the front matter.',
  'problem.front-matter.blank-lines.fix': 'Remove the blank lines between fields.',
  'problem.front-matter.not-a-map': 'The front matter must be pairs “key: value”.',
  'problem.front-matter.not-a-map.fix': 'Write each field on a line of its own: “key: value”.',
  'problem.yaml.alias': 'The YAML refers to another place (the sign “*”), and such references are not allowed.',
  'problem.yaml.alias.fix': 'Repeat the whole value. If it is only text with an asterisk, put it in quotes.',
  'problem.yaml.depth': 'The YAML is nested too deep.',
  'problem.yaml.depth.fix': 'Remove levels of nesting.',
  'problem.yaml.documents': 'A second YAML document starts here, and there must be one.',
  'problem.yaml.documents.fix': 'Leave one document.',
  'problem.yaml.duplicate-key': 'The key is written twice.',
  'problem.yaml.duplicate-key.fix': 'Leave one line with this key.',
  'problem.yaml.indent': 'Indentation or a colon is out of place, the YAML cannot be read.',
  'problem.yaml.indent.fix': 'Align the line. Put text that has a colon and a space in it in quotes.',
  'problem.yaml.syntax': 'The YAML cannot be read: {reason}.',
  'problem.yaml.syntax.fix': 'Correct this line. Put text with special characters in quotes.',
  'problem.yaml.tab': 'The line is indented with a tab, and YAML is indented with spaces.',
  'problem.yaml.tab.fix': 'Replace the tab by spaces.',
  'problem.yaml.tag': 'A type tag (the sign “!”) is not allowed here.',
  'problem.yaml.tag.fix': 'Remove the tag. If it is only text with an exclamation mark, put it in quotes.',
  'problem.yaml.unclosed': 'A bracket or a quote is still open here.',
  'problem.yaml.unclosed.fix': 'Close it.',
  'problem.schema.choice':
    'Key “{key}”: “{found}” is not one of the allowed values.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.schema.choice.fix': 'Allowed: {allowed}.',
  'problem.schema.empty': 'Key “{key}” is empty.',
  'problem.schema.empty.fix': 'Give it a value or remove the key.',
  'problem.schema.length':
    'Key “{key}”: {bound, select, min {at least {limit, plural, one {# character or item} other {# characters or items}}} other {at most {limit, plural, one {# character or item} other {# characters or items}}}} are needed.',
  'problem.schema.missing': 'Key “{key}” is missing.',
  'problem.schema.missing.fix': 'Add this key.',
  'problem.schema.range':
    'Key “{key}”: {found} is out of bounds, {bound, select, min {the least allowed is {limit, number}} other {the most allowed is {limit, number}}}.',
  'problem.schema.type':
    'Key “{key}”: expected {expected, select, string {a string} number {a number} int {a whole number} boolean {true or false} array {a list} object {a set of keys} record {a set of keys} other {{expected}}}, found {found, select, string {a string} number {a number} boolean {true or false} array {a list} object {a set of keys} null {nothing} other {{found}}}.',
  'problem.schema.type.fix': 'Correct the value. A number, date or version that must be a string is written in quotes.',
  'problem.schema.unknown-key':
    'There is no key “{key}” in the format.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.schema.unknown-key.fix': 'Allowed here: {allowed}.',
  'problem.schema.value': 'Key “{key}”: the value “{found}” does not fit. What would: {hint}.',
  'problem.moment.format': 'Key “{key}”: “{found}” does not look like a date.',
  'problem.moment.format.fix': 'Write it so: 2026-11-03T10:00:00+03:00, or just 2026-11-03.',
  'problem.moment.date': 'Key “{key}”: “{found}” is not a day of the calendar.',
  'problem.moment.date.fix': 'Correct the day or the month.',
  'problem.moment.year': 'Key “{key}”: “{found}” has a year that no post has.',
  'problem.moment.year.fix': 'Check the year.',
  'problem.moment.time': 'Key “{key}”: “{found}” is not a time of day.',
  'problem.moment.time.fix': 'Hours run from 00 to 23, minutes from 00 to 59.',
  'problem.moment.offset': 'Key “{key}”: “{found}” has an offset from UTC that no place has.',
  'problem.moment.offset.fix': 'Offsets run from -12:00 to +14:00; Moscow is +03:00.',
  'problem.moment.other-format': 'Key “{key}”: “{found}” is not a date of the form {format}.',
  'problem.moment.other-format.fix': 'Write the date as adapters of the policy say, or correct format there.',
  'problem.moment.far': 'The date “{found}” is more than {years, plural, one {# year} other {# years}} ahead.',
  'problem.moment.far.fix': 'Check the year.',
  'problem.moment.other-year': 'The date is “{found}”, and the file lies where {named} is.',
  'problem.moment.other-year.fix': 'Check the year, or move the file.',
  'problem.moment.missing': 'Nobody knows when the post goes out: there is no publish_at and no date in the file name.',
  'problem.moment.missing.fix': 'Add publish_at, or set status: draft.',
  'problem.hash.plain':
    '{form, select, email {This is a mail address} phone {This is a phone number} name {This is a name} other {This is no hash}} where a salted hash should be: “{found}”.',
  'problem.hash.plain.fix':
    'Write its salted hash (SHA-256) instead, and remove the value itself from the history of the repository.',
  'problem.reply.no-moment': 'The reply was sent, and nobody says when.',
  'problem.reply.no-moment.fix': 'Add sent_at with a time and an offset: 2026-11-03T10:05:00+03:00.',
  'problem.moment.skipped': 'In {zone} (account {account}) there is no time “{found}”: clocks go forward that night.',
  'problem.moment.skipped.fix': 'Take another time, or give the offset from UTC.',
  'problem.account.unknown':
    'The policy has no account “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.account.unknown.fix': 'The accounts are listed in policy/accounts.yaml: {allowed}.',
  'problem.account.twice': 'Account “{found}” is named twice.',
  'problem.account.twice.fix': 'Leave one.',
  'problem.market.unknown':
    'No market is called “{found}”: it takes the two letters of a country.{suggestion, select, none {} other { Perhaps {suggestion}?}}',
  'problem.market.unknown.fix': 'For example: ru, us, gb, de, fr. The whole European Union is eu.',
  'problem.directive.accounts':
    'A part of the text is for an account that the post does not go to: “{found}”. Nobody will see it, and nobody has checked it.',
  'problem.directive.accounts.fix': ':::for may name the accounts of this post: {allowed}.',
  'problem.markdown.too-long': 'The text is longer than {limit, number} characters, and no platform takes so many.',
  'problem.markdown.too-long.fix': 'Split the post.',
  'problem.markdown.too-dense':
    'The text has more than {limit, number} marks “{mark}”: it would take too long to parse.',
  'problem.markdown.too-dense.fix': 'Remove markup.',
  'problem.markdown.too-deep': 'Quotations or lists are nested deeper than {limit, number} levels.',
  'problem.markdown.too-deep.fix': 'Remove “>” or “-” signs.',
  'problem.markdown.too-many-lines': 'The text has more than {limit, number} lines: it would take too long to parse.',
  'problem.markdown.too-many-lines.fix': 'Split the post.',
  'problem.markdown.failed': 'The text could not be parsed, so nobody has checked it.',
  'problem.markdown.failed.fix': 'Make the markup simpler: nested lists, quotations and brackets.',

  'problem.account.zone':
    'Account “{account}”: there is no time zone “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.account.zone.fix': 'Use the name from the IANA database: Europe/Moscow, Asia/Vladivostok.',
  'problem.adapter.accounts': 'Adapter “{found}” does not say where posts name their accounts.',
  'problem.adapter.accounts.fix': 'Name the key (accounts: media), or the accounts of all posts (accounts.default).',
  'problem.adapter.folder': 'Folder “{found}” is not inside the repository.',
  'problem.adapter.folder.fix': 'Write the path from the root of the repository: news/posts. All of it is “.”.',
  'problem.adapter.twice': 'There is an adapter “{found}” already.',
  'problem.adapter.twice.fix': 'Give each adapter a name of its own.',
  'problem.clause.duplicate': 'This regulation has a clause “{id}” already.',
  'problem.clause.duplicate.fix': 'Give the clause an id of its own: people link to it.',
  'problem.clause.no-id': 'Clause “{title}” has no id.',
  'problem.clause.no-id.fix': "Add it at the end of the heading: '{'#in-latin-letters'}'.",
  'problem.condition.not-boolean': 'Key “{key}”: the condition “{found}” cannot be answered with yes or no.',
  'problem.condition.not-boolean.fix': 'Compare the value with something: post.purpose == "promo".',
  'problem.condition.pattern':
    'Key “{key}”: {reason, select, wrong {the pattern {found} cannot be read as an RE2 expression} other {the pattern for matches has to be written right here, in quotes}}.',
  'problem.condition.pattern.fix':
    '{reason, select, wrong {Check brackets and signs. RE2 has no look-around and no references to groups.} other {For example: post.title.matches("(?i)discount").}}',
  'problem.condition.scope': 'Key “{key}”: the check “{check}” takes no condition.',
  'problem.condition.scope.fix': 'Remove the condition: only checks that look at publications can have one.',
  'problem.condition.syntax':
    'Key “{key}”: {reason, select, bracket {the bracket {found} is not closed} end {the condition breaks off} escape {the backslash means nothing here: {found}} number {the number {found} is too large} quote {the quote {found} is not closed} other {{found} is out of place here}}.{suggestion, select, none {} other { Did you mean {suggestion}?}}',
  'problem.condition.syntax.fix': 'Conditions are written in CEL: post.purpose == "promo" && account.kind == "brand".',
  'problem.condition.too-complex':
    'Key “{key}”: the condition is too complex, {reason, select, depth {its brackets are nested deeper than {limit, number} levels} loops {its loops are nested deeper than {limit, number} levels} other {it has more than {limit, number} parts}}.',
  'problem.condition.too-complex.fix': 'Make the condition simpler, or split the rule in two.',
  'problem.condition.too-long':
    'Key “{key}”: the condition is longer than {limit, number} characters, it has {size, number}.',
  'problem.condition.too-long.fix': 'Shorten the condition, or split the rule in two.',
  'problem.condition.unknown-field':
    'Key “{key}”: {owner} has no field “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.condition.unknown-field.fix':
    '{allowed, select, none {This value has no fields: use the value itself.} other {There are: {allowed}.}}',
  'problem.condition.unknown-function':
    'Key “{key}”: there is no function “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.condition.unknown-function.fix': 'There are: {allowed}.',
  'problem.condition.unknown-name':
    'Key “{key}”: the condition knows no name “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.condition.unknown-name.fix': 'There are: {allowed}. If it is a text, put it in quotes.',
  'problem.condition.unknown-value':
    'Key “{key}”: the value “{found}” does not occur here, and the condition would never hold.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.condition.unknown-value.fix': 'There are: {allowed}.',
  'problem.condition.wrong-call': 'Key “{key}”: the function “{found}” is called in another way.',
  'problem.condition.wrong-call.fix': 'Write it like this: {usage}.',
  'problem.example.no-rule': 'The example belongs to no rule.',
  'problem.example.no-rule.fix':
    'Put it into a clause with a rule. If the clause has several, name one: “```markdown fails family.name”.',
  'problem.example.unknown-kind': 'An example marked “{found}” is not executed.',
  'problem.example.unknown-kind.fix': 'The marks are: {allowed}.',
  'problem.fence.unclosed': 'A code block is opened and not closed.',
  'problem.fence.unclosed.fix': 'Close it with a line of the same characters that opened it.',
  'problem.fence.unknown': 'The block “{found}” means nothing.',
  'problem.fence.unknown.fix':
    'A rule is written in a block “```yaml rule”, examples in “```markdown fails” and “```markdown passes”.',
  'problem.override.no-reason': 'Rule “{id}” is switched off without a reason.',
  'problem.override.no-reason.fix': 'Add a reason: a rule that is off is explained.',
  'problem.override.unknown-rule':
    'There is no rule “{id}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.override.unknown-rule.fix': 'Only rules that stand in regulations can be changed.',
  'problem.pack.cycle': 'Packs extend each other in a circle: {chain}.',
  'problem.pack.cycle.fix': 'Remove one of these references from extends.',
  'problem.pack.name': 'The pack is named “{found}” and lies in the folder “{expected}”.',
  'problem.pack.name.fix': 'Give the pack (id) and the folder one name: it is extended by that name.',
  'problem.pack.unknown':
    'There is no pack “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.pack.unknown.fix': 'There are: {allowed}.',
  'problem.period.format': 'Key “{key}”: “{found}” is neither a month nor a period.',
  'problem.period.format.fix': 'Write a month, 2026-11, or the first and last day with a slash: 2026-11-09/2026-12-06.',
  'problem.pattern.edge':
    'Key “{key}”: \\b stands inside of “{pattern}”, and it does not see the edges of Russian words.',
  'problem.pattern.edge.fix': 'Take \\b out: the program looks at the beginning and the end of a word itself.',
  'problem.pattern.empty': 'Key “{key}”: the pattern is empty.',
  'problem.pattern.empty-match':
    'Key “{key}”: “{pattern}” matches nothing at all, too, and so would be found everywhere.',
  'problem.pattern.empty-match.fix': 'Let at least one letter be required: + instead of *, no ? after the last part.',
  'problem.pattern.empty.fix': 'Write what to look for, or take the line out.',
  'problem.pattern.everything': 'Key “{key}”: “{pattern}” matches any text.',
  'problem.pattern.everything.fix': 'Name the words or letters that you look for.',
  'problem.pattern.syntax':
    'Key “{key}”: the pattern “{pattern}” cannot be read{reason, select, look {: RE2 does not look ahead or behind, (?=…), (?!…), (?<=…), (?<!…)} backreference {: RE2 does not refer to what was found, \\1} possessive {: RE2 has no possessive repetition, ++ and (?>…)} other {}}. RE2 says: {detail}.',
  'problem.pattern.syntax.fix': 'Patterns are written in RE2. Words that do not count go into exceptions.',
  'problem.pattern.too-long':
    'Key “{key}”: the pattern is too long, {size, number} characters where {limit, number} is the limit.',
  'problem.pattern.too-long.fix': 'Divide it into several.',
  'problem.period.order': 'The period ends before it starts: {from} – {to}.',
  'problem.period.order.fix': 'Exchange the two dates.',
  'problem.contest.rules-outside': 'The rules file “{found}” lies outside the repository.',
  'problem.contest.rules-outside.fix':
    'Put the rules into content/contests/rules/ and name the path from there, for example rules/2027-05.md.',
  'problem.contest.rules-missing': 'There is no rules file “{found}” in content/contests/rules/.',
  'problem.contest.rules-missing.fix': 'Add the file {path}, or correct the path.',
  'problem.answering.clock':
    'Key “{key}”: there is no clock “{found}” among queues.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.answering.clock.fix': 'There are: {allowed}.',
  'problem.answering.shifts': 'Key “{key}”: shifts overlap, or one ends before it starts.',
  'problem.answering.shifts.fix': 'Write a shift over midnight as two: until 24:00 and from 00:00.',
  'problem.calendar.other-year': 'Key “{key}”: “{found}” is no day of {year}.',
  'problem.calendar.other-year.fix': 'A calendar file holds the days of one year, as 2026-05-11.',
  'problem.calendar.twice': 'Key “{key}”: day “{found}” is named twice.',
  'problem.calendar.twice.fix': 'Keep one line.',
  'problem.calendar.both': 'Key “{key}”: “{found}” is both off and worked.',
  'problem.calendar.both.fix': 'Look into the source and take it out of one of the lists.',
  'problem.calendar.no-hours': 'Key “{key}”: “{found}” is worked, and has the hours of {like}, which are none.',
  'problem.calendar.no-hours.fix': 'In like stands the weekday whose hours it takes.',
  'problem.calendar.short-off': 'Key “{key}”: “{found}” is off, and cannot be shorter.',
  'problem.calendar.short-off.fix': 'Take the day out of short_days or of days_off.',
  'problem.calendar.short-free': 'Key “{key}”: “{found}” is a weekday on which nobody works.',
  'problem.calendar.short-free.fix': 'If it was moved, put it into working_days as well.',
  'problem.calendar.short-by': 'Key “{key}”: no day is shorter by {found}.',
  'problem.calendar.short-by.fix': 'Usually that is PT1H. A day on which nobody works belongs to days_off.',
  'problem.csv.quote': 'The quotes in the row do not match: where a cell ends nobody can tell.',
  'problem.csv.quote.fix':
    'Quotes inside a cell are doubled: "she said ""yes""". If your program cannot do that, export with another separator, a tab: then quotes do no harm.',
  'problem.csv.unclosed': 'A quote is opened and never closed.',
  'problem.csv.unclosed.fix': 'Close the quote, or export the table again. The other rows were read.',
  'problem.csv.too-long': 'The row is longer than any message can be.',
  'problem.csv.too-long.fix': 'Check that this is an export of what came in, with line ends between its rows.',
  'problem.csv.columns':
    'The row has {found, plural, one {# cell} other {# cells}}, the heading has {expected, number}.',
  'problem.csv.columns.fix': 'A cell that holds a separator or a line end needs quotes. The row was not read.',
  'problem.csv.given-up': 'Too many quotes are never closed: below line {line, number} the file was not read.',
  'problem.csv.given-up.fix': 'Export the table again: double the quotes inside cells, or take a tab as the separator.',
  'problem.csv.empty': 'The file is empty: it has not even a heading.',
  'problem.csv.empty.fix': 'The export seems to have failed. Export again; if nobody wrote, leave the row of headings.',
  'problem.csv.lacks':
    'The table has no {count, plural, one {column} other {columns}} “{found}”. The rows were read without. There are: {there}.',
  'problem.csv.lacks.fix': 'Mend columns of the source in policy/policy.yaml, or export with these columns.',
  'problem.csv.more': 'And {count, plural, one {# more such row} other {# more such rows}} in this file.',
  'problem.csv.no-column':
    'There is no {count, plural, one {column} other {column}} “{found}”, and nothing can be read without it. There are: {there}.',
  'problem.csv.no-column.fix':
    'Say in inbox.sources of policy/policy.yaml what the export calls these columns. Cells are separated by a comma, a semicolon, a tab or a vertical bar.',
  'problem.csv.column-twice':
    '{count, plural, one {Column} other {Columns}} “{found}” stand in the table more than once. There are: {there}.',
  'problem.csv.column-twice.fix': 'Keep one.',
  'problem.inbox.too-large': 'The export has {size, number} MB, and no more than {limit, number} MB are read.',
  'problem.inbox.too-large.fix': 'Export by months or by platforms.',
  'problem.inbox.twice': 'Item “{found}” is there already: {other}. The second was not counted.',
  'problem.inbox.twice.fix': 'Keep one of them, or give it a number of its own.',
  'problem.inbox.order': '“{key}”: {found} is before the item came in ({received}).',
  'problem.inbox.order.fix': 'Check the time zone of the export, and both dates.',
  'problem.inbox.future': '“{key}”: {found} is yet to come.',
  'problem.inbox.future.fix': 'Check the year and the time zone.',
  'problem.inbox.moment': '“{key}”: “{found}” does not read as a date and a time.',
  'problem.inbox.moment.fix':
    '{guess, select, none {Write 2026-11-03T10:00:00+03:00. For an export say in its source (policy/policy.yaml, inbox.sources) how it writes dates: dates, as DD.MM.YYYY HH:mm.} other {It looks like {guess}. For an export put that into dates of its source (policy/policy.yaml, inbox.sources), and name its time_zone; a card has 2026-11-03T10:00:00+03:00.}}',
  'problem.inbox.no-time': '“{key}”: “{found}” is only a day, and hours are counted.',
  'problem.inbox.no-time.fix': 'Export the date with its time. A card has 2026-11-03T10:00:00+03:00.',
  'problem.inbox.account':
    'The policy has no account “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.inbox.account.fix':
    'If your program calls it so, add the word to accounts of the source “{source}” (policy/policy.yaml, inbox.sources). Accounts: {allowed}.',
  'problem.mentions.found': '“{key}”: “{found}” is no number of finds.',
  'problem.mentions.found.fix': 'Say how many there were: 0 is a number, too.',
  'problem.inbox.date-format': '“{key}”: “{found}” is no date of the form {format}.',
  'problem.inbox.date-format.fix':
    'Mend the date, or dates of this export in policy/policy.yaml; it may hold several forms.{guess, select, none {} other { It looks like {guess}.}}',
  'problem.inbox.skipped': '“{key}”: there is no {found} in {zone}: clocks go forward that night.',
  'problem.inbox.skipped.fix': 'Give the offset from UTC.',
  'problem.moment.no-offset': 'Key “{key}”: “{found}” has no offset from UTC, and nobody knows whose hours these are.',
  'problem.moment.no-offset.fix': 'Write 2026-11-03T10:00:00+03:00. For an export name the time_zone of its source.',
  'problem.person.unknown':
    'policy/people.yaml has no person “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.person.unknown.fix': 'Add the person or correct the name.',
  'problem.policy.missing': 'There is no policy: the file policy/policy.yaml is needed.',
  'problem.policy.missing.fix': 'Run the command in a repository with a policy, or create this file.',
  'problem.policy.no-accounts': 'There are no accounts: the file policy/accounts.yaml is needed.',
  'problem.policy.no-accounts.fix': 'List the accounts in it: platform, kind, time_zone, owner.',
  'problem.policy.no-rules': 'The policy has no rule: there is nothing to judge by.',
  'problem.policy.no-rules.fix': 'Rules are written in policy/regulations/*.md, in blocks “```yaml rule”.',
  'problem.policy.version': 'Version “{found}” is not SemVer.',
  'problem.policy.version.fix': 'Three numbers with dots between, in quotes: "1.0.0".',
  'problem.policy.zone':
    'There is no time zone “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.policy.zone.fix': 'Use the name from the IANA database: Europe/Moscow.',
  'problem.regulation.extension': 'A file of such a name is not read among the regulations.',
  'problem.regulation.extension.fix': 'Regulations end in .md, in lower case.',
  'problem.regulation.duplicate': 'There is a regulation with id “{id}” already: {other}.',
  'problem.regulation.duplicate.fix': 'Give the regulation an id of its own.',
  'problem.regulation.language': 'Language “{found}” is not one of the policy’s languages: {allowed}.',
  'problem.regulation.language.fix': 'Add the language to policy.yaml or rename the file.',
  'problem.release.name': 'The file of a release is not named after its version: {found}.',
  'problem.release.name.fix': 'The file has to be {expected}. If it was renamed, give the name back.',
  'problem.rule.duplicate': 'There is a rule “{id}” already: {other}.',
  'problem.rule.duplicate.fix': 'Give the rule an id of its own.',
  'problem.rule.no-clause': 'The rule stands outside any clause.',
  'problem.rule.no-clause.fix': "Put it under a heading with an id: “## Title '{'#id'}'”.",
  'problem.rule.in-translation': 'A translation has no rules: they are written in {original}.',
  'problem.rule.in-translation.fix': 'Remove the rule block; a translation carries text only.',
  'problem.rule.kinds': 'The rule judges “{found}”, too, and the check “{check}” cannot.',
  'problem.rule.kinds.fix': 'This check judges: {allowed}.',
  'problem.rule.unknown-check':
    'There is no check “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'problem.rule.unknown-check.fix': 'There are: {allowed}.',
  'problem.vale.folder':
    'extends names the Vale style “{found}”, and it has to be a folder within policy/, such as policy/styles/Google.',
  'problem.vale.folder.fix':
    'Move it there: rules are taken from the same revision as the whole policy, and on its side there is no folder outside of policy/.',
  'problem.vale.key': 'The Vale rule {rule}: the key “{found}” is not supported, and the rule is in force without it.',
  'problem.vale.kind':
    'The Vale rule {rule} is not in force: the kind “{kind}” is {known, select, yes {not supported here} other {unknown}}.',
  'problem.vale.kind.fix': 'Supported are: {allowed}.',
  'problem.vale.none': 'There is no rule (*.yml) in the folder of the Vale style “{found}”.',
  'problem.vale.none.fix': 'Check the path: it starts at the root of the repository.',
  'problem.vale.pattern':
    'The Vale rule {rule}: the pattern “{pattern}” is not in force{reason, select, look {: RE2 cannot look ahead or behind} backreference {: RE2 cannot refer to what was found before} possessive {: RE2 has no possessive quantifiers} empty {: it is empty} empty_match {: it matches nothing at all} everything {: it matches anything} edge {: a word edge \\b in the middle does not know Cyrillic} too_long {: it is too long} other {: {detail}}}.',
  'problem.vale.pattern.fix':
    'Rewrite the pattern for RE2. The other patterns of the rule are in force, if there are any.',
  'problem.vale.scope': 'The Vale rule {rule}: the scope “{found}” is not supported.',
  'problem.vale.scope.fix': 'Without it the rule looks into its other scopes, and when it has none it is not in force.',
  'problem.vale.value': 'The Vale rule {rule} is not in force: the value of “{key}” is not what that key takes.',
  'problem.vale.value.fix': 'Correct it.',
  'problem.waiver.duplicate': 'There is a waiver with id “{id}” already: {other}.',
  'problem.waiver.duplicate.fix': 'Give the waiver an id of its own.',
  'problem.waiver.no-target': 'The waiver does not say what it covers.',
  'problem.waiver.no-target.fix': 'Name in targets files (paths), accounts (accounts) or days (from, to).',

  'decisions.log.taken': 'There is a decision “{id}” already: {other}.',
  'decisions.log.taken.fix': 'Give this decision the next number.',
  'decisions.log.rule':
    'Decision “{id}” is about the rule “{rule}”, and there is and was no such rule.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'decisions.log.rule.fix': 'Correct about.rules: whoever follows it finds nothing.',
  'decisions.log.removed':
    'Decision “{id}” is about the rule “{rule}”, which is gone.{instead, select, none {} other { “{instead}” says it now.}}',
  'decisions.log.removed.fix': 'See whether the decision still holds, and name the new rule or put review_by.',
  'content.duplicate-id.taken': 'The id “{id}” is taken: {path}.',
  'content.duplicate-id.taken.fix': 'Give the post an id of its own.',
  'content.inline-waivers.unknown-form': 'The comment starts with “{form}”, and that means nothing here.',
  'content.inline-waivers.unknown-form.fix':
    'An exception for the next line is written so: <!-- {expected} rule: reason -->',
  'content.inline-waivers.unclosed':
    'The comment is not closed, so it excuses nothing, and nobody will see the text after it.',
  'content.inline-waivers.unclosed.fix': 'Add -->',
  'content.inline-waivers.no-rule': 'The exception names no rule, so it excuses nothing.',
  'content.inline-waivers.no-rule.fix': 'Write it so: <!-- {expected} rule: reason -->',
  'content.inline-waivers.no-reason': 'The exception has no reason, so it excuses nothing.',
  'content.inline-waivers.no-reason.fix': 'Give one after a colon: <!-- {expected} rule: reason -->',
  'content.inline-waivers.unknown-rule':
    'An exception from the rule “{rule}”, and the policy has no such rule.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'content.inline-waivers.unknown-rule.fix': 'Correct the name of the rule: it stands in the finding.',
  'content.inline-waivers.hard-rule': 'The rule “{rule}” has no exceptions.',
  'content.inline-waivers.hard-rule.fix': 'Remove the comment and put the text right.',
  'content.inline-waivers.needs-approval':
    'The rule “{rule}” blocks, and a comment in the text is not enough: another person grants exceptions from it.',
  'content.inline-waivers.needs-approval.fix':
    'Put the text right, or ask for a waiver{roles, select, none {} other { ({roles})}}: it is a file in policy/waivers/.',
  'content.inline-waivers.not-allowed': 'The policy takes no exceptions in a text: the rule “{rule}” holds.',
  'content.inline-waivers.not-allowed.fix': 'Remove the comment and put the text right.',
  'content.inline-waivers.too-many': 'One exception names too many rules, so it excuses nothing.',
  'content.inline-waivers.too-many.fix':
    'Name only those that have findings, and give each exception a reason of its own.',
  'content.inline-waivers.unused':
    'The exception from the rule “{rule}” excuses nothing: that rule has no finding on the next line.',
  'content.inline-waivers.unused.fix': 'Remove it, or put it right above the line that it is meant for.',
  'content.unmatched.folder':
    'Nobody checks this file: folder “{folder}” is not one of the known ones.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'content.unmatched.folder.fix': 'Move it to one of the folders: {folders}.',
  'content.unmatched.extension': 'Nobody checks this file: in folder “{folder}” such an extension is not read.',
  'content.unmatched.extension.fix':
    '{folder, select, inbox {Save an export of what came in as .csv or .tsv, a card as .md.} other {Posts are .md files; pictures and videos may lie beside them.}}',
  'account.audience.missing': 'Nothing says whom “{account}” is for.',
  'account.audience.missing.fix': 'Add audience, one of the readers of the policy: {allowed}.',
  'account.audience.unknown':
    'The policy has no reader “{found}”, whom “{account}” is for.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'account.audience.unknown.fix': 'The readers are listed in policy.yaml: {allowed}.',
  'account.rationale.missing': 'Nothing says why we have “{account}”.',
  'account.rationale.missing.fix': 'Write in rationale who of your readers is there, and how that is known.',
  'account.rationale.everyone': '“{found}” is no reason for “{account}”: anybody is there.',
  'account.rationale.everyone.fix': 'Name your own readers, and a figure: a survey, statistics, addresses in orders.',
  'claims.superlative.own-unproven': 'Superiority without proof: “{text}”.',
  'claims.superlative.own-unproven.fix':
    'Say what exactly you have, with a number or a date. If you can prove it, add the phrase to claims: text, criterion, source, as_of.',
  'claims.superlative.own-incomplete': '“{text}” has an entry in claims, but the entry lacks: {missing}.',
  'claims.superlative.own-incomplete.fix':
    'Add by what measure it is so (criterion), how it is known (source) and as of which day (as_of).',
  'claims.superlative.own-stale':
    'The proof of “{text}”, dated {date}, is stale: it will be {months, plural, one {# month} other {# months}} old when the post goes out, and only a proof younger than {limit, plural, one {# month} other {# months}} will do.',
  'claims.superlative.own-stale.fix':
    'Check again and put the new day into as_of. If it is no longer so, remove the words.',
  'claims.superlative.unproven': 'Superiority without proof: “{text}”.',
  'claims.superlative.unproven.fix':
    'Say what exactly you have, with a number or a date. If you can prove it, add the phrase to claims: text, criterion, source, as_of.',
  'claims.superlative.incomplete': '“{text}” has an entry in claims, but the entry lacks: {missing}.',
  'claims.superlative.incomplete.fix':
    'Add by what measure it is so (criterion), how it is known (source) and as of which day (as_of).',
  'claims.superlative.stale':
    'The proof of “{text}”, dated {date}, is stale: it will be {months, plural, one {# month} other {# months}} old when the post goes out, and only a proof younger than {limit, plural, one {# month} other {# months}} will do.',
  'claims.superlative.stale.fix':
    'Check again and put the new day into as_of. If it is no longer so, remove the words.',
  'claims.superlative.criterion-unseen':
    'This is an ad, and readers are not told by what measure “{text}”. In claims it says: “{criterion}”.',
  'claims.superlative.criterion-unseen.fix': 'Repeat criterion in the same words in the post or in a footnote.',
  'community.help-share.under':
    'Of the last {window, number} publications on “{account}” {helpful, plural, =0 {none helps} one {# helps} other {# help}}, and at least {least, number} should.{closes, select, self {} other { The last of them goes out on {closing}.}}',
  'community.help-share.under.fix': 'Put a post before it that answers a reader’s question (purpose: value).',
  'community.rubric.gap':
    '“{account}” has had nothing in the rubric “{rubrics}” {answers, select, yes {and answered no kind word in public } other {}}for {days, plural, one {# day} other {# days}} {after, select, start {(since {since}, its first publication)} other {(since {since})}}, and a gap may last no more than {limit, plural, one {# day} other {# days}}. Other posts meanwhile: {posts, number}.',
  'community.rubric.gap.fix':
    'Move a post of the rubric forward, so that no more than {limit, plural, one {# day passes} other {# days pass}} without it.',
  'disclosure.advertiser.unknown':
    'The post is an ad, and the card names no advertiser ({source}; looked at on {as_of}).',
  'disclosure.advertiser.unknown.fix':
    'Fill in disclosure.advertiser: name, inn or site. And name the advertiser in the text.',
  'disclosure.advertiser.unseen':
    'The card has the advertiser “{advertiser}”, and readers do not see it: the post has neither the name, nor the tax number, nor a link to the site ({source}; looked at on {as_of}).',
  'disclosure.advertiser.unseen.fix':
    'Name the advertiser beside the mark, or link to a page where the advertiser’s data stand.',
  'disclosure.ai.synthetic':
    'A machine made this picture or recording, and nothing says so ({source}; in force since {from}; looked at on {as_of}).',
  'disclosure.ai.synthetic.fix': 'Say so in the post, or use the platform’s own label and write platform_label: [ai].',
  'disclosure.ai.media':
    'A file was made by a machine and is not labelled. If it can be taken for real, the label is a duty ({source}; in force since {from}; looked at on {as_of}).',
  'disclosure.ai.media.fix':
    'If it looks real, say that AI made it, or use the platform’s own label and write platform_label: [ai].',
  'disclosure.ai.early':
    'A machine made this, and nothing says so. Sources disagree since when that is a duty: {from} or {certain} ({source}; looked at on {as_of}).',
  'disclosure.ai.early.fix':
    'Label it: say so in the post, or use the platform’s own label and write platform_label: [ai].',
  'disclosure.carrier.banned':
    'Advertising on {platform} has been forbidden since {since} ({source}; table of {as_of}).',
  'disclosure.carrier.banned.fix':
    'Take the account off the post, or publish something that is no ad. The advertiser and whoever publishes both answer for it.',
  'disclosure.carrier.disputed':
    'Advertising on {platform}: Russia’s antimonopoly service called it a breach on {since}, and that is disputed{transition, select, none {} other {; there is talk of a transition until {transition}, from one source}} ({source}; table of {as_of}{recheck, select, none {} other {, to be looked at again by {recheck}}}).',
  'disclosure.carrier.disputed.fix': 'Ask the lawyer first. A platform that is not in dispute is safer.',
  'disclosure.carrier.unconfirmed':
    'Advertising on {platform}, which is blocked in Russia: by its words the ban of {since} covers it, too. That is our own reading; no source confirms it ({source}; table of {as_of}).',
  'disclosure.carrier.unconfirmed.fix': 'Ask the lawyer first.',
  'disclosure.category-warning.missing':
    'An ad on “{topic}” lacks its warning: {says} ({source}; unconfirmed, looked at on {as_of}).',
  'disclosure.category-warning.missing.fix': 'Add the warning, or ask the lawyer whether it is needed here.',
  'disclosure.declared.missing':
    'Nothing says whether this is an ad: the card has no disclosure.kind, and the account {account} has no usual value.',
  'disclosure.declared.missing.fix':
    'Add disclosure.kind: none, own, paid, barter, affiliate, employee or partner. The usual value of an account stands in policy/accounts.yaml under disclosure.',
  'disclosure.declared-unused.marked': 'The card says that this is no ad (kind: none), and the text has “{mark}”.',
  'disclosure.declared-unused.marked.fix': 'Correct disclosure.kind, or remove the mark.',
  'disclosure.erid.missing':
    'An ad without its erid: it stands neither in the text nor in a link ({source}; looked at on {as_of}).{card, select, none {} other { The card has one: {card}.}}',
  'disclosure.erid.missing.fix':
    '{card, select, none {Get an erid from an operator of advertising data before publishing, put it into the text or the link, and into disclosure.erid.} other {Put “erid: {card}” into the text, or add it to the link.}}',
  'disclosure.erid.unlisted': 'The post has the erid {erid}, and the card has none ({source}; looked at on {as_of}).',
  'disclosure.erid.unlisted.fix': 'Write it into disclosure.erid: by the card it is known to be the right one.',
  'disclosure.erid.other': 'The post has the erid {erid}, and the card has {card} ({source}; looked at on {as_of}).',
  'disclosure.erid.other.fix':
    'See which of the two was given out for this post: the other one may be left from the last.',
  'disclosure.erid.placeholder': 'Instead of an erid there is a blank: {erid} ({source}; looked at on {as_of}).',
  'disclosure.erid.placeholder.fix': 'Put in the erid that the operator of advertising data gave you.',
  'disclosure.erid.look-alike':
    'The erid “{erid}” has letters of another alphabet that only look like Latin ones ({source}; looked at on {as_of}).',
  'disclosure.erid.look-alike.fix': 'Copy the erid anew. In Latin letters it is {latin}.',
  'disclosure.erid.shape':
    '“{erid}” does not look like an erid, which has 7 to 64 Latin letters and digits in a row ({source}; looked at on {as_of}).',
  'disclosure.erid.shape.fix': 'Copy the whole erid, without spaces.',
  'disclosure.erid-reuse.twice':
    'The erid {erid} stands in {path}, too, for another advertiser ({source}; looked at on {as_of}).',
  'disclosure.erid-reuse.twice.fix': 'Perhaps the card was copied together with its erid. See whose it is.',
  'disclosure.foreign-agent.missing':
    'A foreign agent runs this account, and the words «{words}» do not stand in the first {within, plural, one {character} other {# characters}} ({source}; looked at on {as_of}). The name of the note: {name}.',
  'disclosure.foreign-agent.missing.fix': 'Begin the post with the prescribed note.',
  'disclosure.foreign-agent.unnamed':
    'The note on the foreign agent lacks the name “{name}”: the words «{words}» are there, and in the first {within, plural, one {character} other {# characters}} nothing says who it is ({source}; looked at on {as_of}).',
  'disclosure.foreign-agent.unnamed.fix': 'Give the name as the register has it.',
  'disclosure.foreign-words.strong':
    'The word “{word}” has no Russian one beside it{russian, select, none {} other { (say, «{russian}»)}}. Whether the law concerns posts is disputed ({source}; looked at on {as_of}).',
  'disclosure.foreign-words.strong.fix': 'Say it in Russian, or put the Russian word beside it, first.',
  'disclosure.foreign-words.other':
    'The foreign word “{word}” is not translated. Whether the law concerns posts is disputed ({source}; looked at on {as_of}).',
  'disclosure.foreign-words.other.fix': 'Say it in Russian. A trade mark or a unit goes into allow of the rule.',
  'disclosure.hashtag-string.lost':
    'The mark {tag} stands after {count, plural, one {# other hashtag} other {# other hashtags}}: nobody will notice it ({source}; looked at on {as_of}).',
  'disclosure.hashtag-string.lost.fix': 'Put the mark first, best at the start of the post.',
  'disclosure.inn.wrong':
    'The advertiser’s tax number “{inn}” is wrong: its check digits do not fit ({source}; looked at on {as_of}).',
  'disclosure.inn.wrong.fix': 'Compare it: an organisation has 10 digits, an entrepreneur or a person 12.',
  'disclosure.inn.zero':
    'The advertiser’s tax number lost the zero that it begins with: it is written as a number ({source}; looked at on {as_of}).',
  'disclosure.inn.zero.fix': 'Put it into quotation marks: inn: "{inn}".',
  'disclosure.label.missing':
    'By its card (disclosure.kind: {kind}) the post needs a mark, and there is none{fold, plural, =0 {} one { in the first # visible character} other { in the first # visible characters}}. These will do: {marks} ({source}; looked at on {as_of}).',
  'disclosure.label.missing.fix': 'Put the mark on a line of its own at the start of the post.',
  'disclosure.label.late':
    'There is a mark (disclosure.kind: {kind}), and people do not read that far{fold, plural, =0 {} one {: only # character is visible} other {: only # characters are visible}}. These will do: {marks} ({source}; looked at on {as_of}).',
  'disclosure.label.late.fix': 'Move the mark to the start of the post.',
  'disclosure.listed-links.listed':
    'The link leads to {host}: {register, select, undesirable {in Russia its owner is listed as undesirable} terrorist {in Russia its owner is listed as terrorist} other {in Russia its owner is listed as extremist}} ({source}; list of {as_of}).',
  'disclosure.listed-links.listed.fix': 'Remove the link. If it has to stay, the lawyer decides.',
  'disclosure.listed-links.agent':
    'The link leads to {host}: its owner is in the Russian register of foreign agents. Linking is not forbidden ({source}; list of {as_of}).',
  'disclosure.listed-links.agent.fix': 'No ad may stand on that site. Media name the owner’s status.',
  'disclosure.register.account':
    'The account {account} has more than {followers, number} followers and no link to its entry in Roskomnadzor’s register: it may carry no ads ({source}; looked at on {as_of}).',
  'disclosure.register.account.fix':
    'Register the page and put the link into policy/accounts.yaml under rkn_register_url.',
  'disclosure.register.repost':
    'The post passes on “{page}”, a page of more than {followers, number} followers without an entry in Roskomnadzor’s register: it may not be reposted ({source}; looked at on {as_of}).',
  'disclosure.register.repost.fix': 'Tell the same in your own words, without a repost.',
  'disclosure.required-mention.missing':
    '“{name}” without its note. For an ordinary company that is custom and no proven duty ({source}; list of {as_of}).',
  'disclosure.required-mention.missing.fix': 'Add to the post: {says}',
  'disclosure.required-mention.asterisk':
    '“{name}” lacks the asterisk that leads to the note ({source}; list of {as_of}).',
  'disclosure.required-mention.asterisk.fix': 'Put “*” after the name; the note is: {says}',
  'disclosure.undeclared-signal.looks':
    'The post looks like an ad: {found}. Together {points, plural, one {# point} other {# points}} of {threshold, number}, and the card says kind: {kind}.',
  'disclosure.undeclared-signal.looks.fix':
    'If somebody paid, gave something or pays a share, correct disclosure.kind and mark the post. If not, leave it as it is.',
  'disclosure.weak-label.weak': '“{word}” does not tell readers that this is an ad ({source}; looked at on {as_of}).',
  'disclosure.weak-label.weak.fix': 'Write {instead}, and at the start of the post.',
  'contest.requirement.announcement':
    'The announcement does not say {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.announcement.fix':
    'Add it to the announcement. Where the demand allows it, a link to the rules will do.',
  'contest.requirement.applies':
    'Such a contest may not be run here{what, select, none {} other { ({what})}}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.applies.fix': 'Run the contest elsewhere, or not as an ad.',
  'contest.requirement.approved-close':
    '{what} agreed less than {days, plural, one {# day} other {# days}} before the start{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.approved-close.fix': 'Agree earlier next time: it leaves time to mend the rules.',
  'contest.requirement.approved-late':
    '{what} agreed no earlier than the start, or without a date{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.approved-late.fix': 'Agree before the start, or start later.',
  'contest.requirement.approver':
    '{what} cannot agree to this {role, select, legal {as the lawyer} other {for the owner of the account}}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.approver.fix': 'Enter who answers for it by policy/people.yaml and policy/accounts.yaml.',
  'contest.requirement.unconfirmed':
    'The card says that {what} agrees {role, select, legal {as the lawyer} other {for the owner of the account}}, who has not approved the pull request{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.unconfirmed.fix': 'Ask them to approve the pull request.',
  'contest.requirement.assert':
    '{what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.assert.fix': '{fix, select, none {Correct the contest’s file.} other {{fix}.}}',
  'contest.requirement.called-off':
    'Half of the time had passed on {last}, and the contest is called off now{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.called-off.fix': 'Run it to its end, or ask the lawyer.',
  'contest.requirement.currency':
    'A prize is in {what} and the limit is {amount, number} {currency}: they cannot be compared{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.currency.fix': 'Give the value of the prize in {currency}, or compare it yourself.',
  'contest.requirement.data':
    'It asks for “{what}”, and the policy lists {allowed}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.data.fix': 'Do not ask for it, or let the lawyer add it to privacy.fields.',
  'contest.requirement.date':
    'It says “{what}” here, and the contest has {expected} ({key}){source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.date.fix': 'Correct the date where it is wrong.',
  'contest.requirement.disputed':
    'Whether that holds for {what} is disputed: the lawyer decides{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.disputed.fix': 'Ask the lawyer, and record the decision in content/decisions/.',
  'contest.requirement.due':
    'Results were due on {due}, and the contest is not finished{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.due.fix': 'Announce the results, and set status: finished.',
  'contest.requirement.frozen':
    '{what} has changed{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.frozen.fix': 'Restore the old value.',
  'contest.requirement.kept':
    'The data are kept for more than {days, plural, one {# day} other {# days}} after the prizes are handed over{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.kept.fix': 'Set privacy.delete_after earlier.',
  'contest.requirement.late':
    'Half of the time had passed on {last}, and the change is later{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.late.fix': 'Undo the change, and ask the lawyer.',
  'contest.requirement.late-now':
    'Half of the time had passed on {last}, and {what} changes now{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.late-now.fix': 'Restore the old value.',
  'contest.requirement.link':
    'A link leads to {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.link.fix': 'Use another link.',
  'contest.requirement.mechanic':
    'Entrants are asked for {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.mechanic.fix': 'Drop this condition, in the announcement and in the rules, too.',
  'contest.requirement.missing':
    '{what, select, prizes {There is no prize} other {Not filled in: {what}}}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.missing.fix': 'Fill it in in the contest’s file.',
  'contest.requirement.no-mechanic':
    'Entrants are not asked for {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.no-mechanic.fix': 'Add it to mechanics, to the announcement and to the rules.',
  'contest.requirement.offset':
    '{what} has no UTC offset: “{found}”{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.offset.fix': 'Add the offset, for example +03:00.',
  'contest.requirement.order':
    '{what} is not later than {other}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.order.fix': 'Change the dates.',
  'contest.requirement.organizer':
    'The organiser is “{what}” here and “{expected}” in the contest’s file{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.organizer.fix': 'Name the same organiser.',
  'contest.requirement.phrase':
    'It says here: “{what}”{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.phrase.fix': 'Rewrite the phrase, or drop the condition.',
  'contest.requirement.prizes':
    'It says “{what}” here, and the contest has {total, plural, one {# prize} other {# prizes}}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.prizes.fix': 'Correct the number where it is wrong.',
  'contest.requirement.registered-late':
    '{what}: registered less than {days, plural, one {# day} other {# days}} before the start, or without a date{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.registered-late.fix': 'Start later, or leave {what} out by void_where.',
  'contest.requirement.removed':
    'The file of a running contest is deleted{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.removed.fix':
    'Restore the file. If the contest is called off, set status: cancelled and add to changes.',
  'contest.requirement.rules':
    'The rules do not say {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.rules.fix': 'Add it to the rules, and name their file in rules_file.',
  'contest.requirement.rules-unseen':
    'The rules lie elsewhere: see whether they say {what}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.rules-unseen.fix': 'Put the text of the rules into content/contests/rules/, and it is checked.',
  'contest.requirement.silent':
    '{what} has changed, and changes does not say so{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.silent.fix': 'Add an entry to changes: when, what, and who agreed.',
  'contest.requirement.silent-rules':
    'The text of the rules has changed, and changes does not say so{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.silent-rules.fix': 'Add an entry to changes: when, what, and who agreed.',
  'contest.requirement.tax-cash':
    'A prize is worth {value, number}: the part in cash must be {least, number} at least, not {cash, number}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.tax-cash.fix': 'Set tax.cash_part to {least}.',
  'contest.requirement.tax-none':
    'A prize is worth {value, number}, and nobody pays the tax{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.tax-none.fix': 'Set tax.payer to organizer or winner.',
  'contest.requirement.threshold':
    'Prizes come to exactly {total, number}: sources disagree whether {what} has to be told{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.threshold.fix':
    'Register {days, plural, one {# day} other {# days}} before the start, leave {what} out, or make the prizes smaller.',
  'contest.requirement.unapproved':
    '{what, select, legal {The lawyer} other {The owner of the account}} has not agreed{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.unapproved.fix': 'Enter in approved_by who agreed, and when.',
  'contest.requirement.unregistered':
    'Prizes come to {total, number}, and {what} is neither told nor left out{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.unregistered.fix':
    'Register {days, plural, one {# day} other {# days}} before the start, or add {what} to void_where.',
  'contest.requirement.winners':
    'There are {expected, plural, one {# prize} other {# prizes}} and {found, plural, =0 {no winners} one {# winner} other {# winners}}{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.winners.fix': 'Add winners: the number of an entry, or a name whose owner agreed.',
  'contest.requirement.winners-list':
    '{what}: more than {days, plural, one {# day} other {# days}} have passed since the end, and no list of winners was filed{source, select, none {} other { ({source}{as_of, select, none {} other {, {as_of}}})}}.{confirmed, select, no { The source is unconfirmed.} other {}} Required: {title}.',
  'contest.requirement.winners-list.fix': 'File the list, and set winners_list_at.',
  'contest.unknown.stray': 'No contest names these rules.',
  'contest.unknown.stray.fix': 'Name the file in rules_file of a contest, or delete it.',
  'contest.unknown.twice': 'There is a contest “{found}” already: {other}.',
  'contest.unknown.twice.fix': 'Give it another id.',
  'contest.unknown.unknown':
    'content/contests/ has no contest “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'contest.unknown.unknown.fix': 'Correct contest, or add the file of the contest.',
  'experiments.log.none': 'From {from} to {to} no plan has an experiment.',
  'experiments.log.none.fix':
    'Add experiments to the plan: a hypothesis, a metric and the day on which it ends. If you decided to try nothing, record that decision.',
  'experiments.log.open': 'The experiment “{hypothesis}” ended on {ends}, and there is no result.',
  'experiments.log.open.fix': 'Write result, even if nothing came of it.',
  'frequency.blackout.silent':
    'We keep silent on {date}. Reason: “{reason}”. The post on “{account}” is set for that time.',
  'frequency.blackout.silent.fix':
    'Move the post to another day.{allowed, select, none {} other { Only these rubrics go out: {allowed}.}}',
  'frequency.blackout.went-out':
    'The post on “{account}” went out although we keep silent on {date}. Reason: “{reason}”.{allowed, select, none {} other { Only these rubrics could go out: {allowed}.}}',
  'frequency.freeze.went-out':
    'The post went out although publications on “{account}” are stopped until {until}. The reason: “{reason}”. Declared by {by}.{allowed, select, none {} other { Only these rubrics could go out: {allowed}.}}',
  'frequency.freeze.stopped':
    'Publications on “{account}” are stopped until {until}. Reason: “{reason}”. Declared by {by}.',
  'frequency.freeze.stopped.fix':
    'Move the post to a time after the stop.{allowed, select, none {} other { Only these rubrics go out: {allowed}.}}',
  'frequency.max-per-day.over':
    '{count, plural, one {# publication} other {# publications}} on “{account}” on {date}, and {kind, select, brand {a brand} media {a newsroom} other {a personal account}} may have no more than {limit, number}.',
  'frequency.max-per-day.over.fix': 'Move what is too much to another day.',
  'frequency.min-gap.close':
    'On {date} there {minutes, plural, =0 {is less than a minute} one {is # minute} other {are # minutes}} between two publications on “{account}”, and there should be at least {limit, plural, one {# minute} other {# minutes}}.',
  'frequency.min-gap.close.fix': 'Move them apart. Mark what cannot wait as urgent.',
  'frequency.min-gap.same-time':
    'On {date} two publications on “{account}” go out at the same time, and there should be at least {limit, plural, one {# minute} other {# minutes}} between them.',
  'frequency.min-gap.same-time.fix': 'Give one of them another time.',
  'frequency.min-per-day.under':
    '{count, plural, one {# publication} other {# publications}} went out on “{account}” on {date}, and on a working day {kind, select, brand {a brand} media {a newsroom} other {a personal account}} is expected to have at least {limit, number}.',
  'frequency.min-per-day.under.fix': 'That day is over. See whether there is enough material for the coming ones.',
  'frequency.min-per-day.none':
    '{days, plural, =1 {Nothing went out on “{account}” on {date}} one {Nothing went out on “{account}” for # working day from {date}} other {Nothing went out on “{account}” for # working days in a row from {date}}}, and on a working day {kind, select, brand {a brand} media {a newsroom} other {a personal account}} is expected to have at least {limit, number}.',
  'frequency.min-per-day.none.fix': 'If it was a holiday or a break, all is well. If not, look at the plan.',
  'frequency.quiet-hours.quiet':
    'The post on “{account}” goes out on {date} at {time}, and from {from} to {to} readers have quiet hours (time zone {zone}).',
  'frequency.quiet-hours.quiet.fix': 'Move it to the daytime. Mark what cannot wait as urgent.',
  'frequency.silence.gap':
    'Nothing goes out on “{account}” from {from} to {until}: {days, plural, one {# day} other {# days}}, and a break of ours lasts no more than {limit, plural, one {# day} other {# days}}.',
  'frequency.silence.gap.fix': 'If the break is still to come, put something in the middle, or tell the readers of it.',
  'frequency.silence.ongoing':
    '“{account}” has been silent since {from}: {days, plural, one {# day} other {# days}} already, and a break of ours lasts no more than {limit, plural, one {# day} other {# days}}.',
  'frequency.silence.ongoing.fix':
    'Write to the readers, or say in policy/accounts.yaml that the account is paused (status: paused).',
  'goals.smart.none': 'The plan has no goal.',
  'goals.smart.none.fix': 'Set one: a metric, a number, a day and a name.',
  'goals.smart.vague': '“{metric}” is a wish: it cannot be measured.',
  'goals.smart.vague.fix': 'Name what can be counted: bookings, requests, replies.',
  'goals.smart.vanity': '“{metric}”: such a number can be bought, and is no goal.',
  'goals.smart.vanity.fix': 'Count what people do: they write, come, order.',
  'goals.smart.number': 'The target “{target}” has no number: a day or a year is none.',
  'goals.smart.number.fix': 'Write how many: target: 60, or “3 %”.',
  'goals.smart.deadline': 'The goal “{metric}” has no deadline.',
  'goals.smart.deadline.fix': 'Add by with a day.',
  'goals.smart.outside': 'The deadline of “{metric}” is {by}, and this plan answers from {from} to {to}.',
  'goals.smart.outside.fix': 'Correct by, or move the goal to another plan.',
  'goals.smart.owner': 'Nobody answers for the goal “{metric}”.',
  'goals.smart.owner.fix': 'Put one person into owner.',
  'honesty.fake-activity.found': '“{text}”: this looks like buying or trading followers, likes or reviews.',
  'honesty.fake-activity.found.fix':
    'Remove it. For new readers tell what the account is good for, or place a labelled ad.',
  'honesty.fake-scarcity.stock': '“{text}”, and the card does not say how much is really left.',
  'honesty.fake-scarcity.stock.fix':
    'Check the shelf and put what is left into offer.stock. If nobody counted, remove the words.',
  'honesty.fake-scarcity.time': '“{text}”, and the card does not say when the offer ends.',
  'honesty.fake-scarcity.time.fix':
    'Put the day into offer.ends_at and name it in the text. If there is no deadline, do not hurry anyone.',
  'honesty.persona.left':
    'The {field, select, author {author} other {reviewer}}, {name}, is with the team until {until}, and the post goes out later.',
  'honesty.persona.left.fix': 'Name whoever answers for the post now, or correct until in policy/people.yaml.',
  'honesty.persona.unknown':
    'The {field, select, author {author} other {reviewer}} “{found}” is not in the team.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'honesty.persona.unknown.fix':
    'Name a real person: they are listed in policy/people.yaml. We have no invented authors.',
  'honesty.repeated-scarcity.again':
    'On “{account}” it is “{text}” again: so it was on {date} ({path}). The deadline of that day was none, then.',
  'honesty.repeated-scarcity.again.fix':
    'If it was extended, say so, with the reason. If it is another offer, name its day and its stock instead of “{text}”.',
  'honesty.stat.unsourced': '“{text}”, and it is not said how this is known.',
  'honesty.stat.unsourced.fix':
    'Link to what you read yourself (reason proof or source), or add claims with a source. Sign your own figure: whom you counted, and how many.',
  'honesty.testimonial.incomplete': 'The card of the review (testimonial) lacks: {missing}.',
  'honesty.testimonial.incomplete.fix':
    'Say whose review it is (customer_ref), when its author agreed (consent) and that the words are unchanged (unedited: true).',
  'honesty.testimonial.no-card': '“{text}” reads as a customer’s review, and the post has no card testimonial.',
  'honesty.testimonial.no-card.fix':
    'If the review is real, add testimonial: customer_ref, consent, unedited. If not, speak for yourself and not for a customer.',
  'links.allowed.forbidden': 'We do not link to {host}: the policy forbids this domain.',
  'links.allowed.forbidden.fix': 'Remove the link, or take a source on another site.',
  'links.allowed.unlisted': 'The domain {host} is not among those that we link to.',
  'links.allowed.unlisted.fix':
    'Look for the same on a site of the list. If it has to be this one, ask for the domain to be added to the policy.',
  'links.bare.international':
    'The address {link} has no https://, and {platform} makes no link of an address in other letters than Latin ones: it counts them as text.',
  'links.bare.international.fix': 'Put https:// before the address.',
  'links.bare.target':
    'Behind the words of the link is an address without https://: {link}. A browser will look for such a page on the platform itself.',
  'links.bare.target.fix': 'Put https:// before the address.',
  'links.bare.unlinked': 'The address {link} has no https://, and on {platform} nobody can follow it.',
  'links.bare.unlinked.fix': 'Put https:// before the address.',
  'links.external-share.over':
    '{count, plural, one {# post} other {# posts}} among the last {window, number} on “{account}” ({share, number, percent}) {count, plural, one {leads} other {lead}} off the platform, and no more than {max, number, percent} may.{closes, select, self {} other { The last of them goes out on {closing}.}}',
  'links.external-share.over.fix':
    '{allowed, plural, =0 {So few posts leave no room for a link that leads away.} one {So many posts leave room for # with such a link.} other {So many posts leave room for # with such links.}} Tell what matters in the post itself, or give the link later.',
  'links.https.plain': 'The link to {host} goes by http://: the page can be watched and changed on its way.',
  'links.https.plain.fix': 'Use https:// and see that the page opens: {link}',
  'links.https.scheme': 'The link begins with {scheme}: and opens no page.',
  'links.https.scheme.fix': 'Give an ordinary address. Allowed: {schemes}.',
  'links.look-alike.begins': 'The address {host} begins like {domain} and leads to another site.',
  'links.look-alike.begins.fix':
    'Find out where the link came from: addresses are forged this way. The real site is {domain}.',
  'links.look-alike.mixed': 'Letters of different alphabets are mixed in the address {host}: {letters}.',
  'links.look-alike.mixed.fix': 'Open the site yourself and copy the address from there: no eye can see such a swap.',
  'links.look-alike.punycode': 'The address is shown as code, {host}, which nobody can read. It stands for {readable}.',
  'links.look-alike.punycode.fix': 'Write it in letters: {readable}.',
  'links.look-alike.similar': 'The address {host} looks like {domain} and is another site. The difference: {letters}.',
  'links.look-alike.similar.fix':
    'Find out where the link came from: addresses are forged this way. The real site is {domain}.',
  'links.reason.missing': 'The link to {host} leads off the platform, and no reason is given.',
  'links.reason.missing.fix': 'Remove the link, or list it in links with a reason: {reasons}.',
  'links.reason.no-reason': 'The link to {host} has no reason.',
  'links.reason.no-reason.fix': 'Add a reason, one of: {reasons}.',
  'links.reason.unknown-reason':
    'Reason “{reason}” is not on the list.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'links.reason.unknown-reason.fix': 'There are: {reasons}.',
  'links.shortener.short': 'Nobody can see where the short link {host} leads.',
  'links.shortener.short.fix': 'Give the full address. To count visits, utm marks are enough.',
  'links.text-target.user': 'The link begins with {named} and leads to {host}: all before the @ is a user name.',
  'links.text-target.user.fix':
    'Find out where the link came from: addresses are forged this way. Leave the real address, without the @.',
  'links.text-target.words': 'The words of the link say {named}, and it leads to {host}.',
  'links.text-target.words.fix': 'Name the site that will open, or describe the link in words.',
  'links.tracking.affiliate':
    'By the {count, plural, one {mark} other {marks}} {params} in the link to {host} somebody earns money, and the card says that the post is no advertising (disclosure: {kind}).',
  'links.tracking.affiliate.fix':
    'If we are paid for visits, put kind: affiliate and label the ad. If not, remove the mark.',
  'links.tracking.personal':
    'The link to {host} has kept {count, plural, one {somebody’s mark} other {somebody’s marks}} {params}: {count, plural, one {it tells} other {they tell}} whose visit it was.',
  'links.tracking.personal.fix':
    'Remove {count, plural, one {the mark} other {the marks}}: the page opens without {count, plural, one {it} other {them}}.',
  'links.utm.form': 'The mark is written so that a counter will take it for another: {found}',
  'links.utm.form.fix': 'Use small Latin letters without spaces: {expected}',
  'links.utm.other':
    'The marks of the link look like those of something else: {found}. For this post we expect {expected}.',
  'links.utm.other.fix':
    'See whether the address was copied from a newsletter or another post: visits will be counted in the wrong place.',
  'links.utm.missing': 'The link to our site lacks {count, plural, one {the mark} other {the marks}} {keys}: {link}',
  'links.utm.missing.fix':
    'Add {keys}, in the text and in the card of the post: else we shall not learn whether the post worked.',
  'mix.formats.share':
    '{count, plural, one {# post} other {# posts}} of format “{format}” among the last {window, number} on “{account}” ({share, number, percent}), and no more than {max, number, percent} may be.{closes, select, self {} other { The last of them goes out on {closing}.}}',
  'mix.formats.share.fix':
    '{allowed, plural, =0 {So few posts leave no room for this format.} one {So many posts leave room for # of this format.} other {So many posts leave room for # of this format.}} Take another format for this post, or put others before it.',
  'mix.formats.streak':
    '“{account}” has {count, plural, one {# post} other {# posts}} of format “{format}” in a row, and no more than {limit, number} may be.{closes, select, self {} other { The last of them goes out on {closing}.}}',
  'mix.formats.streak.fix': 'Put a post of another format between them.',
  'mix.modalities.few':
    'From {from} to {to} “{account}” had {sound, number} with sound, {video, number} with video, {graphics, number} with pictures and {text, number} of text: {kinds, plural, one {# way of perceiving} other {# ways of perceiving}}, and at least {least, number} should be there.',
  'mix.modalities.few.fix': 'Plan for the new month what was missing, or write in the plan why it will not be there.',
  'oversharing.personal.found':
    '“{found}” sounds like something that one would not say before the most important client.',
  'oversharing.personal.found.fix':
    'Ask yourself whether you would say it aloud before your most important client. If not, take it out.',
  'people.approval.needed':
    'Before this is merged it needs {lacking, plural, =1 {an approval} one {# approval} other {# approvals}} by {by, select, owners {an owner of the file ({owners})} other {the role {roles}}}{who, select, none {} other {: {who}}}.',
  'people.approval.needed.fix':
    '{who, select, none {policy/people.yaml knows nobody who may give it: enter them.} other {Ask for it in the pull request.}}',
  'people.approval.missing':
    'The last commit waits for {lacking, plural, =1 {an approval} one {# approval} other {# approvals}} by {by, select, owners {an owner of the file ({owners})} other {the role {roles}}}{who, select, none {} other {: {who}}}.',
  'people.approval.missing.fix':
    '{who, select, none {policy/people.yaml knows nobody who may give it: enter them.} other {Ask them to approve the pull request.}}',
  'people.approval.stale':
    '{name} approved {commit}; it was edited since, and needs {lacking, plural, =1 {an approval} one {# approval} other {# approvals}} again by {by, select, owners {an owner of the file ({owners})} other {the role {roles}}}{who, select, none {} other {: {who}}}.',
  'people.approval.stale.fix': 'Ask them to approve the pull request again: only the last commit counts.',
  'people.approval.self':
    '{name} wrote this, and nobody approves a text of their own. It needs {lacking, plural, =1 {an approval} one {# approval} other {# approvals}} of somebody else, {by, select, owners {an owner of the file ({owners})} other {the role {roles}}}{who, select, none {} other {: {who}}}.',
  'people.approval.self.fix':
    '{who, select, none {policy/people.yaml knows nobody else who may give it: enter them.} other {Ask a second person to approve the pull request.}}',
  'people.guide-ack.reviewer':
    '{name} approves posts and {read, select, none {has no mark for the guide} other {read the guide in version {read}}}; {version} is in force.',
  'people.guide-ack.reviewer.fix':
    'Read the guide and put guide_read with the version and the day. Until then somebody else approves.',
  'people.guide-ack.author':
    '{name} writes or answers and {read, select, none {has no mark for the guide} other {read the guide in version {read}}}; {version} is in force.',
  'people.guide-ack.author.fix': 'Read the guide and put guide_read with the version and the day.',
  'people.guide-ack.no-calendar':
    'There is no calendar of {country} for {year}: nobody can count until when the guide is read again for version {version}.',
  'people.guide-ack.no-calendar.fix': 'Add {file} with its source and date as soon as the days off are announced.',
  'people.guide-ack.future': '{name} will read the guide only on {date}: the mark was set ahead.',
  'people.guide-ack.future.fix': 'Put the day on which it was read.',
  'people.onboarded.unread': '{name} has no mark for the guide, and the post goes out under version {version}.',
  'people.onboarded.unread.fix': 'Have the author read the guide, and put guide_read into policy/people.yaml.',
  'people.onboarded.old': '{name} read the guide in version {read}, and the post goes out under {version}.',
  'people.onboarded.old.fix': 'Read the guide again and renew guide_read in policy/people.yaml.',
  'plan.audience.missing': 'Nothing says whom the post is for: neither it nor “{account}” has a reader.',
  'plan.audience.missing.fix': 'Add audience: {allowed}.',
  'plan.audience.unknown':
    'The policy has no reader “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'plan.audience.unknown.fix': 'Take one of the list: {allowed}.',
  'plan.audience-declared.missing': 'The plan does not say whom it is for.',
  'plan.audience-declared.missing.fix': 'Add audience: {allowed}.',
  'plan.audience-declared.unknown':
    'The policy has no reader “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'plan.audience-declared.unknown.fix': 'Take one of the list: {allowed}.',
  'plan.buffer.unapproved':
    'The post stands for {date}, and nobody has approved it{status, select, none {} other { (its status is {status})}}. We keep {days, plural, one {# day} other {# days}} in stock.',
  'plan.buffer.unapproved.fix': 'Give it to a reviewer today, or move it.',
  'plan.buffer.short':
    'The stock of “{account}” runs out: {count, plural, =0 {no approved post is ahead} one {# approved post is ahead} other {# approved posts are ahead}}, which does not last {days, plural, one {# day} other {# days}}.',
  'plan.buffer.short.fix': 'Approve something for the next week, or take a post from the stock without a date.',
  'plan.lead-time.short': 'From approval to publication there are {lead, number} h, and {hours, number} are needed.',
  'plan.lead-time.short.fix': 'Move the post. If it really is urgent, fill in urgent: reason and approved_by.',
  'plan.lead-time.after': 'Approved after it went out: a second person reads it first, and then everybody.',
  'plan.lead-time.after.fix': 'Correct approved_at or publish_at.',
  'plan.lead-time.late': '{left, number} h are left, and the post is not approved. {hours, number} are needed.',
  'plan.lead-time.late.fix': 'Move the post. If it really is urgent, fill in urgent: reason and approved_by.',
  'plan.lead-time.unknown':
    'Nothing says when the post was approved, so that nobody sees whether {hours, number} h are left.',
  'plan.lead-time.unknown.fix': 'Add approved_at with a day and a time.',
  'plan.lead-time.urgent':
    'The post is urgent, {lack, select, reason {and nothing says why} approver {and nothing says who allowed it} self {but its own author allowed it} unconfirmed {but whoever is named has not approved this commit} other {but whoever allowed it is not in policy/people.yaml}}.',
  'plan.lead-time.urgent.fix': 'Fill in urgent: reason, and approved_by with somebody else.',
  'plan.mix-targets.sum': 'The shares add up to {sum, number} %; they should make 100 %.',
  'plan.mix-targets.sum.fix': 'Correct the shares. For the sake of rounding, 99 to 101 will do.',
  'plan.mix-targets.basis': 'Nothing says where these shares come from.',
  'plan.mix-targets.basis.fix':
    'Add a basis: a survey, statistics or an experiment, in one phrase and with a date. If there are no data of your own yet, say so (assumption).',
  'plan.mix-targets.twice':
    '“{account}” already has shares by {by, select, purpose {purpose} modality {way of perceiving} other {format}} for these days: {path}.',
  'plan.mix-targets.twice.fix': 'Leave the shares in one of the plans.',
  'plan.mix-targets.off':
    'From {from} to {to} “{account}” {state, select, over {had} other {has}} {count, plural, one {# post} other {# posts}} of {by, select, purpose {purpose} other {kind}} “{thing}” among {total, number} ({real, number, percent}), and the plan says {planned, number, percent}. That is more than {tolerance, plural, one {# point} other {# points}} apart.',
  'plan.mix-targets.off.fix':
    '{state, select, over {Find out at the review why it came so, and begin the shares of the next plan with that.} other {{direction, select, less {{add, plural, =0 {Put} one {Add # such post, or put} other {Add # such posts, or put}} {replace, plural, one {one in the place of another} other {# of these in the place of others}}.} other {{add, plural, =0 {Replace} one {Add # post of another kind, or replace} other {Add # posts of other kinds, or replace}} {replace, plural, one {one of these with another} other {# of these with others}}.}}}}',
  'plan.pipeline.status': 'The post has no status, and nobody knows who has it.',
  'plan.pipeline.status.fix': 'Add status: idea, draft, review, approved, scheduled or published.',
  'plan.pipeline.author': 'The post has no author.',
  'plan.pipeline.author.fix': 'Put whoever writes it into author.',
  'plan.pipeline.reviewer': 'The status is {status}, and nothing says who read it.',
  'plan.pipeline.reviewer.fix': 'Put a reviewer, or set the status back to review.',
  'plan.pipeline.same': '{name} reviews a post of their own.',
  'plan.pipeline.same.fix': 'Give it to another reviewer.',
  'plan.pipeline.role': '{name} is not one of those who approve posts. The role needed: {roles}.',
  'plan.pipeline.role.fix': 'Give it to somebody with that role.',
  'plan.present.missing': 'The post is in no plan: “{account}” has none for {date}.',
  'plan.present.missing.fix': 'Put plan, or the reason into unplanned.',
  'plan.present.unknown':
    'There is no plan “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'plan.present.unknown.fix': 'Correct the name, or add the plan to content/plans/.',
  'plan.present.outside': 'The plan “{found}” is for {from} to {to}, and the post goes out on {date}.',
  'plan.present.outside.fix': 'Name the plan of that month.',
  'plan.present.share':
    'On “{account}” {count, plural, one {# post} other {# posts}} of {total, number} in the month that began on {month} are unplanned ({share, number, percent}); we have at most {limit, number, percent}.',
  'plan.present.share.fix': 'Find out what the plan did not foresee.',
  'plan.topics.missing': 'Nothing says what the post is about.',
  'plan.topics.missing.fix': '{allowed, select, none {Add topic.} other {Add topic: {allowed}.}}',
  'policy.changelog.none': 'The policy has changed since release {last}, and nothing says how.',
  'policy.changelog.none.fix': 'List the changes in changes, a line each, in every language of the policy.',
  'policy.changelog.language': 'This change has no text in: {languages}.',
  'policy.changelog.language.fix': 'Add the translation.',
  'policy.data-age.old':
    'The data of the rule {rule} were compared with their source on {as_of}, and stay fresh for {days, plural, one {# day} other {# days}}.',
  'policy.data-age.old.fix': 'Compare them with the source, correct them, and renew as_of.',
  'policy.data-age.recheck': 'The data of the rule {rule} were to be looked at again by {day}.',
  'policy.data-age.recheck.fix': 'See what has changed, correct the data, and set a new recheck_by.',
  'policy.dead-rules.never-fired':
    'In {posts, plural, one {# post} other {# posts}} {count, plural, one {# rule has found nothing} other {# rules have found nothing}}: {rules}.',
  'policy.dead-rules.never-fired.fix':
    'Look through the list: some rules are simply kept, others may not be needed any more.',
  'policy.dead-rules.no-scope': 'Rule “{rule}” looks at nothing: no publication meets its condition {where}.',
  'policy.dead-rules.no-scope.fix':
    'Correct the condition (where). If there will be no such publications, remove the rule.',
  'policy.dead-rules.shadowed': 'Rule “{rule}” decides nothing: whatever it forbids, “{other}” forbids too.',
  'policy.dead-rules.shadowed.fix': 'Keep one of the two, or give them different conditions (where).',
  'policy.dead-rules.no-effect': 'The override of rule “{rule}” changes nothing in it.',
  'policy.dead-rules.no-effect.fix': 'Remove it from rules.',
  'policy.languages.no-translation': 'The regulation has no translation to “{language}”.',
  'policy.languages.no-translation.fix': 'Create {expected} with the same clauses.',
  'policy.languages.missing-clause': 'The translation ({translation}) has no clause “{id}”.',
  'policy.languages.missing-clause.fix': 'Translate the clause “{title}”.',
  'policy.languages.extra-clause': 'The original ({original}) has no clause “{id}”.',
  'policy.languages.extra-clause.fix': 'Remove the clause or correct its id.',
  'policy.override-reason.none': 'Rule “{rule}” is changed here, and nothing says why.',
  'policy.override-reason.none.fix': 'Add a reason: the next reader sees the rule and not what you agreed on.',
  'policy.releases.pack-changed':
    'The pack “{id}” has moved{before, select, none {} other { from {before}}} to {version}; the released policy judges by the older one.',
  'policy.releases.pack-changed.fix':
    'See what would change (reglament diff), and release a new version of the policy.',
  'policy.releases.touched': 'Release {version} was changed: its seal does not match the text of the file any more.',
  'policy.releases.touched.fix': 'Put the file back as it was. Corrections go into the next version.',
  'policy.releases.chain':
    '{before, select, none {Release {version} is the first in the folder and yet continues some other.} other {Release {version} has to continue {before} and {found, select, none {continues nothing} other {continues some other}}.}}',
  'policy.releases.chain.fix':
    'Put the missing file back into policy/releases. If two versions were released on different branches, release the later one again.',
  'policy.releases.order':
    'Version {version} comes into force on {effective}, before the one it follows: {before} is in force from {date}.',
  'policy.releases.order.fix': 'Move effective: a version does not come into force before the one it follows.',
  'policy.releases.rewritten': 'A release was rewritten: before this change {path} said something else.',
  'policy.releases.rewritten.fix': 'Put the file back as it was. Corrections go into the next version.',
  'policy.releases.removed': 'A release was removed: {path}.',
  'policy.releases.removed.fix': 'Put the file back: posts of its time are judged by it.',
  'policy.releases.changed-since': 'Version {version} is released, and the policy has changed since.',
  'policy.releases.changed-since.fix': 'Raise version and list the changes in changes.',
  'policy.releases.not-later': 'Version {version} is not later than the released {last}.',
  'policy.releases.not-later.fix': 'Set version to more than {last}.',
  'policy.review-due.due': 'Regulation “{title}” was to be reviewed by {review_by}, and that day has passed.',
  'policy.review-due.due.fix':
    '{owner, select, none {Read it again, correct what is out of date and set a new day in review_by.} other {Ask {owner} to read it again, correct what is out of date and set a new day in review_by.}}',
  'policy.sections.missing':
    'The policy has no section {section}{name, select, audience {: who we write for} content {: what we publish} pipeline {: how a post is made} topics {: which topics we take up and which we leave} frequency {: how often we post} answering {: who answers what, and by when} sharp_situations {: sharp situations} negative_comments {: negative comments} special_events {: contests and events} content_mix {: the mix of kinds of posts} platform_strategy {: what each platform is for} mentions {: how mentions are followed} external_links {: when a link leads outside} review {: how results are reviewed} goals {: goals that can be measured} honesty {: honesty} personality {: our voice and character} spam {: how not to become spam} publishing_guide {: the guide for staff} oversharing {: what is not shared} promo_balance {: how much promotion} other {}}.',
  'policy.sections.missing.fix':
    'Write a regulation about it and name the section in its front matter: sections: [{section}].',
  'policy.sections.empty': 'Clause “{clause}” says nothing.',
  'policy.sections.empty.fix': 'Write at least the norm in one sentence, or remove the clause.',
  'policy.sections.no-owner': 'Regulation “{title}” has no owner.',
  'policy.sections.no-owner.fix': 'Name in owner the person who answers questions and approves changes.',
  'policy.sections.no-review-date': 'Regulation “{title}” has no day of review.',
  'policy.sections.no-review-date.fix': 'Write into review_by the day by which it is read again.',
  'policy.tombstones.rule-gone': 'Rule “{id}” was in version {version}; it is gone, and nothing says why.',
  'policy.tombstones.rule-gone.fix':
    'Enter it in removed: version, reason and, if there is one, what stands instead of it (instead).',
  'policy.tombstones.clause-gone': 'Clause “{id}” was in version {version}; it is gone, and nothing says why.',
  'policy.tombstones.clause-gone.fix':
    'Enter it in removed: version, reason and, if there is one, what stands instead of it (instead).',
  'policy.tombstones.meaning':
    'Rule “{id}” meant something else in version {version}: its check was “{before}” and is now “{after}”.',
  'policy.tombstones.meaning.fix': 'Give the new rule an id of its own and enter the old one in removed.',
  'policy.tombstones.reused': '“{id}” is entered in removed, and the policy still has it.',
  'policy.tombstones.reused.fix':
    'Give the new rule or clause another id. If the old one was never taken away, remove the entry.',
  'policy.tombstones.forgotten': 'Version {version} had the entry “{id}” in removed, and it is gone.',
  'policy.tombstones.forgotten.fix': 'Put the entry back: there are still links to the old id.',
  'policy.tombstones.instead': 'Instead of “{id}” stands “{instead}”, which the policy does not have.',
  'policy.tombstones.instead.fix': 'Correct instead or remove it.',
  'policy.version.too-small':
    'Version {version} is too close to {last}: such changes raise {bump, select, major {the first number} minor {the second number} other {the third number}}.',
  'policy.version.too-small.fix': 'Set version: "{expected}".',
  'policy.waivers.unknown-rule': 'Waiver “{id}”: the policy has no rule “{rule}”.',
  'policy.waivers.unknown-rule.fix': 'Correct rules.',
  'policy.waivers.removed-rule':
    'Waiver “{id}”: rule “{rule}” was taken out of the policy{instead, select, none {} other {, “{instead}” stands instead of it}}.',
  'policy.waivers.removed-rule.fix':
    'Remove it from rules.{instead, select, none {} other { If an exception from the new rule is needed too, ask for it separately.}}',
  'policy.waivers.hard-rule': 'Waiver “{id}”: rule “{rule}” has no exceptions.',
  'policy.waivers.hard-rule.fix': 'Remove it from rules and put the post right.',
  'policy.waivers.approver-role': 'Waiver “{id}”: {approver} may not grant exceptions from rule “{rule}”.',
  'policy.waivers.approver-role.fix': 'Ask somebody who may{roles, select, none {} other {: {roles}}}.',
  'policy.waivers.self-approved':
    'Waiver “{id}”: whoever asked for it, or wrote the post, also granted it ({approver}).',
  'policy.waivers.self-approved.fix': 'Ask another person to decide, and name that person in approved_by.',
  'policy.waivers.not-issued': 'Waiver “{id}” takes effect on {issued} and allows nothing until then.',
  'policy.waivers.not-issued.fix': 'If it is needed earlier, correct issued.',
  'policy.waivers.expired': 'Waiver “{id}” was valid until {expires} and allows nothing to new posts.',
  'policy.waivers.expired.fix':
    'If it is still needed, ask for a new one. The file can go once the posts that went out under it are corrected.',
  'policy.waivers.unapproved':
    'The waiver “{id}” is new or altered, and {approver} does not approve this pull request.',
  'policy.waivers.unapproved.fix':
    'Ask for an approving review: the waiver is in force as soon as the pull request lands.',
  'policy.waivers.unused': 'Waiver “{id}” allows nothing: no finding is covered by it.',
  'policy.waivers.unused.fix': 'Check rules and targets. If it is not needed any more, remove the file.',
  'policy.waivers.expiring':
    'Waiver “{id}” is valid until {expires}, {days, plural, =0 {today is its last day} one {# day is left} other {# days are left}}.',
  'policy.waivers.expiring.fix': 'Put the posts right by then, or ask for a new waiver.',
  'privacy.account.found': 'There is a bank account in the text: {value}.',
  'privacy.account.found.fix':
    'Remove it and send bank details in private. Add an account that everybody may know to allow of the rule.',
  'privacy.address.found': 'There is a home address in the text: street, house and flat.',
  'privacy.address.found.fix':
    'Leave the town or the street and take the flat out. Add an address that everybody may know to allow of the rule.',
  'privacy.card.found': 'There is a bank card number in the text: {value}.',
  'privacy.card.found.fix': 'Remove it. Add a card that everybody may know to allow of the rule.',
  'privacy.customer-case.named': 'It names a client who has not allowed it.',
  'privacy.customer-case.named.fix':
    'Tell the story without the name and what gives it away, or get the permission and note it: may_mention.',
  'privacy.email.found': 'There is a mail address in the text: {value}.',
  'privacy.email.found.fix': 'Remove it. If it is a public one, add it to privacy.allow.emails of the policy.',
  'privacy.email.own': 'There is a colleague’s own box on our domain in the text: {value}.',
  'privacy.email.own.fix': 'Give a shared box: people go on holiday, and readers keep writing to them.',
  'privacy.image-location.found': 'The picture {file} tells where it was taken (GPS).',
  'privacy.image-location.found.fix':
    'Save it without metadata: remove the location in the phone, or export it for the web.',
  'privacy.inn.bare': '{value} looks like a person’s Russian tax number.',
  'privacy.inn.bare.fix': 'If it is one, remove it. If it is another number, all is well.',
  'privacy.inn.found': 'There is a Russian tax number in the text: {value}.',
  'privacy.inn.found.fix':
    'Remove it. Put an advertiser’s number into disclosure.advertiser of the card, and your own into allow of the rule.',
  'privacy.internal-url.access': 'The address on {host} lets in whoever sees it: it holds a key.',
  'privacy.internal-url.access.fix':
    'Take the address out and revoke the key: it is in the history of the repository already.',
  'privacy.internal-url.internal': 'The address on {host} is internal: readers cannot open it, or see too much.',
  'privacy.internal-url.internal.fix': 'Link to a public page, or tell the main thing in the post.',
  'privacy.nda.early': 'The post goes out before embargo_until allows: {until}.',
  'privacy.nda.early.fix': 'Move it to that day, or later.',
  'privacy.nda.embargo': '“{found}”: the news was to be kept, and the card has no embargo_until.',
  'privacy.nda.embargo.fix': 'Put embargo_until into the card and take the mark out of the text.',
  'privacy.nda.found': '“{found}” marks what is not for publication.',
  'privacy.nda.found.fix': 'Ask whoever owns the document whether it may be published. If it may, take the mark out.',
  'privacy.passport.found': 'There is a passport number in the text: {value}.',
  'privacy.passport.found.fix': 'Remove it. Passport data do not go into posts.',
  'privacy.person.found': 'There is a person’s full name with the patronymic here.',
  'privacy.person.found.fix':
    'Take the name out, or paint it over in the picture. Add whoever agreed to allow of the rule.',
  'privacy.phone.found': 'There is a phone number in the text: {value}.',
  'privacy.phone.found.fix': 'Remove it. If it is a public number, add it to privacy.allow.phones of the policy.',
  'privacy.secret.found':
    'The file holds {kind, select, aws {an AWS key} github {a GitHub token} gitlab {a GitLab token} slack {a Slack token} telegram {a Telegram bot’s token} google {a Google key} stripe {a Stripe key} openai {a key to a language model} jwt {a login token} other {a private key}}: {value}.',
  'privacy.secret.found.fix': 'Revoke it now: it stays in the history of the repository. Then take it out of the file.',
  'privacy.snils.found': 'There is a Russian insurance number in the text: {value}.',
  'privacy.snils.found.fix': 'Remove it.',
  // platform.*: what platforms take.
  'platform.alt-text.missing':
    '{kind, select, video {A video} other {A picture}} without a description, and {platform} has a field for it. Source: {source}; looked at on {as_of}.',
  'platform.alt-text.missing.fix':
    'Say in alt what is to be seen, in a sentence or two. Mark mere decoration with an empty alt.',
  'platform.alt-text.long':
    'The description does not fit: {platform} takes {limit, number} characters, here are {count, number}. Source: {source}; looked at on {as_of}.',
  'platform.alt-text.long.fix': 'Keep the main thing in the description, and move details to the text.',
  'platform.alt-text.long-unsure':
    'The description may not fit: {platform}, about {limit, number} characters, here are {count, number}. The number is unconfirmed. Source: {source}; looked at on {as_of}.',
  'platform.alt-text.long-unsure.fix': 'Keep the main thing in the description, and move details to the text.',
  'platform.dead-link.dead':
    'On {platform} the address {url} in a text cannot be clicked. Source: {source}; looked at on {as_of}.',
  'platform.dead-link.dead.fix':
    '{instead, select, bio {Put the link into the profile, and say in the text that it is there.} field {Put the address into its own field of the post.} other {Name the place in words, or leave the address out.}}',
  'platform.dead-link.bare':
    'On {platform} the address {url} without https:// stays mere text. Source: {source}; looked at on {as_of}.',
  'platform.dead-link.bare.fix': 'Put https:// before the address.',
  'platform.feature-use.unused':
    'The strategy of {account} promises “{feature}”, and in {days, plural, one {# day} other {# days}} ({posts, plural, one {# publication} other {# publications}}) there was none.',
  'platform.feature-use.unused.fix': 'Plan such a post, or correct strategy in accounts.yaml.',
  'platform.feature-use.avoided':
    'The strategy of {account} leaves “{feature}” alone, and this is one (format: {format}).',
  'platform.feature-use.avoided.fix': 'Change the format, or correct strategy in accounts.yaml.',
  'platform.feature-use.unknown': 'The strategy of {account} names “{feature}”, and the rule knows no such feature.',
  'platform.feature-use.unknown.fix':
    '{suggestion, select, none {Correct the name, or enter it under features of this rule.} other {It looks like “{suggestion}”. Correct the name, or enter it under features of this rule.}}',
  'platform.fold.sentence':
    'The first sentence is not seen whole: about {fold, number} characters stand before “more”, and it ends at character {count, number}. {platform}; the number is approximate. Source: {source}; looked at on {as_of}.',
  'platform.fold.sentence.fix': 'Begin with a short sentence: what the post is about and who needs it.',
  'platform.fold.tags':
    'Not one word is seen before “more”, only hashtags, names, addresses or emoji: about {fold, number} characters. {platform}; the number is approximate. Source: {source}; looked at on {as_of}.',
  'platform.fold.tags.fix': 'Begin with words, and move the hashtags to the end.',
  'platform.hashtags.over':
    '{count, number} hashtags, and {platform} takes at most {limit, number}. Source: {source}; looked at on {as_of}.',
  'platform.hashtags.over.fix': 'Keep the most precise ones.',
  'platform.hashtags.over-unsure':
    '{count, number} hashtags, and {platform} seems to ignore more than {limit, number}. Unconfirmed. Source: {source}; looked at on {as_of}.',
  'platform.hashtags.over-unsure.fix': 'Keep the most precise ones.',
  'platform.hashtags.many':
    '{count, number} hashtags, and for {platform} the advice is {limit, number} at most. Source: {source}; looked at on {as_of}.',
  'platform.hashtags.many.fix': 'Keep the most precise ones.',
  'platform.hashtags.long':
    'The hashtag {tag} has {count, number} characters, and {platform} takes {limit, number}. Source: {source}; looked at on {as_of}.',
  'platform.hashtags.long.fix': 'Make the hashtag shorter.',
  'platform.hashtags.long-unsure':
    'The hashtag {tag} has {count, number} characters, and {platform} seems to take {limit, number}. Unconfirmed. Source: {source}; looked at on {as_of}.',
  'platform.hashtags.long-unsure.fix': 'Make the hashtag shorter.',
  'platform.limits.text':
    'The text does not fit: {kind, select, account {the account has a limit of} other {{platform} takes}} {limit, number}, here are {count, number} ({unit, select, utf8_bytes {in bytes} x_weighted {as X counts} mastodon {as Mastodon counts} threads {as Threads counts} other {characters}}).{kind, select, account {} other { Source: {source}; looked at on {as_of}.}}',
  'platform.limits.text.fix':
    '{kind, select, account {Shorten the text, or correct max_length in accounts.yaml.} story {Shorten the caption of the story.} other {Shorten the text, or make several posts of it.}}',
  'platform.limits.caption':
    'Media and text go out as one message, and a caption on {platform} holds {limit, number}: here are {count, number} ({unit, select, utf8_bytes {in bytes} x_weighted {as X counts} mastodon {as Mastodon counts} threads {as Threads counts} other {characters}}). Source: {source}; looked at on {as_of}.',
  'platform.limits.caption.fix':
    'Shorten the text. Or send the picture as the preview of a link (telegram, media: preview), as a message of its own (media: separate), or the post as a long one (mode: rich).',
  'platform.limits.unsure':
    'The text may not fit: {platform}, a limit of {limit, number}, here are {count, number} ({unit, select, utf8_bytes {in bytes} x_weighted {as X counts} mastodon {as Mastodon counts} threads {as Threads counts} other {characters}}). The number or the way of counting is unconfirmed. Source: {source}; looked at on {as_of}.',
  'platform.limits.unsure.fix': 'Shorten the text, or try it in the app itself.',
  'platform.limits.bytes':
    'The text does not fit: {platform} takes {limit, number} bytes, here are {count, number}. A Russian letter takes two bytes, an emoji four and more. Source: {source}; looked at on {as_of}.',
  'platform.limits.bytes.fix': 'Shorten the text.',
  'platform.limits.safe':
    '{platform} may take this text, and {sure, select, false {people more often name {limit, number}, a number for which we found no source} other {publishing tools take up to {limit, number}}}: here are {count, number} ({unit, select, utf8_bytes {in bytes} x_weighted {as X counts} mastodon {as Mastodon counts} threads {as Threads counts} other {characters}}). Source: {source}; looked at on {as_of}.',
  'platform.limits.safe.fix': 'Shorten the text, or publish it by hand.',
  'platform.limits.links':
    '{count, number} different links, and {platform} takes at most {limit, number}. Source: {source}; looked at on {as_of}.',
  'platform.limits.links.fix': 'Keep those that are needed most, or gather them on one page.',
  'platform.limits.title':
    'The title does not fit: {platform} takes {limit, number} characters, here are {count, number}. Source: {source}; looked at on {as_of}.',
  'platform.limits.title.fix': 'Shorten the title.',
  'platform.limits.title-unsure':
    'The title may not fit: {platform}, a limit of {limit, number} characters, here are {count, number}. The number is unconfirmed. Source: {source}; looked at on {as_of}.',
  'platform.limits.title-unsure.fix': 'Shorten the title.',
  'platform.limits.tags':
    'The tags of the video take {count, number} together, and {platform} takes {limit, number} characters. A tag with a space counts with quotation marks. Source: {source}; looked at on {as_of}.',
  'platform.limits.tags.fix': 'Remove tags from youtube: tags.',
  'platform.limits.link':
    'The address does not fit into its field: {platform} takes {limit, number} characters, here are {count, number}. Source: {source}; looked at on {as_of}.',
  'platform.limits.link.fix': 'Remove parameters that the address does not need.',
  'platform.limits.forbidden': '{platform} refuses the character “{char}”. Source: {source}; looked at on {as_of}.',
  'platform.limits.forbidden.fix': 'Write a word, quotation marks or an arrow instead.',
  'platform.media.required':
    'On {platform} a post without a picture or a video cannot go out, and media is empty. Source: {source}; looked at on {as_of}.',
  'platform.media.required.fix': 'Add a file to media, or take the account off the post.',
  'platform.media.many':
    '{what, select, images {Pictures} gifs {GIFs} videos {Videos} audios {Recordings} carousel_max {Cards of the carousel} other {Attachments}}: {count, number}, and {platform} takes at most {limit, number}. Source: {source}; looked at on {as_of}.',
  'platform.media.many.fix': 'Remove some files, or make two posts.',
  'platform.media.few':
    'The carousel has {count, number}, and {platform} needs at least {limit, number}. Source: {source}; looked at on {as_of}.',
  'platform.media.few.fix': 'Add cards, or change format.',
  'platform.media.mixed':
    '{platform} does not take files of different kinds in one post. Source: {source}; looked at on {as_of}.',
  'platform.media.mixed.fix': 'Keep one kind: pictures, video or sound.',
  'platform.media.format': 'A file .{extension}: {platform} takes {allowed}. Source: {source}; looked at on {as_of}.',
  'platform.media.format.fix': 'Save the file in a format that fits.',
  'platform.media.sure':
    '{what, select, images {Pictures} other {Cards of the carousel}}: {count, number}. {platform} may take them, and surely takes no more than {limit, number}. Source: {source}; looked at on {as_of}.',
  'platform.media.sure.fix': 'Remove some, or publish the post by hand and look at what is seen.',
  'platform.media.unsure':
    '{problem, select, required {Without a picture or a video the post may not go out} few {The carousel has {count, number}, and at least {limit, number} seem to be needed} mixed {Files of different kinds in one post may be refused} format {The file .{extension} may be refused, {allowed} surely fit} other {{what, select, images {Pictures} gifs {GIFs} videos {Videos} audios {Recordings} carousel_max {Cards of the carousel} other {Attachments}}: {count, number}, and no more than {limit, number} seem to be taken}}. {platform}; unconfirmed. Source: {source}; looked at on {as_of}.',
  'platform.media.unsure.fix': 'Try it in the app itself.',
  'platform.raw-markdown.raw':
    'On {platform} {mark, select, bold {there is no bold type: readers see asterisks} italic {there are no italics: readers see asterisks or underscores} strike {there is no strikethrough: readers see tildes} code {there is no monospace type: readers see backticks} heading {there are no headings inside a post: readers see number signs} link {no words can be links: readers see brackets and the address} other {there are no tables: readers see bars}}. {count, plural, one {# such place in the text.} other {# such places in the text.}} Unconfirmed. Source: {source}; looked at on {as_of}.',
  'platform.raw-markdown.raw.fix':
    '{mark, select, link {Write the address openly.} table {Retell the table in lines, or make a picture of it.} other {Remove the markup; the order of words stresses as well.}}',
  'promo.max-share.over':
    '{promo, plural, one {# promo post} other {# promo posts}} among the {days, plural, =0 {last {window, number}} one {{window, number} of # day} other {{window, number} of # days}} on “{account}” ({share, number, percent}), and no more than {allowed, number} ({max, number, percent}) may be: {before, number} of {windowBefore, number} without it, {after, number} of {window, number} with it.{closes, select, self {} other { The last of them goes out on {closing}.}}',
  'promo.max-share.over.fix':
    '{allowed, plural, =0 {So few posts leave no room for promo.} one {So many posts leave room for # promo post.} other {So many posts leave room for # promo posts.}} Put useful posts before it, or move it.{needed, plural, =0 {} one { # post without promo brings the balance back.} other { # posts without promo in a row bring the balance back.}}',
  'promo.streak.over':
    '“{account}” has {count, plural, one {# promo post} other {# promo posts}} in a row since {from}, and no more than {limit, number} may be.{closes, select, self {} other { The last of them goes out on {closing}.}}',
  'promo.streak.over.fix': 'Put a tip, a story or an answer between them.',
  'promo.repeated-cta.repeated':
    'The link {link} stands in the text {count, plural, one {# time} other {# times}}; no more than {max, number} may be.',
  'promo.repeated-cta.repeated.fix': 'Keep one call, best at the end.',
  'promo.undeclared.looks':
    '{purpose, select, none {The card has no purpose} other {The card says purpose: {purpose}}}, yet the text looks like an offer: {found}. Together that makes {points, plural, one {# point} other {# points}}; from {threshold, number} on it is an offer.',
  'promo.undeclared.looks.fix':
    'If it is an offer, set purpose: promo, so that it is counted. If it is not, take out of the text what sells.',
  'promo.value-first.call-first':
    'The offer starts with “{call}”: no useful sentence of at least {words, plural, one {# word} other {# words}} stands before it.',
  'promo.value-first.call-first.fix':
    'Start with what helps those, too, who buy nothing: a recipe, a tip, the difference between two coffees.',
  'reply.no-arguing.reply': '“{text}” starts an argument. The person came for help.',
  'reply.no-arguing.reply.fix': 'Say what you will do and by what hour, without a reproach.',
  'reply.no-arguing.doubtful': '“{text}” may sound like a reproach.',
  'reply.no-arguing.doubtful.fix': 'Read it as somebody who waits for help would, and leave the reproach out.',
  'reply.answer-before-link.found':
    'Before the link to {host} there {count, plural, one {is # character} other {are # characters}}; an answer takes at least {limit}.',
  'reply.answer-before-link.found.fix': 'Answer in words, and let the link prove it.',
  'reply.answers-question.empty': 'The reply is empty.',
  'reply.answers-question.empty.fix': 'Write the answer, or remove the file.',
  'reply.answers-question.no-words': 'A question was asked, and the reply has not a word about it.',
  'reply.answers-question.no-words.fix': 'Answer in words; if you do not know, name the hour by which you will.',
  'reply.answers-question.only-link': 'A question was asked, and the reply is a link alone.',
  'reply.answers-question.only-link.fix': 'Answer in one sentence at least, and keep the link as proof.',
  'reply.calm.caps': '“{text}” in capitals: it is heard as shouting.',
  'reply.calm.caps.fix': 'Use small letters.',
  'reply.calm.exclamation':
    '“{text}” in a reply to somebody who is angry. An exclamation mark belongs to the greeting alone.',
  'reply.calm.exclamation.fix': 'Use a full stop.',
  'reply.calm.emoji': 'The emoji {text} in a reply to somebody who is angry.',
  'reply.calm.emoji.fix': 'Remove it: it reads as mockery.',
  'reply.calm.irony': '“{text}” is irony in such a reply.',
  'reply.calm.irony.fix': 'Say the same thing plainly.',
  'reply.calm.short': '{count, plural, one {# character: a brush-off.} other {# characters: a brush-off.}}',
  'reply.calm.short.fix': 'Say what happened and what you are doing; from {limit} characters.',
  'reply.calm.long':
    '{count, plural, one {# character: it sounds like an excuse.} other {# characters: it sounds like an excuse.}}',
  'reply.calm.long.fix': 'Keep what matters, up to {limit} characters; details belong in private messages.',
  'reply.card.missing': 'It does not say which message it answers.',
  'reply.card.missing.fix': 'Add in_reply_to with the id of a message of content/inbox/.',
  'reply.card.unknown': 'There is no message “{found}” in the inbox.',
  'reply.card.unknown.fix': 'Check the id in content/inbox/.',
  'reply.card.twice': '“{found}” has been answered like this already: {other}.',
  'reply.card.twice.fix': 'Keep one answer; for word of how it goes, or the outcome, say stage: interim or final.',
  'reply.card.early': 'The reply was sent before the message “{found}” came.',
  'reply.card.early.fix': 'Check sent_at and received_at, both with an offset.',
  'reply.card.class':
    'The matrix has no class “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'reply.card.class.fix': 'There are: {allowed}.',
  'reply.card.other-class': 'The reply has the class “{found}”, the message “{other}”.',
  'reply.card.other-class.fix': 'Keep the class in one place, or correct the one that is out of date.',
  'reply.card.other-account': 'Item “{found}” came in at “{other}”, and the answer leaves from another account.',
  'reply.card.other-account.fix': 'Answer where they wrote, or mend account in one of the cards.',
  'reply.card.other-moment': 'The answer to “{found}” was not sent when the inbox says: {off} lie between.',
  'reply.card.other-moment.fix':
    'Compare sent_at of the answer with first_reply_at of the item: deadlines are counted by the second.',
  'reply.card.unrecorded':
    'The answer to “{found}” was sent, and the inbox does not know of it: the item counts as open.',
  'reply.card.unrecorded.fix': 'Write first_reply_at into the item.',
  'reply.forbidden.found': '“{text}” is not said in the situation “{scenario}”.',
  'reply.forbidden.found.fix': 'Say what you do and by when; policy/answering.yaml has a model answer.',
  'reply.greeting.missing': 'A first reply without a greeting.',
  'reply.greeting.missing.fix': 'Greet, and call the person by the name they sign with.',
  'reply.next-step.action': 'It does not say what we do.',
  'reply.next-step.action.fix': 'Name what you do and the hour: “I am checking the order and will write here by 3 pm”.',
  'reply.next-step.time': 'It does not say by when.',
  'reply.next-step.time.fix': 'Add an hour or a day: “by 3 pm”, “tomorrow morning”.',
  'reply.next-step.untold': 'The deadline {by} stands in the card, where the person does not see it.',
  'reply.next-step.untold.fix': 'Name it in the reply itself.',
  'reply.next-step.severe':
    'This is “{class}”, and the reply has {missing, select, time {no hour} other {neither what we do nor by when}}.',
  'reply.next-step.severe.fix':
    'Name what you do and the hour: “the batch is off the shelf, we will write here by 3 pm”.',
  'reply.official-account.unofficial': '“{account}” is not an official account.',
  'reply.official-account.unofficial.fix':
    'Reply from an official one, or set official: true in policy/accounts.yaml if it has become one.',
  'reply.official-account.undisclosed': '“{account}” is a personal page, and it does not say where its owner works.',
  'reply.official-account.undisclosed.fix':
    'Begin by saying that you are of the team, and point to the official account.',
  'reply.private-data-in-public.found': '“{text}” asks for something private where everybody reads it.',
  'reply.private-data-in-public.found.fix': 'Invite to private messages, and ask there.',
  'reply.provocation.accused': '“{text}” accuses, in an answer to a provocation.',
  'reply.provocation.accused.fix': 'Say that you have heard, and ask for the order number in private messages.',
  'reply.provocation.doubtful': '“{text}” may sound like an accusation.',
  'reply.provocation.doubtful.fix': 'Say that you have heard, and ask for the order number in private messages.',
  'reply.provocation.competitor': 'An answer to a provocation names a competitor: {name}.',
  'reply.provocation.competitor.fix': 'Remove the name, and any hint at it.',
  'reply.provocation.again':
    'This is public answer number {count} to the same person in this conversation, where {limit} will do; the first is {other}.',
  'reply.provocation.again.fix': 'Invite to private messages, or keep silent and write down why.',
  'reply.respect.mockery': '“{text}” mocks the question.',
  'reply.respect.mockery.fix': 'Answer as you would answer any other question.',
  'reply.respect.doubtful': '“{text}” may sound like mockery.',
  'reply.respect.doubtful.fix': 'Say it so that nobody laughs at the question.',
  'reply.respect.familiar': '“{text}”: a stranger is addressed formally.',
  'reply.respect.familiar.fix': 'Use the formal address.',
  'reply.sharp-approval.missing':
    'The reply is sharp, and nobody approved it{role, select, other {. The role “{role}” does}}.',
  'reply.sharp-approval.missing.fix': 'Add approved_by: who approved it, and when.',
  'reply.sharp-approval.role': 'Whoever approved it may not: the role “{role}” has to.',
  'reply.sharp-approval.role.fix': 'Ask whoever has that role, or stands in for it.',
  'reply.sharp-approval.self': 'The author approved the reply.',
  'reply.sharp-approval.self.fix': 'Show it to a second person{role, select, other {, the role “{role}”}}.',
  'reply.sharp-approval.no-date': 'Nobody knows when it was approved{role, select, other { (role “{role}”)}}.',
  'reply.sharp-approval.no-date.fix': 'Add at with a time and an offset.',
  'reply.sharp-approval.late': 'The reply was sent before it was approved{role, select, other { (role “{role}”)}}.',
  'reply.sharp-approval.late.fix': 'Check the times; if that is how it was, record the case in content/decisions/.',
  'reply.sharp-approval.unconfirmed':
    'An approval is entered{role, select, other { (role “{role}”)}}, and whoever is named has not approved the pull request.',
  'reply.sharp-approval.unconfirmed.fix': 'Ask them to approve it: anybody can write a name into the card.',
  'reply.sharp-approval.stale': '{name} approved {commit}; it was edited since.',
  'reply.sharp-approval.stale.fix': 'Ask them to approve the pull request again: only the last commit counts.',
  'reply.sharp-approval.overdue': 'The approval came {minutes, plural, one {# minute} other {# minutes}} late.',
  'reply.sharp-approval.overdue.fix': 'Find out who was not there; the time for a first answer had passed.',
  'reply.sharp-approval.no-scenario': 'The reply is sharp, and does not say which situation it is.',
  'reply.sharp-approval.no-scenario.fix': 'Add scenario, one of: {allowed}.',
  'reply.sharp-approval.scenario':
    'policy/answering.yaml has no situation “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'reply.sharp-approval.scenario.fix': 'There are: {allowed}.',
  'reply.signature.missing': 'Nobody signed the reply.',
  'reply.signature.missing.fix': 'Sign with a name: “— Nina”.',
  'reply.signature.nobody': '“{text}”: nobody stands behind such a signature.',
  'reply.signature.nobody.fix': 'Sign with a name.',
  'reply.signature.other': 'It is signed “{text}”, and the author is {name}.',
  'reply.signature.other.fix': 'Sign with your own name, or correct author.',
  'reply.signature.look-alike':
    'The signature “{text}” has Latin letters that look like Russian ones{name, select, other {}}.',
  'reply.signature.look-alike.fix': 'Type the name again in one alphabet.',
  'reply.thanks-or-sorry.missing': 'Neither thanks nor regret.',
  'reply.thanks-or-sorry.missing.fix': 'Thank for the message, or say that you are sorry.',
  'links.requested.unasked': 'Nobody asked for the link to {host}.',
  'links.requested.unasked.fix': 'Remove it; if it proves the answer, give the reason: {reasons}.',
  'reply.thanks-for-praise.no-thanks': 'A good word got no thanks.',
  'reply.thanks-for-praise.no-thanks.fix': 'Thank in a way that shows that you have read it.',
  'reply.thanks-for-praise.sells': '“{text}”: praise is answered without selling or asking for anything.',
  'reply.thanks-for-praise.sells.fix': 'Keep the thanks alone.',
  'spam.opt-out.found': 'On {since} this person asked us to write no more.',
  'spam.opt-out.found.fix': 'Do not send it. If they wrote to us, say in_reply_to.',
  'spam.opt-out.unknown': 'We write first, and nothing says to whom: nobody can look whether they asked for silence.',
  'spam.opt-out.unknown.fix': 'Add recipient_hash: a salted hash of who gets it, no name.',
  'spam.unsolicited.no-consent':
    'Something that sells, {kind, select, dm {in private messages} other {on somebody else’s page}}, without consent.',
  'spam.unsolicited.no-consent.fix': 'Add consent, when and how the person asked for it, or do not send it.',
  'spam.unsolicited.no-how': 'It does not say how the person agreed.',
  'spam.unsolicited.no-how.fix': 'Add consent.how: “switched on the mailing in the community’s messages”.',
  'spam.unsolicited.no-date': 'It does not say when the person agreed.',
  'spam.unsolicited.no-date.fix': 'Add consent.at.',
  'spam.unsolicited.late': 'The consent came after the message was sent.',
  'spam.unsolicited.late.fix': 'Check consent.at and sent_at.',
  'spam.unsolicited.looks': '“{text}” looks like an offer that nobody asked for.',
  'spam.unsolicited.looks.fix': 'If it sells, set purpose: promo and add the consent; if not, leave out what sells.',
  'reply.no-arguing.found': '“{text}” starts an argument, not a conversation.',
  'reply.no-arguing.found.fix': 'Say what you will do or where the answer is, without a reproach.',
  'review.before-stop.undated':
    '{kind, select, campaign {The campaign “{name}” was stopped} other {“{name}” is closed}}, and nothing says since when.',
  'review.before-stop.undated.fix': 'Add closed_at with a day.',
  'review.before-stop.none':
    '{kind, select, campaign {The campaign “{name}” was stopped} other {“{name}” closed}} on {closed}, and no review decided that.',
  'review.before-stop.none.fix':
    '{kind, select, campaign {A review of the campaign (campaign: {name})} other {A review}} with decision: stop is needed, and together the reviews cover {weeks, plural, one {# week} other {# weeks}}. If nobody could wait, put closed_for.',
  'review.before-stop.short':
    '{kind, select, campaign {The campaign “{name}” was stopped} other {“{name}” closed}} on {closed} after reviews of {covered, plural, one {# week} other {# weeks}}, and {weeks, number} are needed.',
  'review.before-stop.short.fix': 'Wait, and review the rest. If nobody can wait, put closed_for.',
  'review.consulted.nobody':
    '“{metric}” on “{account}” missed its target in {count, plural, one {# review} other {# reviews}} in a row, and nobody was asked for advice.',
  'review.consulted.nobody.fix': 'Ask somebody who knows, and put consulted: a name and a day.',
  'review.mentor-test.missing': 'The rubric is {rubric}, and no mark says that somebody read the post as to a mentor.',
  'review.mentor-test.missing.fix':
    'Give it to somebody before whom one would be ashamed, and put mentor_test: by and at.',
  'review.mentor-test.self': '{name} read a post of their own as to a mentor.',
  'review.mentor-test.self.fix': 'Have somebody else read it, and not the one it tells of.',
  'review.present.missing': 'There is no review of {from} to {to}: {accounts}.',
  'review.present.no-calendar':
    'There is no calendar of {country} for {year}: nobody can count by which working day the review of {from} to {to} is due.',
  'review.present.no-calendar.fix': 'Add {file} with its source and date as soon as the days off are announced.',
  'review.present.missing.fix': 'Put it into content/reviews/: goals, what came, causes and actions.',
  'review.present.future': 'This is a review of {from} to {to}, and these days have not begun.',
  'review.present.future.fix': 'Correct period.',
  'review.present.uncomparable': '“{metric}”: the target “{target}” and the actual “{actual}” cannot be compared.',
  'review.present.uncomparable.fix': 'Write both in the same unit, or say met: true or false.',
  'review.present.why':
    '“{metric}” missed its target, and nothing says {lack, select, cause {why} action {what we do} other {why, and what we do}}.',
  'review.present.why.fix': 'Add cause and action.',
  'review.present.excuse': '“{metric}”: “{cause}” is no cause yet: there is nothing to look into.',
  'review.present.excuse.fix': 'Name what you will look into: the hour, the kind of post, the first sentence.',
  'spam.duplicate.across': 'The same text goes out on “{other}” ({date}), too: one platform, and readers see both.',
  'spam.duplicate.across.fix': 'Write it anew for “{account}”, or leave the post to one account.',
  'spam.duplicate.across-forbidden':
    'The same text goes out on “{other}” ({date}), too, and the platform forbids the same on several accounts.',
  'spam.duplicate.across-forbidden.fix': 'Leave the post to one account, or write another for “{account}”.',
  'spam.duplicate.same':
    'This text went out on “{account}” already, on {date}: {share, number, percent} of its runs of three words are the same.',
  'spam.duplicate.same.fix': 'Find a new angle, or give both posts one series if the repeat is meant.',
  'spam.duplicate.similar':
    'The text is like the post of {date} on “{account}”: {share, number, percent} of its runs of three words are the same.',
  'spam.duplicate.similar.fix': 'See whether it says anything new.',
  'spam.hashtags.over':
    'The post has {count, plural, one {# hashtag} other {# hashtags}}; no more than {limit, number} may be.',
  'spam.hashtags.over.fix': 'Keep the most precise ones.',
  'spam.mentions.over':
    'The post mentions {count, plural, one {# person} other {# people}}; no more than {limit, number} may be.',
  'spam.mentions.over.fix': 'Keep those who expect it.',
  'spam.same-link.over':
    'The link {link} goes out on “{account}” {count, plural, one {# time} other {# times}} in {days, plural, one {# day} other {# days}}; no more than {max, number} may be.{closes, select, self {} other { The last of them goes out on {closing}.}}',
  'spam.same-link.over.fix': 'Do without it here, or tell what is behind it in your own words.',
  'strategy.churn.often':
    'The strategy of “{account}” changes {count, plural, one {# time} other {# times}} in {days, plural, one {# day} other {# days}}, and {most, plural, one {# time} other {# times}} will do.',
  'strategy.churn.often.fix': 'Wait until the last change shows what it does.',
  'strategy.present.lacks': 'The strategy of “{account}” is not whole. Missing: {keys}.',
  'strategy.present.lacks.fix': 'Add it in policy/accounts.yaml. Give an account that nobody runs status: paused.',
  'strategy.research.missing': 'Nothing says when the platform of “{account}” was looked into.',
  'strategy.research.missing.fix':
    'Add strategy.research: at, by and notes, not older than {months, plural, one {# month} other {# months}}.',
  'strategy.research.old':
    'The platform of “{account}” was looked into on {date}, and we trust that for {months, plural, one {# month} other {# months}}.',
  'strategy.research.old.fix': 'Look again who is there and what has changed, and renew strategy.research.',
  'strategy.research.future':
    'The platform of “{account}” will be looked into only on {date}: that day is still ahead.',
  'strategy.research.future.fix': 'Put the day on which the note was written.',
  'style.officialese.dense':
    'Officialese and empty words: {density, number} per hundred words, and no more than {limit, number} are bearable. Places: {count, number} in {words, plural, one {# word} other {# words}}: {found}.',
  'style.officialese.dense.fix':
    'Say it as you would to a guest at the counter: who did what. Strike out an empty word.',
  'text.capitalization.case':
    'Capital letters are not as agreed: {found}. {match, select, sentence {Only the first word has one, and names.} title {All words that matter have one.} lower {Here all letters are small.} upper {Here all letters are capitals.} other {This has to match {match}.}}',
  'text.capitalization.case.fix': 'Change the letters. Add a name that is written so to exceptions of this rule.',
  'text.capitalization.own': '{message}',
  'text.conditional.own': '{message}',
  'text.conditional.unexplained': 'The text does not explain “{found}”.',
  'text.conditional.unexplained.fix':
    'Write it out at its first mention, with the abbreviation in brackets. Add what everybody knows to exceptions of this rule.',
  'text.consistency.mixed': 'Here it is “{found}”, before it was “{before}”: one thing by two names.',
  'text.consistency.mixed.fix': 'Choose one and keep to it to the end of the text.',
  'text.consistency.own': '{message}',
  'text.density.dense':
    'Too much of it: {found}, {count, plural, one {# time} other {# times}}, {density, number, ::.0} per hundred words where {limit, number} is the limit.',
  'text.density.dense.fix': 'Take out or replace some of these words: there should be fewer, not none.',
  'text.density.own': '{message}',
  'text.existence.found': 'The policy keeps this out of texts: “{found}”.',
  'text.existence.found.fix': 'Take it out or say it differently.',
  'text.existence.own': '{message}',
  'text.metric.outside': 'The measure {formula} of this text is {value, number}, which should not be: {condition}.',
  'text.metric.outside.fix': 'Divide long sentences, put short words for long ones.',
  'text.metric.own': '{message}',
  'text.near.near': '“{found}” and “{beside}” stand close to each other in one sentence.',
  'text.near.near.fix': 'Keep them apart, or write the sentence anew.',
  'text.near.own': '{message}',
  'text.occurrence.few':
    '“{token}” is there {count, plural, one {# time} other {# times}}, and at least {limit, number} are needed.',
  'text.occurrence.few.fix': 'Add what is missing.',
  'text.occurrence.many':
    '“{token}” is there {count, plural, one {# time} other {# times}}, and no more than {limit, number} may be.',
  'text.occurrence.many.fix': 'Take out what is too many, or build the text another way.',
  'text.occurrence.own': '{message}',
  'text.repetition.own': '{message}',
  'text.repetition.repeated': 'A word is repeated: “{found}”.',
  'text.repetition.repeated.fix': 'Leave one. Put a comma or a hyphen in a repetition that is meant.',
  'text.substitution.own': '{message}',
  'text.substitution.wrong': '“{found}” is written differently here: {better}.',
  'text.substitution.wrong.fix': 'Write instead: {better}.',
  'text.hidden-characters.bidi': 'There is an invisible character here that changes the order of the text: {codes}.',
  'text.hidden-characters.bidi.fix': 'Delete it.',
  'text.hidden-characters.invisible': 'There is a character here that nobody sees: {codes}.',
  'text.hidden-characters.invisible.fix': 'Delete it.',
  'text.hidden-characters.mixed': 'The word “{word}” has letters of another alphabet: {letters}.',
  'text.hidden-characters.mixed.fix':
    '{script, select, cyrillic {Type the word in Cyrillic} other {Type the word in Latin letters}}. If it is written so, add it to allow of the rule.',
  'text.hidden-characters.rtl': 'The line has text from right to left and an invisible mark of order: {codes}.',
  'text.hidden-characters.rtl.fix':
    'Read the line as others will see it. If the order is right without the mark, delete it.',
  'text.hidden-characters.soft_hyphen': 'There is a soft hyphen inside a word: {codes}.',
  'text.hidden-characters.soft_hyphen.fix': 'Delete it: because of it, search does not find the word.',
  'tone.caps.run': 'Capitals: {count, plural, one {# word} other {# words}} in a row. The text is shouting.',
  'tone.caps.run.fix': 'Write them in lower case. Add an abbreviation to allow of this rule.',
  'tone.caps.share':
    '{share, number, percent} of the words are in capitals, and no more than {limit, number, percent} may be.',
  'tone.caps.share.fix': 'Leave capitals to abbreviations.',
  'tone.competitor-attack.attack': '“{word}” stands beside the name “{name}”: this attacks a competitor.',
  'tone.competitor-attack.attack.fix': 'Tell about your own work: what you do, how you test it, what proves it.',
  'tone.competitor-attack.may-attack':
    'If “{name}” is a name here, “{word}” stands beside it, and this attacks a competitor.',
  'tone.competitor-attack.may-attack.fix':
    'Tell about your own work. If it is an ordinary word, do not open the sentence with it.',
  'tone.competitor-mention.unproved': 'Nothing proves the comparison with “{name}”.',
  'tone.competitor-mention.unproved.fix':
    'Put the phrase into claims with a criterion (what is compared) and a source (where the data come from), or drop it.',
  'tone.insult.reply': '“{text}” is an insult in a reply, whoever gets it.',
  'tone.insult.reply.fix': 'Speak of the matter, and not of the person.',
  'tone.insult.found': '“{text}” insults whoever is spoken to.',
  'tone.insult.found.fix': 'Speak of the matter and not of the person.',
  'tone.profanity.found': 'A word in “{word}” that we do not use.',
  'tone.profanity.found.fix': 'Write it without that word. If it is a name, add it to allow of this rule.',
  'tone.profanity.masked': 'A word in “{word}” is hidden behind signs, and everybody reads it.',
  'tone.profanity.masked.fix': 'Write it without that word: stars do not change it.',
  'tone.profanity.masked-advice': 'A word in “{word}” is hidden behind signs, and everybody reads it.',
  'tone.profanity.masked-advice.fix': 'See whether you can do without it.',

  'tone.clickbait.dangling': 'The title ends with “{end}” and does not say what the text is about.',
  'tone.clickbait.dangling.fix': 'Say it to the end: the main thing goes into the title.',
  'tone.clickbait.found': '“{text}” is bait: it promises and does not say what.',
  'tone.clickbait.found.fix': 'Say at once what the text was written for.',
  'tone.ellipsis.long': 'There is “{found}” instead of an ellipsis.',
  'tone.ellipsis.long.fix': 'Three dots will do, and mostly one.',
  'tone.ellipsis.many': '{count, number} ellipses; more than {limit, number} sound like something held back.',
  'tone.ellipsis.many.fix': 'End the sentences with full stops.',
  'tone.emoji.many':
    'Too many emoji: {count, number} in {characters, plural, one {# character} other {# characters}} of text, and no more than {limit, number} can be read. An emoji at the start of a line counts half.',
  'tone.emoji.many.fix': 'Keep those that say something.',
  'tone.emoji.row': 'The emoji {emoji} stands {count, plural, one {# time} other {# times}} in a row.',
  'tone.emoji.row.fix': 'One will do.',
  'tone.exclamation.many':
    '{count, plural, one {# exclamation} other {# exclamations}} in {words, plural, one {# word} other {# words}}; one in {limit, number} is bearable.',
  'tone.exclamation.many.fix': 'Keep one, in the place that matters most, and end the rest with full stops.',
  'tone.exclamation.row': 'Marks in a row: “{marks}”. The text is shouting.',
  'tone.exclamation.row.fix': 'Write “{calm}”.',
  'tone.grievance.found': '“{text}”: this is a complaint in public.',
  'tone.grievance.found.fix':
    'Tell what you put right and how it is now, or remove it: would you say it to their face, with guests listening?',
  'topics.allowed.unknown':
    'The topic “{found}” is none of ours.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'topics.allowed.unknown.fix': 'Take one of the list: {allowed}. A new one is for the head of SMM to decide.',
  'topics.irritating.found': '“{found}” is of a topic that we neither write nor joke about.',
  'topics.irritating.found.fix': 'Speak of what depends on us, or take the post down.',
  'voice.persona-declared.nobody': 'Nothing says in whose voice “{account}” speaks.',
  'voice.persona-declared.nobody.fix': 'Add voice: person, traits and examples.',
  'voice.persona-declared.few':
    'Nobody would know the voice of “{account}”: traits {traits, number} of {least, number}, examples {examples, number} of {least_examples, number}.',
  'voice.persona-declared.few.fix': 'Add traits, and sentences that sound so.',
  'voice.self-centred.only-us':
    '{ours, number} of {total, plural, one {# sentence} other {# sentences}} are about ourselves (more than {limit, number, percent}), and the reader is never spoken to.',
  'voice.self-centred.only-us.fix': 'Begin with the reader: their question, their morning, their parcel.',

  'content.assert.broken': '{message}',
  'content.assert.broken.fix': 'This has to hold: {assert}',
  'error.adapter.key-unused':
    'Adapter “{adapter}”: none of the posts it read ({files, number}) has a key “{key}”. Check what it is called.',
  'error.adapter.shadowed': 'Adapter “{adapter}” reads nothing: “{by}”, which stands before it, reads its folders.',
  'error.adapter.no-files':
    'Adapter “{adapter}” found no posts: check its folders ({folders}) and the extensions of the files.',
  'error.approvals.unread':
    'The reviews of the pull request cannot be read, so no approval counts.{permission, select, none {} other { Add one of these to permissions: {permission}.}}',
  'error.approvals.unsigned':
    'The pull request has 250 commits or more. GitHub does not list them all, so nobody can tell whose the others are, so no approval counts. Split the pull request.',
  'error.limit.files':
    '{found, number} files, and no more than {limit, number} are judged at once: the rest were not judged.',
  'error.path.nothing': 'There is nothing to judge at “{path}”: content lies in content/.',
  'error.policy.base-unreadable':
    'The policy of the base ({base}) cannot be read, so that of this pull request judges. Look at it yourselves.',
  'error.content.undated':
    '{count, plural, one {# post has} other {# posts have}} no date of {count, plural, one {its} other {their}} own (as {path}), and commit times cannot be known here. The texts are checked, but these posts are in no calendar. Set publish_at, or put a date into the name of the file.',
  'error.content.unseen-before':
    'The change has very many files: what {count, plural, one {# file} other {# files}} had before could not be read, so everything found in them counts as new.',
  'error.policy.from-head': 'There is no policy in {base} yet, so the one that these changes bring judges.',
  'error.policy.differs': 'The folder policy/ differs from {base}. The policy of {base} judges.',
  'error.policy.no-rules':
    '{kind, select, inbox {What came in} other {Replies}} ({count, plural, one {# file} other {# files}}): read, and judged by no rule. The edition in force then has none about it.',
  'error.policy.not-in-force':
    '{count, plural, one {# post went} other {# posts went}} out before the first edition of the policy came into force. {count, plural, one {It is} other {They are}} not judged by it, and that is no violation.',

  'level.advisory': 'advisory',
  'level.soft-mandatory': 'mandatory',
  'level.hard-mandatory': 'strictly mandatory',
  'status.waived-inline': 'excused in the text',
  'status.waived': 'waived',
  'waiver.proposed': 'The waiver “{waiver}” is proposed; it waits for the approval of {approver}.',

  'report.policy': 'Policy {id} {version}',
  'report.files':
    '{files, plural, one {# file} other {# files}} judged, {publications, plural, one {# publication} other {# publications}}.',
  'report.clean': 'No findings.',
  'report.passes': 'Good to publish.',
  'report.blocks': 'Do not publish: {blocking, plural, one {# violation} other {# violations}}.',
  'report.advisory': '{count, plural, one {# piece of advice} other {# pieces of advice}}',
  'report.existing': '{count, plural, one {# finding was} other {# findings were}} there before',
  'report.waived': '{count, plural, one {# waived} other {# waived}}',
  'report.reason': 'Reason: {reason}',
  'report.fix': 'What to do: {fix}',
  'report.suggestion': 'Replacement: {text}',
  'report.slots': 'Free moments: {slots}.',
  'report.accounts': 'Accounts: {accounts}',
  'report.more': '…and {count, number} more.',
  'report.by-rule':
    '{findings, plural, one {# finding} other {# findings}} of {rules, plural, one {# rule} other {# rules}}, the worst first',
  'report.head.rule': 'rule',
  'report.head.level': 'level',
  'report.head.findings': 'findings',
  'report.head.files': 'files',
  'report.head.dates': 'when',
  'report.head.accounts': 'accounts',
  'report.all-accounts': '{count, plural, one {# account} other {# accounts}}',
  'report.found':
    '{count, plural, one {# finding} other {# findings}} in {files, plural, one {# file} other {# files}}',
  'report.worst-files': 'Files with the most findings',
  'report.of-file':
    '{count, plural, one {# finding} other {# findings}}{blocking, plural, =0 {} one {, # violation} other {, # violations}}',
  'report.how-to-see-all':
    'One file with all about it: reglament check PATH. Everything, by file: reglament check --by file.',
  'report.truncated': '{shown, number} of {total, number} are shown: no more fit here.',
  'report.progress': 'Judging: {done, number} of {total, number}',

  'cli.about': 'Reglament: communication policy as code.',
  'cli.usage': 'Usage',
  'cli.commands': 'Commands',
  'cli.options': 'Options',
  'cli.exit': 'Exit codes',
  'cli.exit.0': 'nothing stands in the way of publishing',
  'cli.exit.1': 'there are violations: do not publish',
  'cli.exit.2': 'could not judge: the policy or the arguments are wrong',
  'cli.examples': 'Examples',
  'cli.more': 'More about a command: reglament COMMAND --help',
  'cli.command': 'command',
  'cli.command.check': 'judge the content by the policy',
  'cli.check.paths': 'paths',
  'cli.check.about':
    'Judges the posts in content/ by the policy in policy/. Paths narrow the report; the calendar is always that of all posts.',
  'cli.option.approved-by':
    'with --base: as if these people of policy/people.yaml had approved the pull request, with commas; nobody: none had',
  'cli.option.approved-by.value': 'PEOPLE',
  'cli.error.approved-by':
    'policy/people.yaml knows no “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'cli.error.approved-by-base': '--approved-by judges a change: add --base.',
  'cli.option.base': 'compare with a git revision: only what is new blocks, and the policy is taken from it',
  'cli.option.base.value': 'REV',
  'cli.option.by': 'by file, or by rule; unless said, more than 60 findings are told by rule',
  'cli.option.by.value': 'ORDER',
  'cli.option.now': 'take this for the present moment (ISO 8601)',
  'cli.option.now.value': 'TIME',
  'cli.option.format': 'form of the report: {formats}',
  'cli.option.format.value': 'FORMAT',
  'cli.option.locale': 'language of the report, ru or en; by default the policy’s first language',
  'cli.option.locale.value': 'LANG',
  'cli.option.help': 'show this help',
  'cli.option.version': 'show the version',
  'cli.error': 'Error: {message}',
  'cli.error.command':
    'There is no command “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}} The list: reglament --help',
  'cli.error.option':
    'There is no option “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}} The list: reglament {command} --help',
  'cli.error.value': 'Option “{option}” needs a value.',
  'cli.error.no-value': 'Option “{option}” takes no value.',
  'cli.error.choice':
    'Option “{option}”: there is no “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}} There are: {allowed}.',
  'cli.error.now': 'Option --now: “{found}” does not look like a time. Write it so: 2026-11-22T10:00:00+03:00.',
  'cli.error.policy': 'The policy could not be read: {count, plural, one {# error} other {# errors}}.',
  'cli.error.git': 'git could not read “{revision}”: {reason}',
  'cli.error.not-a-repository': '--base needs a git repository, and there is none here.',
  'cli.error.path': 'There is no path “{path}”.',
  'cli.error.outside': 'Path “{path}” lies outside the repository.',
  'cli.error.unexpected': 'Internal error of Reglament: {reason}. It is our fault, please report it.',

  // Commands about the policy itself.
  'cli.command.fix': 'make the replacements that findings suggest',
  'cli.command.test': 'run the examples of the regulations',
  'cli.command.explain': 'explain a rule or a file',
  'cli.command.at': 'show the policy of a day',
  'cli.command.diff': 'compare two editions of the policy',
  'cli.command.impact': 'show what another edition would decide otherwise',
  'cli.command.waivers': 'show waivers and freezes',
  'cli.command.calendar': 'show the calendar of publications',
  'cli.command.rules': 'list the rules with their clauses and examples',
  'cli.command.slots': 'find free moments for a post',
  'cli.calendar.about':
    'Shows the weeks by account: what goes out when and for what purpose, where there are findings and freezes. As ics the calendar opens in any calendar program.',
  'cli.rules.about':
    'Lists the rules of the policy and of packs: how strict each is, in which clause it is written, on which example it fires and on which it is silent. Clauses without a rule are shown as “for people”. When a rule lacks one kind of example, the exit code is 1.',
  'cli.slots.about':
    'Proposes the next moments at which such a post breaks no rule of the calendar: frequency, gaps, the share of promotion, variety, freezes.',
  'cli.option.account': 'the account',
  'cli.option.account.value': 'ACCOUNT',
  'cli.option.purpose': 'the purpose of the post: promo, value, community, news, service or contest',
  'cli.option.purpose.value': 'PURPOSE',
  'cli.option.post-format': 'the format of the post',
  'cli.option.rubric': 'the rubric of the post',
  'cli.option.rubric.value': 'RUBRIC',
  'cli.option.count': 'how many to propose, 5 without it',
  'cli.option.count.value': 'NUMBER',
  'cli.option.week-from': 'from which day, the start of this week without it',
  'cli.option.week-to': 'to which day, four weeks without it',
  'cli.error.pack':
    'there is no pack {found} here.{suggestion, select, none {} other { Did you mean {suggestion}?}} There are: {allowed}.',
  'cli.error.account':
    '{found, select, none {Name the account: --account.} other {There is no account “{found}”.}}{suggestion, select, none {} other { Did you mean “{suggestion}”?}} There are: {allowed}.',
  'cli.error.long-period':
    'The period is too long: no more than {limit, plural, one {# day} other {# days}} are shown at once.',
  'cli.error.period': 'The period ends before it starts: {from} to {to}.',
  'cli.error.count': 'Option --count: “{found}” does not fit, it takes a whole number from 1 to {most, number}.',
  'slots.title': 'Free moments: {account} ({zone})',
  'slots.none': 'There is no such moment in the next 60 days.',
  'slots.moment': '{date}',
  'calendar.none': 'Nothing goes out in these days.',
  'calendar.week': 'Week',
  'calendar.title': 'Calendar: {from} to {to}',
  'calendar.legend':
    'p promo, v value, c community, n news, s service, k contest, · no purpose; ! has a finding, * a violation, ❄ a freeze',
  'calendar.mark.promo': 'p',
  'calendar.mark.value': 'v',
  'calendar.mark.community': 'c',
  'calendar.mark.news': 'n',
  'calendar.mark.service': 's',
  'calendar.mark.contest': 'k',
  'calendar.sums':
    '{count, plural, =0 {No publications} one {# publication: {purposes}} other {# publications: {purposes}}}',
  'calendar.purpose.promo': 'promo',
  'calendar.purpose.value': 'value',
  'calendar.purpose.community': 'community',
  'calendar.purpose.news': 'news',
  'calendar.purpose.service': 'service',
  'calendar.purpose.contest': 'contest',
  'calendar.purpose.none': 'no purpose',
  'cli.command.contest-checklist': 'show what a contest lacks, and who demands it',
  'cli.command.contest-new': 'start a contest: questions, a file and its rules',
  'cli.contest-checklist.about':
    'Shows what a contest lacks, by platform, country and your own regulation: what to write, where the demand comes from and when that was looked at. The edition in force on the day of the start judges.',
  'cli.contest-checklist.positionals': 'FILE',
  'cli.option.checklist-all': 'show what is kept, and what does not apply to this contest, too',
  'cli.error.one-contest':
    'One file of a contest is needed. For example: reglament contest checklist content/contests/2027-02-morning-brew.md',
  'contest.checklist.no-contest':
    '“{found}” is no file of a contest{kind, select, rules { (these are the rules)} post { (this is a post)} other {}}: contests are kept in content/contests/.{suggestion, select, none {} other { Perhaps {suggestion}?}}',
  'contest.checklist.no-rules': 'On the day on which {path} starts there is no rule about contests to judge it by.',
  'contest.checklist.unreadable': 'The file {path} could not be read as a contest:',
  'contest.checklist.where':
    '{platforms, select, none {No platform named} other {{platforms}}} · {laws, select, none {no country named} other {{laws}}} · edition {version}',
  'contest.checklist.form': 'The file',
  'contest.checklist.ahead': 'To be asked when the draft becomes approved',
  'contest.checklist.not-applicable': 'Does not concern this contest',
  'contest.checklist.kept': 'Kept',
  'contest.checklist.group.own': '{name, select, other {Own regulation}}',
  'contest.checklist.group.platform': '{name, select, none {Platform} other {Platform: {name}}}',
  'contest.checklist.group.law': '{name, select, none {Law} other {Law: {name}}}',
  'contest.checklist.standing.missing': 'required',
  'contest.checklist.standing.advice': 'advice',
  'contest.checklist.standing.unclear': 'look for yourself',
  'contest.checklist.source':
    '{source, select, none {} other {{source}}}{as_of, select, none {} other {, {as_of}}}{confirmed, select, no {, unconfirmed} other {}}',
  'contest.checklist.verdict':
    '{missing, plural, =0 {Everything required is there} one {# requirement is missing} other {# requirements are missing}}{advice, plural, =0 {} one { · # piece of advice} other { · # pieces of advice}}{unclear, plural, =0 {} one { · # to look at yourself} other { · # to look at yourself}}',
  'contest.draft.title': '{title}: the rules of the {kind, select, draw {giveaway} other {contest}}',
  'contest.draft.chapter.who': 'Who runs it',
  'contest.draft.chapter.when': 'When',
  'contest.draft.chapter.entrants': 'Who may enter',
  'contest.draft.chapter.task': 'How to enter',
  'contest.draft.chapter.prizes': 'The prizes',
  'contest.draft.chapter.choice': 'How the winners are chosen',
  'contest.draft.chapter.handing-over': 'If you win',
  'contest.draft.chapter.works': 'Your entry',
  'contest.draft.chapter.data': 'Your data',
  'contest.draft.chapter.changes': 'Changes',
  'contest.draft.organizer':
    'This {kind, select, draw {giveaway} other {contest}} is run by {organizer}{address, select, none {} other {, {address}}}. Questions go to {email}.',
  'contest.draft.release':
    '{platform} does not sponsor, endorse or administer this {kind, select, draw {giveaway} other {contest}} and is not associated with it. By entering you release {platform} from any claim connected with it.',
  'contest.draft.free': 'Entry is free, and the organiser pays for the prizes. You need not buy anything.',
  'contest.draft.no-lottery':
    '{kind, select, draw {This giveaway is not a lottery.} other {This contest is not a lottery.}}',
  'contest.draft.no-purchase': 'No purchase necessary. A purchase does not improve your chances.',
  'contest.draft.purchase':
    'To enter you need to buy something: what, where and by when stands in the announcement. Keep the receipt until the prizes are handed over.',
  'contest.draft.period': 'Entries open on {from} at {opens} and close on {until} at {closes}.',
  'contest.draft.results': 'The results are announced on {on} at {time}.',
  'contest.draft.time': '{time}{offset, select, none { (UTC)} other { (UTC{offset})}}',
  'contest.draft.entrants':
    'Anybody may enter who is aged {age, number} or over{countries, select, none {} other { and is a resident of: {countries}}}. People who work for the organiser and their families may not.',
  'contest.draft.staff': 'people who work for the organiser and their families',
  'contest.draft.void': '{states, select, none {} other {Void in {states}. }}Void where prohibited.',
  'contest.draft.task': '{kind, select, draw {To enter:} other {The task:}}',
  'contest.draft.mechanic.follow': 'follow our account',
  'contest.draft.mechanic.like': 'like the post that announces the {kind, select, draw {giveaway} other {contest}}',
  'contest.draft.mechanic.comment':
    'answer the question in a comment under the post that announces the {kind, select, draw {giveaway} other {contest}}',
  'contest.draft.mechanic.repost': 'repost the post that announces the {kind, select, draw {giveaway} other {contest}}',
  'contest.draft.mechanic.tag_friend': 'mention one friend in a comment',
  'contest.draft.mechanic.tag_self_in_photo': 'tag yourself in the photo',
  'contest.draft.mechanic.hashtag_post':
    'publish a post of your own{hashtag, select, none {} other { with the hashtag {hashtag}}}',
  'contest.draft.mechanic.mention_brand': 'mention our account in it',
  'contest.draft.mechanic.save_pin': 'save any Pin of ours that you like',
  'contest.draft.mechanic.newsletter': 'subscribe to the newsletter, if you want it: you agree to that separately',
  'contest.draft.mechanic.dm': 'write to us in a direct message',
  'contest.draft.mechanic.quiz': 'answer the questions of the quiz',
  'contest.draft.mechanic.vote': 'vote',
  'contest.draft.mechanic.ugc_photo': 'send us a photo that you took yourself',
  'contest.draft.mechanic.ugc_video': 'send us a video that you made yourself',
  'contest.draft.mechanic.review': 'write a review: whether it is kind or not does not change your chances',
  'contest.draft.mechanic.purchase': 'buy the product that the announcement names',
  'contest.draft.mechanic.platform_giveaway': 'press the button under the post',
  'contest.draft.one-entry':
    'One entry for each person, and the first one counts. Whoever enters from several accounts is disqualified.',
  'contest.draft.removed': 'Entries that insult somebody or advertise something are disqualified.',
  'contest.draft.guidelines':
    'Entries that break the [YouTube Community Guidelines](https://www.youtube.com/t/community_guidelines), insult somebody or advertise something are disqualified.',
  'contest.draft.prizes': '{count, plural, one {There is # prize:} other {There are # prizes:}}',
  'contest.draft.prize': '{name}, worth {value}{count, plural, =1 {} other { each, # of them}}',
  'contest.draft.tax': 'Russian income tax of {rate, number}% is due on the part of a prize above {free} a year.',
  'contest.draft.tax-nothing': 'The tax on {rest} is less than half a unit and is rounded to nothing: nobody pays any.',
  'contest.draft.tax-organizer':
    '{organizer} pays the tax out of a part of the prize in money, which is {cash}. We count like this: the prize of {value} and the money are worth {whole}, of which {rest} are above {free}, and {rate, number}% of that is {tax}. The winner pays nothing.',
  'contest.draft.tax-winner':
    'The winner pays the tax. We count like this: of {value}, {rest} are above {free}, and {rate, number}% of that is {tax}. Prizes that you won from others in the same year are added to ours.',
  'contest.draft.choice.random':
    'When entries are closed, each one gets a number, and we publish the list. On {on} a random number generator chooses the winners. The recording is shown where the giveaway ran.',
  'contest.draft.choice.platform': 'On {on} the platform’s own tool chooses the winners at random.',
  'contest.draft.choice.first_n': 'The prizes go to whoever meets the conditions first. On {on} we say who that was.',
  'contest.draft.choice.jury':
    'A jury judges the entries. The criteria: how well an entry meets the task, its idea, and its making. The decision is announced on {on}.',
  'contest.draft.choice.skill':
    'The best result wins, and a jury judges it. The criteria: how well an entry meets the task, its idea, and its making. The decision is announced on {on}.',
  'contest.draft.choice.votes':
    'Readers choose the winner by vote. There is one criterion, the number of votes. Votes that were bought or made by a program do not count. The result is announced on {on}.',
  'contest.draft.odds': 'Odds depend on the number of entries.',
  'contest.draft.claim':
    'We write to the winners in a private message. Please answer by {until}; after that the next one is chosen.',
  'contest.draft.delivery': '{how}, by {by} at the latest.',
  'contest.draft.works':
    'Your entry stays yours. By entering you let us show it on our accounts with your name; tell us, and we take it down.',
  'contest.draft.data':
    '{fields, select, none {We need no personal data of entrants.} other {We ask only winners for personal data: {fields}. They are needed to hand over the prize.}}',
  'contest.draft.consent':
    'A winner agrees to the use of their data on a page of its own: {url}. We name a winner only with a permission of its own.',
  'contest.draft.rights':
    'You may ask what we keep, have it corrected or deleted, and take your consent back: {email}. No newsletter comes with an entry.',
  'contest.draft.erased':
    'The data are deleted by {on}, except what bookkeeping has to keep. Our privacy policy: {url}.',
  'contest.draft.field.name': 'name',
  'contest.draft.field.phone': 'phone number',
  'contest.draft.field.email': 'e-mail address',
  'contest.draft.field.delivery_address': 'delivery address',
  'contest.draft.changes':
    'We do not change a {kind, select, draw {giveaway} other {contest}} that is running. Should a mistake need mending, we say so where it was announced and write down here what was mended, and when.',
  'contest.draft.note':
    'A draft. Read the rules from end to end, write down how the choice will be proved, and hand the file to the lawyer and the owner of the account: their consent stands in approved_by.',
  'cli.contest-new.about':
    'Asks what contest it is to be and writes two files: the contest in content/contests/ with status: draft, and its rules beside it, in the language of the account. Every question can be answered by an option; when title, accounts, starts, ends and prize are given, nothing is asked. Files that exist are left alone.',
  'cli.contest-new.positionals': '[FILE]',
  'contest.new.ask.title': 'What it is called',
  'contest.new.ask.accounts': 'Accounts with commas, the first one runs it',
  'contest.new.ask.jurisdictions': 'Countries whose law holds: ru, us, gb, eu',
  'contest.new.ask.mechanics': 'What entrants do, with commas',
  'contest.new.ask.hashtag': 'The hashtag of entries',
  'contest.new.ask.selection': 'How winners are chosen: random, jury, votes, skill, first_n, platform',
  'contest.new.ask.starts': 'Start, for example 2027-03-01T10:00+03:00',
  'contest.new.ask.ends': 'End',
  'contest.new.ask.results': 'Results',
  'contest.new.ask.prize': 'A prize: name;count;value;currency',
  'contest.new.ask.tax': 'Who pays the tax on the prize: organizer or winner',
  'contest.new.ask.age': 'From what age',
  'contest.new.ask.organizer': 'Organiser',
  'contest.new.ask.address': 'The organiser’s address',
  'contest.new.ask.email': 'E-mail for questions',
  'contest.new.ask.delivery': 'How a prize is handed over',
  'contest.new.ask.data': 'What data winners are asked for, with commas',
  'contest.new.ask.rules-url': 'Address of the page with the rules',
  'contest.new.ask.policy-url': 'Address of the privacy policy',
  'contest.new.ask.consent-url': 'Address of the separate consent to data processing',
  'contest.new.ask-again': 'Another prize, or an empty line',
  'contest.new.value.text': 'TEXT',
  'contest.new.value.list': 'LIST',
  'contest.new.value.number': 'NUMBER',
  'contest.new.default': '{question} [{fallback}]: ',
  'contest.new.plain': '{question}: ',
  'contest.new.delivery': 'By post or courier, at the organiser’s cost',
  'contest.new.intro': 'Enter takes the answer in brackets, Ctrl-D stops: nothing is written before the last answer.',
  'contest.new.bad.empty': 'This one needs an answer.',
  'contest.new.bad.title': 'A title has at least one letter and at most {most, number} characters.',
  'contest.new.bad.account': 'There is no account “{found}”, there are {allowed}.',
  'contest.new.bad.country':
    'There is no country “{found}”. For example: ru, us, gb, de; all of the European Union is eu.',
  'contest.new.bad.choice': '“{found}” is none of these: {allowed}.',
  'contest.new.bad.date': '“{found}” is no date with a time. Write it like this: 2027-03-01T10:00+03:00.',
  'contest.new.bad.offset':
    'The offset from UTC is missing, and entrants would read the time differently. For the account {account} it is {suggestion}.',
  'contest.new.bad.past': '{found} has passed already.',
  'contest.new.bad.order':
    '{found} is not later than {other}: {key, select, ends {the end follows the start} other {the results follow the end}}.',
  'contest.new.bad.prize':
    '“{found}” is no prize. Four parts with semicolons: name;count;value;currency, for example A mug;3;18;EUR.',
  'contest.new.bad.count': 'The count of prizes “{found}” does not do, it is a whole number from 1.',
  'contest.new.bad.value': 'The value “{found}” does not do, it is a number of at least zero.',
  'contest.new.bad.currency': 'There is no currency “{found}”. It has three letters: RUB, USD, EUR, GBP.',
  'contest.new.bad.age': 'The age “{found}” does not do, it is a whole number from 0 to 120.',
  'contest.new.bad.email': '“{found}” does not look like an e-mail address.',
  'contest.new.bad.url': '“{found}” does not look like the address of a page, it begins with https://.',
  'contest.new.bad.field': 'The policy does not allow to ask for “{found}”, only for {allowed}.',
  'contest.new.bad.consent': 'The consent cannot be where the rules are: it is a document of its own.',
  'contest.new.bad-option': 'Option --{option}: {reason}',
  'contest.new.missing': 'Answers are missing, and there is nobody to ask: {options}. Nothing was written.',
  'contest.new.exists': 'The file {path} exists already. Nothing was written.',
  'contest.new.file': '“{found}” does not do: the file of a contest is kept in content/contests/ and ends with .md.',
  'contest.new.one-file': 'One file is needed, or none, and there is “{found}” as well.',
  'contest.new.written': 'Written, as a draft:',
  'contest.new.next': 'Read the rules, and ask what is missing: {command}',
  'cli.command.release': 'release an edition of the policy',
  'cli.test.positionals': '[rule…]',
  'cli.test.about':
    'Runs the examples of all regulations and packs: fails must break the rule of its clause, passes must not. Every rule needs both. A rule is named in full, or by its family: frequency.',
  'cli.explain.positionals': '<rule or file>',
  'cli.explain.about':
    'Of a rule: where it is written, what switched it on, with which options, how it changed. Of a file: what each rule said, and what it looked at.',
  'cli.at.positionals': '<date>',
  'cli.at.about': 'Shows the policy in force on that day: the edition, its digest, and the level of each rule.',
  'cli.diff.positionals': '<edition> <edition>',
  'cli.diff.about':
    'Compares two editions: what got stricter or looser, what came and went, where words changed, and which part of the version that raises. An edition is a version, working (the work tree), or a git revision.',
  'cli.impact.about':
    'Replays all content by two editions and shows the difference, planned posts first. Without options it compares the edition in force with the working one. Exit code 1: planned posts would break.',
  'cli.waivers.about': 'Shows waivers with the days they have left, and freezes.',
  'cli.release.about':
    'Seals the working policy in policy/releases/<version>.yaml: rules, texts, packs, the digest of the release before. What is released never changes.',
  'cli.fix.about':
    'Makes the replacements that findings suggest: shows them first, then asks whether to write them. A replacement that would break another rule is not made. Without a terminal it writes only with --write. The exit code is that of check afterwards.',
  'cli.option.fix-rule': 'only replacements of this rule or family of rules; several with commas between them',
  'cli.option.write': 'write without asking',
  'cli.option.dry-run': 'only show',
  'cli.error.write-dry-run': '--write writes and --dry-run only shows: choose one.',
  'fix.none': 'There is nothing to replace.',
  'fix.left': 'Not replaced',
  'fix.breaks': 'This replacement would break the rules: {rules}.',
  'fix.loop': 'Rules contradict each other: one would take back what another changes.',
  'fix.choices': 'Several replacements are possible, choose yourself',
  'fix.unstable': 'After ten passes there is still something to replace. Run the command once more.',
  'fix.ask': 'Write these replacements? [y/N]',
  'fix.not-written': 'Nothing was written: add --write.',
  'fix.written': '{count, plural, one {# file} other {# files}} written.',
  'fix.changed': '{path}: the file has changed meanwhile and was left as it is.',
  'fix.refused': '{path}: could not be written.',
  'cli.option.as-of': 'judge everything by the policy in force on that day',
  'cli.option.date.value': 'DATE',
  'cli.option.by-advice': 'by regulation, or by the advice that rules grew from',
  'cli.option.family': 'only rules that begin so: links, contest.ru',
  'cli.option.family.value': 'PREFIX',
  'cli.option.pack': 'only the rules of this pack',
  'cli.option.pack.value': 'PACK',
  'cli.option.rule': 'show one rule',
  'cli.option.rule.value': 'RULE',
  'cli.option.from': 'the older edition; without it the one in force',
  'cli.option.to': 'the newer edition; without it the working one',
  'cli.option.edition.value': 'EDITION',
  'cli.option.since': 'count publications from that day',
  'cli.option.watch': 'run again when the policy changes',
  'cli.option.bump': 'raise the version as far as the changes need',
  'cli.option.effective': 'the day from which it is in force',
  'cli.error.date': '“{found}” does not look like a date. Write it so: 2026-11-22.',
  'cli.error.one-date': 'One date is needed. For example: reglament at 2026-03-12',
  'cli.error.one-thing': 'One rule or one file is needed. For example: reglament explain frequency.per-day',
  'cli.error.two-editions':
    '{command, select, impact {Editions are given by options: reglament impact --from 1.2.0 --to working} other {Two editions are needed. For example: reglament diff 1.2.0 working}}',
  'cli.error.no-arguments': 'The command {command} does not know what to do with “{found}”.',
  'cli.error.edition':
    'There is no edition “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}} There are: {allowed}, and git revisions.',
  'cli.error.rule':
    'The policy {version} has no rule “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'cli.error.not-in-force':
    'On {date} there is no policy yet: the first edition, {version}, is in force from {effective}.',

  // Pages about the policy.
  'report.edition': 'by edition {version}',
  'at.in-force': 'In force from {date}.',
  'at.next': 'The next edition, {version}, comes into force on {date}.',
  'rules.advice': 'Advice',
  'rules.advice-total':
    'Pieces of advice: {advice, number}. Made rules: {ruled, number} (of {rules, number} rules), for people alone: {people, number}.',
  'rules.clause': 'Clause',
  'rules.fires': 'Fires',
  'rules.level': 'Level',
  'rules.missing': 'Without examples',
  'rules.none': 'no example',
  'rules.off': 'off',
  'rules.pack': 'Pack {pack}',
  'rules.people': 'for people',
  'rules.rule': 'Rule',
  'rules.silent': 'Is silent',
  'rules.total':
    '{rules, plural, one {# rule} other {# rules}}, {both, number} with both examples, {off, number} off. {people, plural, one {# clause} other {# clauses}} for people.',
  'rules.verdict':
    '{missing, plural, =0 {Every rule has both examples.} one {# rule lacks examples.} other {# rules lack examples.}}',
  'at.rule': 'Rule',
  'at.level': 'Level',
  'at.clause': 'Clause',
  'at.off': 'Switched off',
  'at.from': 'From {date}: {level}.',
  'diff.title': 'Policy {from} → {to}',
  'diff.dates': 'In force from {from} and from {to}.',
  'diff.same': 'Both editions say the same.',
  'diff.rules': 'Rules',
  'diff.settings': 'Settings',
  'diff.texts': 'Texts',
  'diff.verdict.added': 'new',
  'diff.verdict.removed': 'removed',
  'diff.verdict.stricter': 'stricter',
  'diff.verdict.looser': 'looser',
  'diff.verdict.mixed': 'stricter and looser',
  'diff.verdict.neutral': 'different',
  'diff.verdict.text-only': 'words only',
  'diff.by-trial': 'The options do not tell, so both forms were tried on examples and posts.',
  'diff.reason': 'Why:',
  'diff.nothing': 'none',
  'diff.examples': 'The examples changed.',
  'diff.key.approvers': 'who approves a waiver',
  'diff.key.check': 'check',
  'diff.key.effective_on': 'blocks from',
  'diff.key.enforcement': 'level',
  'diff.key.since': 'since version',
  'diff.key.where': 'only for',
  'diff.other-form': 'otherwise:',
  'diff.packs': 'Packs',
  'diff.pack.added': '+ extends {after}',
  'diff.pack.removed': '− no longer extends {before}',
  'diff.pack.changed': '✎ {before} → {after}',
  'diff.clause.added': '+ new clause',
  'diff.clause.regulation-added': '+ new regulation',
  'diff.clause.regulation-removed': '− regulation removed',
  'diff.clause.removed': '− clause removed',
  'diff.clause.changed': '✎ clause',
  'diff.bump':
    '{bump, select, none {The version need not change.} other {The change has to raise the {bump, select, patch {third number of the version: only words changed} minor {second number of the version} other {first number of the version: something that was allowed is forbidden}}{state, select, enough {; {version} does.} other {.}}}}',
  'impact.title': 'What will change: {from} → {to}',
  'impact.scope':
    '{publications, plural, one {# publication judged} other {# publications judged}}{since, select, none {} other {, shown from {since}}}.',
  'impact.announced': 'Edition {version} comes into force on {date}: what goes out before that is not touched by it.',
  'impact.none': 'Nothing: both editions decide alike.',
  'impact.planned': 'Planned',
  'impact.past': 'Out already, or going out by the edition before',
  'impact.sums': 'Sums',
  'impact.several': 'A finding that concerns several accounts or authors is counted for each of them.',
  'impact.by.account': 'Account',
  'impact.by.month': 'Month',
  'impact.by.author': 'Author',
  'impact.column.newly-failing': 'will fail',
  'impact.column.level-changed': 'other level',
  'impact.column.newly-passing': 'will pass',
  'impact.kind.newly-failing': '{count, plural, one {will fail: #} other {will fail: #}}',
  'impact.kind.level-changed': 'will change level: {count, number}',
  'impact.kind.newly-passing': 'will pass: {count, number}',
  'impact.broken':
    '{count, plural, =0 {No planned post would break.} one {# planned post would break:} other {# planned posts would break:}}',
  'waivers.title': 'Waivers',
  'waivers.inline': 'Exceptions in texts',
  'waivers.none': 'There are no waivers.',
  'waivers.left':
    '{state, select, last {last day} expired {{days, plural, one {expired # day ago} other {expired # days ago}}} other {{days, plural, one {# day left} other {# days left}}}}',
  'waivers.targets': 'For:',
  'waivers.by': 'Issued on {issued}, approved by {approver}.',
  'waivers.excused':
    '{count, plural, =0 {It has excused nothing so far.} one {It excused # finding.} other {It excused # findings.}}',
  'waivers.fault.unknown-rule': 'There is no such rule.',
  'waivers.fault.removed-rule': 'This rule was removed.',
  'waivers.fault.hard-rule': 'Nothing lifts a strictly mandatory rule.',
  'waivers.fault.approver-role': 'The approver has not the role that it takes.',
  'waivers.fault.self-approved': 'Approved by the person who asked for it.',
  'waivers.fault.not-issued': 'Not in force yet.',
  'waivers.fault.expired': 'Expired.',
  'freezes.title': 'Freezes',
  'freezes.none': 'There are no freezes.',
  'freezes.ahead': 'ahead',
  'freezes.in-force': 'in force',
  'freezes.over': 'over',
  'freezes.scope':
    'Accounts: {accounts, select, all {all} other {{accounts}}}. Allowed: {allowed, select, none {nothing} other {{allowed}}}. Declared by {by}.',
  'test.progress': 'Running examples: {done, number} of {total, number}',
  'test.watching': 'Waiting for changes under policy/. Stop with Ctrl+C.',
  'test.failed': 'Examples that came out otherwise',
  'test.outcome.silent': 'Example {kind}: the rule is silent and should fire.',
  'test.outcome.fired': 'Example {kind}: the rule fires and should be silent.',
  'test.outcome.invalid': 'Example {kind} proves nothing: its files cannot be read.',
  'test.outcome.proved': 'Example {kind} came out as it says.',
  'test.unproved': 'Rules without proof',
  'test.lacks':
    '{lacks, select, fails {no example on which the rule fires (fails)} passes {no example on which the rule is silent (passes)} other {neither a fails nor a passes example}}',
  'test.done': 'Examples marked todo that already come out: drop the “todo-”',
  'test.fixtures':
    'Vale rules: {rules, number}, fixtures: {fixtures, number}, of which came out as they say: {proved, number}.',
  'test.fixtures.failed': 'Fixtures of Vale styles that came out otherwise: − not found, + found and not expected',
  'test.styles.problems': 'What of the Vale styles is not in force',
  'test.zero': 'Not a single example was run.',
  'test.proved': '{proved, plural, one {# example came out} other {# examples came out}} as they say.',
  'test.not-proved':
    'The policy is not proved: {failed, plural, one {# example came out otherwise} other {# examples came out otherwise}}.',
  'test.coverage':
    'Rules: {rules, number}, with both kinds of example: {both, number}. Clauses with rules: {enforced, number}, for people: {people, number}. Known gaps (todo): {todo, number}.',
  'release.exists': 'Version {version} is released already: {path}.',
  'release.exists-changed':
    'Version {version} is released already ({path}), and the policy has changed since. Raise the version: reglament release --bump.',
  'release.nothing': 'There is nothing to release: the policy is the same as in {version}.',
  'release.refused': 'Not released: {count, plural, one {# obstacle} other {# obstacles}}.',
  'release.unproved':
    'Not released: {failed, plural, one {# example} other {# examples}} came out otherwise, {unproved, plural, one {# rule} other {# rules}} without proof. See: reglament test',
  'release.done': 'Policy {version} is released, in force from {date}.',
  'explain.on': 'On.',
  'explain.off': 'Switched off in policy.yaml: {reason}',
  'explain.gone': 'The working policy has no such rule any more.',
  'explain.removed': 'Removed in {version}: {reason}{instead, select, none {} other { {instead} holds now.}}',
  'explain.source': 'Written in:',
  'explain.check': 'Check:',
  'explain.level': 'Level:',
  'explain.overridden': 'changed in policy.yaml',
  'explain.where': 'Only for:',
  'explain.since': 'Since version {version}.',
  'explain.effective-on': 'Only advises until {date}.',
  'explain.approvers': 'A waiver is approved by one of: {roles}.',
  'explain.until': 'until {date}',
  'explain.history': 'How it changed',
  'explain.scope.document': 'looks at a file',
  'explain.scope.publication': 'looks at a publication as its reader sees it',
  'explain.scope.account': 'looks at the calendar of an account',
  'explain.scope.repository': 'looks at all content',
  'explain.scope.contest': 'looks at a contest, its announcements and its rules',
  'explain.scope.policy': 'looks at the policy itself',
  'explain.looked': 'Looked at the publications of:',
  'explain.outcome.found': '✖ {count, plural, one {# finding} other {# findings}}',
  'explain.outcome.silent': '✔ judged, nothing found',
  'explain.outcome.quick': '✔ nothing to judge',
  'explain.outcome.condition': '· its condition does not hold',
  'explain.outcome.not-reached': '· does not concern this file',
  'explain.outcome.off': '○ switched off',
  'explain.outcome.other-kind': '· not about posts',
  'explain.others':
    'About the policy itself and the repository as a whole: {count, plural, one {# rule} other {# rules}}.',

  // What comes in, and how it is answered.
  'inbox.answered.overdue':
    'Item {id} ({class}) has had no answer for {age}; the deadline is {limit}.{automatic, select, yes { An automatic reply does not count.} other {}}',
  'inbox.answered.overdue.fix': 'Answer now. If no answer is due, write no_reply_reason.',
  'inbox.answered.reason': 'Item {id} ({class}): “{reason}” is no reason for silence.',
  'inbox.answered.reason.fix': 'Answer, or give a reason that holds for this class: {allowed}.',
  'inbox.answered.unproven':
    'Item {id} ({class}): “{reason}” excuses silence when the same person got the answer elsewhere. {why, select, missing {Nothing says where.} unknown {There is no item “{other}”.} open {Nobody answered them under “{other}” either.} other {Under “{other}” wrote somebody else, or nobody knows who.}}',
  'inbox.answered.unproven.fix':
    'Put into answered_in the number of an item by the same author (author_hash) that was answered, or answer.',
  'praise.thanked.unthanked':
    'Item {id} ({class}): no thanks for {age}; the deadline is {limit}.{automatic, select, yes { An automatic reply does not count.} other {}}',
  'praise.thanked.unthanked.fix': 'Say thank you in your own words, so that it shows that you read it.',
  'inbox.classified.unknown':
    'Item {id}: there is no class “{class}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'inbox.classified.unknown.fix':
    'Classes: {allowed}. In doubt take the one with the shorter deadline.{foreign, select, yes { If your program calls it so, add the word to classes of the source “{source}” (policy/policy.yaml, inbox.sources).} other {}}',
  'inbox.classified.none': 'Item {id} has had no class for {age} of working time; it gets one within {limit}.',
  'inbox.classified.none.fix': 'Give it a class: it decides who answers and by what hour.',
  'inbox.classified.late': 'Item {id} got its class after {age}; it gets one within {limit}.',
  'inbox.classified.late.fix': 'Find out why nobody looked at the inbox for so long.',
  'inbox.assigned.none': 'Nobody answers for item {id}; there has to be a name within {limit}.',
  'inbox.assigned.none.fix': 'Write one person of policy/people.yaml in owner.',
  'inbox.assigned.team':
    'Item {id}: “{owner}” is a role, and a person answers.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'inbox.assigned.team.fix': 'Write in owner who has that role today.',
  'inbox.assigned.unknown':
    'Item {id}: “{owner}” is no person of policy/people.yaml.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'inbox.assigned.unknown.fix':
    'Departments do not answer, people do: write somebody’s id.{foreign, select, yes { If your program calls them so, add the word to owners of the source “{source}” (policy/policy.yaml, inbox.sources).} other {}}',
  'inbox.assigned.left': 'Item {id}: {person} works here no more; the last day was {until}.',
  'inbox.assigned.left.fix': 'Hand the item to somebody who is there.',
  'inbox.assigned.away':
    'Item {id}: {person} is away ({from} to {to}), and {deputy, select, none {nobody stands in} other {the deputy, {deputy}, is not there either}}.',
  'inbox.assigned.away.fix': 'Hand the item over, or name a deputy in policy/people.yaml.',
  'inbox.more': 'And {count, plural, one {# more such item} other {# more such items}} in this file.',
  'inbox.crisis.severe':
    'Item {id} ({class}): one of these is enough for {level} to meet{roles, select, none {} other { ({roles})}}, and nobody has taken it up.',
  'inbox.crisis.severe.fix':
    'Bring them together now. Put sharp with the name of the situation into the card, and where the feed has to fall silent, a freeze into policy/freezes/.',
  'inbox.crisis.many':
    '“{about}”: {count, plural, one {# item} other {# items}} about one thing, {least, number} or more within {hours, plural, one {# hour} other {# hours}}: {ids}{more, plural, =0 {} other { and # more}}. That is a crisis, {level} meets{roles, select, none {} other { ({roles})}}, and nobody has taken it up.',
  'inbox.crisis.many.fix':
    'Bring them together now. Put sharp with the name of the situation into the card of one of the items, and where the feed has to fall silent, a freeze into policy/freezes/.',
  'inbox.crisis.untold':
    '{count, plural, one {# item} other {# items}} of the class “{about}” came in, {least, number} or more within {hours, plural, one {# hour} other {# hours}}, and none says what it is about: {ids}{more, plural, =0 {} other { and # more}}. If it is one thing, {level} meets{roles, select, none {} other { ({roles})}}.',
  'inbox.crisis.untold.fix': 'Read them one after another, and put topic: the same, or different ones.',
  'inbox.crisis.scenario':
    'Item {id}: policy/answering.yaml has no sharp situation “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'inbox.crisis.scenario.fix': 'Situations: {allowed}.',
  'inbox.owner-matches.role':
    'Item {id} ({class}): {person} does not take these. Roles: {own}; one of these is needed: {roles}.',
  'inbox.owner-matches.role.fix': 'Hand the item over, or mend its class.',
  'inbox.resolved.open': 'Item {id} ({class}) has been open for {took}; the matter has to be settled in {limit}.',
  'inbox.resolved.open.fix':
    'Bring it to an end and write resolution and resolved_at. If you cannot, tell the author why it takes longer.',
  'inbox.resolved.late': 'Item {id} ({class}) was settled after {took}; there are {limit} for it.',
  'inbox.resolved.late.fix': 'Note in the review of the week what held it up.',
  'inbox.resolved.undone': 'Item {id} ({class}): {took} have passed and nothing was done; there are {limit} for it.',
  'inbox.resolved.undone.fix':
    'Do what the regulation asks for, and write action with its reason and a picture. If there is nothing to do, write resolution and resolved_at.',
  'inbox.resolved.quiet':
    'Item {id} ({class}) is not settled, and its author has heard nothing for {took}; we promised a word every {limit}.',
  'inbox.resolved.quiet.fix':
    'Write what was done, and set updated_at, or add a card of the reply with stage: interim.',
  'inbox.resolved.no-text': 'Item {id} ({class}) is closed, and nothing says how it ended.',
  'inbox.resolved.no-text.fix': 'Say in resolution in a sentence what helped.',
  'inbox.resolved.no-time': 'Item {id} ({class}): it says how it ended, and not when.',
  'inbox.resolved.no-time.fix': 'Add resolved_at with its offset from UTC.',
  'sla.first-response.late': 'Item {id} ({class}): the first answer took {took}; the deadline is {limit}.',
  'sla.first-response.late.fix': 'That is past; see whether it happens again at the same hours.',
  'sla.first-response.no-calendar':
    'There is no calendar of {country} for {year}: the working time of items that need it cannot be counted. The first of them is here.',
  'sla.first-response.no-calendar.fix': 'Add {file} with its source and date as soon as the days off are announced.',
  'sla.avg-first-response.slow':
    'Week {from} to {to}{state, select, running { (still running)} other {}}: a first answer took {average} on average; the target is {target, number} h. Median {median}, nine of ten within {p90}, in time {inside, number}% of {count, number}; {open, number} open, {overdue, number} of them overdue. Item {worst} waited longest.',
  'sla.avg-first-response.slow.fix':
    'Answer what is overdue first. Then see at which hours people were missing: reglament sla.',
  'moderation.no-delete.no-reason':
    'Item {id} ({class}): {action, select, delete {deleted} hide {hidden} ban {its author was banned} other {taken away}}, and nothing says why.',
  'moderation.no-delete.no-reason.fix': 'Put it back. If there is a lawful reason, write it: {allowed}.',
  'moderation.no-delete.never':
    'Item {id} ({class}): {action, select, delete {deleted} hide {hidden} ban {its author was banned} other {taken away}} for “{reason}”. That is never a reason.',
  'moderation.no-delete.never.fix':
    'Put it back and answer below it. Lawful reasons: {allowed}.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'moderation.no-delete.unlawful':
    'Item {id} ({class}): {action, select, delete {deleted} hide {hidden} ban {its author was banned} other {taken away}} for “{reason}”, which is no lawful reason.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'moderation.no-delete.unlawful.fix': 'Put it back and answer below it. Lawful reasons: {allowed}.',
  'moderation.no-delete.other-class':
    'Item {id}: {action, select, delete {deleted} hide {hidden} ban {its author was banned} other {taken away}} as “{reason}”, and its class is “{class}”.',
  'moderation.no-delete.other-class.fix': 'Put it back, or mend the class and say in the card why.',
  'moderation.no-delete.closed':
    'Item {id} ({class}): {action, select, close_comments {comments are closed} other {taken away}}, for “{reason}”. That is nearly as good as deleting.',
  'moderation.no-delete.closed.fix': 'Open the comments as soon as you can answer them.',
  'moderation.no-delete.closed-no-reason':
    'Item {id} ({class}): {action, select, close_comments {comments are closed} other {taken away}}, and nothing says why.',
  'moderation.no-delete.closed-no-reason.fix': 'Open the comments, or write the reason. Lawful reasons: {allowed}.',
  'moderation.evidence.missing':
    'Item {id}: {action, select, delete {deleted} hide {hidden} ban {its author was banned} other {taken away}}, and action lacks: {lacks}.',
  'moderation.evidence.missing.fix':
    'Before anything is hidden, take a picture and write down the reason, the time and who allowed it.',
  'moderation.evidence.lost': 'Item {id}: there is no file “{evidence}”.',
  'moderation.evidence.lost.fix': 'Put the picture under content/, or say where it is kept.',
  'moderation.evidence.nothing': 'Item {id}: “{evidence}” proves nothing.',
  'moderation.evidence.nothing.fix':
    'Name the file of the picture, a link to it, its digest, or the case in which it is kept.',
  'moderation.evidence.few':
    'Item {id}: “{reason}” takes {least, plural, one {# repetition} other {# repetitions}}, and {said, number} recorded.',
  'moderation.evidence.few.fix': 'Say in action.repeats how often it was repeated, or name another reason.',
  'moderation.evidence.unknown': 'Item {id}: “{person}” is no person of policy/people.yaml.',
  'moderation.evidence.unknown.fix': 'Write in approved_by the id of whoever allowed it.',
  'moderation.evidence.approver': 'Item {id}: {person} cannot allow this. These can: {roles}.',
  'moderation.evidence.approver.fix': 'Ask somebody who can, or put it back.',
  'moderation.evidence.unconfirmed':
    'Item {id}: this very change says that {person} allowed it, and nobody who can has approved the pull request. These can: {roles}.',
  'moderation.evidence.unconfirmed.fix': 'Ask them to approve it: anybody can write a name into the card.',
  'mentions.covered.gap':
    'Source “{source}”: {span, select, day {no line in the log for {from}} other {{days, plural, one {# day} other {# days}} without a line in the log, {from} to {to}}}.',
  'mentions.covered.gap.fix': 'Look now and add a line, even if there is nothing.',
  'mentions.covered.late':
    'Source “{source}”: {span, select, day {on {from} somebody looked only at {time}} other {{days, plural, one {# day} other {# days}} on end somebody looked late ({from} to {to}), on the first at {time}}}; by {by} it has to be.',
  'mentions.covered.late.fix': 'Look earlier, or agree on another hour and mend by in policy/answering.yaml.',
  'mentions.covered.nobody':
    'Log of mentions: “{person}” is no person of policy/people.yaml.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'mentions.covered.nobody.fix': 'Write in by who looked.',
  'mentions.covered.unknown':
    'There is no source “{source}” in policy/answering.yaml.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'mentions.covered.unknown.fix': 'Sources: {allowed}.',
  'mentions.cadence.rare':
    'Source “{source}” {state, select, open {has not been} other {was not}} looked at for {days, plural, one {# working day} other {# working days}} ({from} to {to}); {most, number} at most.',
  'mentions.cadence.rare.fix': 'Look now, and settle who looks each time.',
  'mentions.sources.none': 'Nothing says where people talk about us without us: the list mentions.sources is empty.',
  'mentions.sources.none.fix': 'Name maps, review sites and searches for the name in policy/answering.yaml.',
  'mentions.sources.queries': 'Source “{source}”: nothing says what to look for.',
  'mentions.sources.queries.fix': 'Add queries: the name, its misspellings, “coffee” and the town.',
  'mentions.sources.tool': 'Source “{source}”: nothing says with what.',
  'mentions.sources.tool.fix': 'Add tool: a dashboard, the platform’s search, a program.',
  'mentions.sources.owner': 'Source “{source}”: nobody answers for it.',
  'mentions.sources.owner.fix': 'Add owner: a role of policy/people.yaml.',
  'mentions.sources.nobody': 'Source “{source}”: nobody has the role “{role}”.',
  'mentions.sources.nobody.fix': 'Give the role to somebody, or name another.',
  'mentions.sources.no-log':
    'There {count, plural, one {is # source} other {are # sources}}, the list holds since {since}, and there is no log of mentions: nothing shows whether anybody looked.',
  'mentions.sources.no-log.fix':
    'Start content/inbox/mentions-YYYY-MM.csv with the columns source, at, found, by, and write the first line today.',
  'policy.answering-matrix.none': 'Nothing says who answers what and by what hour: there is no {file}.',
  'policy.answering-matrix.none.fix': 'Begin with classes, roles and deadlines.',
  'policy.answering-matrix.class-missing': 'The matrix has no class “{class}”: such an item would be nobody’s.',
  'policy.answering-matrix.class-missing.fix': 'Add the class with its role, deputy, deadlines and clock.',
  'policy.answering-matrix.no-owner': 'Class “{class}”: nobody answers.',
  'policy.answering-matrix.no-owner.fix': 'Add owner: a role of policy/people.yaml.',
  'policy.answering-matrix.no-deputy': 'Class “{class}”: nobody stands in.',
  'policy.answering-matrix.no-deputy.fix': 'Add deputy: a role of somebody else.',
  'policy.answering-matrix.no-deadline': 'Class “{class}”: nothing says by what hour it is answered.',
  'policy.answering-matrix.no-deadline.fix': 'Add deadlines.first.',
  'policy.answering-matrix.nobody': 'Class “{class}”: nobody has the role “{role}”.',
  'policy.answering-matrix.nobody.fix': 'Give the role to somebody, or name another.',
  'policy.answering-matrix.left':
    'Class “{class}”: the role “{role}” was that of somebody who left: {person}, last day {until}.',
  'policy.answering-matrix.left.fix': 'Give the role to somebody else.',
  'policy.answering-matrix.same-person': 'Class “{class}”: the same person, {person}, answers and stands in.',
  'policy.answering-matrix.same-person.fix': 'Somebody else has to stand in.',
  'policy.answering-matrix.away': 'Class “{class}”: {person} is away ({from} to {to}), and there is nobody to answer.',
  'policy.answering-matrix.away.fix': 'Name a deputy in the absence, or give the role to one more person.',
  'policy.answering-matrix.unreachable':
    'Class “{class}”: {name, select, route {a name within} other {a first answer within}} {limit} cannot be kept. Its clock runs for {gap} on end while none of those who answer is on shift.',
  'policy.answering-matrix.unreachable.fix': 'Add a shift, give more time, or take another clock.',
  'policy.answering-matrix.no-calendar':
    'There is no calendar of {country} for {year}: working time cannot be counted.',
  'policy.answering-matrix.no-calendar.fix': 'Add {file} as soon as the days off are announced.',
  'policy.answering-matrix.role':
    'Nobody holds the role “{role}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'policy.answering-matrix.role.fix': 'Give the role to somebody in policy/people.yaml, or name another.',
  'policy.answering-matrix.level':
    'There is no level “{level}” in levels.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'policy.answering-matrix.level.fix':
    '{allowed, select, none {Add levels: who meets on each of them.} other {Levels: {allowed}.}}',
  'policy.answering-matrix.crisis-class':
    'The matrix has no class “{class}”, so nobody would see a crisis of it.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'policy.answering-matrix.crisis-class.fix': 'Name a class that stands in classes.',
  'policy.answering-matrix.approver':
    'Situation “{scenario}”: nobody can agree within {limit}. The clock runs for {gap} on end while nobody with the role “{role}” is on shift.',
  'policy.answering-matrix.approver.fix': 'Name somebody who is there, put somebody on shift, or give more time.',
  'policy.answering-matrix.zero': 'Class “{class}”: the deadline {name} is nothing, and nobody can keep it.',
  'policy.answering-matrix.zero.fix': 'Give a minute at least, or take the deadline out.',
  'policy.answering-matrix.order': 'Class “{class}”: deadline {before} ({later}) ends after {after} ({sooner}).',
  'policy.answering-matrix.order.fix':
    'Deadlines come in this order: route, first, final; interim is no longer than final.',
  'policy.answering-matrix.approval-order': 'Situation “{scenario}”: {approval} to agree, and {first} to answer.',
  'policy.answering-matrix.approval-order.fix': 'Agreement has to come before the answer is due.',
  'policy.answering-matrix.language':
    'Neither an account nor the policy has the language “{language}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'policy.answering-matrix.language.fix': 'Correct it, or name it in policy/accounts.yaml.',
  'policy.answering-matrix.silence-class':
    'Reason “{reason}”: there is no class “{class}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
  'policy.answering-matrix.silence-class.fix': 'Name a class of classes.',
  'policy.answering-matrix.twice': 'The list {list} has “{id}” twice: only the first counts.',
  'policy.answering-matrix.twice.fix': 'Give the second an id of its own, or take it out.',
  'policy.sharp-situations.none':
    '{found, number} sharp situations are written down; {min, number} at least are needed.',
  'policy.sharp-situations.none.fix':
    'Add scenarios to policy/answering.yaml: what may happen, who answers, who agrees.',
  'policy.sharp-situations.lacks':
    'Situation “{scenario}”: nothing says {part, select, owner {who answers} approver {who agrees} first {by what hour} tone {in what tone} template {with which words} when {when that is} forbidden {what is never said} other {{part}}}.',
  'policy.sharp-situations.lacks.fix': 'Write it now, while nothing has happened.',
  'policy.sharp-situations.language':
    'Situation “{scenario}”: in “{language}” nothing says {part, select, owner {who answers} approver {who agrees} first {by what hour} tone {in what tone} template {with which words} when {when that is} forbidden {what is never said} other {{part}}}.',
  'policy.sharp-situations.language.fix': 'Add the translation.',
  'policy.sharp-situations.nobody': 'Situation “{scenario}”: nobody has the role “{role}”.',
  'policy.sharp-situations.nobody.fix': 'Give the role to somebody, or name another.',
  'policy.sharp-situations.same-role': 'Situation “{scenario}”: one role, “{role}”, answers and agrees.',
  'policy.sharp-situations.same-role.fix': 'Somebody else agrees: two people see a sharp answer.',
  'policy.sharp-situations.class': 'Situation “{scenario}”: the matrix has no class “{class}”.',
  'policy.sharp-situations.class.fix': 'Name a class of the matrix.',
  'policy.sharp-situations.slower': 'Situation “{scenario}” waits longer than its class, “{class}”.',
  'policy.sharp-situations.slower.fix': 'What is sharp does not wait longer than the rest: shorten first.',
  'policy.sharp-situations.says-forbidden': 'Situation “{scenario}”: its own words hold the forbidden “{phrase}”.',
  'policy.sharp-situations.says-forbidden.fix': 'Write it in other words.',
  'policy.negative-comments.no-section':
    'There is no regulation about unhappy people: none has the section negative-comments.',
  'policy.negative-comments.no-section.fix': 'Write one: classes, who answers, tone, deadlines, what is not deleted.',
  'policy.negative-comments.none': 'Nowhere are the classes of unhappy people: there is no {file}.',
  'policy.negative-comments.none.fix': 'Begin with the complaint: role, deadline, tone, whom to hand it to.',
  'policy.negative-comments.no-class': 'The matrix has no class “{class}”.',
  'policy.negative-comments.no-class.fix': 'Add it: there are such people, too.',
  'policy.negative-comments.lacks':
    'Class “{class}”: nothing says {part, select, owner {who answers} tone {in what tone} first {by what hour} escalation {whom to hand it to} other {{part}}}.',
  'policy.negative-comments.lacks.fix': 'Add it to policy/answering.yaml.',
  'policy.negative-comments.not-negative':
    'Class “{class}” is not marked as unhappy, so nobody will check that the matter is brought to an end.',
  'policy.negative-comments.not-negative.fix': 'Add negative: true.',
  'cli.command.site-build': 'make the site of the policy',
  'cli.command.site-dev': 'serve the site, anew with every change',
  'cli.site-build.about':
    'Makes the site of the policy: regulations, rules, editions, the calendar, a page that checks drafts. A policy with errors makes no page, and what stood in the folder stays.',
  'cli.site-dev.about':
    'Serves the site of the policy on this machine, and makes it anew whenever the policy or the content changes.',
  'cli.option.site-out': 'the folder for the site, _site without it',
  'cli.option.site-out.value': 'FOLDER',
  'cli.option.site-base': 'the path under which the site will stand, / without it',
  'cli.option.site-base.value': 'PATH',
  'cli.option.site-url': 'the address where the site will stand, for feeds and the site map',
  'cli.option.site-url.value': 'URL',
  'cli.option.site-repository': 'the repository on GitHub, for links that edit and propose',
  'cli.option.site-repository.value': 'OWNER/NAME',
  'cli.option.site-branch': 'the branch that such links lead to',
  'cli.option.site-branch.value': 'BRANCH',
  'cli.option.site-port': 'the port, 4321 without it',
  'cli.option.site-port.value': 'PORT',
  'cli.site.start': 'The policy is read: {editions, plural, one {# edition} other {# editions}}.',
  'cli.site.pages': 'Making the pages.',
  'cli.site.finish': 'The pages are there. Finishing.',
  'cli.site.built':
    'The site is made: {pages, plural, one {# page} other {# pages}}, {megabytes, number} MB, {seconds, number} s. Folder: {path}',
  'cli.site.serving': 'The site is at {url}. Ctrl+C stops it.',
  'cli.error.site-url': 'Option --site: “{found}” is no whole address. Write it so: https://policy.example.org.',
  'cli.error.port': 'Option --port: “{found}” does not fit, it takes a whole number from 1 to 65535.',
  'cli.error.site-out':
    'The site cannot stand in “{path}”: {reason, select, policy {the policy itself lies there} source {the site would be read as part of the policy or of the content} file {it is no folder that can be read} other {there are files that are no site, and they would be lost}}. Name another folder: --out.',
  'cli.error.site-astro':
    'There is no {missing}, and sites are made with it. Install it beside Reglament: npm install --save-dev reglament astro@7 pagefind@1.',
  'cli.error.site-build': 'The site could not be made, and what stood in the folder is as it was: {reason}',
  'cli.command.sla': 'count how fast people were answered',
  'cli.sla.about':
    'The table for a monthly meeting: by week and by class, how many items, how many open and overdue, mean, median, nine of ten, and the share in time. Time is working time by the clock of each class; what is overdue is part of the mean, answered or not. Exit code 1 when the mean of a finished week is above the target.',
  'cli.command.who': 'find out who answers and by what hour',
  'cli.who.about':
    'Who answers an item of a class that came in at a moment: people, deputies, whom it is handed up to, and deadlines to the minute. Exit code 1 when there is nobody.',
  'cli.option.class': 'the class of the item',
  'cli.option.class.value': 'CLASS',
  'cli.option.at': 'when the item came in, ISO 8601; now unless given',
  'cli.option.answer-account': 'the account that it came to: its language decides who answers',
  'cli.option.day-from': 'the first day on which items came in',
  'cli.option.day-to': 'the last day',
  'cli.error.class':
    'There is no class “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}} There are: {allowed}.',
  'cli.error.no-matrix': 'Nothing says who answers what: there is no {file}.',
  'cli.error.no-offset': '“{found}” has no offset from UTC. Write 2026-11-20T16:45:00+03:00.',
  'cli.error.at': 'Option --at: “{found}” does not look like a time. Write 2026-11-20T16:45:00+03:00.',
  'cli.error.no-class': 'The option --class is needed. Classes: {allowed}.',
  'sla.title': 'Answers: {from} to {to}',
  'sla.none': 'Nothing came in on these days.',
  'sla.none-counted': 'There is nothing to count: what could be read gives nothing for these days.',
  'sla.by-week': 'By week',
  'sla.by-class': 'By class',
  'sla.column.week': 'Week',
  'sla.column.class': 'Class',
  'sla.column.items': 'Items',
  'sla.column.answered': 'Answered',
  'sla.column.open': 'Open',
  'sla.column.breached': 'Breached',
  'sla.column.average': 'Mean',
  'sla.column.median': 'Median',
  'sla.column.p90': '90%',
  'sla.column.inside': 'In time',
  'sla.column.id': 'Item',
  'sla.column.owner': 'Owner',
  'sla.column.age': 'Waits',
  'sla.column.total': 'All',
  'sla.duration': '{length}',
  'sla.oldest': 'Waiting longest',
  'sla.target': 'Target: {hours, number} working h on average. Weeks above it: {count, number}.',
  'sla.missing': 'There is no calendar of {country} for {year}: {count, number} items were not counted.',
  'sla.unread':
    '{count, plural, one {# row or card was} other {# rows or cards were}} not read and {count, plural, one {is} other {are}} missing from the table. reglament check says what is wrong.',
  'sla.unread-file': 'Not read, and nobody knows how many items it holds:',
  'who.title': 'Came in on {date} at {time}: {class}',
  'who.nobody': 'There is nobody to answer: whoever has the role has left or is away.',
  'who.missing': 'cannot be counted: there is no calendar of {country} for {year} ({file})',
  'who.people': 'Answers',
  'who.as': '{as, select, owner {answers} deputy {stands in} other {for somebody who is away}}',
  'who.deadlines': 'Deadlines',
  'who.deadline':
    '{name, select, route {it has somebody’s name} first {first answer} interim {word of how it goes} final {outcome} other {{name}}}',
  'who.due': '{date}, {time}',
  'who.no-answer': 'No answer: such items are owed none.',
  'who.escalation': 'Hand it up to',
  'who.tone': 'Tone',
  'explain.scope.inbox': 'looks at what comes in',

  'action.more-annotations':
    'Not all are shown: GitHub takes {limit, number} annotations of each level. There are {total, plural, one {# finding} other {# findings}} in all; the full list is in the job summary.',

  'github.error.event':
    '{problem, select, missing {Variable {key} is not set} unreadable {The file of the event cannot be read: {key}} other {The event of GitHub makes no sense: {key}}}. The check runs inside GitHub Actions, which sets this itself.',
  'github.error.api':
    'GitHub did not do {route}{status, select, none {} other { (answer {status})}}: {reason, select, unauthorized {the token is not valid} forbidden {the token may not} not_found {it is not there, or the token may not know of it} rejected {the request was not accepted} rate_limited {too many requests, and the wait is longer than the time that is left} unavailable {the server cannot be reached} timeout {no answer for too long} malformed {the answer makes no sense} too_large {the answer is too large} budget {this run has no requests or no time left} other {the address is not that of GitHub}}.{permission, select, none {} other { Add one of these to permissions: {permission}.}}',
  'github.error.unseen':
    '{what, select, policy {The policy to judge by could not be read whole} other {The texts to compare with could not be read whole}}: the work tree holds commit {commit}, and too much differs from the base {base}. Give actions/checkout a ref with the expression {ref}.',
  'github.error.link':
    'Path “{path}” leads through a symbolic link, and Reglament follows none. Name the folder itself.',
  'github.error.input': 'The input {name}: “{found}” will not do. Allowed: {allowed}.',
  'github.error.token':
    'There is no token, and without one nobody can tell what this pull request changes. Remove the empty value of token: by default the Action takes that of the run.',
  'github.error.time':
    'Judging took {minutes, plural, one {# minute} other {# minutes}} and did not end: what was not judged whole was not judged. Split the change, or move what is no content out of content/.',
  'github.error.reviews':
    'The pull request has more reviews than can be read: nobody can tell who approved it. Open a new pull request.',
  'github.nothing':
    'There is nothing to judge: the branch is deleted, or the pull request has moved on and another run will judge it.',
  'github.error.no-checkout':
    'There is nothing in the folder {path}. Add actions/checkout before this step, or set path right.',
  'github.error.overlay':
    'The work tree and GitHub disagree: path {path} does not fit in. Change no files between actions/checkout and the check.',

  // The pull request: the comment, the review, the summary.
  'pull.verdict.unseen': 'Cannot decide: not all of the pull request could be seen',
  'pull.verdict.blocked':
    '{what, select, posts {Do not publish} other {Do not merge}}: {count, plural, one {# violation} other {# violations}}{waiting, plural, =0 {} one {, # approval awaited} other {, # approvals awaited}}',
  'pull.verdict.unproved': 'Do not merge: the new policy does otherwise than its examples say',
  'pull.verdict.waiting': 'Not yet: {count, plural, one {# approval is awaited} other {# approvals are awaited}}',
  'pull.verdict.advice':
    'May be {what, select, posts {published} other {merged}}, with {count, plural, one {# piece of advice} other {# pieces of advice}}',
  'pull.verdict.clean':
    'May be {what, select, posts {published} other {merged}}: {count, plural, =0 {nothing was found} one {# publication, nothing was found} other {# publications, nothing was found}}',
  'pull.fix': 'To fix:',
  'pull.approve':
    '{kind, select, stale {To approve again, it was edited after the approval} self {To be approved by somebody else than the author} other {Awaits approval}}{lacking, plural, =1 {} one {, by # person} other {, by # people}}:',
  'pull.until': 'Act before:',
  'pull.slot-lost': 'after that the slot is lost',
  'pull.others': '{count, number} more',
  'pull.unseen.too-many-files':
    'The pull request has more files than GitHub hands out. We have not seen the rest, so it may not pass: split it.',
  'pull.unseen.pictures':
    'Some pictures are too large, or there are too many. We have not seen all of them, so this cannot be let pass: make the pictures smaller, or split the pull request.',
  'pull.unseen.missing-content':
    'GitHub did not hand out some of the files. We have not seen them, so the pull request may not pass: run the check again.',
  'pull.unmatched': 'Nobody judged these files, there are no rules for them:',
  'pull.commit': 'commit',
  'pull.summary': 'job summary',
  'pull.in-summary': 'They are in the job summary.',
  'pull.in-report': 'They are in the report file, whose path is the output “report”.',
  'pull.left-out':
    'No room here for {findings, plural, one {# finding} other {# findings}}{others, plural, =0 {} one { and # other part} other { and # other parts}}.',
  'pull.column.post': 'post',
  'pull.column.when': 'when',
  'pull.column.account': 'account',
  'pull.column.purpose': 'purpose',
  'pull.column.approver': 'approval by',
  'pull.draft': 'draft',
  'pull.owner': 'owner of the file',
  'pull.or': 'or',
  'pull.advice': '{count, plural, one {# piece of advice} other {# pieces of advice}}',
  'pull.line': 'line {line}',
  'pull.do': 'What to do:',
  'pull.replace': 'Replacement:',
  'pull.free': 'Free:',
  'pull.waived': 'Waived: {count, plural, one {# finding} other {# findings}}',
  'pull.existing': 'Was there before: {count, plural, one {# finding} other {# findings}}',
  'pull.week': 'Week of {days}',
  'pull.own': 'this pull request',
  'pull.blocked': 'violation',
  'pull.frozen': 'freeze',
  'pull.delivery.title': 'Where it was told',
  'pull.delivery.short': 'Not told everywhere',
  'pull.delivery.channel': 'where',
  'pull.delivery.outcome': 'outcome',
  'pull.delivery.why': 'why',
  'pull.delivery.permission': 'missing permission',
  'pull.delivery.missing': 'Missing permission:',
  'pull.channel.annotations': 'annotations',
  'pull.channel.summary': 'job summary',
  'pull.channel.comment': 'comment',
  'pull.channel.review': 'review comments',
  'pull.channel.check-run': 'check run',
  'pull.channel.labels': 'labels',
  'pull.channel.reviewers': 'requested reviewers',
  'pull.channel.sarif': 'SARIF',
  'pull.channel.outputs': 'step outputs',
  'pull.outcome.delivered': 'delivered',
  'pull.outcome.unchanged': 'stands already',
  'pull.outcome.degraded': 'in part',
  'pull.outcome.refused': 'refused by GitHub',
  'pull.outcome.failed': 'failed',
  'pull.outcome.skipped': 'not needed',
  'pull.outcome.off': 'switched off',
  'pull.policy.title': 'Change of the policy',
  'pull.policy.versions': 'Change of the policy: {from} → {to}',
  'pull.policy.judged-by':
    'This pull request is judged by policy {version}, which is in force. The new one will judge when it is merged.',
  'pull.policy.findings':
    '{count, plural, =0 {Nothing was found in the text of the policy} one {# finding in the text of the policy} other {# findings in the text of the policy}}',
  'pull.policy.unreadable': 'The new policy cannot be read, so there is nothing to compare',
  'pull.policy.version':
    'Version: {needed, select, none {no bump needed} patch {patch needed, only words changed} minor {minor needed} other {major needed, something that was allowed is forbidden}}; bumped: {actual, select, none {nothing} other {{actual}}}',
  'pull.policy.examples':
    'Examples: {proved, number} of {total, number} agree{unproved, plural, =0 {} one {; # rule without proof} other {; # rules without proof}}',
  'pull.policy.planned':
    'Planned posts: {failing, plural, =0 {none will break} one {# post will break} other {# posts will break}}{passing, plural, =0 {} one {, # post will pass} other {, # posts will pass}}',
  'pull.policy.accounts':
    '{kind, select, added {New accounts} removed {Accounts that go} other {Accounts that change}}: {names}{more, plural, =0 {} one { and # more} other { and # more}}{posts, plural, =0 {} one {. # post is planned there} other {. # posts are planned there}}',
  'pull.policy.people':
    '{kind, select, added {New people} other {People who go}}: {names}{more, plural, =0 {} one { and # more} other { and # more}}',
  'pull.policy.role': 'Roles of {person}: {before} → {after}',
  'pull.policy.no-role': 'none',
  'pull.policy.logins':
    'Another account on GitHub, by which approvals are counted: {names}{more, plural, =0 {} one { and # more} other { and # more}}',
  'pull.policy.answering': 'Who answers people, and by when, changes (answering.yaml)',
  'pull.policy.unvouched': 'Neither examples nor posts vouch for this: read it yourself',
  'pull.policy.which-examples': 'What is wrong with the examples',
  'pull.policy.rules':
    '{count, plural, =0 {What changed beside the rules} one {What changed: # rule} other {What changed: # rules}}',
  'pull.policy.impact': 'Whom it concerns',
  'pull.review':
    '{comments, plural, one {# comment on a line} other {# comments on lines}}{suggestions, plural, =0 {.} one {, # with a replacement. It was applied here, and the text judged again.} other {, # with replacements. They were applied here, and the texts judged again.}}',
  'pull.review-rest':
    '{count, plural, one {# more finding is} other {# more findings are}} in the comment on the pull request.',
  'delivery.unauthorized': 'The token is not valid.',
  'delivery.forbidden': 'The token may not do this.',
  'delivery.not-found': 'GitHub says that it is not there, or the token may not know of it.',
  'delivery.rejected': 'GitHub did not take the request.',
  'delivery.rate-limited': 'Too many requests, and the wait is longer than there is time.',
  'delivery.unavailable': 'GitHub is not available.',
  'delivery.timeout': 'GitHub did not answer in time.',
  'delivery.malformed': 'GitHub’s answer makes no sense.',
  'delivery.too-large': 'GitHub’s answer is too large.',
  'delivery.budget': 'This run has no more requests or time.',
  'delivery.foreign': 'The address is not the API’s.',
  'delivery.unclear': 'No answer came, and nobody can tell whether it was written: the next run puts it right.',
  'delivery.newer-head': 'The pull request has other commits by now: their run will speak of them.',
  'delivery.closed': 'The pull request is closed.',
  'delivery.draft': 'The pull request is still a draft.',
  'delivery.nothing': 'There is nothing to say.',
  'delivery.no-pull-request': 'The run is not about a pull request.',
  'delivery.not-in-policy': 'The policy.yaml says nothing about it.',
  'delivery.lines-refused':
    'GitHub did not find one of the lines and refused the whole review. The findings stand in the comment.',
  'delivery.other-login':
    'The comment was written under {found}, and {expected} was expected: set login, or there will be a second one next time.',
  'delivery.too-many-labels': 'The pull request has a hundred labels: GitHub takes no more.',
  'delivery.no-collaborator': 'GitHub asks nobody for a review who has no access to the repository: {people}.',
  'delivery.sarif-too-large': 'The SARIF file is larger than ten megabytes, compressed.',
  'delivery.no-token': 'There is no token.',
  'delivery.no-label':
    'The repository does not have these labels: {labels}. Create them: the token lacks the permission to do so itself.',
  'delivery.too-many-comments':
    'There are too many comments to find ours among them. No new ones are written, so as not to repeat ourselves.',
  'delivery.fault': 'It is our fault, and does not change the verdict: {reason}',
  'delivery.no-summary': 'The file of the summary cannot be written.',
  'delivery.read-only': 'The token of this run may only read: that is how GitHub treats forks and Dependabot.',
  'delivery.partial': '{shown, number} of {total, number} are shown: GitHub takes no more.',
  'delivery.newer-run': 'A later run has had its say already.',
  'delivery.no-answer': 'GitHub gave no answer.',
};

export default en;
