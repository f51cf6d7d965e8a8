import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { findArticle, findWords } from '../articles/find-article.ts';
import { changeArticle } from '../articles/keep-article.ts';
import { linesOf, pictureIdsOf } from '../body/words.ts';
import { createSection } from '../sections/keep-section.ts';
import { listSections } from '../sections/list-sections.ts';
import { importArticles } from './import-articles.ts';
import { packArticles } from './pack.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const bring = (
  kind: 'markdown' | 'html' | 'docx' | 'zendesk' | 'sapa',
  content: string | Uint8Array,
  more = {},
) =>
  importArticles(
    as(company.dewi),
    { kind, language: 'id', name: 'cara-retur.md', ...more },
    typeof content === 'string' ? strToU8(content) : content,
  );
const wordsOf = (articleId = '', language: 'id' | 'th' | 'en' = 'id') =>
  findWords(as(company.dewi), { articleId, language });

test('Markdown comes over with its head, its title and its list; what would run does not', async () => {
  const text =
    '---\ntitle: "Retur \\"cepat\\""\nlanguage: th\nsummary: Dalam 7 hari\n---\n\n## Langkah\n\n1. Kemas\n2. Kirim <script>alert(1)</script>\n\n[x](javascript:alert(1))';
  const { articleIds, failures } = await bring('markdown', text);
  expect(failures).toEqual([]);
  const words = await wordsOf(articleIds[0], 'th');
  expect(words).toMatchObject({ title: 'Retur "cepat"', summary: 'Dalam 7 hari', state: 'draft' });
  expect(linesOf(words.body)).toEqual(['Langkah', '• Kemas', '• Kirim', 'x']);
  expect(words.html).not.toContain('javascript');
});

