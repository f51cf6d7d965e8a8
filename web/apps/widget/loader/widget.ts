import type { Context, Face, Language, Panel } from '../types.ts';
import type { SapaEvents, SapaWidget } from '../widget.d.ts';
import { askFor } from './ask.ts';
import { makeEmitter } from './emitter.ts';
import { planGreetings } from './greet.ts';
import { keepFor } from './keep.ts';
import { type Launcher, putLauncher } from './launcher.ts';
import { sheetOf } from './style.ts';

/** Fetches the part that opens. */
export type FetchPanel = () => Promise<(context: Context) => Panel>;

/** The widget of a page: the button, what a page may call, and the panel once somebody wants it. */
export class Widget implements SapaWidget {
  private readonly tag: { base: string; key: string; language: Language };
  private readonly fetchPanel: FetchPanel;
  private readonly keep;
  private readonly ask;
  private readonly ears = makeEmitter();
  private readonly shown: Promise<Context>;
  private attributes: Record<string, string> = {};
  private isOpen = false;
  private isReady = false;
  private launcher: Launcher | undefined;
  private panel: Promise<Panel> | undefined;

  constructor(tag: { base: string; key: string; language: Language }, fetchPanel: FetchPanel) {
    this.tag = tag;
    this.fetchPanel = fetchPanel;
    this.keep = keepFor(tag.key);
    this.ask = askFor(tag, this.keep);
    this.shown = this.show();
    this.shown.catch((error) => console.warn(error instanceof Error ? error.message : error));
  }

  open(): void {
    this.set(true);
  }

  close(): void {
    this.set(false);
  }

  async identify(token: string): Promise<void> {
    const answer = await this.ask('PUT', '/identity', { json: { token } });
    if (!answer.ok) throw new Error(`Sapa: the token was not accepted (${answer.status})`);
    const next = (await answer.json()) as { token: string };
    this.keep.write({ token: next.token, pending: [], draft: '', about: {} });
    (await this.panel)?.restart();
    this.ears.emit('identified');
  }

  async logout(): Promise<void> {
    // Away from the network the session ends here at least; on the server it rests and runs out.
    await this.ask('DELETE', '/session').catch(() => undefined);
    this.keep.write({ token: '', hasTalk: false, pending: [], draft: '', about: {}, greeted: true });
    (await this.panel)?.restart();
    this.ears.emit('out');
  }

  on<K extends keyof SapaEvents>(name: K, hear: (about: SapaEvents[K]) => void): () => void {
    if (name === 'ready' && this.isReady) hear(undefined as SapaEvents[K]);
    return this.ears.on(name, hear as (about: unknown) => void);
  }

  setAttributes(attributes: Record<string, string>): void {
    this.attributes = { ...this.attributes, ...attributes };
  }

  /** Shows the button once the page is there. Whoever has written before is told of news without a click. */
  private async show(): Promise<Context> {
    await whenReady();
    const answer = await this.ask('GET', `?language=${this.tag.language}`);
    if (!answer.ok) throw new Error(`Sapa: the widget was refused (${answer.status})`);
    const context = this.put((await answer.json()) as Face);
    const { hasTalk, pending } = this.keep.read();
    // After this has resolved: the panel waits for it.
    if (hasTalk || pending?.length) setTimeout(() => void this.load().catch(() => undefined));
    this.isReady = true;
    this.ears.emit('ready');
    return context;
  }

  private put(face: Face): Context {
    const { language } = this.tag;
    let leave: () => void = () => undefined;
    const launcher = putLauncher(face, language, {
      onToggle: () => this.set(!this.isOpen),
      onDismiss: () => {
        leave();
        this.keep.write({ greeted: true });
      },
    });
    this.launcher = launcher;
    const { greeted, hasTalk } = this.keep.read();
    if (!greeted && !hasTalk) leave = planGreetings(face, (text) => launcher.hail(text));
    const { root } = launcher;
    return {
      ...{ language, face, root, keep: this.keep, ask: this.ask, emit: this.ears.emit },
      attributes: () => this.attributes,
      setUnread: (count) => {
        launcher.setUnread(count);
        this.ears.emit('unread', count);
      },
      addStyle: (css) => {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(css)];
      },
      close: () => this.close(),
    };
  }

  private set(next: boolean): void {
    if (next === this.isOpen) return;
    this.isOpen = next;
    this.launcher?.setOpen(next);
    this.load()
      .then((panel) => (this.isOpen ? panel.open() : panel.close()))
      // The panel could not be fetched: the button is there again, to be pressed once more.
      .catch(() => {
        this.isOpen = false;
        this.launcher?.setOpen(false);
      });
    this.ears.emit(next ? 'open' : 'close');
  }

  /** Fetches the panel, once the face is there. A network that failed is asked again at the next click. */
  private load(): Promise<Panel> {
    this.panel ??= Promise.all([this.shown, this.fetchPanel()]).then(([context, make]) => make(context));
    this.panel.catch(() => {
      this.panel = undefined;
    });
    return this.panel;
  }
}

function whenReady(): Promise<void> {
  return new Promise((resolve) => {
    if (document.body) resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
