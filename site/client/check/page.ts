import { byId, filled } from './dom.ts';
import { DraftForm } from './form.ts';
import { setBody, setEntry } from './front-matter-entry.ts';
import type { DraftConfig } from './given.ts';
import { JudgeClient, type Wanted } from './judge-client.ts';
import { kept } from './keep.ts';
import type { Verdict, WorkerAnswer, WorkerStart } from './protocol.ts';
import { copy, download, pullAddress } from './share.ts';
import { VerdictView } from './show-verdict.ts';

/** Typing rests for so long before it is judged, in milliseconds. */
const REST = 200;

/** Starts the page. Its form stands there before, for those who have scripts: nothing moves when this comes. */
export function startDraftPage(): void {
  const config = JSON.parse(byId('draft-config').textContent ?? '{}') as DraftConfig;
  const page = byId('draft');
  if (typeof Worker !== 'function') {
    page.replaceChildren(config.words['no-worker'] ?? '');
    return;
  }
  new DraftPage(config);
}

class DraftPage {
  readonly #config: DraftConfig;
  readonly #source = byId<HTMLTextAreaElement>('draft-source');
  readonly #version = byId<HTMLSelectElement>('draft-version');
  readonly #keep = byId<HTMLInputElement>('draft-keep');
  readonly #form: DraftForm;
  readonly #view: VerdictView;
  #client: JudgeClient | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text = '';
  #verdict: Verdict | undefined;

  constructor(config: DraftConfig) {
    this.#config = config;
    this.#view = new VerdictView(config, {
      replace: (start, end, text) => this.#mend((source) => source.slice(0, start) + text + source.slice(end)),
      moveTo: (slot) => this.#mend((source) => setEntry(source, 'publish_at', slot)),
    });
    this.#form = new DraftForm((edit) => this.#set(edit(this.#text)), this.#say('unknown'));
    this.#source.addEventListener('input', () => this.#set(this.#source.value));
    this.#version.addEventListener('change', () => this.#judge());
    byId('draft-retry').textContent = this.#say('retry');
    byId('draft-retry').addEventListener('click', () => this.#judge());
    byId('draft-example').addEventListener('click', () => this.#set(config.sample));
    byId('draft-clear').addEventListener('click', () => this.#set(''));
    byId('draft-form').addEventListener('submit', (event) => event.preventDefault());
    byId('draft-form').addEventListener('change', ({ target }) => this.#changeView(target as HTMLInputElement));
    this.#keep.addEventListener('change', () => this.#store());
    byId('draft-compare').addEventListener('click', () => this.#ask('compare'));
    byId('draft-copy').addEventListener('click', () => this.#copy(this.#text));
    byId('draft-copy-json').addEventListener('click', () => this.#copy(this.#verdict?.json ?? ''));
    byId('draft-download').addEventListener('click', () => {
      download(this.#verdict?.place.path.split('/').at(-1) ?? 'draft.md', this.#text);
    });
    document.getElementById('draft-pull')?.addEventListener('click', () => void this.#openPull());
    const stored = kept.read();
    this.#keep.checked = stored !== undefined;
    this.#set(stored ?? this.#typedAlready());
  }

  /** What somebody typed or pasted while this script was on its way. */
  #typedAlready(): string {
    const { value } = byId<HTMLTextAreaElement>('draft-body');
    return this.#source.value === '' && value !== '' ? setBody('', value) : this.#source.value;
  }

  #say(id: string): string {
    return this.#config.words[id] ?? id;
  }

  /** The draft is another: both views show it, and it is judged when typing rests. */
  #set(text: string): void {
    this.#text = text;
    if (this.#source.value !== text.replace(/\r\n/g, '\n')) this.#source.value = text;
    this.#form.showBody(text);
    if (this.#keep.checked) this.#store();
    byId('draft-compared').hidden = true;
    byId('draft-told').textContent = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#judge(), REST);
    if (text.trim() === '') this.#showEmpty();
  }

  #mend(edit: (source: string) => string): void {
    this.#set(edit(this.#text));
    byId('draft-told').textContent = this.#say('applied');
    this.#judge();
    // What was pressed goes away: the verdict is where to read on.
    byId('draft-verdict').tabIndex = -1;
    byId('draft-verdict').focus({ preventScroll: true });
  }

  #showEmpty(): void {
    this.#verdict = undefined;
    this.#view.tell('empty', this.#say('empty'));
    this.#form.showCard(undefined, true);
    byId('draft-results').hidden = true;
    byId('draft-retry').hidden = true;
  }

  #judge(): void {
    clearTimeout(this.#timer);
    if (this.#text.trim() === '') return this.#showEmpty();
    if (this.#verdict === undefined)
      this.#view.tell('busy', this.#say(this.#client === undefined ? 'loading' : 'judging'));
    this.#ask('check');
  }

  #ask(kind: 'check' | 'compare'): void {
    this.#client ??= this.#startWorker();
    this.#client.ask({ kind, text: this.#text, version: this.#version.value || undefined });
  }

  /** The engine is fetched when there is something to judge. */
  #startWorker(): JudgeClient {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const { lang, base } = this.#config;
    const data = new URL(`${base.replace(/\/+$/, '')}/check/`, location.href).href;
    worker.postMessage({ kind: 'start', locale: lang, data } satisfies WorkerStart);
    return new JudgeClient(worker, (answer, asked) => this.#answered(answer, asked, worker));
  }

  #answered(answer: WorkerAnswer, asked: Wanted, worker: Worker): void {
    // Somebody typed on meanwhile: places in this text are not places in that one, and it will be judged when typing rests.
    if (asked.text !== this.#text) return;
    byId('draft-retry').hidden = answer.kind !== 'failed';
    if (answer.kind === 'compared') return this.#view.showComparison(answer.editions, this.#verdict);
    if (answer.kind === 'failed') {
      const words = filled(this.#say(answer.why), { detail: answer.detail });
      this.#verdict = undefined;
      byId('draft-results').hidden = true;
      worker.terminate();
      this.#client = undefined;
      return this.#view.tell('failed', words);
    }
    this.#verdict = answer.verdict;
    this.#form.showCard(answer.verdict.place.data, false);
    this.#view.show(answer.verdict, this.#text);
  }

  #changeView({ name, value }: HTMLInputElement): void {
    if (name !== 'draft-view') return;
    byId('draft-as-form').hidden = value !== 'form';
    byId('draft-as-file').hidden = value !== 'file';
  }

  #store(): void {
    if (!this.#keep.checked) return kept.forget();
    if (kept.write(this.#text)) return;
    this.#keep.checked = false;
    byId('draft-told').textContent = this.#say('not-kept');
  }

  async #copy(text: string): Promise<void> {
    byId('draft-told').textContent = this.#say((await copy(text)) ? 'copied' : 'not-copied');
  }

  async #openPull(): Promise<void> {
    const { repository, branch } = this.#config;
    const place = this.#verdict?.place;
    if (repository === undefined || place === undefined) return;
    const { href, isFilled } = pullAddress({ repository, branch, ...place }, this.#text);
    // A window is opened within the click: after a wait the browser would refuse it.
    const copied = isFilled ? undefined : copy(this.#text);
    window.open(href, '_blank', 'noopener');
    if (copied === undefined) return;
    const words = this.#say(place.isKnown ? 'exists' : 'long');
    byId('draft-told').textContent = (await copied) ? words : this.#say('not-copied');
  }
}
