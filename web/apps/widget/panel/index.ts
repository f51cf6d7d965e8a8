import type { About, Context, Panel } from '../types.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { Keeper } from './keeper.ts';
import { panelStyle } from './style.ts';
import { formView } from './views/form.ts';
import { homeView } from './views/home.ts';
import { rateView } from './views/rate.ts';
import { talkView } from './views/talk.ts';
import { type Words, wordsIn } from './words.ts';

type View = 'home' | 'talk' | 'form' | 'rate';

/** The panel that opens above the button: the part of the widget that is fetched when somebody wants it. */
export function makePanel(context: Context): Panel {
  return new Shown(context);
}

class Shown implements Panel {
  private readonly context: Context;
  private readonly words: Words;
  private readonly keeper: Keeper;
  private readonly frame: HTMLElement;
  private view: View = 'home';
  private talk: ReturnType<typeof talkView> | null = null;

  constructor(context: Context) {
    const { root, face, language } = context;
    this.context = context;
    this.words = wordsIn(language);
    this.frame = h('section', { class: 'wd', role: 'dialog', 'aria-label': face.name, hidden: true });
    context.addStyle(panelStyle);
    root.querySelector('.box')?.prepend(this.frame);
    this.frame.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') context.close();
    });
    this.keeper = new Keeper(context, {
      isSeen: () => this.isSeen(),
      changed: () => this.draw(),
      loaded: () => {
        // Whoever looks something up already is not disturbed.
        const isAsking = this.frame.querySelector('input')?.value;
        if (this.view === 'home' && !isAsking) this.go('home');
      },
    });
    document.addEventListener('visibilitychange', () => {
      if (this.isSeen()) this.keeper.lookAgain();
    });
    this.keeper.begin();
  }

  open(): void {
    this.frame.hidden = false;
    const isWaiting = this.view === 'home' && this.keeper.unread > 0;
    this.go(isWaiting ? 'talk' : this.view);
  }

  close(): void {
    this.frame.hidden = true;
  }

  restart(): void {
    this.keeper.restart();
    this.go('home');
  }

  private isSeen(): boolean {
    return !this.frame.hidden && this.view === 'talk' && !document.hidden;
  }

  private draw(): void {
    const { talk, look, known } = this.keeper;
    this.talk?.update(talk, { ...look, hasEmail: known.hasEmail });
  }

  private go(next: View): void {
    this.view = next;
    this.talk = null;
    if (next === 'talk') {
      this.showTalk();
      return;
    }
    if (next === 'form') this.fill(this.form());
    else if (next === 'rate') this.fill(this.rating());
    else this.fill(this.home(), this.menu());
    if (!this.frame.hidden) this.frame.querySelector<HTMLElement>('input, button')?.focus();
  }

  private fill(...views: HTMLElement[]): void {
    this.frame.replaceChildren(...views);
  }

  private showTalk(): void {
    const { keeper } = this;
    const shown = talkView(this.context, this.words, {
      back: () => this.go('home'),
      say: (text, files) => {
        keeper.say(text, files);
        shown.scrollDown();
      },
      type: (isTyping) => keeper.type(isTyping),
      again: () => keeper.sayAgain(),
      mail: (email) => keeper.mail(email),
      rate: () => this.go('rate'),
    });
    this.talk = shown;
    this.fill(shown.node);
    keeper.lookAgain();
    shown.scrollDown();
    shown.focus();
  }

  /** To the conversation, by what is asked before it where the settings want that and nobody has said it yet. */
  private write(): void {
    const { face, keep } = this.context;
    const { talk, known } = this.keeper;
    const isNew = talk.messages.length === 0 && !known.isSigned && !keep.read().about?.name;
    this.go(face.asks !== 'nothing' && isNew ? 'form' : 'talk');
  }

  private home(): HTMLElement {
    const { talk, known } = this.keeper;
    return homeView(this.context, this.words, {
      write: () => this.write(),
      hasTalk: () => talk.messages.length > 0,
      name: () => known.name ?? this.context.keep.read().about?.name ?? null,
    });
  }

  private form(): HTMLElement {
    const done = (about: About) => {
      this.context.keep.write({ about });
      this.go('talk');
    };
    return formView(this.context, this.words, { done, back: () => this.go('home') });
  }

  private rating(): HTMLElement {
    const done = async (score: number, said: string) => {
      const isSaid = await this.keeper.rate(score, said);
      if (isSaid && this.view === 'rate') this.go('talk');
      return isSaid;
    };
    return rateView(this.context, this.words, { done, back: () => this.go('talk') });
  }

  private menu(): HTMLElement {
    const { face } = this.context;
    const { home, messages, help } = this.words;
    return h(
      'nav',
      { 'aria-label': face.name },
      h('button', { 'aria-current': 'page' }, icon('home'), home),
      h('button', { onclick: () => this.write() }, icon('chat'), messages),
      face.helpCentre &&
        h('a', { href: face.helpCentre, target: '_blank', rel: 'noopener' }, icon('book'), help),
    );
  }
}
