import { describe, expect, test } from 'vitest';
import { sayer } from '../../../platform/messages/text.tsx';
import { en } from '../messages/en.ts';
import type { Message } from '../types.ts';
import { frameStyle, needsPaper } from './frame-document.ts';
import { systemIcon, systemWords } from './system-words.ts';
import { foldThread, paragraphsOf, sizeOf, sortFiles } from './thread-parts.ts';

const message = (id: string): Message => ({
  id,
  kind: 'incoming',
  text: 'Halo',
  html: null,
  author: { type: 'customer', id: 'c1', name: 'Rina' },
  channel: 'email',
  createdAt: '2026-11-26T02:00:00Z',
  delivery: null,
  attachments: [],
  verified: true,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => message(String(index)));

describe('a long conversation', () => {
  test('shows its first and newest messages and folds the middle', () => {
    const { head, hidden, tail } = foldThread(many(30), false);
    expect(head.map((one) => one.id)).toEqual(['0']);
    expect(hidden).toBe(21);
    expect(tail.map((one) => one.id)).toEqual(['22', '23', '24', '25', '26', '27', '28', '29']);
  });

  test('a short one, and one that was unfolded, shows all', () => {
    expect(foldThread(many(12), false)).toMatchObject({ hidden: 0, tail: [] });
    expect(foldThread(many(30), true).head).toHaveLength(30);
  });
});

test('text stands in paragraphs, whatever the ends of its lines', () => {
  const parts = paragraphsOf('Halo\r\nRina\r\n\r\n\r\nTerima kasih\n\n  \n');
  expect(parts.map((part) => part.text)).toEqual(['Halo\nRina', 'Terima kasih']);
  expect(new Set(parts.map((part) => part.at)).size).toBe(2);
  expect(paragraphsOf('')).toEqual([]);
});

test('sizes are told in the unit that fits', () => {
  expect(sizeOf(10)).toEqual({ amount: 1, unit: 'kB' });
  expect(sizeOf(84_500)).toEqual({ amount: 85, unit: 'kB' });
  expect(sizeOf(2_140_000)).toEqual({ amount: 2.1, unit: 'MB' });
});

test('pictures stand apart from files, those inside the text in neither; an SVG is a file', () => {
  const file = (name: string, type: string, isInline = false) => ({
    id: name,
    name,
    type,
    size: 1,
    url: '',
    isInline,
  });
  const sorted = sortFiles({
    attachments: [
      file('a.png', 'image/png'),
      file('b.pdf', 'application/pdf'),
      file('c.png', 'image/png', true),
      file('d.svg', 'image/svg+xml'),
    ],
  });
  expect(sorted.pictures.map((one) => one.name)).toEqual(['a.png']);
  expect(sorted.files.map((one) => one.name)).toEqual(['b.pdf', 'd.svg']);
});

describe('the frame of a mail', () => {
  const look = { ink: 'rgb(1,2,3)', link: 'rgb(4,5,6)', mention: 'rgb(7,8,9)', dark: true, faces: '' };
  test('takes the colours of the page when the mail brings none of its own', () => {
    expect(frameStyle('<p>Halo</p>', look)).toContain('color-scheme:dark');
    expect(frameStyle('<p>Halo</p>', look)).toContain('color:rgb(1,2,3)');
  });

  test.each([
    '<td bgcolor="#fff">',
    '<p style="color:#333">',
    '<div style="background-color: red">',
    '<table><tr>',
    '<font size="2">',
  ])('%s is shown on white, as it was made', (html) => {
    expect(needsPaper(html)).toBe(true);
    expect(frameStyle(html, look)).toContain('color-scheme:light');
  });

  test('words about colour need no paper', () => {
    expect(needsPaper('<p>The colour: red. border-color is nice.</p>')).toBe(false);
  });
});

describe('a line of what happened', () => {
  const say = sayer<typeof en>(en, 'en');
  const words = (code: string, params: Record<string, string | number> = {}, name = 'Sari') =>
    systemWords({ text: '', system: { code, params }, author: { type: 'member', id: 'm1', name } }, say);
  test.each([
    ['request.assigned', { name: 'Adi' }, 'Sari assigned it to Adi'],
    ['request.assigned', { name: 'Sari' }, 'Sari took it'],
    ['clock.breached', { kind: 'first-reply' }, 'Late: the first reply'],
    ['clock.escalated', { kind: 'solving' }, 'Escalated: the solution'],
    ['request.given-to-team', { name: 'Gudang' }, 'Sari gave it to the team Gudang'],
    ['request.solved', {}, 'Sari solved it'],
    ['request.reopened', { by: 'member' }, 'Sari reopened it'],
    ['request.reopened', { by: 'customer' }, 'Reopened: the customer wrote again'],
    ['request.reopened', { by: 'delivery' }, 'Reopened: the reply did not reach the customer'],
    ['request.back-from-spam', {}, 'Sari took it out of spam'],
    ['message-forwarded', { to: 'adi@example.com' }, 'Sari forwarded a message to adi@example.com'],
    ['something.new', {}, 'Something changed (something.new)'],
  ])('%s %j is “%s”', (code, params, said) => {
    expect(words(code, params)).toBe(said);
  });

  test('what no person did, Sapa did', () => {
    expect(words('request.solved', {}, '')).toBe('Sapa solved it');
  });

  test('has a picture, a plain one when the code is new', () => {
    expect([
      systemIcon('request.solved'),
      systemIcon('request.to-spam'),
      systemIcon('x'),
      systemIcon(undefined),
    ]).toEqual(['check-c', 'warn', 'info', 'info']);
  });
});
