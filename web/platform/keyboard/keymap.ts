/** Every act that has a key. `"g r"` is one key after the other, `mod` is ⌘ or Ctrl. */
export const keymap = {
  'list.next': 'j',
  'list.previous': 'k',
  'list.open': 'o',
  'list.filter': 'f',
  'list.choose': 'x',
  'list.chooseAll': '*',
  'list.clear': 'escape',
  'request.next': 'q',
  'request.reply': 'r',
  'request.note': 'n',
  'request.assign': 'a',
  'request.solve': 'e',
  'request.snooze': 's',
  'request.label': 'l',
  'request.macro': 'm',
  'request.article': 'i',
  'request.workaround': 'b',
  'request.questions': 'h',
  'request.ask': 'w',
  'request.inside': 't',
  'request.follow': 'u',
  'request.priority': 'p',
  'request.join': 'v',
  'request.tell': 'c',
  'request.promise': 'd',
  'request.kept': 'y',
  'request.trash': '#',
  'request.spam': '!',
  'composer.send': 'mod+enter',
  undo: 'z',
  search: '/',
  palette: 'mod+k',
  keys: '?',
  'home.start': 'enter',
  'go.home': 'g h',
  'go.requests': 'g r',
  'go.customers': 'g c',
  'go.promises': 'g p',
  'go.articles': 'g a',
  'go.procedures': 'g s',
  'go.feedback': 'g e',
  'go.ideas': 'g d',
  'go.policies': 'g k',
  'go.training': 'g l',
  'go.insights': 'g i',
  'go.quality': 'g q',
  'go.providers': 'g o',
  'go.workforce': 'g w',
  'go.groups': 'g g',
  'go.floor': 'g f',
  'go.mailLog': 'g m',
  'go.settings': 'g ,',
} as const;

export type Act = keyof typeof keymap;

const acts = Object.keys(keymap) as Act[];

/** How far a person is in a sequence; `at` is the time of the last key in milliseconds. */
export interface Typed {
  before: string;
  at: number;
}

/** What a key means now: an act, the beginning of a sequence, or nothing. */
export function readKey(typed: Typed, stroke: string, now: number): { act: Act | null; typed: Typed } {
  const before = now - typed.at < SEQUENCE_MS ? typed.before : '';
  const sequence = before ? `${before} ${stroke}` : stroke;
  const act = actOf(sequence) ?? actOf(stroke);
  const begins = !act && acts.some((one) => keymap[one].startsWith(`${stroke} `));
  return { act, typed: { before: begins ? stroke : '', at: now } };
}

/**
 * The name of a pressed key. With a Thai or other keyboard the letter is read by the place of the key, so that the
 * same keys work in every layout.
 */
export function strokeOf(event: KeyPress): string {
  const place = /^[\x20-\x7e]$/.test(event.key) ? event.key : latinAt(event);
  const key = place.length === 1 ? place.toLowerCase() : place.toLowerCase();
  const mod = event.metaKey || event.ctrlKey;
  return mod ? `mod+${key}` : key;
}

export interface KeyPress {
  key: string;
  code: string;
  metaKey: boolean;
  ctrlKey: boolean;
  shiftKey: boolean;
}

const SEQUENCE_MS = 1200;
const actOf = (keys: string) => acts.find((act) => keymap[act] === keys) ?? null;

function latinAt(event: KeyPress): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter) return letter;
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/';
  if (event.code === 'Comma') return ',';
  if (event.code === 'Digit3' && event.shiftKey) return '#';
  if (event.code === 'Digit1' && event.shiftKey) return '!';
  if (event.code === 'Digit8' && event.shiftKey) return '*';
  return event.key;
}
