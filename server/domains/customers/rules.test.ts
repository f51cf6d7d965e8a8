import { expect, test } from 'vitest';
import { honorifics, nameFromAddress, normalAddress, spokenName } from './rules.ts';

const person = { name: 'Agus Setiawan', preferredName: null, honorific: null, language: 'id' };

test.each([
  [{ ...person, honorific: 'Bapak' }, 'Bapak Agus'],
  [person, 'Agus'],
  [{ ...person, honorific: 'Kak', preferredName: 'Gus' }, 'Kak Gus'],
  [{ ...person, name: 'Somchai Jaidee', language: 'th' }, 'คุณ Somchai'],
  [{ ...person, name: 'สมชาย ใจดี', language: 'th', honorific: 'คุณ' }, 'คุณสมชาย'],
  [{ ...person, name: 'Rina Adams', language: 'en', honorific: 'Ms' }, 'Ms Adams'],
  [{ ...person, name: 'Rina Adams', language: 'en' }, 'Rina'],
  [{ ...person, name: 'Rina Adams', language: 'en', honorific: 'Ms', preferredName: 'Rin' }, 'Ms Rin'],
  [{ ...person, name: '   ', language: 'th' }, ''],
  [{ ...person, name: '' }, ''],
])('%j is called %j', (customer, name) => {
  expect(spokenName(customer)).toBe(name);
});

test.each([
  ['rina.putri@x.example', 'Rina Putri'],
  ['RINA_putri-2+shop@x.example', 'RINA Putri 2'],
  ['...@x.example', '...@x.example'],
  ['nok', 'Nok'],
])('%s begins with the name %s', (address, name) => {
  expect(nameFromAddress(address)).toBe(name);
});

test('addresses are compared trimmed and in lower case', () => {
  expect(normalAddress('  Rina@Honest.EXAMPLE ')).toBe('rina@honest.example');
});

test('every language has its ways to address people', () => {
  expect(Object.values(honorifics).every((list) => list.length > 0)).toBe(true);
});
