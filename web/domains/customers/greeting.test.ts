import { describe, expect, test } from 'vitest';
import { addressOf, fullNameOf, languageOf } from './address.ts';
import { greetingFor, isGreeting } from './greeting.ts';

const rina = { name: 'Rina Wulandari', honorific: 'Ibu', language: 'id' };
const somchai = { name: 'สมชาย ประเสริฐ', honorific: null, language: 'th' };
const hannah = { name: 'Hannah Whitfield', honorific: 'Ms', language: 'en' };

describe('how a customer is called', () => {
  test.each([
    [rina, 'Ibu Rina'],
    [somchai, 'คุณสมชาย'],
    [hannah, 'Ms Whitfield'],
    [{ ...hannah, honorific: null }, 'Hannah'],
    [{ ...rina, preferredName: 'Wulan' }, 'Ibu Wulan'],
  ])('%j is %s', (person, called) => {
    expect(addressOf(person)).toBe(called);
  });

  test('a language that we do not speak is answered in English', () => {
    expect(languageOf({ name: 'Marco Bellini', language: 'it' })).toBe('en');
  });

  test('the whole name carries its honorific, and never twice', () => {
    expect(fullNameOf(rina)).toBe('Ibu Rina Wulandari');
    expect(fullNameOf({ name: 'Ibu Rina Wulandari', honorific: 'Ibu' })).toBe('Ibu Rina Wulandari');
    expect(fullNameOf({ name: 'สมชาย', honorific: 'คุณ' })).toBe('คุณสมชาย');
  });
});

describe('the greeting', () => {
  test.each([
    [5, 'pagi'],
    [10, 'pagi'],
    [11, 'siang'],
    [15, 'sore'],
    [18, 'malam'],
    [2, 'malam'],
  ])('at %d it is selamat %s', (hour, time) => {
    expect(greetingFor(rina, 'id', hour)).toBe(`Selamat ${time}, Ibu Rina.`);
  });

  test('in Thai it is polite without the words that tell the writer’s gender', () => {
    expect(greetingFor(somchai, 'th', 9)).toBe('เรียน คุณสมชาย');
  });

  test('in English it uses the name as it is called', () => {
    expect(greetingFor(hannah, 'en', 9)).toBe('Hello Ms Whitfield,');
  });

  test('is known again as ours, other first lines are not', () => {
    for (const line of ['Selamat pagi, Ibu Rina.', 'เรียน คุณสมชาย', 'Hello Ms Whitfield,'])
      expect(isGreeting(line)).toBe(true);
    for (const line of ['Selamat pagi', 'Hello, how are you?', 'Terima kasih, Ibu Rina.'])
      expect(isGreeting(line)).toBe(false);
  });
});
