import { planGreetings } from './loader/greet.ts';
import { keepFor } from './loader/keep.ts';
import { type Launcher, putLauncher } from './loader/launcher.ts';
import { sheetOf } from './loader/style.ts';
import { readTag } from './loader/tag.ts';
import type { Context, Face, Given, Panel } from './types.ts';

/** The address of the panel below that of the program, known when it was built. */
declare const PANEL: string;

/** The tag of the page that runs this script; a page that moved it into a bundle marks it by its key. */
const script = document.currentScript ?? document.querySelector('script[data-key][src*="widget.js"]');
if (script instanceof HTMLScriptElement && script.dataset.key && !window.Sapa) start(script);

function start(tag: HTMLScriptElement): void {
  const { base, key, language } = readTag(tag);
  const keep = keepFor(key);
  const heard = new Map<string, Set<(about: unknown) => void>>();
  let attributes: Record<string, string> = {};
  let isOpen = false;
  let launcher: Launcher | undefined;
  let context: Context | undefined;
  let panel: Promise<Panel> | undefined;

  const emit = (name: string, about?: unknown) => {
    for (const hear of heard.get(name) ?? []) hear(about);
  };
  const ask = (method: string, path: string, { json, body, headers, signal }: Given = {}) => {
    const { token } = keep.read();
    const all: Record<string, string> = { 'x-language': language, ...headers };
    if (token) all['x-visitor'] = token;
    if (json !== undefined) all['content-type'] = 'application/json';
    const sent = json === undefined ? body : JSON.stringify(json);
    return fetch(`${base}/api/v1/chat/${key}${path}`, {
      ...{ method, headers: all, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
      ...(sent === undefined ? {} : { body: sent }),
      ...(signal ? { signal } : {}),
    });
  };
  /** Fetches the panel, once the face is there. A network that failed is asked again at the next click. */
  const load = (): Promise<Panel> => {
    panel ??= shown.then(async (made) => {
      const { makePanel } = (await import(
        /* @vite-ignore */ `${base}/${PANEL}`
      )) as typeof import('./panel/index.ts');
      return makePanel(made);
    });
    panel.catch(() => {
      panel = undefined;
    });
    return panel;
  };
  const setOpen = (next: boolean) => {
    if (next === isOpen) return;
    isOpen = next;
    launcher?.setOpen(next);
    load()
      .then((one) => (isOpen ? one.open() : one.close()))
      .catch(() => {
        isOpen = false;
        launcher?.setOpen(false);
      });
    emit(next ? 'open' : 'close');
  };
  const put = (face: Face): Context => {
    let leave = () => undefined as void;
    launcher = putLauncher(face, language, {
      onToggle: () => setOpen(!isOpen),
      onDismiss() {
        leave();
        keep.write({ greeted: true });
      },
    });
    const { greeted, hasTalk } = keep.read();
    if (!greeted && !hasTalk) leave = planGreetings(face, (text) => launcher?.hail(text));
    return {
      ...{ language, face, root: launcher.root, keep, ask, emit, attributes: () => attributes },
      setUnread(count) {
        launcher?.setUnread(count);
        emit('unread', count);
      },
      addStyle(css) {
        const { root } = launcher as Launcher;
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(css)];
      },
      close: () => setOpen(false),
    };
  };
  const shown: Promise<Context> = whenReady()
    .then(() => ask('GET', `?language=${language}`))
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`Sapa: the widget was refused (${answer.status})`);
      context = put((await answer.json()) as Face);
      // Whoever has written before, or not got it through, is told of news without a click.
      const { hasTalk, pending } = keep.read();
      if (hasTalk || pending?.length) load().catch(() => undefined);
      emit('ready');
      return context;
    });
  shown.catch((error) => console.warn(error instanceof Error ? error.message : error));

  window.Sapa = {
    open: () => setOpen(true),
    close: () => setOpen(false),
    async identify(token) {
      const answer = await ask('PUT', '/identity', { json: { token } });
      if (!answer.ok) throw new Error(`Sapa: the token was not accepted (${answer.status})`);
      const next = (await answer.json()) as { token: string };
      keep.write({ token: next.token, pending: [], draft: '', about: {} });
      (await panel)?.restart();
      emit('identified');
    },
    async logout() {
      await ask('DELETE', '/session').catch(() => undefined);
      keep.write({ token: '', hasTalk: false, pending: [], draft: '', about: {}, greeted: true });
      (await panel)?.restart();
      emit('out');
    },
    on(name, hear) {
      const all = heard.get(name) ?? new Set();
      heard.set(name, all.add(hear as (about: unknown) => void));
      if (name === 'ready' && context) hear(undefined as never);
      return () => all.delete(hear as (about: unknown) => void);
    },
    setAttributes(next) {
      attributes = { ...attributes, ...next };
    },
  };
  window.dispatchEvent(new Event('sapa:ready'));
}

function whenReady(): Promise<void> {
  return new Promise((resolve) => {
    if (document.body) resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
