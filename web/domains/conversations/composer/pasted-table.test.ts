import { getSchema } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { expect, test } from 'vitest';
import { asLinesOfCells, pastedTable } from './pasted-table.ts';

test('the composer holds a table with its rows and cells', () => {
  const words = (text: string) => [{ type: 'text', text }];
  const cells = (type: string, ...texts: string[]) => texts.map((text) => ({ type, content: words(text) }));
  const table = {
    type: 'table',
    content: [
      { type: 'tableRow', content: cells('tableHeader', 'Barang', 'Harga') },
      { type: 'tableRow', content: cells('tableCell', 'Parang', '250.000') },
    ],
  };
  const schema = getSchema([StarterKit.configure({ heading: false }), ...pastedTable]);
  const doc = schema.nodeFromJSON({ type: 'doc', content: [table] });
  expect(() => doc.check()).not.toThrow();
  const tags = ['table', 'tr', 'td', 'th'];
  const read = ['table', 'tableRow', 'tableCell', 'tableHeader'].map(
    (name) => schema.nodes[name]?.spec.parseDOM?.[0]?.tag,
  );
  expect(read).toEqual(tags);
});

test('paragraphs of a pasted cell are its lines, those around the table stay what they are', () => {
  const pasted =
    '<p>a</p><p>b</p><table><tr><td class="x"><p>satu</p>\n<p dir="ltr">dua</p></td></tr></table>';
  expect(asLinesOfCells(pasted)).toBe(
    '<p>a</p><p>b</p><table><tr><td class="x">satu<br>dua</td></tr></table>',
  );
});
