import type { Face, Language } from '../types.ts';
import { launcherStyle } from './style.ts';
import { launcherWords } from './words.ts';

/** The button on the page, the words beside it, and the place of the panel. */
export interface Launcher {
  root: ShadowRoot;
  setUnread(count: number): void;
  setOpen(isOpen: boolean): void;
  hail(text: string): void;
}

const bubble =
  'M3 6a2.5 2.5 0 0 1 2.5-2.5h13A2.5 2.5 0 0 1 21 6v8.5a2.5 2.5 0 0 1-2.5 2.5H12l-5 4v-4H5.5A2.5 2.5 0 0 1 3 14.5Z';

/** Puts the button on the page, in a shadow root of its own: no style of the page reaches it, nor its own the page. */
export function putLauncher(
  face: Face,
  language: Language,
  { onToggle, onDismiss }: { onToggle(): void; onDismiss(): void },
): Launcher {
  const words = launcherWords[language];
  const host = document.createElement('div');
  host.id = 'sapa-widget';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [launcherStyle(face)];
  const box = add(root, 'div', 'box');
  box.lang = language;
  const hail = add(box, 'div', 'hail');
  const said = add(hail, 'button', '');
  const dismiss = add(hail, 'button', '', '✕');
  const knob = add(box, 'button', 'knob');
  knob.append(drawing(bubble));
  const count = add(knob, 'span', 'count');
  hail.hidden = count.hidden = true;
  dismiss.setAttribute('aria-label', words.dismiss);
  knob.setAttribute('aria-label', words.open);
  knob.setAttribute('aria-expanded', 'false');
  const quiet = () => {
    hail.hidden = true;
    onDismiss();
  };
  knob.onclick = said.onclick = () => {
    quiet();
    onToggle();
  };
  dismiss.onclick = quiet;
  document.body.append(host);
  let unread = 0;
  let isOpen = false;
  const name = () =>
    knob.setAttribute(
      'aria-label',
      isOpen ? words.close : unread ? `${words.open} (${unread} ${words.unread})` : words.open,
    );
  return {
    root,
    setUnread(next) {
      unread = next;
      count.hidden = next === 0;
      count.textContent = String(next);
      name();
    },
    setOpen(next) {
      isOpen = next;
      hail.hidden = true;
      box.classList.toggle('is-open', next);
      knob.setAttribute('aria-expanded', String(next));
      name();
      if (!next) knob.focus();
    },
    hail(text) {
      said.textContent = text;
      hail.hidden = false;
    },
  };
}

function add<K extends keyof HTMLElementTagNameMap>(
  to: Node,
  tag: K,
  name: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  to.appendChild(made);
  if (made instanceof HTMLButtonElement) made.type = 'button';
  return made;
}

/** A line drawing of one path, 24 wide. */
export function drawing(path: string): SVGSVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const look = {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'aria-hidden': 'true',
  };
  for (const [name, value] of Object.entries(look)) made.setAttribute(name, value);
  line.setAttribute('d', path);
  line.setAttribute('stroke-linecap', 'round');
  line.setAttribute('stroke-linejoin', 'round');
  made.append(line);
  return made;
}
