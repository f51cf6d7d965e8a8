import type { Context } from '../../types.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { choicesIn, type Talk } from '../model.ts';
import { fill, type Words } from '../words.ts';
import type { TalkDoing } from './doing.ts';
import { presence } from './home.ts';
import { messageList } from './messages.ts';
import { penOf } from './pen.ts';

/** What is known beside the words themselves. */
export interface TalkLook {
  isUp: boolean;
  isWaiting: boolean;
  isTyping: boolean;
  hasEmail: boolean;
}

/** The conversation: who answers, what was said, and the place to write. */
export function talkView(context: Context, words: Words, doing: TalkDoing) {
  const { face } = context;
  const avatar = h('span', { class: 'av big', 'aria-hidden': 'true' });
  const who = h('b', {});
  const about = h('div', { class: 'dim' });
  const line = h('p', { class: 'line', role: 'status' });
  const list = messageList(context, words, doing);
  const pen = penOf(context, words, doing);
  const node = h(
    'div',
    { class: 'view' },
    h(
      'header',
      { class: 'top' },
      h('button', { class: 'x', 'aria-label': words.back, onclick: doing.back }, icon('back')),
      avatar,
      h('span', { class: 'grow' }, who, about),
      h('button', { class: 'x', 'aria-label': words.close, onclick: context.close }, icon('close')),
    ),
    list.node,
    line,
    pen.node,
  );
  const mailNote = makeMailNote(words, doing);
  return {
    node,
    focus: pen.focus,
    scrollDown() {
      list.node.scrollTop = list.node.scrollHeight;
    },
    update(talk: Talk, { isUp, isWaiting, isTyping, hasEmail }: TalkLook) {
      const { stage, agent, score, isAsked } = talk.standing;
      const name = agent?.name ?? face.name;
      avatar.textContent = [...name][0] ?? '';
      who.textContent = name;
      const wait = face.waitMinutes ? `, ${fill(words.replies, { minutes: face.waitMinutes })}` : '';
      about.replaceChildren(agent ? `${face.name}${face.isOpen ? wait : ''}` : presence(context, words));
      line.textContent = isWaiting ? words.waiting : isUp ? '' : words.offline;
      line.hidden = line.textContent === '';
      const extra: { key: string; as: string; draw(): HTMLElement }[] = [];
      const note = (key: string, text: string, ...more: HTMLElement[]) =>
        extra.push({ key, as: text, draw: () => h('div', { class: 'note' }, text, ...more) });
      const choices = choicesIn(talk);
      if (choices.length > 0)
        extra.push({ key: 'picks', as: choices.join('\n'), draw: () => picks(choices, doing) });
      if (stage === 'waiting' && talk.messages.length > 0)
        note('queued', face.isOpen ? words.queued : words.queuedClosed);
      if (stage === 'with' && agent) note('joined', fill(words.joined, { name: agent.name }));
      if (isTyping) extra.push({ key: 'typing', as: '', draw: () => typing(fill(words.typing, { name })) });
      if (stage === 'ended' && score !== null) note('ended', `${words.thanks} ${words.ended}`);
      else if (stage === 'ended' && isAsked) note('ended', words.ended);
      else if (stage === 'ended')
        note('ended', `${words.ended} `, h('button', { onclick: doing.rate }, words.rate));
      if (talk.messages.length > 0)
        extra.push({ key: 'mail', as: String(hasEmail), draw: () => mailNote(hasEmail) });
      list.update(talk, extra);
    },
  };
}

/** Each says its own words, as if they had been typed. */
function picks(choices: readonly string[], { say }: TalkDoing): HTMLElement {
  const pick = (words: string) => h('button', { onclick: () => say(words, []) }, words);
  return h('div', { class: 'picks' }, ...choices.map(pick));
}

function typing(label: string): HTMLElement {
  return h('div', { class: 'tp', role: 'img', 'aria-label': label }, h('i'), h('i'), h('i'));
}

/** What was said by mail: to the address that is known, or to one that is asked for. */
function makeMailNote(words: Words, { mail }: TalkDoing): (hasEmail: boolean) => HTMLElement {
  return (hasEmail) => {
    const told = h('span', { role: 'status' });
    const send = async (email: string) => {
      const went = await mail(email);
      told.textContent = went ? ` ${words.transcriptSent}` : ` ${words.addressWrong}`;
      if (went) form?.remove();
    };
    const email = h('input', {
      class: 'in',
      type: 'email',
      required: true,
      'aria-label': words.email,
      placeholder: words.email,
      autocomplete: 'email',
    });
    const form = hasEmail
      ? null
      : h(
          'form',
          {
            onsubmit(event) {
              event.preventDefault();
              void send(email.value.trim());
            },
          },
          email,
          h('button', { class: 'btn', type: 'submit' }, words.keep),
        );
    const ask = hasEmail ? h('button', { onclick: () => void send('') }, words.transcript) : words.leaves;
    return h('div', { class: 'note' }, ask, told, form);
  };
}
