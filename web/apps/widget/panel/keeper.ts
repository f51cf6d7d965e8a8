import type { Context, Message, Pending, Standing } from '../types.ts';
import { type Line, openLine } from './line.ts';
import { newestIn, noTalk, readAll, type Talk, takeIn, unreadIn } from './model.ts';
import { makeOutbox, newId } from './outbox.ts';

/** What is known of the visitor, so that nothing is asked twice. */
export interface Known {
  name: string | null;
  hasEmail: boolean;
  isSigned: boolean;
}

/** How the talk stands beside its words. */
export interface Look {
  isUp: boolean;
  isWaiting: boolean;
  isTyping: boolean;
}

const nobody: Known = { name: null, hasEmail: false, isSigned: false };
/** For how long somebody types of whom it was heard, in milliseconds. */
const typingFor = 7_000;

/** Keeps the talk: what is known of it, what waits to be sent, and the line that tells of news. */
export class Keeper {
  talk: Talk;
  known = nobody;
  look: Look = { isUp: true, isWaiting: false, isTyping: false };
  private readonly context: Context;
  private readonly watching: { isSeen(): boolean; changed(): void; loaded(): void };
  private readonly outbox;
  private line: Line | null = null;
  private generation = 0;
  private typingEnds: ReturnType<typeof setTimeout> | undefined;

  constructor(context: Context, watching: { isSeen(): boolean; changed(): void; loaded(): void }) {
    this.context = context;
    this.watching = watching;
    this.talk = this.fresh();
    this.outbox = makeOutbox(context, {
      next: () => this.talk.pending.find((one) => !one.isRefused) ?? null,
      about: () => aboutOf(context),
      kept: (message) => this.set(takeIn(this.talk, [message])),
      refused: (id) => this.mark(id),
      began: () => {
        context.keep.write({ hasTalk: true });
        if (!this.line) this.follow();
      },
      waits: (isWaiting) => this.show({ isWaiting }),
    });
  }

  /** Asks for the talk of this browser's token, and sends what is left from an earlier page. */
  begin(): void {
    void this.load();
    void this.outbox.flush();
  }

  /** Begins anew with the token that is kept now. */
  restart(): void {
    this.known = nobody;
    this.set(this.fresh());
    this.begin();
  }

  /** Looks again at what stands before the visitor's eyes. */
  lookAgain(): void {
    this.set(this.talk);
  }

  get unread(): number {
    return unreadIn(this.talk);
  }

  say(text: string, files: Pending['files']): void {
    const one: Pending = { id: newId(), text, files, at: new Date().toISOString() };
    this.set({ ...this.talk, pending: [...this.talk.pending, one] });
    void this.outbox.flush();
  }

  sayAgain(): void {
    this.set({ ...this.talk, pending: this.talk.pending.map(({ isRefused: _was, ...one }) => one) });
    void this.outbox.flush();
  }

  type(typing: boolean): void {
    if (this.talk.messages.length > 0) this.tell('PUT', '/typing', { typing });
  }

  async mail(email: string): Promise<boolean> {
    const answer = await this.tell('POST', '/transcripts', email ? { email } : {});
    if (answer?.ok && email) this.known = { ...this.known, hasEmail: true };
    return answer?.ok ?? false;
  }

  /** @returns whether it arrived. */
  async rate(score: number, words: string): Promise<boolean> {
    const answer = await this.tell('PUT', '/rating', { score, words });
    if (answer?.ok) this.set({ ...this.talk, standing: { ...this.talk.standing, score } });
    return answer?.ok ?? false;
  }

  private tell(method: string, path: string, json: object): Promise<Response | null> {
    return this.context.ask(method, path, { json }).catch(() => null);
  }

  private fresh(): Talk {
    return { ...noTalk, pending: this.context.keep.read().pending ?? [] };
  }

  private set(next: Talk): void {
    this.talk = next;
    this.context.keep.write({ pending: [...next.pending] });
    this.readNow();
    this.context.setUnread(this.unread);
    this.watching.changed();
  }

  private mark(id: string): void {
    const pending = this.talk.pending.map((one) => (one.id === id ? { ...one, isRefused: true } : one));
    this.set({ ...this.talk, pending });
  }

  private show(changes: Partial<Look>): void {
    this.look = { ...this.look, ...changes };
    this.watching.changed();
  }

  /** What stands before their eyes is read. */
  private readNow(): void {
    const newest = this.talk.messages.findLast((one) => one.by === 'us' && !one.isRead);
    if (!newest || !this.watching.isSeen()) return;
    this.talk = readAll(this.talk);
    void this.tell('PUT', '/reading', { upTo: newest.id });
  }

  private async load(): Promise<void> {
    this.generation += 1;
    const mine = this.generation;
    const { keep, ask } = this.context;
    if (!keep.read().token) return;
    const answer = await ask('GET', '/talk').catch(() => null);
    if (mine !== this.generation) return;
    if (answer?.status === 401) {
      keep.write({ token: '', hasTalk: false });
      return;
    }
    if (answer?.ok) {
      const told = (await answer.json()) as { messages: Message[]; standing: Standing; visitor: Known };
      this.known = told.visitor;
      this.set(takeIn({ ...this.talk, standing: told.standing }, told.messages));
      this.watching.loaded();
    }
    this.follow();
  }

  /** Opens the line, from what is known on. Another tab may hold a newer token by then: it goes on with that. */
  private follow(): void {
    const { keep, emit } = this.context;
    const { token } = keep.read();
    this.hangUp();
    if (!token) return;
    this.line = openLine(this.context, {
      since: () => newestIn(this.talk),
      hear: (name, data) => this.hear(name, data),
      stands: (isUp) => this.show({ isUp }),
      out: () => {
        this.hangUp();
        if (keep.read().token !== token) {
          this.restart();
          return;
        }
        keep.write({ token: '', hasTalk: false });
        emit('out');
      },
    });
  }

  private hangUp(): void {
    this.line?.close();
    this.line = null;
  }

  private hear(name: string, data: unknown): void {
    if (name === 'messages') this.hearWords(data as Message[]);
    else if (name === 'standing') this.set({ ...this.talk, standing: data as Standing });
    else if (name === 'typing') this.hearTyping((data as { typing: boolean }).typing);
  }

  private hearWords(told: Message[]): void {
    const before = new Set(this.talk.messages.map((one) => one.id));
    this.set(takeIn(this.talk, told));
    for (const { id, by, text, name, isRead } of told)
      if (by === 'us' && !isRead && !before.has(id)) this.context.emit('message', { id, text, name });
  }

  /** Somebody who types says so again and again; whoever says nothing more has stopped. */
  private hearTyping(isTyping: boolean): void {
    clearTimeout(this.typingEnds);
    if (isTyping) this.typingEnds = setTimeout(() => this.show({ isTyping: false }), typingFor);
    this.show({ isTyping });
  }
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
