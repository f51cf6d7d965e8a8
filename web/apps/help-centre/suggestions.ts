interface Item {
  title: string;
  snippet: string;
  href: string;
}

/** Milliseconds without a key before it is asked. */
const quiet = 180;

/** Shows articles below the field while somebody types; the arrow keys go through them, Escape closes them. */
export function answerWhileTyping(form: HTMLFormElement, base: string): void {
  const input = form.querySelector<HTMLInputElement>('input[type=search]');
  if (!input) return;
  const close = () => form.querySelector('.answers')?.remove();
  const show = (items: Item[]) => {
    close();
    if (items.length === 0 || document.activeElement !== input) return;
    const list = element('div', 'answers');
    for (const item of items) list.append(linkTo(item));
    form.append(list);
  };
  whileTyping(input, (words) => ask(base, words).then(show));
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input, ...form.querySelectorAll<HTMLElement>('.answers a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[(at + (event.key === 'ArrowDown' ? 1 : stops.length - 1)) % stops.length];
    if (stops.length === 1 || !next) return;
    event.preventDefault();
    next.focus();
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) close();
  });
}

/** Offers articles that may answer a question while it is written. */
export function suggestWhileWriting(form: HTMLFormElement, base: string): void {
  const place = form.querySelector<HTMLElement>('[data-suggest]');
  const input = form.querySelector<HTMLInputElement>('input[name=subject]');
  if (!place || !input) return;
  const show = (items: Item[]) => {
    place.replaceChildren();
    place.hidden = items.length === 0;
    if (items.length === 0) return;
    const title = element('p', 'hint');
    title.textContent = place.dataset.words ?? '';
    const list = element('ul', 'articles');
    for (const item of items.slice(0, 3)) {
      const line = document.createElement('li');
      const link = linkTo(item);
      link.target = '_blank';
      line.append(link);
      list.append(line);
    }
    place.append(title, list);
  };
  whileTyping(input, (words) => ask(base, words, 'sentence').then(show));
  if (input.value) void ask(base, input.value, 'sentence').then(show);
}

function whileTyping(input: HTMLInputElement, then: (words: string) => Promise<void>): void {
  let waiting = 0;
  let asked = '';
  input.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const words = input.value.trim();
      if (words === asked) return;
      asked = words;
      void then(words);
    }, quiet);
  });
}

let last: AbortController | null = null;

/** What fits the words; nothing where it cannot be asked: the form itself still works. */
async function ask(base: string, words: string, of = 'words'): Promise<Item[]> {
  last?.abort();
  if (words.length < 2) return [];
  last = new AbortController();
  try {
    const query = new URLSearchParams({ q: words, of });
    const answer = await fetch(`${base}/suggestions?${query}`, { signal: last.signal });
    if (!answer.ok) return [];
    return ((await answer.json()) as { items: Item[] }).items;
  } catch {
    return [];
  }
}

function linkTo({ title, snippet, href }: Item): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  const name = document.createElement('b');
  name.textContent = title;
  const words = document.createElement('span');
  words.textContent = snippet;
  link.append(name, words);
  return link;
}

function element(tag: string, name: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}
