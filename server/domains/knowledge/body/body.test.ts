import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../messages.ts';
import { hostilePieces } from '../../../../tests/harness/hostile-html.ts';
import { forMail } from './for-mail.ts';
import { bodyFromHtml } from './from-html.ts';
import type { Body, BodyNode } from './node.ts';
import { outlineOf } from './outline.ts';
import { BodyRefused, readBody } from './read-body.ts';
import { renderBody } from './render.ts';
import { videoOf } from './rules/video.ts';
import { toMarkdown } from './to-markdown.ts';
import { linesOf, pictureIdsOf } from './words.ts';

const fileId = '0198a6c0-0000-7000-8000-000000000001';
const text = (words: string, ...marks: string[]): BodyNode =>
  marks.length > 0
    ? { type: 'text', text: words, marks: marks.map((type) => ({ type })) }
    : { type: 'text', text: words };
const p = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });
const doc = (...content: BodyNode[]): Body => ({ type: 'doc', content });
const render = (body: Body) => renderBody(body, { picture: (id) => `/f/${id}`, language: 'id' });

const everything = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('Melacak paket')] },
  p(text('Buka '), text('pesanan', 'bold', 'italic'), { type: 'hardBreak' }, text('lalu pilih.')),
  {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [
      { type: 'listItem', content: [p(text('Satu')), { type: 'image', attrs: { fileId, alt: 'Layar' } }] },
    ],
  },
  { type: 'callout', attrs: { kind: 'warning' }, content: [p(text('Jangan bagikan kode <OTP>.'))] },
  { type: 'codeBlock', attrs: { language: 'js' }, content: [text('a < b && c')] },
  { type: 'video', attrs: { url: 'https://youtu.be/dQw4w9WgXcQ' } },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [p(text('Kota'))] },
          { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [p(text('Hari | jam'))] },
        ],
      },
    ],
  },
  { type: 'horizontalRule' },
);

test('a body of our shape is kept as it is and becomes HTML of our elements alone', () => {
  expect(readBody(everything)).toEqual(everything);
  expect(render(everything)).toBe(
    [
      '<h2 id="h-melacak-paket">Melacak paket</h2>',
      '<p>Buka <em><strong>pesanan</strong></em><br>lalu pilih.</p>',
      `<ol start="3"><li><p>Satu</p><figure><img src="/f/${fileId}" alt="Layar" loading="lazy"></figure></li></ol>`,
      '<aside class="callout callout-warning" aria-label="Penting"><p>Jangan bagikan kode &lt;OTP&gt;.</p></aside>',
      '<pre><code>a &lt; b &amp;&amp; c</code></pre>',
      '<p class="video"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener noreferrer">Tonton videonya di YouTube</a></p>',
      '<div class="table" tabindex="0"><table><tbody><tr><th colspan="2"><p>Kota</p></th><td><p>Hari | jam</p></td></tr></tbody></table></div>',
      '<hr>',
    ].join('\n'),
  );
});

test('what Tiptap adds of its own is dropped', () => {
  const link = {
    type: 'link',
    attrs: { href: 'https://a.example/', target: '_blank', rel: 'x', class: null },
  };
  const read = readBody(doc(p({ type: 'text', text: 'a', marks: [link] })));
  expect(read).toEqual(
    doc(p({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] })),
  );
});

test.each<[string, unknown]>([
  ['an unknown node', doc({ type: 'script', content: [text('alert(1)')] })],
  ['a name of a prototype', doc({ type: 'constructor' })],
  ['a node where it may not stand', doc(text('loose words'))],
  ['a heading of the first level', doc({ type: 'heading', attrs: { level: 1 } })],
  ['an attribute of another', doc({ type: 'paragraph', attrs: { style: 'x' } })],
  [
    'a link that runs',
    doc(p({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] })),
  ],
  [
    'a disguised link',
    doc(
      p({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'java\u200bscript:alert(1)' } }] }),
    ),
  ],
  ['an unknown mark', doc(p(text('a', '__proto__')))],
  ['marks in code', doc({ type: 'codeBlock', content: [text('a', 'bold')] })],
  [
    'a film from elsewhere',
    doc({ type: 'video', attrs: { url: 'https://evil.example/watch?v=dQw4w9WgXcQ' } }),
  ],
  ['a picture from elsewhere', doc({ type: 'image', attrs: { src: 'https://evil.example/1.png' } })],
  ['an empty list', doc({ type: 'bulletList', content: [] })],
  ['more than we have', { ...doc(p(text('a'))), extra: true }],
  ['nothing', null],
])('%s is refused', (_what, given) => {
  expect(() => readBody(given)).toThrow(BodyRefused);
});

test('what stands too deep is refused before it is walked', () => {
  let node: BodyNode = p(text('a'));
  for (let level = 0; level < 5000; level += 1)
    node = { type: 'bulletList', content: [{ type: 'listItem', content: [node] }] };
  expect(() => readBody(doc(node))).toThrow(BodyRefused);
});

test('the HTML runs nothing even of a row that was never checked', () => {
  const hostile = doc(
    { type: 'heading', attrs: { level: '2 onload=x' }, content: [text('"><script>alert(1)</script>')] },
    { type: 'image', attrs: { fileId: '"><img onerror=x>', alt: '" onerror="x' } },
    {
      type: 'callout',
      attrs: { kind: '"><b>' },
      content: [p({ type: 'text', text: '<b>', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] })],
    },
    { type: 'video', attrs: { url: 'javascript:x' } },
    { type: 'iframe', content: [text('x')] },
    {
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: '2" onclick="x' } }] }],
    },
  );
  const html = render(hostile);
  expect(html).not.toMatch(/<(?:script|iframe|b)\b|javascript:/);
  expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/on\w+=/);
});

