import { expect, test } from 'vitest';
import { htmlToText } from './to-text.ts';

test('writes paragraphs, breaks and lists as lines', () => {
  expect(htmlToText('<p>Halo Rina</p><p>satu<br>dua</p><ul><li>tiga</li></ul>')).toBe(
    'Halo Rina\n\nsatu\ndua\n\n * tiga',
  );
});

test('marks quotes', () => {
  expect(htmlToText('Ya<blockquote>Bisa?</blockquote>')).toBe('Ya\n\n> Bisa?');
});

test('writes a link behind words that do not show it', () => {
  expect(htmlToText('<a href="https://rina.example/a">lihat</a>')).toBe('lihat [https://rina.example/a]');
  expect(htmlToText('<a href="https://rina.example/a">https://rina.example/a</a>')).toBe(
    'https://rina.example/a',
  );
});

test('keeps cells of a table apart', () => {
  expect(htmlToText('<table><tr><td>Resi</td><td>JP123</td></tr></table>')).toBe('Resi JP123');
});

test('leaves headings in their case', () => {
  expect(htmlToText('<h1>Nomor resi</h1>')).toBe('Nomor resi');
});
