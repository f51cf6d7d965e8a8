import { expect, test } from 'vitest';
import { nextTry } from './back-off.ts';
import { type Capabilities, carries } from './capabilities.ts';
import { lossesOf } from './losses.ts';
import { splitText } from './split-text.ts';
import { isNews, type ParcelState, standingOf } from './states.ts';
import { fillTemplate, placesOf } from './template.ts';
import { remindAt, windowEnd } from './window.ts';

const plain: Capabilities = {
  textLength: 40,
  formats: ['bold'],
  files: { image: 100 },
  types: { image: ['image/png'] },
  templates: false,
  choices: 0,
  marks: { delivered: false, read: false },
  windowHours: 24,
};

test.each<[string, { type: string; size: number }, boolean]>([
  ['what fits', { type: 'image/png', size: 100 }, true],
  ['what is too large', { type: 'image/png', size: 101 }, false],
  ['another type of the kind', { type: 'image/webp', size: 1 }, false],
  ['a kind that is not carried', { type: 'application/pdf', size: 1 }, false],
])('%s', (_name, file, expected) => {
  expect(carries(plain, file)).toBe(expected);
});

test('what is lost is named, and what the channel shows is not', () => {
  const html = '<h2>a</h2><p><b>b</b> <em>c</em></p><table><tr><td>1</td></tr></table><ul><li>x</li></ul>';
  const out = { html, text: 'x'.repeat(41), files: [{ type: 'application/pdf', size: 1 }], copies: 1 };
  expect(lossesOf(plain, out)).toEqual([
    'table',
    'heading',
    'list',
    'italic',
    'file-link',
    'split',
    'copies',
  ]);
  expect(lossesOf(plain, { html: '<p><strong>b</strong></p>', text: 'b', files: [], copies: 0 })).toEqual([]);
});

test.each([
  ['between paragraphs', `${'a'.repeat(30)}\n\n${'b'.repeat(20)}`, ['a'.repeat(30), 'b'.repeat(20)]],
  [
    'between words',
    'satu dua tiga empat lima enam tujuh delapan sembilan',
    ['satu dua tiga empat lima enam tujuh', 'delapan sembilan'],
  ],
  ['within one long word', 'x'.repeat(90), ['x'.repeat(40), 'x'.repeat(40), 'x'.repeat(10)]],
  ['nothing', '  ', []],
])('a text is cut %s', (_name, text, pieces) => {
  expect(splitText(text, 40)).toEqual(pieces);
});

test('no character is ever cut in two, and no word is lost', () => {
  const family = '👨‍👩‍👧‍👦';
  const pieces = splitText(family.repeat(20), 40);
  expect(pieces.join('')).toBe(family.repeat(20));
  expect(pieces.every((one) => one.length <= 40 && one.replaceAll(family, '') === '')).toBe(true);
  const thai = 'พัสดุของคุณกำลังเดินทาง '.repeat(9);
  expect(splitText(thai, 40).join(' ').replace(/\s/g, '')).toBe(thai.replace(/\s/g, ''));
});

const states: ParcelState[] = ['waiting', 'sent', 'delivered', 'read'];
test('a state never goes back, whatever is reported', () => {
  for (const [at, known] of states.entries())
    for (const [to, reported] of states.entries()) expect(isNews(known, reported)).toBe(to > at);
  expect(states.map((known) => isNews(known, 'failed'))).toEqual([true, true, false, false]);
  expect(isNews('failed', 'read')).toBe(false);
  expect(isNews('taken-back', 'sent')).toBe(false);
});

test.each<[ParcelState[], ReturnType<typeof standingOf>]>([
  [['sent', 'waiting'], { state: 'queued', isRead: false }],
  [['read', 'delivered'], { state: 'delivered', isRead: false }],
  [['read', 'read'], { state: 'delivered', isRead: true }],
  [['read', 'failed'], { state: 'failed', isRead: false }],
  [['taken-back', 'sent'], { state: 'sent', isRead: false }],
  [['taken-back'], null],
])('a message of %j stands as its worst parcel', (parcels, standing) => {
  expect(standingOf(parcels)).toEqual(standing);
});

test('pauses grow, the provider’s own time is kept up to an hour, and after a day nobody tries', () => {
  const start = new Date('2026-11-26T00:00:00Z');
  const pause = (tries: number, asked: number | null) =>
    ((nextTry({ tries, createdAt: start }, asked, start)?.getTime() ?? 0) - start.getTime()) / 1000;
  expect([1, 2, 3, 4, 5, 6, 9].map((tries) => pause(tries, null))).toEqual([
    5, 30, 300, 1800, 7200, 18_000, 18_000,
  ]);
  expect([pause(1, 40), pause(1, 1), pause(1, 999_999)]).toEqual([40, 5, 3600]);
  expect(nextTry({ tries: 3, createdAt: start }, null, new Date('2026-11-27T00:00:00Z'))).toBeNull();
});

test('a window ends a day after the last words, and is told of two hours before', () => {
  const words = new Date('2026-11-26T02:00:00Z');
  expect(windowEnd(24, words)?.toISOString()).toBe('2026-11-27T02:00:00.000Z');
  expect(remindAt(24, words)?.toISOString()).toBe('2026-11-27T00:00:00.000Z');
  expect([windowEnd(null, words), remindAt(null, words)]).toEqual([null, null]);
  expect(windowEnd(24, null)?.getTime()).toBeLessThan(words.getTime());
});

test('places of a template are filled in their order, and a value is never a place itself', () => {
  const body = 'Halo {{1}}, pesanan {{2}} untuk {{1}}';
  expect(placesOf(body)).toEqual(['1', '2']);
  expect(fillTemplate(body, ['{{2}}', '#7'])).toBe('Halo {{2}}, pesanan #7 untuk {{2}}');
});
