/** One line of the list. */
export interface Option {
  readonly href: string;
  readonly mark: string;
  readonly title: string | readonly Node[];
  readonly note: string | readonly Node[];
}

export interface Group {
  readonly label: string;
  readonly options: readonly Option[];
}

export interface Combobox {
  /** @param active The option that Enter takes without more, if one. */
  show(groups: readonly Group[], active?: number): void;
}

let count = 0;

/**
 * A field with a list under it, as the pattern «combobox» of the ARIA Authoring Practices asks: the focus stays in the field, arrows move
 * along the list, Enter takes.
 */
export function combobox(
  input: HTMLInputElement,
  list: HTMLElement,
  take: (href: string, isAside: boolean) => void,
): Combobox {
  count += 1;
  const prefix = `goto-${count}`;
  let options: readonly HTMLElement[] = [];
  let active = -1;
  list.id = prefix;
  list.className = `goto-list ${list.className}`;
  list.setAttribute('role', 'listbox');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', prefix);
  input.setAttribute('aria-expanded', 'false');

  const activate = (index: number): void => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[index];
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || options.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      // One place in the ring is the field itself.
      const ring = options.length + 1;
      activate(((active + 1 + step + ring) % ring) - 1);
      return;
    }
    const option = options[active];
    if (event.key === 'Enter' && option !== undefined) {
      event.preventDefault();
      take(option.dataset['href'] ?? '', event.ctrlKey || event.metaKey);
    }
  });
  // The field keeps the focus while the list is pointed at.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
    if (option !== null) take(option.dataset['href'] ?? '', event.ctrlKey || event.metaKey);
  });

  return {
    show(groups, first = -1) {
      const shown = groups.filter((group) => group.options.length > 0);
      list.replaceChildren(...shown.map((group, index) => groupElement(group, `${prefix}-${index}`)));
      options = [...list.querySelectorAll<HTMLElement>('[role=option]')];
      options.forEach((option, index) => {
        option.id = `${prefix}-option-${index}`;
      });
      active = -1;
      input.setAttribute('aria-expanded', String(options.length > 0));
      activate(first);
    },
  };
}

function groupElement({ label, options }: Group, id: string): HTMLElement {
  const group = element('div', { role: 'group', 'aria-labelledby': id });
  group.append(element('div', { role: 'presentation', id }, label), ...options.map(optionElement));
  return group;
}

function optionElement({ href, mark, title, note }: Option): HTMLElement {
  const option = element('div', { role: 'option', 'aria-selected': 'false', 'data-href': href });
  const text = element('span', {}, title);
  if (note.length > 0) text.append(' ', element('small', {}, note));
  option.append(element('span', {}, mark), text);
  return option;
}

/** An element with attributes and text: text stays text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly Node[] = '',
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...(typeof content === 'string' ? [content] : content));
  return made;
}
