import { expect, test } from 'vitest';
import { headerBlockAt, kindOf } from './header-blocks.ts';

const countOf = (text: string, isAnnounced = false) => headerBlockAt(text.split('\n'), 0, isAnnounced);

test.each([
  ['From: Rina', 'from'],
  ['  *Sent:* Monday', 'sent'],
  ['Envoyé le :jeudi', 'sent'],
  ['Kepada: Adi', 'to'],
  ['เรื่อง: พัสดุ', 'subject'],
  ['From here on', null],
  ['Fromage: 2', null],
])('reads %j as %s', (line, kind) => {
  expect(kindOf(line)).toBe(kind);
});

test('goes to the last field, over folded and empty lines', () => {
  expect(countOf('From: Rina\n<rina@example.com>\nSent: Monday\nSubject: a\nlama')).toBe(4);
  expect(countOf('From: Rina\n\nSent: Monday\n\nSubject: a\n\nlama')).toBe(5);
});

test('needs an address or a subject, or a separator above', () => {
  expect(countOf('From: Jakarta\nTo: Bandung\nDate: 5 May')).toBe(0);
  expect(countOf('From: Rina\nDate: 5 May')).toBe(0);
  expect(countOf('From: Rina\nDate: 5 May', true)).toBe(2);
});
