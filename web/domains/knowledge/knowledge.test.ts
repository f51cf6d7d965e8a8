import { getSchema } from '@tiptap/react';
import { expect, test } from 'vitest';
import { bodyFromHtml } from '../../../server/domains/knowledge/body/from-html.ts';
import { readBody } from '../../../server/domains/knowledge/body/read-body.ts';
import { shapes } from '../../../server/domains/knowledge/body/shape.ts';
import { nodesOf } from './editor/nodes.ts';
import { lastDays } from './figures/last-days.ts';
import { importKindOf } from './list/import-kind.ts';
import { offered } from './replies/offered.ts';
import { branches, stepped, walked } from './sections/branches.ts';
import type { Translation } from './types.ts';

const fileId = '0198a6c0-0000-7000-8000-000000000001';
const schema = getSchema(nodesOf(() => undefined));

test('the editor has exactly the nodes that the server keeps', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(shapes).sort());
});

test('what the server gives the editor takes, and gives back as the server keeps it', () => {
  const body = bodyFromHtml(
    `<h2>Retur</h2><p>Anda <b><i>punya</i></b> <a href="https://a.example">waktu</a><br>lagi</p>
    <ol start="3"><li>Kemas<ul><li>Rapi</li></ul></li></ol><blockquote><p>Kata</p></blockquote>
    <div class="warning"><p>Simpan</p></div><pre><code class="language-js">a &lt; b</code></pre>
    <img src="a" alt="Resi"><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe><hr>
    <table><tr><th colspan="2">Kota</th></tr><tr><td>A</td><td>B</td></tr></table>`,
    () => fileId,
  );
  const node = schema.nodeFromJSON(body);
  node.check();
  expect(readBody(node.toJSON())).toEqual(body);
});

test('what the editor lets stand in lists, boxes, quotes and cells is what the server lets stand there', () => {
  const fits = (outer: string, inner: string) => {
    const [around, within] = [schema.nodes[outer], schema.nodes[inner]];
    return around && within ? around.contentMatch.matchType(within) !== null : undefined;
  };
  for (const outer of ['listItem', 'callout', 'blockquote', 'tableCell'])
    for (const inner of Object.keys(shapes).filter((one) => one !== 'doc'))
      expect(fits(outer, inner), `${inner} in ${outer}`).toBe(shapes[outer]?.holds?.includes(inner) ?? false);
});

const tree = [
  { id: 'a', parentId: null, names: { id: 'Pesanan', th: 'คำสั่งซื้อ' } },
  { id: 'b', parentId: null, names: { id: 'Bayar' } },
  { id: 'c', parentId: 'a', names: { en: 'Late' } },
];

test('a tree is walked from its top, and each row is called in the reader’s language or the first there is', () => {
  expect(walked(tree).map(({ row, depth }) => [row.id, depth])).toEqual([
    ['a', 0],
    ['c', 1],
    ['b', 0],
  ]);
  expect(branches(tree, 'th').map((one) => one.label)).toEqual(['คำสั่งซื้อ', '\u2003Late', 'Bayar']);
});

test('arrow keys move a row among its neighbours, under the one above, and out again', () => {
  expect(stepped(tree, 'b', 'up')).toEqual({ parentId: null, position: 0 });
  expect(stepped(tree, 'a', 'up')).toBeNull();
  expect(stepped(tree, 'a', 'down')).toEqual({ parentId: null, position: 1 });
  expect(stepped(tree, 'b', 'in')).toEqual({ parentId: 'a', position: 1 });
  expect(stepped(tree, 'a', 'in')).toBeNull();
  expect(stepped(tree, 'c', 'out')).toEqual({ parentId: null, position: 1 });
  expect(stepped(tree, 'a', 'out')).toBeNull();
});

test('into replies goes what customers may read and what is published, in their language first', () => {
  const inTongue = (language: 'id' | 'th', publishedVersion: number | null) =>
    ({ language, publishedVersion, title: `Judul ${language}` }) as Translation;
  const article = (id: string, audience: 'public' | 'staff', ...translations: Translation[]) => ({
    ...{ id, audience, mainLanguage: 'id' as const, translations },
  });
  expect(
    offered(
      [
        article('both', 'public', inTongue('id', 1), inTongue('th', 2)),
        article('draft', 'public', inTongue('id', 3), inTongue('th', null)),
        article('none', 'public', inTongue('id', null)),
        article('inside', 'staff', inTongue('th', 1)),
      ],
      'th',
    ),
  ).toEqual([
    { id: 'both', label: 'Judul th' },
    { id: 'draft', label: 'Judul id', hint: 'ID' },
  ]);
});

test.each([
  ['Cara.MD', 'markdown'],
  ['a.html', 'html'],
  ['a.b.docx', 'docx'],
  ['articles.json', 'zendesk'],
  ['notes', 'markdown'],
])('%s is taken for %s', (name, kind) => {
  expect(importKindOf(name)).toBe(kind);
});

test('thirty days end today', () => {
  const { from, to } = lastDays(30, new Date('2026-11-26T12:00:00Z'));
  expect([from, to]).toEqual(['2026-10-28', '2026-11-26']);
});
