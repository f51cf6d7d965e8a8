import type { Article, Context } from '../../types.ts';
import { h } from '../dom.ts';
import { icon, kawung } from '../icons.ts';
import { fill, timeIn, type Words } from '../words.ts';

interface Doing {
  write(): void;
  hasTalk(): boolean;
  name(): string | null;
}

/** Milliseconds without a key before it is asked. */
const quiet = 250;

/** The first page: who is there and how long it takes, and articles before anybody writes. */
export function homeView(context: Context, words: Words, doing: Doing) {
  const { face, close } = context;
  const name = doing.name();
  const go = h(
    'button',
    { class: 'card go', onclick: doing.write },
    h('span', { class: 'stack', 'aria-hidden': 'true' }, ...peopleOf(face.team, face.name)),
    h('span', {}, h('b', {}, doing.hasTalk() ? words.continue : words.write), presence(context, words)),
    icon('send'),
  );
  return h(
    'div',
    { class: 'view' },
    h(
      'header',
      { class: 'head' },
      kawung(),
      h(
        'div',
        { class: 'row' },
        h('b', { class: 'grow' }, face.name),
        h('button', { class: 'x', 'aria-label': words.close, onclick: close }, icon('close')),
      ),
      h('h2', {}, name ? fill(words.helloName, { name }) : words.hello),
      h('p', {}, face.welcome ?? words.welcome),
    ),
    h(
      'div',
      { class: 'body' },
      face.banner &&
        h(
          'p',
          { class: `card banner ${face.banner.kind}`, role: 'status' },
          icon(face.banner.kind === 'incident' ? 'warn' : 'info'),
          h('span', {}, face.banner.text),
        ),
      go,
      face.articles && helpCard(context, words),
      face.notice &&
        h(
          'p',
          { class: 'foot' },
          h('a', { href: face.notice, target: '_blank', rel: 'noopener' }, words.notice),
        ),
    ),
  );
}

/** The first letters of who is there; of the company where nobody is. */
export function peopleOf(team: readonly string[], company: string): HTMLElement[] {
  return (team.length > 0 ? team : [company]).map((one) => h('span', { class: 'av' }, [...one][0] ?? ''));
}

/** Until when somebody is there and how long it takes, or when they are back. */
export function presence({ face, language }: Context, words: Words): HTMLElement {
  const time = timeIn(language, face.zone);
  const { isOpen, closesAt, opensAt, waitMinutes } = face;
  const hours = isOpen
    ? closesAt && fill(words.openUntil, { time: time(closesAt) })
    : opensAt
      ? fill(words.opensAt, { time: time(opensAt) })
      : words.closedNow;
  const wait = isOpen && waitMinutes ? fill(words.wait, { minutes: waitMinutes }) : null;
  return h(
    'p',
    { class: 'dim' },
    h('span', { class: isOpen ? 'dot' : 'dot off' }),
    [hours, wait].filter(Boolean).join(', '),
  );
}

function helpCard({ ask, face, language }: Context, words: Words): HTMLElement {
  const list = h('ul', { class: 'list', 'aria-live': 'polite' });
  const show = (articles: readonly Article[]) => {
    list.replaceChildren(...articles.map((one) => h('li', {}, linkTo(one, words))));
    list.hidden = articles.length === 0;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const find = async (q: string) => {
    if (q.length < 2) return show(face.articles ?? []);
    const answer = await ask('GET', `/articles?language=${language}&q=${encodeURIComponent(q)}`).catch(
      () => null,
    );
    if (!answer?.ok || input.value.trim() !== q) return;
    const { items } = (await answer.json()) as { items: Article[] };
    show(items);
    if (items.length > 0) return;
    list.hidden = false;
    list.replaceChildren(h('li', {}, h('p', { class: 'dim' }, words.nothing)));
  };
  const input = h('input', {
    ...{ type: 'search', 'aria-label': words.search, placeholder: words.search, autocomplete: 'off' },
    oninput() {
      clearTimeout(timer);
      timer = setTimeout(() => void find(input.value.trim()), quiet);
    },
  });
  show(face.articles ?? []);
  return h('div', { class: 'card' }, h('div', { class: 'find' }, icon('search'), input), list);
}

function linkTo({ title, url }: Article, words: Words): HTMLElement {
  const look = { href: url, target: '_blank', rel: 'noopener' };
  return h(
    'a',
    look,
    h('span', {}, title, h('span', { class: 'unseen' }, ` (${words.newTab})`)),
    icon('right'),
  );
}
