import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact, redactionMark } from './redact.ts';

const inText = ['', ' ', '-', '\u00a0', '\n', '–', '\u200b', '\u00ad', '  '];
const inHtml = [...inText, '&nbsp;', '&#160;', '&shy;', '<b>', '</span> ', '<br />'];
const digits = fc.array(fc.integer({ min: 0, max: 9 }).map(String), { minLength: 12, maxLength: 19 });

/** A card number with anything that people and mail programs put between its digits. */
const written = (between: string[]) =>
  digits.chain((card) =>
    fc
      .array(fc.constantFrom(...between), { minLength: card.length, maxLength: card.length })
      .map((gaps) => ({ card: card.join(''), text: card.map((one, at) => one + gaps[at]).join('') })),
  );
const around = fc.string().map((text) => text.replace(/[\d<>&]/g, ''));

test.each([
  ['text', inText],
  ['html', inHtml],
] as const)('of a card number in %s no digit is left, however it is written', (form, between) => {
  fc.assert(
    fc.property(written([...between]), around, around, ({ card, text }, before, after) => {
      const clean = redact(`${before} ${text} ${after}`, card, form);
      expect(clean).toContain(redactionMark);
      expect(clean.replaceAll('&#160;', '')).not.toMatch(/\d/);
    }),
  );
});

test('it is found whichever way the words were given', () => {
  fc.assert(
    fc.property(written(inText), ({ card, text }) => {
      expect(redact(`Kartu saya ${card}.`, text)).toBe(`Kartu saya ${redactionMark}.`);
    }),
  );
});

test.each([
  ['Nama saya RINA putri', 'rina', `Nama saya ${redactionMark} putri`],
  ['รหัสของฉันคือ กขค๑๒๓ ค่ะ', 'กขค๑๒๓', `รหัสของฉันคือ ${redactionMark} ค่ะ`],
  ['a+b (c) [d] $1 ^2', '(c) [d] $1', `a+b ${redactionMark} ^2`],
  ['1 < 2 > 0', '2 > 0', `1 < ${redactionMark}`],
  ['twice: 4111 1111, 41111111', '41111111', `twice: ${redactionMark}, ${redactionMark}`],
  ['nothing here', '4111', 'nothing here'],
  ['spaces - stay', ' - ', 'spaces - stay'],
])('%j without %j is %j', (text, words, clean) => {
  expect(redact(text, words)).toBe(clean);
});

test.each(['Tom &amp; Jerry', 'Tom &#38; Jerry', 'Tom &#x26; Jerry', 'T<i>o</i>m&nbsp;&amp;&shy;Jerry'])(
  '%j is found by what it shows',
  (html) => {
    expect(redact(html, 'Tom & Jerry', 'html').replace(/<[^>]*>/g, '')).toBe(redactionMark);
  },
);

test('tags inside the words stay, so that the page keeps its shape', () => {
  const html = '<p>a <b>4111</b> 1111 z</p>';
  expect(redact(html, '41111111', 'html')).toBe(`<p>a <b>${redactionMark}</b> z</p>`);
});

test('what hides in an attribute goes too', () => {
  const html = '<a href="tel:4111-1111">call</a>';
  expect(redact(html, '4111 1111', 'html')).toBe(`<a href="tel:${redactionMark}">call</a>`);
});

test('very many words at once are taken out too', () => {
  const words = 'kata rahasia '.repeat(700).trim();
  expect(redact(`awal ${words} akhir`, words)).toBe(`awal ${redactionMark} akhir`);
});

test('hostile texts are only read through', () => {
  const spaces = `4${'\u00a0'.repeat(50_000)}x`;
  expect(redact(spaces, '41', 'html')).toBe(spaces);
  const many = 'a'.repeat(100_000);
  expect(redact(many, `${'a'.repeat(999)}b`, 'html')).toBe(many);
});
