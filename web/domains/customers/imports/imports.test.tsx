import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { ChangedRow, CustomerImport, ImportState } from './api.ts';
import { ImportList } from './ImportList.tsx';
import { ImportStart } from './ImportStart.tsx';
import { ImportSteps } from './ImportSteps.tsx';

const counts = { create: 2, update: 1, skip: 4, refuse: 1 };
const preview: CustomerImport['preview'] = [
  { row: 2, kind: 'create', cells: ['Somchai', 'somchai@example.com'], column: null, reason: null },
  { row: 3, kind: 'refuse', cells: ['Nobody', 'no address'], column: 1, reason: 'email-invalid' },
];
const standing = (state: ImportState, more: Partial<CustomerImport> = {}): CustomerImport => ({
  ...{ id: 'i1', name: 'customers.csv', state, encoding: 'utf-8', delimiter: ',' },
  columns: [
    { name: 'Name', samples: ['Somchai'] },
    { name: 'Mail', samples: ['somchai@example.com'] },
  ],
  ...{ failure: null, mapping: ['name', 'email'], rows: 8, counts, preview, progress: { done: 8, total: 8 } },
  ...{ newOrganisations: [], unknownOrganisations: 'create' as const },
  ...{ createdAt: new Date().toISOString(), finishedAt: null },
  ...more,
});
const refused = { row: 3, column: 'Mail', reason: 'email-invalid', cells: ['Nobody', 'no address'] };
const changed: ChangedRow = {
  row: 4,
  customer: { id: 'c1', name: 'Rina' },
  changes: [
    { part: 'name', before: 'Rina', after: 'Rina Putri' },
    { part: 'language', before: null, after: 'id' },
    { part: 'tags', before: null, after: ['wholesale', 'old'] },
    { part: 'field:size', before: 36, after: 38 },
    { part: 'isInternal', before: true, after: false },
  ],
};
const page = (items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [undefined] });
const htmlOf = (one: CustomerImport, language: Language = 'en') => {
  const answers: Answers = [
    [['customers', 'imports', 'one', 'i1'], one],
    [['customers', 'imports', 'one', 'i1', 'refused', one.state], page([refused])],
    [['customers', 'imports', 'one', 'i1', 'changes', one.state], page([changed])],
    [['customers', 'fields'], [{ key: 'size', name: 'Shoe size', about: 'customer' }]],
  ];
  return shown(<ImportSteps importId="i1" />, language, answers);
};

test('each column says what it holds; without an address nobody could be found again', () => {
  expect(htmlOf(standing('read'))).toContain('What “Mail” holds');
  const lacking = wordsIn(htmlOf(standing('read', { mapping: ['name', null] })));
  expect(lacking).toContain('At least one column must hold an address');
});

test.each<[Language, string, string]>([
  ['en', 'New 2 Changed 1 As before 4 Refused 1', 'This is no e-mail address'],
  ['id', 'Baru 2 Diubah 1 Tetap 4 Ditolak 1', 'Ini bukan alamat surel'],
  ['th', 'ใหม่ 2 เปลี่ยนแปลง 1 เหมือนเดิม 4 ไม่รับ 1', 'ไม่ใช่ที่อยู่อีเมล'],
])('the preview says in %s what would happen, and why a row is refused', (language, sums, why) => {
  const said = wordsIn(htmlOf(standing('checked'), language));
  expect(said).toContain(sums);
  expect(said).toContain(`no address ${why}`);
  expect(said).toContain(`${why} Mail`);
});

test.each<[Language, string]>([
  [
    'en',
    '4 Rina name before Rina → after Rina Putri language before empty → after Bahasa Indonesia tags added + wholesale, old Shoe size before 36 → after 38 internal customer before Yes → after No',
  ],
  ['id', 'nama sebelum Rina → sesudah Rina Putri bahasa sebelum kosong → sesudah Bahasa Indonesia tanda'],
  ['th', 'ชื่อ ก่อน Rina → หลัง Rina Putri'],
])('whoever stands already is shown in %s part by part, before and after', (language, told) => {
  expect(wordsIn(htmlOf(standing('checked'), language))).toContain(told);
});

