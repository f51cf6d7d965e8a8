import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findDisagreements } from './agreement.ts';
import { readCatalogues } from './catalogues.ts';
import { findForbidden } from './forbidden.ts';
import { findUnknownWords } from './latin.ts';
import { readTemplate } from './template.ts';
import { findThaiMistakes } from './thai.ts';

const root = join(import.meta.dirname, '..', '..');
const nothing = new Set<string>();

test('a sentence is taken apart into values, plurals, marks and words', () => {
  const template = readTemplate(
    'Hello {name}, <b>{count, plural, =0 {none} one {# reply} other {# replies}}</b>.',
  );
  expect(template).toMatchObject({
    values: ['count', 'name'],
    plurals: { count: ['=0', 'one', 'other'] },
    tags: ['</b>', '<b>'],
    balanced: true,
  });
  expect(template.words).not.toMatch(/[{}#<>]|plural|name/);
  expect(template.words).toMatch(/none.*reply.*replies/);
  expect(readTemplate('Hello {name').balanced).toBe(false);
  expect(readTemplate('Hello name}').balanced).toBe(false);
});

test('languages that agree are left alone', () => {
  expect(problems({ a: 'Hello {name}' }, { a: 'Halo {name}' }, { a: 'สวัสดี {name}' })).toEqual([]);
});

test.each([
  ['a key that one language lacks', { a: 'Yes', b: 'No' }, { a: 'Ya' }, /is missing/],
  ['a key that English lacks', { a: 'Yes' }, { a: 'Ya', b: 'Tidak' }, /is not in English/],
  ['another value', { a: 'Hello {name}' }, { a: 'Halo {nama}' }, /values “nama”/],
  ['a lost mark', { a: '<b>Yes</b>' }, { a: 'Ya' }, /marks/],
  ['a lost count', { a: '{n, plural, one {# a} other {# b}}' }, { a: '{n}' }, /counted values/],
  [
    'a plural without its branch',
    { a: '{n, plural, other {# b}}' },
    { a: '{n, plural, other {# b}}' },
    /branches one/,
  ],
  ['a space at the end', { a: 'Yes' }, { a: 'Ya ' }, /ends with a space/],
  ['two spaces in a row', { a: 'Yes, please' }, { a: 'Ya,  tolong' }, /two spaces/],
  ['an empty sentence', { a: 'Yes' }, { a: '' }, /is empty/],
])('%s is found', (_what, en, id, problem) => {
  expect(problems(en, id, en).join('\n')).toMatch(problem);
});

test('a folder without one of the languages is found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sapa-messages-'));
  mkdirSync(join(folder, 'server/domains/team/messages'), { recursive: true });
  for (const [language, text] of [
    ['en', 'Yes'],
    ['th', 'ใช่'],
  ]) {
    const path = join(folder, `server/domains/team/messages/${language}.ts`);
    writeFileSync(path, `export const ${language} = { deep: { key: '${text}' } };`);
  }
  const [catalogue] = await readCatalogues(folder);
  rmSync(folder, { recursive: true });
  expect(catalogue?.sentences.en?.get('deep.key')).toBe('Yes');
  expect(catalogue && findDisagreements(catalogue)).toMatchObject([{ problem: 'this language is missing' }]);
});

test('English and Indonesian words are spelled by their dictionaries and the reviewed lists', async () => {
  const english = await findUnknownWords([{ name: 'a', words: 'The requsts of Sapa wait' }], 'en', root);
  expect(english).toMatchObject([{ name: 'a', word: 'requsts' }]);
  const texts = [
    { name: 'a', words: 'Permintaan ini belum ditugaskan, sejak berakhirnya' },
    { name: 'b', words: 'Kirim surel kepada pelangan' },
  ];
  expect(await findUnknownWords(texts, 'id', root)).toMatchObject([{ name: 'b', word: 'pelangan' }]);
}, 60_000);

test('well written Thai is left alone', () => {
  const sentences = ['ยังไม่ได้ส่ง เพราะยังไม่ได้ตั้งค่าเซิร์ฟเวอร์ขาออก', 'น้ำหนักเกาะทั้ง ๆ ที่ก็รู้', 'ไฟล์ CSV ณ วันที่ 5'];
  expect(sentences.flatMap((sentence) => findThaiMistakes(sentence, nothing))).toEqual([]);
});

test.each([
  ['เเก้ไขแล้ว', /two เ/],
  ['นำ้', /after ำ/],
  ['ที่่', /doubles a mark/],
  ['ท่ี', /before the vowel/],
  ['คํา', /ำ in two signs/],
  ['คำ\u200bขอ', /invisible/],
  ['คำขอABC', /space between/],
  ['ลูกค้าแ', /leading vowel/],
  ['ลูกคัา', /vowel without a letter/],
  ['คຳ', /Lao/],
])('the Thai mistake in %s is found', (word, problem) => {
  expect(findThaiMistakes(word, nothing).join()).toMatch(problem);
});

test('a Thai word that falls into fragments is found until it is reviewed', () => {
  expect(findThaiMistakes('ลูกคา้', nothing)).not.toEqual([]);
  expect(findThaiMistakes('เปิดดใหม่', nothing).join()).toMatch(/no word/);
  expect(findThaiMistakes('เปิดดใหม่', new Set(['เปิดด']))).toEqual([]);
});

test.each([
  ['en', 'This ticket is closed', 'request'],
  ['en', 'The case was solved', 'request'],
  ['en', 'Contact us', 'customer'],
  ['id', 'Tiket ditutup', 'permintaan'],
  ['id', 'Alamat email', 'surel'],
  ['th', 'เคสนี้ปิดแล้ว', 'คำขอ'],
] as const)('in %s “%s” says a word that the glossary replaces', (language, words, say) => {
  expect(findForbidden(words, language).join()).toContain(say);
});

test('in case of doubt is no case', () => {
  expect(findForbidden('In case of doubt, or in any case, case-sensitive', 'en')).toEqual([]);
});

function problems(en: object, id: object, th: object): string[] {
  const sentences = { en, id, th };
  const maps = Object.entries(sentences).map(([language, texts]) => [
    language,
    new Map(Object.entries(texts)),
  ]);
  return findDisagreements({ stem: 'x/messages/', sentences: Object.fromEntries(maps) }).map(
    ({ problem }) => problem,
  );
}
