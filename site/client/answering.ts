import type { Locale } from '../../action/core/messages.ts';
import { type AnswerSpeech, type AnswerView, type AnswerWords, answerView } from '../text/answer.ts';
import { Matrix, type MatrixFacts } from './matrix.ts';

/** «Who answers this?»: three questions, and the engine's own answer, worked out here. Nothing is sent anywhere. */
class Wizard {
  readonly #form: HTMLFormElement;
  readonly #result: HTMLElement;
  readonly #matrix: Matrix;
  readonly #speech: AnswerSpeech;

  constructor(form: HTMLFormElement, result: HTMLElement, facts: MatrixFacts, words: AnswerWords) {
    this.#form = form;
    this.#result = result;
    this.#matrix = new Matrix(facts);
    this.#speech = { lang: document.documentElement.lang as Locale, words, zone: facts.timeZone };
    this.#readAddress();
    form.addEventListener('input', () => this.#answer());
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('[data-now]')?.addEventListener('click', () => {
      this.#set('at', this.#matrix.writtenAt(Date.now()));
      this.#answer();
    });
    this.#answer(false);
  }

  /** The questions may stand in the address: an answer can be passed on. */
  #readAddress(): void {
    const asked = new URLSearchParams(location.search);
    for (const name of ['class', 'account']) {
      const value = asked.get(name);
      const field = this.#form.elements.namedItem(name);
      const isKnown = field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value);
      if (value !== null && isKnown) this.#set(name, value);
    }
    this.#set('at', asked.get('at') ?? this.#matrix.writtenAt(Date.now()));
  }

  #set(name: string, value: string): void {
    const field = this.#form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
  }

  #answer(isAsked = true): void {
    const asked = new FormData(this.#form);
    const [id, account, written] = ['class', 'account', 'at'].map((name) => String(asked.get(name) ?? ''));
    const { words } = this.#speech;
    const at = this.#matrix.instantOf(written ?? '');
    const answer = at === undefined ? undefined : this.#matrix.ask({ class: id ?? '', account, at });
    const said = at === undefined ? words.noTime : words.unknown;
    this.#show(answer === undefined ? { heading: said, notes: [], rows: [] } : answerView(answer, this.#speech));
    if (!isAsked) return;
    const address = new URLSearchParams(
      Object.entries({ class: id ?? '', account: account ?? '', at: written ?? '' }).filter(
        ([, value]) => value !== '',
      ),
    );
    history.replaceState(null, '', `?${address}${location.hash}`);
  }

  #show({ heading, notes, rows }: AnswerView): void {
    const list = document.createElement('dl');
    for (const { term, lines } of rows) {
      const row = document.createElement('div');
      row.append(element('dt', term));
      for (const { text, note } of lines) {
        const line = element('dd', '');
        line.append(element('strong', text), ...(note === undefined ? [] : [' ', element('span', note)]));
        row.append(line);
      }
      list.append(row);
    }
    this.#result.replaceChildren(
      element('h3', heading),
      ...notes.map((note) => element('p', note)),
      ...(rows.length > 0 ? [list] : []),
    );
  }
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

const form = document.querySelector<HTMLFormElement>('form[data-matrix]');
const result = document.getElementById('answer');
const words = document.getElementById('answer-words')?.textContent;
if (form !== null && result !== null && words !== undefined && words !== null) {
  const said = JSON.parse(words) as AnswerWords;
  const response = await fetch(form.dataset['matrix'] ?? '').catch(() => undefined);
  if (response?.ok === true) new Wizard(form, result, (await response.json()) as MatrixFacts, said);
  else result.replaceChildren(element('p', said.failed));
}
