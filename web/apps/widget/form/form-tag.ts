import { followConditions } from '../../help-centre/conditions.ts';
import { style } from './style.ts';
import { solve } from './work.ts';

const languages = ['en', 'id', 'th'];

export type Tag = { script: HTMLScriptElement; address: string; form: string | undefined };

/** What the tag of a page says: whose form, in which language (else the page's), and which form where there are several. */
export function readFormTag(script: HTMLScriptElement): Tag | null {
  const { help, language, form } = script.dataset;
  if (!help) return null;
  const wishes = [language, document.documentElement.lang, navigator.language, 'en'];
  const spoken = wishes
    .map((one) => (one ?? '').slice(0, 2).toLowerCase())
    .find((one) => languages.includes(one));
  const { origin } = new URL(script.src);
  return { script, form, address: `${origin}/embedded-form/${encodeURIComponent(help)}/${spoken ?? 'en'}` };
}

/** What a page with a strict policy lets become elements; it names the policy `sapa-form`. */
const policy = (
  window as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(text: string): string } };
  }
).trustedTypes?.createPolicy('sapa-form', { createHTML: (text: string) => text });

/** A form of the help centre in a shadow root below its tag: no frame, no cookie, nothing that listens to messages. */
export class FormTag {
  readonly #tag: Tag;
  readonly #root: ShadowRoot;
  #working = new AbortController();

  constructor(tag: Tag) {
    this.#tag = tag;
    const host = document.createElement('div');
    tag.script.after(host);
    this.#root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
  }

  /** Fetches the form and shows it. */
  async show(form: string | undefined = this.#tag.form): Promise<void> {
    const query = form ? `?form=${encodeURIComponent(form)}` : '';
    const answer = await fetch(`${this.#tag.address}${query}`, { credentials: 'omit' });
    this.#lay(await answer.text());
  }

  #lay(text: string): void {
    this.#working.abort();
    this.#working = new AbortController();
    this.#root.replaceChildren(
      ...[...this.#read(text).childNodes].map((one) => document.importNode(one, true)),
    );
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('button[data-form]'))
      button.addEventListener('click', () => void this.show(button.dataset.form));
    const form = this.#root.querySelector('form');
    if (form) this.#enliven(form);
    this.#root.querySelector<HTMLElement>('[role=alert], [role=status]')?.focus();
  }

  #read(text: string): HTMLElement {
    return new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html').body;
  }

  #enliven(form: HTMLFormElement): void {
    followConditions(form);
    const mark = form.querySelector<HTMLInputElement>('input[name=seen]')?.value ?? '';
    const bits = Number(form.parentElement?.dataset.work ?? 0);
    const work = solve(mark, bits, this.#working.signal);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send(form, work);
    });
  }

  /** What was written stays in the page until the server has it. */
  async #send(form: HTMLFormElement, work: Promise<string>): Promise<void> {
    const button = form.querySelector<HTMLButtonElement>('button:not([type])');
    if (button) button.disabled = true;
    try {
      const body = new FormData(form);
      body.set('work', await work);
      const answer = await fetch(this.#tag.address, { method: 'POST', body, credentials: 'omit' });
      const text = await answer.text();
      if (answer.ok || answer.status === 400) this.#lay(text);
      else this.#say(form, this.#read(text).textContent ?? '');
    } catch {
      this.#say(form, form.parentElement?.dataset.lost ?? '');
    } finally {
      if (button) button.disabled = false;
    }
  }

  /** A refusal stands above what was written, which stays. */
  #say(form: HTMLFormElement, words: string): void {
    form.querySelector(':scope > [role=alert]')?.remove();
    const line = document.createElement('p');
    line.className = 'fault';
    line.setAttribute('role', 'alert');
    line.textContent = words;
    form.prepend(line);
  }
}
