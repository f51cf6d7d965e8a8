import { describe, expect, test } from 'vitest';
import { keymap, readKey, strokeOf, type Typed } from './keymap.ts';

const nothing: Typed = { before: '', at: 0 };
const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  strokeOf({ key, code: '', metaKey: false, ctrlKey: false, shiftKey: false, ...more });

describe('keys', () => {
  test.each([
    ['j', 'list.next'],
    ['k', 'list.previous'],
    ['r', 'request.reply'],
    ['e', 'request.solve'],
    ['/', 'search'],
    ['?', 'keys'],
    ['mod+k', 'palette'],
  ])('%s is %s', (stroke, act) => {
    expect(readKey(nothing, stroke, 0).act).toBe(act);
  });

  test('g waits for the next key, and r alone is a reply', () => {
    const first = readKey(nothing, 'g', 1000);
    expect(first).toEqual({ act: null, typed: { before: 'g', at: 1000 } });
    expect(readKey(first.typed, 'r', 1400).act).toBe('go.requests');
    expect(readKey(first.typed, 'r', 4000).act).toBe('request.reply');
  });

  test('a key that follows g to nowhere does what it does alone', () => {
    const first = readKey(nothing, 'g', 0);
    expect(readKey(first.typed, 'j', 100).act).toBe('list.next');
  });

  test('no two acts share a key', () => {
    const keys = Object.values(keymap);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('no act stands on a key that begins a sequence', () => {
    const beginnings = Object.values(keymap).flatMap((keys) =>
      keys.includes(' ') ? [keys.split(' ')[0]] : [],
    );
    expect(Object.values(keymap).filter((keys) => beginnings.includes(keys))).toEqual([]);
  });
});

describe('the name of a pressed key', () => {
  test('is its letter, and mod with Ctrl or Command', () => {
    expect(press('J')).toBe('j');
    expect(press('k', { metaKey: true })).toBe('mod+k');
    expect(press('Enter', { ctrlKey: true })).toBe('mod+enter');
    expect(press('?', { shiftKey: true })).toBe('?');
  });

  test('on a Thai keyboard it is read by the place of the key', () => {
    expect(press('่', { code: 'KeyJ' })).toBe('j');
    expect(press('ฝ', { code: 'Slash' })).toBe('/');
    expect(press('ฦ', { code: 'Slash', shiftKey: true })).toBe('?');
    expect(press('ม', { code: 'Comma' })).toBe(',');
    expect(press('+', { code: 'Digit1', shiftKey: true })).toBe('+');
    expect(press('๒', { code: 'Digit3', shiftKey: true })).toBe('#');
    expect(press('๕', { code: 'Digit8', shiftKey: true })).toBe('*');
  });
});