const attribute = /"[^"]*"/g;
const tags = (html: string) => (html.match(/<[^>]*>/g) ?? []).join('');
const forbidden =
  /<(?!\/?(?:p|h[2-4]|ul|ol|li|blockquote|aside|pre|code|figure|img|a|div|table|tbody|tr|th|td|hr|br|strong|em|u|s)\b)|\son\w+=|javascript:|data:/i;

test.each(hostilePieces)('of %s its words come over and nothing that acts', (html) => {
  const body = bodyFromHtml(html);
  expect(readBody(body)).toEqual(body);
  expect(
    tags(render(body)).replace(attribute, (value) => (/javascript:|^"data:/i.test(value) ? value : '""')),
  ).not.toMatch(forbidden);
});

test('any HTML becomes a body of our shape, and what it says stays', () => {
  const pieces = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<table>',
      '<tr>',
      '<td>',
      '<h1>',
      '</h1>',
      '<h3>',
      '<pre>',
      '</pre>',
    ],
    ...[
      '<blockquote>',
      '</blockquote>',
      '<div class="note">',
      '</div>',
      '<a href="https://a.example">',
      '</a>',
      '<b>',
    ],
    ...[
      '<img src=x alt="gambar">',
      '<hr>',
      '<br>',
      '<iframe src="//www.youtube.com/embed/dQw4w9WgXcQ">',
      'kata ',
      'คำ',
      '<code>',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const body = bodyFromHtml(`kata${parts.join('')}`);
      expect(readBody(body)).toEqual(body);
      expect(linesOf(body).join(' ')).toContain('kata');
    }),
    { numRuns: 500 },
  );
});

test('a page of another help centre comes over with its headings, lists, boxes, films and pictures', () => {
  const html = `<h1>Retur</h1><p>Anda   punya <b>7 hari</b>.</p><ol start="2"><li>Kemas<ul><li>Rapi</li></ul></li></ol>
    <div class="callout-warning"><p>Simpan resi</p></div><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>
    <img src="a.png" alt="Resi"><table><tr><th>Kota</th></tr></table><script>alert(1)</script>`;
  const body = bodyFromHtml(html, (source) => (source === 'a.png' ? fileId : null));
  expect(body.content?.map((node) => node.type)).toEqual([
    ...['heading', 'paragraph', 'orderedList', 'callout', 'video', 'image', 'table'],
  ]);
  expect(pictureIdsOf(body)).toEqual([fileId]);
  expect(linesOf(body)).toContain('Anda punya 7 hari.');
  expect(readBody(body)).toEqual(body);
});

test('Thai headings keep their vowels in the address, and two that are equal have two addresses', () => {
  const heading = (words: string): BodyNode => ({
    type: 'heading',
    attrs: { level: 2 },
    content: [text(words)],
  });
  const outline = outlineOf(doc(heading('วิธีคืนสินค้า'), heading('วิธีคืนสินค้า'), heading('…')));
  expect(outline.map((one) => one.anchor)).toEqual(['h-วิธีคืนสินค้า', 'h-วิธีคืนสินค้า-2', 'h-part']);
});

test('Markdown says what the article says, and letters of its own stay letters', () => {
  expect(toMarkdown(everything, (id) => `pictures/${id}`)).toBe(
    `## Melacak paket\n\nBuka ***pesanan***\\\nlalu pilih.\n\n3. Satu\n\n   ![Layar](pictures/${fileId})\n\n> [!WARNING]\n> Jangan bagikan kode \\<OTP\\>.\n\n\`\`\`js\na < b && c\n\`\`\`\n\n<https://www.youtube.com/watch?v=dQw4w9WgXcQ>\n\n| Kota | Hari \\| jam |\n| --- | --- |\n\n---\n`,
  );
});

test('in a message headings are bold lines, boxes their words, and pictures stay where they are', () => {
  expect(renderBody(forMail(everything), { picture: () => null, language: 'id' })).toBe(
    [
      '<p><strong>Melacak paket</strong></p>',
      '<p>Buka <em><strong>pesanan</strong></em><br>lalu pilih.</p>',
      '<ol start="3"><li><p>Satu</p></li></ol>',
      '<p>Jangan bagikan kode &lt;OTP&gt;.</p>',
      '<pre><code>a &lt; b &amp;&amp; c</code></pre>',
      '<p class="video"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener noreferrer">Tonton videonya di YouTube</a></p>',
      '<p>Kota – Hari | jam</p>',
      '<hr>',
    ].join('\n'),
  );
});

test.each<[string, string | null]>([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://vimeo.com/76979871', 'https://vimeo.com/76979871'],
  ['http://youtube.com/watch?v=dQw4w9WgXcQ', null],
  ['https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ', null],
  ['https://rina@youtube.com/watch?v=dQw4w9WgXcQ', null],
  ['https://youtube.com/watch?v="><script>', null],
  ['nothing', null],
])('the film at %s is %s', (address, url) => {
  expect(videoOf(address)?.url ?? null).toBe(url);
});