test('a page without a title is called by its file, and an empty one is named and left', async () => {
  const { articleIds } = await bring('html', '<p>Kemas rapi.</p>');
  expect(await wordsOf(articleIds[0])).toMatchObject({ title: 'cara retur' });
  const { articleIds: none, failures } = await bring('html', '<h1>Judul</h1><script>x</script>');
  expect([none, failures]).toEqual([[], [{ line: 1, title: 'Judul', code: 'import-line-no-words' }]]);
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const document = `<?xml version="1.0"?><w:document ${w} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>คืนสินค้า</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">ภายใน </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>เจ็ดวัน</w:t></w:r></w:p>
<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="ใบเสร็จ"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
</w:body></w:document>`;
const docx = () =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/1.png"/></Relationships>',
    ),
    'word/styles.xml': strToU8(
      `<w:styles ${w}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'word/document.xml': strToU8(document),
    'word/media/1.png': new Uint8Array(png),
  });

test('a Word document comes over with its title, its bold words and its picture', async () => {
  const { articleIds, failures } = await bring('docx', docx(), { language: 'th' });
  expect(failures).toEqual([]);
  const words = await wordsOf(articleIds[0], 'th');
  expect(words).toMatchObject({ title: 'คืนสินค้า' });
  expect(words.html).toContain('<p>ภายใน <strong>เจ็ดวัน</strong></p>');
  expect(pictureIdsOf(words.body)).toHaveLength(1);
  expect(words.html).toContain('alt="ใบเสร็จ"');
});

test('what is no Word document says so, and one that unpacks without end is not unpacked', async () => {
  await expect(bring('docx', 'kata')).rejects.toMatchObject({ code: 'articles-unreadable' });
  const huge = zipSync({ 'word/document.xml': new Uint8Array(101_000_000) }, { level: 9 });
  expect(huge.length).toBeLessThan(1_000_000);
  await expect(bring('docx', huge)).rejects.toMatchObject({ code: 'import-too-large' });
});

const guide = {
  articles: [
    {
      id: 1,
      title: 'Lacak',
      body: '<p>Buka pesanan</p>',
      locale: 'id',
      draft: false,
      section_id: 9,
      user_segment_id: null,
    },
    { id: 2, title: 'Dalam', body: '<p>Untuk anggota</p>', locale: 'id', draft: false, user_segment_id: 7 },
    { id: 3, title: '', body: '<p>Tanpa judul</p>', locale: 'id' },
    { id: 4, title: 'Français', body: '<p>x</p>', locale: 'fr' },
    { title: 'Tanpa nomor', locale: 'id' },
  ],
  translations: [
    {
      source_id: 1,
      source_type: 'Article',
      title: 'ติดตาม',
      body: '<p>เปิดหน้าคำสั่งซื้อ</p>',
      locale: 'th',
      draft: true,
    },
  ],
  sections: [{ id: 9, name: 'Pesanan' }],
};

test('a Zendesk Guide comes over with languages, shelves and readers; what is broken is named and the rest kept', async () => {
  const { articleIds, failures } = await bring('zendesk', JSON.stringify(guide), { publish: true });
  expect(failures).toEqual(
    [
      { line: 5, title: '', code: 'import-line-unreadable' },
      { line: 3, title: '', code: 'import-line-no-title' },
      { line: 4, title: 'Français', code: 'import-line-language' },
    ].sort((one, other) => one.line - other.line),
  );
  const [lacak, dalam] = await Promise.all(
    articleIds.map((articleId) => findArticle(as(company.dewi), { articleId })),
  );
  const [section] = await listSections(as(company.dewi), {});
  expect(section?.names).toEqual({ id: 'Pesanan' });
  expect(lacak).toMatchObject({ audience: 'public', sectionId: section?.id });
  expect(lacak?.translations.map((one) => [one.language, one.state])).toEqual([
    ['id', 'published'],
    ['th', 'draft'],
  ]);
  expect(dalam).toMatchObject({ audience: 'signed-in' });
  const cutOff = bring('zendesk', '{"articles": [');
  await expect(cutOff).rejects.toMatchObject({ code: 'articles-unreadable' });
  const lines = `${JSON.stringify(guide.articles[0])}\n{"id":`;
  expect((await bring('zendesk', lines)).failures).toEqual([
    { line: 2, title: '', code: 'import-line-unreadable' },
  ]);
});

test('what is no JSON at all is refused, and agents import nothing', async () => {
  await expect(bring('zendesk', '')).rejects.toMatchObject({ code: 'articles-unreadable' });
  const byAgent = importArticles(as(company.adi), { kind: 'html', language: 'id' }, strToU8('<p>x</p>'));
  await expect(byAgent).rejects.toMatchObject({ code: 'permission-missing' });
});

test('everything goes out again: Markdown that comes back the same, pictures, and one file with all of it', async () => {
  const { articleIds } = await bring('docx', docx(), { language: 'th' });
  const pieces: Uint8Array[] = [];
  for await (const piece of packArticles(as(company.dewi))) pieces.push(piece);
  const files = unzipSync(new Uint8Array(Buffer.concat(pieces)));
  const path = Object.keys(files).find(
    (one) => one.includes(articleIds[0]?.slice(-6) ?? '') && one.endsWith('th.md'),
  );
  const text = strFromU8(files[path ?? ''] ?? new Uint8Array());
  expect(text).toMatch(/^---\ntitle: "คืนสินค้า"/);
  expect(Object.keys(files).filter((one) => one.startsWith('pictures/')).length).toBeGreaterThan(0);
  const { articles } = JSON.parse(strFromU8(files['articles.json'] ?? new Uint8Array()));
  expect(articles.map((one: { id: string }) => one.id)).toContain(articleIds[0]);
  const again = await bring('markdown', text);
  expect(linesOf((await wordsOf(again.articleIds[0], 'th')).body)).toContain('ภายใน เจ็ดวัน');
  await expect(packArticles(as(company.adi)).next()).rejects.toMatchObject({ code: 'permission-missing' });
});

async function packOf(who: Company): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of packArticles(as(who.dewi))) parts.push(part);
  return Buffer.concat(parts);
}

test('what one company carried out another one takes in: languages, sections, pictures, and for whom it was', async () => {
  const other = await makeCompany('Siam Parcel');
  const { id: sectionId } = await createSection(as(company.dewi), { names: { id: 'Retur', th: 'คืน' } });
  const { articleIds } = await bring('docx', docx(), { language: 'th', sectionId });
  const inside = await bring('markdown', '# Hanya staf\n\nJangan disebar.');
  await changeArticle(as(company.dewi), { articleId: inside.articleIds[0] ?? '', audience: 'staff' });
  const before = await wordsOf(articleIds[0], 'th');
  const zip = await packOf(company);
  const taken = await importArticles(as(other.dewi), { kind: 'sapa', language: 'en' }, zip);
  expect(taken.failures).toEqual([]);
  const all = await Promise.all(
    taken.articleIds.map((articleId) => findArticle(as(other.dewi), { articleId })),
  );
  const found = all.find(({ translations }) => translations.some((one) => one.title === before.title));
  const words = await findWords(as(other.dewi), { articleId: found?.id ?? '', language: 'th' });
  expect(linesOf(words.body)).toEqual(linesOf(before.body));
  expect(pictureIdsOf(words.body)).toHaveLength(pictureIdsOf(before.body).length);
  expect(pictureIdsOf(words.body)).not.toEqual(pictureIdsOf(before.body));
  const shelves = await listSections(as(other.dewi), {});
  expect(shelves.find(({ id }) => id === found?.sectionId)?.names).toEqual({ en: 'คืน' });
  const staff = all.find(({ translations }) => translations.some((one) => one.title === 'Hanya staf'));
  expect(staff?.audience).toBe('staff');
});

test.each([
  ['holds no list', zipSync({ 'x.txt': strToU8('x') })],
  ['is another kind of list', zipSync({ 'articles.json': strToU8('{"articles":[]}') })],
  ['is no zip', strToU8('PK no')],
])('a zip that %s is refused whole', async (_what, content) => {
  await expect(bring('sapa', content)).rejects.toMatchObject({ code: 'articles-unreadable' });
});

test('an article of a zip that cannot be read is named, and the rest is taken in', async () => {
  const good = {
    language: 'id',
    title: 'Baik',
    summary: '',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  };
  const about = { audience: 'public', mainLanguage: 'id' };
  const bad = { ...good, title: 'Buruk', body: { type: 'script' } };
  const articles = [{ ...about, words: [good] }, { ...about, words: [bad] }, 7];
  const content = zipSync({
    'articles.json': strToU8(JSON.stringify({ format: 'sapa-articles-1', articles })),
  });
  const { articleIds, failures } = await bring('sapa', content);
  expect(articleIds).toHaveLength(1);
  expect(failures).toEqual([
    { line: 2, title: 'Buruk', code: 'import-line-unreadable' },
    { line: 3, title: '', code: 'import-line-unreadable' },
  ]);
});
