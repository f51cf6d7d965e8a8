import type { Context, Message, Pending } from '../../types.ts';
import { h, linked } from '../dom.ts';
import type { Talk } from '../model.ts';
import { fill, timeIn, type Words } from '../words.ts';

/** The messages of a talk. Each keeps its place and is read aloud once; one that changed is drawn anew. */
export function messageList(context: Context, words: Words, { again }: { again(): void }) {
  const time = timeIn(context.language);
  const list = h('div', { class: 'talk', role: 'log', tabindex: 0, 'aria-label': words.messages });
  const drawn = new Map<string, { node: HTMLElement; as: string }>();

  const place = (key: string, as: string, draw: () => HTMLElement, at: number) => {
    let known = drawn.get(key);
    if (!known || known.as !== as) {
      const node = draw();
      known?.node.replaceWith(node);
      known = { node, as };
      drawn.set(key, known);
    }
    if (list.children[at] !== known.node) list.insertBefore(known.node, list.children[at] ?? null);
  };

  return {
    node: list,
    update(
      { messages, pending, standing }: Talk,
      extra: readonly { key: string; as: string; draw(): HTMLElement }[],
    ) {
      const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
      const keys = new Set<string>();
      let at = 0;
      const put = (key: string, as: string, draw: () => HTMLElement) => {
        keys.add(key);
        place(key, as, draw, at);
        at += 1;
      };
      const lastMine = messages.findLast((one) => one.by === 'me');
      for (const one of messages) {
        const isRead = one === lastMine && standing.readUntil !== null && standing.readUntil >= one.at;
        const mark =
          one !== lastMine || pending.length > 0
            ? ''
            : isRead
              ? fill(words.read, { time: time(standing.readUntil ?? '') })
              : words.sent;
        put(one.clientId ?? one.id, JSON.stringify([one, mark]), () => said(one, mark));
      }
      for (const one of pending) put(one.id, JSON.stringify(one), () => waiting(one, words, again));
      for (const { key, as, draw } of extra) put(key, as, draw);
      for (const [key, { node }] of drawn) {
        if (keys.has(key)) continue;
        node.remove();
        drawn.delete(key);
      }
      if (isAtEnd) list.scrollTop = list.scrollHeight;
    },
  };

  function said(message: Message, mark: string): HTMLElement {
    const isMine = message.by === 'me';
    return h(
      'div',
      { class: isMine ? 'said me' : 'said' },
      h(
        'span',
        { class: 'unseen' },
        `${isMine ? '' : `${message.name ?? words.someone}, `}${time(message.at)}`,
      ),
      message.text && h('div', { class: 'bb' }, ...linked(message.text)),
      ...message.files.map((file) => fileOf(file, words)),
      mark && h('span', { class: 'mark' }, mark),
    );
  }
}

function fileOf(file: Message['files'][number], words: Words): HTMLElement {
  if (!file.isReady) return h('span', { class: 'file dim' }, fill(words.checking, { name: file.name }));
  const look = { href: file.url, target: '_blank', rel: 'noopener' };
  if (!/^image\/(png|jpeg|gif|webp|avif)$/.test(file.type))
    return h('a', { ...look, class: 'file' }, file.name);
  return h('a', look, h('img', { src: file.url, alt: file.name, loading: 'lazy' }));
}

function waiting({ text, files, isRefused }: Pending, words: Words, again: () => void): HTMLElement {
  return h(
    'div',
    { class: 'said me' },
    text && h('div', { class: 'bb' }, ...linked(text)),
    ...files.map((file) => h('span', { class: 'file' }, file.name)),
    isRefused
      ? h('span', { class: 'mark bad' }, `${words.refused} `, h('button', { onclick: again }, words.again))
      : h('span', { class: 'mark' }, words.sending),
  );
}
