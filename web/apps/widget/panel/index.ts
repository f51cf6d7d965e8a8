import type { About, Context, Message, Panel, Pending, Standing } from '../types.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { type Line, openLine } from './line.ts';
import { newestIn, noTalk, readAll, type Talk, takeIn, unreadIn } from './model.ts';
import { makeOutbox, newId } from './outbox.ts';
import { panelStyle } from './style.ts';
import { formView } from './views/form.ts';
import { homeView } from './views/home.ts';
import { rateView } from './views/rate.ts';
import { talkView } from './views/talk.ts';
import { wordsIn } from './words.ts';

/** For how long somebody types of whom it was heard, in milliseconds. */
const typingFor = 7_000;

type View = 'home' | 'talk' | 'form' | 'rate';
type Known = { name: string | null; hasEmail: boolean; isSigned: boolean };

/** The panel that opens above the button: the part of the widget that is fetched when somebody wants it. */
export function makePanel(context: Context): Panel {
  const { root, keep, ask, face, emit, language } = context;
  const words = wordsIn(language);
  const frame = h('section', { class: 'wd', role: 'dialog', 'aria-label': face.name, hidden: true });
  const box = root.querySelector('.box');
  context.addStyle(panelStyle);
  box?.prepend(frame);

  let talk: Talk = { ...noTalk, pending: keep.read().pending ?? [] };
  let known: Known = { name: null, hasEmail: false, isSigned: false };
  let view: View = 'home';
  let look = { isUp: true, isWaiting: false, isTyping: false };
  let shown: ReturnType<typeof talkView> | null = null;
  let line: Line | null = null;
  let generation = 0;

  const isSeen = () => !frame.hidden && view === 'talk' && !document.hidden;
  const set = (next: Talk) => {
    talk = next;
    keep.write({ pending: [...talk.pending] });
    readNow();
    context.setUnread(unreadIn(talk));
    draw();
  };
  /** What stands before their eyes is read. */
  const readNow = () => {
    const newest = talk.messages.findLast((one) => one.by === 'us' && !one.isRead);
    if (!newest || !isSeen()) return;
    talk = readAll(talk);
    void ask('PUT', '/reading', { json: { upTo: newest.id } }).catch(() => undefined);
  };
  const draw = () => shown?.update(talk, { ...look, hasEmail: known.hasEmail });
  let typingEnds: ReturnType<typeof setTimeout> | undefined;
  /** Somebody who types says so again and again; whoever says nothing more has stopped. */
  const hearTyping = (isTyping: boolean) => {
    clearTimeout(typingEnds);
    if (isTyping) typingEnds = setTimeout(() => show({ isTyping: false }), typingFor);
    show({ isTyping });
  };
  const hear = (name: string, data: unknown) => {
    if (name === 'messages') {
      const told = data as Message[];
      const before = new Set(talk.messages.map((one) => one.id));
      set(takeIn(talk, told));
      for (const { id, by, text, name: who, isRead } of told)
        if (by === 'us' && !isRead && !before.has(id)) emit('message', { id, text, name: who });
    } else if (name === 'standing') set({ ...talk, standing: data as Standing });
    else if (name === 'typing') hearTyping((data as { typing: boolean }).typing);
  };
  const show = (changes: Partial<typeof look>) => {
    look = { ...look, ...changes };
    draw();
  };

  const outbox = makeOutbox(context, {
    next: () => talk.pending.find((one) => !one.isRefused) ?? null,
    about: () => aboutOf(context),
    kept: (message) => set(takeIn(talk, [message])),
    refused: (id) =>
      set({
        ...talk,
        pending: talk.pending.map((one) => (one.id === id ? { ...one, isRefused: true } : one)),
      }),
    began() {
      keep.write({ hasTalk: true });
      if (!line) follow();
    },
    waits: (isWaiting) => show({ isWaiting }),
  });

  /** Opens the line, from what is known on. Another tab may hold a newer token by now: then it goes on with that. */
  const follow = () => {
    const { token } = keep.read();
    line?.close();
    line = null;
    if (!token) return;
    line = openLine(context, {
      since: () => newestIn(talk),
      hear,
      stands: (isUp) => show({ isUp }),
      out() {
        line?.close();
        line = null;
        if (keep.read().token !== token) return restart();
        keep.write({ token: '', hasTalk: false });
        emit('out');
      },
    });
  };
  const load = async () => {
    const mine = ++generation;
    if (!keep.read().token) return;
    const answer = await ask('GET', '/talk').catch(() => null);
    if (mine !== generation) return;
    if (answer?.ok) {
      const told = (await answer.json()) as { messages: Message[]; standing: Standing; visitor: Known };
      known = told.visitor;
      set(takeIn({ ...talk, standing: told.standing }, told.messages));
      if (view === 'home') go('home');
    }
    if (answer?.status === 401) keep.write({ token: '', hasTalk: false });
    else follow();
  };
  const restart = () => {
    talk = { ...noTalk, pending: keep.read().pending ?? [] };
    known = { name: null, hasEmail: false, isSigned: false };
    set(talk);
    if (view !== 'home') go('home');
    void load();
  };

  const say = (text: string, files: Pending['files']) => {
    const one: Pending = { id: newId(), text, files, at: new Date().toISOString() };
    set({ ...talk, pending: [...talk.pending, one] });
    shown?.scrollDown();
    void outbox.flush();
  };
  const mail = async (email: string): Promise<boolean> => {
    const answer = await ask('POST', '/transcripts', { json: email ? { email } : {} }).catch(() => null);
    if (answer?.ok && email) known = { ...known, hasEmail: true };
    return answer?.ok ?? false;
  };
  const rate = async (score: number, said: string) => {
    const answer = await ask('PUT', '/rating', { json: { score, words: said } }).catch(() => null);
    if (answer?.ok) set({ ...talk, standing: { ...talk.standing, score } });
    go('talk');
  };
  const write = () => {
    const isAsked =
      face.asks !== 'nothing' && !known.isSigned && talk.messages.length === 0 && !keep.read().about?.name;
    go(isAsked ? 'form' : 'talk');
  };
  const back = () => go('home');
  const type = (typing: boolean) => {
    if (talk.messages.length > 0) void ask('PUT', '/typing', { json: { typing } }).catch(() => undefined);
  };
  const again = () => {
    set({ ...talk, pending: talk.pending.map(({ isRefused: _was, ...one }) => one) });
    void outbox.flush();
  };

  const go = (next: View) => {
    view = next;
    shown = null;
    if (next === 'talk') {
      shown = talkView(context, words, { back, say, type, again, mail, rate: () => go('rate') });
      frame.replaceChildren(shown.node);
      set(talk);
      shown.scrollDown();
      shown.focus();
      return;
    }
    const start = (about: About) => {
      keep.write({ about });
      go('talk');
    };
    if (next === 'form') frame.replaceChildren(formView(context, words, { done: start, back }));
    else if (next === 'rate')
      frame.replaceChildren(
        rateView(context, words, { done: (score, said) => void rate(score, said), back: () => go('talk') }),
      );
    else frame.replaceChildren(home(), menu());
    frame.querySelector<HTMLElement>('input, button')?.focus();
  };
  const home = () =>
    homeView(context, words, {
      write,
      hasTalk: () => talk.messages.length > 0,
      name: () => known.name ?? keep.read().about?.name ?? null,
    });
  const menu = () =>
    h(
      'nav',
      { 'aria-label': face.name },
      h('button', { 'aria-current': 'page' }, icon('home'), words.home),
      h('button', { onclick: write }, icon('chat'), words.messages),
      face.helpCentre &&
        h('a', { href: face.helpCentre, target: '_blank', rel: 'noopener' }, icon('book'), words.help),
    );

  frame.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') context.close();
  });
  document.addEventListener('visibilitychange', () => {
    if (isSeen()) set(talk);
  });
  void load();
  void outbox.flush();
  return {
    open() {
      frame.hidden = false;
      go(view === 'home' && talk.messages.length > 0 && unreadIn(talk) > 0 ? 'talk' : view);
    },
    close() {
      frame.hidden = true;
    },
    restart,
  };
}

/** What goes along with the words: what was asked before them, the page, and what the page tells. */
function aboutOf({ keep, language, attributes }: Context): Record<string, unknown> {
  const { about = {} } = keep.read();
  const told = attributes();
  return {
    ...(about.name ? { name: about.name } : {}),
    ...(about.email ? { email: about.email } : {}),
    ...(Object.keys(told).length > 0 ? { attributes: told } : {}),
    language,
    page: { url: location.href.slice(0, 2_000), title: document.title.slice(0, 300) },
  };
}