test('the same stands in the result as done, and goes with an import that was taken back', () => {
  expect(wordsIn(htmlOf(standing('checked')))).toContain('Customers that would change');
  expect(wordsIn(htmlOf(standing('done')))).toContain('Customers that were changed');
  expect(wordsIn(htmlOf(standing('undone')))).not.toContain('Rina Putri');
});

test('the wrong cell is marked, and only new and changed ones are imported', () => {
  const html = htmlOf(standing('checked'));
  expect(html).toMatch(/<span data-wrong="true">no address/);
  expect(wordsIn(html)).toContain('Import 3 customers');
  const none = standing('checked', { counts: { create: 0, update: 0, skip: 4, refuse: 1 } });
  expect(wordsIn(htmlOf(none))).toContain('Nothing to import');
});

test('organisations that nobody knows are named before, with what becomes of them, in each language', () => {
  const names = Array.from({ length: 22 }, (_, at) => `CV ${at}`);
  const shownIn = (language: Language, unknownOrganisations: CustomerImport['unknownOrganisations']) =>
    wordsIn(htmlOf(standing('checked', { newOrganisations: names, unknownOrganisations }), language));
  expect(shownIn('en', 'create')).toMatch(/They will be created.*CV 0 · CV 1 .*CV 19 · 2 more/);
  expect(shownIn('en', 'leave-out')).toContain('imported without an organisation');
  expect(shownIn('id', 'create')).toContain('akan dibuat');
  expect(shownIn('th', 'create')).toContain('และอีก 2 องค์กร');
  expect(wordsIn(htmlOf(standing('checked')))).not.toContain('nobody knows');
});

test('while it runs the page says how far it is', () => {
  const html = htmlOf(standing('running', { progress: { done: 250, total: 1000 } }));
  expect(wordsIn(html)).toContain('Importing: 250 of 1,000 rows');
  expect(html).toMatch(/<progress[^>]* value="250" max="1000"/);
  expect(wordsIn(htmlOf(standing('undoing')))).toContain('Taking the import back: 8 of 8 rows');
  const uncounted = htmlOf(standing('checking', { progress: { done: 0, total: null } }));
  expect(wordsIn(uncounted)).toContain('Counting the rows');
  expect(uncounted).not.toMatch(/<progress[^>]* value/);
});

test('for a day there is a way back', () => {
  const fresh = standing('done', { finishedAt: new Date().toISOString() });
  expect(wordsIn(htmlOf(fresh))).toContain('3 customers were imported');
  expect(wordsIn(htmlOf(fresh))).toContain('Take the import back');
  const old = standing('done', { finishedAt: '2026-01-01T00:00:00Z' });
  expect(wordsIn(htmlOf(old))).not.toContain('Take the import back');
  expect(wordsIn(htmlOf(standing('undone')))).toContain('This import was taken back.');
});

test('what failed before it ran goes back to its columns; what failed while it ran can be taken back', () => {
  const failure = { code: 'import-file-missing', message: 'The file is gone.' };
  const before = wordsIn(htmlOf(standing('failed', { failure })));
  expect(before).toContain('The file is gone.');
  expect(before).toContain('Show what would happen');
  const after = wordsIn(htmlOf(standing('failed', { failure, finishedAt: new Date().toISOString() })));
  expect(after).toContain('The file is gone. 3 customers were imported');
  expect(after).toContain('Take the import back');
});

test('all imports stand in a list under the way to a new one', () => {
  const list: Answers = [[['customers', 'imports', 'list'], page([standing('checked')])]];
  const said = wordsIn(shown(<ImportList />, 'en', list));
  expect(said).toContain('customers.csv Waits for your yes 8');
  expect(shown(<ImportStart />, 'id')).toContain('Pilih berkas');
});
