import { useEffect, useEffectEvent } from 'react';
import { type Act, keymap, readKey, strokeOf, type Typed } from './keymap.ts';

/** Does `act` when its key is pressed while this component stands; the one mounted last goes first. */
export function useAct(act: Act, handler: () => void, enabled = true): void {
  const run = useEffectEvent(handler);
  useEffect(() => {
    if (!enabled) return;
    const entry = { act, run: () => run() };
    standing.push(entry);
    return () => {
      standing.splice(standing.indexOf(entry), 1);
    };
  }, [act, enabled]);
}

/** Does an act from elsewhere, for instance from the palette. False when nothing on the screen can do it. */
export function doAct(act: Act): boolean {
  const entry = standing.findLast((one) => one.act === act);
  entry?.run();
  return entry !== undefined;
}

/** The acts that something on the screen can do now. */
export const possibleActs = (): Set<Act> => new Set(standing.map((one) => one.act));

export const keysOf = (act: Act): string => keymap[act];

/** Listens for keys; stands once in the shell. */
export function KeyboardHost() {
  useEffect(() => {
    let typed: Typed = { before: '', at: 0 };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const stroke = strokeOf(event);
      if (!stroke.startsWith('mod+') && (isWriting(event.target) || !singleKeysOn())) return;
      if (stroke === 'enter' && isPressable(event.target)) return;
      const read = readKey(typed, stroke, event.timeStamp);
      typed = read.typed;
      if (read.act && doAct(read.act)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}

/** Keys of one letter can be turned off, for people whose speech or hand presses letters by accident (WCAG 2.1.4). */
export const singleKeysOn = () => localStorage.getItem('sapa.keys') !== 'off';
export const setSingleKeys = (on: boolean) => localStorage.setItem('sapa.keys', on ? 'on' : 'off');

const standing: { act: Act; run: () => void }[] = [];

/** What Enter already does something on by itself. */
const isPressable = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('a, button, summary, [role="option"], [role="tab"]') !== null;

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"], [role="menu"], [role="alertdialog"]'))
    return true;
  return target.matches(
    'input:not([type="checkbox"]), textarea, select, [role="combobox"], [role="option"][data-highlighted]',
  );
}
