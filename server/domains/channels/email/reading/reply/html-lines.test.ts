import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { htmlLines } from './html-lines.ts';
import { serialise } from './serialise.ts';

const linesOf = (html: string) => htmlLines(parseDocument(html).children, 'data-mark');
const textOf = (html: string) => linesOf(html).map((line) => line.text.trim());

test.each([
  ['<div>a</div><div>b</div>', ['a', 'b']],
  ['a<br>b', ['a', 'b']],
  ['<p>a</p><p>b</p>', ['a', '', 'b']],
  ['<div>a <b>b</b> <i>c</i></div>', ['a b c']],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', ['ab', 'c']],
  ['a<hr>b', ['a', '', 'b']],
  ['a\n  b', ['a b']],
  ['<a href="mailto:rina@example.com">Rina</a>', ['Rina <rina@example.com>']],
])('reads the lines of %s', (html, lines) => {
  expect(textOf(html)).toEqual(lines);
});

test('knows what stands under a mark, and what does not', () => {
  const lines = linesOf('a<div data-mark="quote">b<br>c</div>d');
  expect(lines.map((line) => line.hint)).toEqual([null, 'quote', 'quote', null]);
});

test('counts a picture as words', () => {
  expect(textOf('<img src="cid:a">')[0]).not.toBe('');
});

test('writes a tree as it was, without the attribute of ours', () => {
  const html =
    '<p style="color:red">a &lt;b&gt; &amp; c<br /><img src="cid:a" /></p><a href="https://x.example/?a=1&amp;b=2">x</a>';
  const marked = html.replace('<p ', '<p data-mark="quote" ');
  expect(serialise(parseDocument(marked).children, () => true, ['data-mark'])).toBe(html);
});

test('writes only wanted leaves and no empty shells', () => {
  const nodes = parseDocument('<div><p>a</p><p>b</p></div>').children;
  expect(serialise(nodes, (leaf) => 'data' in leaf && leaf.data === 'b')).toBe('<div><p>b</p></div>');
});
