/** An element that the page has: its markup and its script are one. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element as T;
}

/** An element with attributes and what is in it: texts are texts, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function button(words: string, onClick: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', class: 'quiet-button' }, words);
  element.addEventListener('click', onClick);
  return element;
}

/** Fills the places of a sentence: `{name}`. */
export function filled(sentence: string, data: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => data[name] ?? place);
}
