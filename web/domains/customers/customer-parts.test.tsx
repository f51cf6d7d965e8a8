import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../tests/harness/stage.tsx';
import type { Language } from '../../platform/messages/language.ts';
import { CustomersNav } from './CustomersNav.tsx';
import { AddressesPart } from './card/AddressesPart.tsx';
import { DatesPart } from './card/DatesPart.tsx';
import { JourneyPart } from './card/JourneyPart.tsx';
import { OrganisationPart } from './card/OrganisationPart.tsx';
import { TagsPart } from './card/TagsPart.tsx';
import { OwnFieldSettings } from './fields/OwnFieldSettings.tsx';
import { OwnFieldsPart } from './fields/OwnFieldsPart.tsx';
import { CustomerList } from './list/CustomerList.tsx';
import FilterForm from './list/FilterForm.tsx';
import { NarrowedChips } from './list/NarrowedChips.tsx';
import { SegmentBar } from './list/SegmentBar.tsx';
import { MergesPart } from './merging/MergesPart.tsx';
import { SuggestionList } from './merging/SuggestionList.tsx';
import { Notes } from './Notes.tsx';
import { OrganisationForm } from './organisations/OrganisationForm.tsx';
import { OrganisationList } from './organisations/OrganisationList.tsx';
import type { Customer } from './types.ts';

const nothing = () => {};
const page = (items: unknown[], nextCursor: string | null = null) => ({
  pages: [{ items, nextCursor }],
  pageParams: [undefined],
});
const rina = {
  ...{ id: 'c1', name: 'Rina Putri', preferredName: null, honorific: 'Ibu', language: 'id' },
  ...{ email: 'rina@batik.example', organisation: { id: 'o1', name: 'Batik Jaya' }, spokenName: 'Ibu Rina' },
  addresses: [
    { id: 'a1', kind: 'email', value: 'rina@batik.example', verified: true, primary: true },
    { id: 'a2', kind: 'phone', value: '+628123456789', verified: false, primary: false },
  ],
  ...{ tags: ['grosir', 'vip', 'batik', 'solo'], fields: { level: 'gold', size: 3 }, isInternal: false },
  ...{
    blockedAt: '2026-11-20T03:00:00Z',
    erasedAt: null,
    lastContactAt: null,
    createdAt: '2026-01-05T03:00:00Z',
  },
  ...{ openRequests: 2, requestCount: 7 },
} satisfies Customer;
const fields = [
  { id: 'f1', about: 'customer', key: 'level', name: 'Level', type: 'choice', choices: ['gold'] },
  { id: 'f2', about: 'customer', key: 'size', name: 'Size', type: 'number', choices: [] },
  { id: 'f3', about: 'organisation', key: 'branches', name: 'Branches', type: 'number', choices: [] },
];
const answers: Answers = [
  [['customers', 'fields'], fields],
  [['organisations', 'one', 'o1'], { id: 'o1', name: 'Batik Jaya' }],
];
/** A colleague who may read and nothing else. */
const reader: Answers[number] = [
  ['me', ''],
  { member: { id: 'm1', name: 'Nok' }, workspace: { slug: 'toko-rina' }, permissions: ['customers:read'] },
];
const words = (part: Parameters<typeof shown>[0], more: Answers = [], language: Language = 'en') =>
  wordsIn(shown(part, language, [...answers, ...more]));

test('segments stand with their counts, and the server counts so far and no farther', () => {
  const segments = [
    { id: 's1', name: 'Grosir', filters: {}, count: 12 },
    { id: 's2', name: 'Lama', filters: {}, count: 1000 },
  ];
  const bar = <SegmentBar search={{ segment: 's1' }} onSearch={nothing} />;
  expect(words(bar, [[['customers', 'segments'], segments]])).toContain('Everybody Grosir 12 Lama 999+');
  expect(shown(bar, 'en', [[['customers', 'segments'], segments]])).toContain('More about “Grosir”');
  expect(shown(bar, 'en', [[['customers', 'segments'], segments], reader])).not.toContain('More about');
});

test('a line of the list says who is blocked, how much is open and the first tags', () => {
  const list = words(<CustomerList search={{}} />, [[['customers', 'list', {}], page([rina], 'next')]]);
  expect(list).toContain('Ibu Rina Putri rina@batik.example Blocked');
  expect(list).toContain('grosir vip batik + 1');
  expect(list).toMatch(/2 open · 7 .* More$/);
});

test.each<[Language, string]>([
  ['en', 'Nobody fits'],
  ['id', 'Tidak ada yang cocok'],
  ['th', 'ไม่พบลูกค้าที่ตรงกัน'],
])('a question that nobody fits says so in %s', (language, sentence) => {
  const none: Answers = [[['customers', 'list', { blocked: 'false' }], page([])]];
  expect(words(<CustomerList search={{ blocked: 'no' }} />, none, language)).toContain(sentence);
});

test('a list that is not narrowed by its reader says in its own words that nobody is there', () => {
  const none: Answers = [[['customers', 'list', { organisation: 'o1' }], page([], null)]];
  const nobody = { title: 'Nobody here yet', text: 'Who writes joins.' };
  const list = words(<CustomerList search={{ organisation: 'o1' }} nobody={nobody} />, none);
  expect(list).toContain('Nobody here yet Who writes joins.');
  expect(list).not.toContain('Nobody fits');
});

test('what narrows the list is said in words, each with a way out', () => {
  const search = { field: ['level=gold', 'size>=3'], blocked: 'no', organisation: 'o1', q: 'rina' } as const;
  const html = shown(
    <NarrowedChips search={{ ...search, field: [...search.field] }} onSearch={nothing} />,
    'en',
    answers,
  );
  expect(wordsIn(html)).toBe('Level: gold × Size ≥ 3 × Blocked: No × Batik Jaya × Clear');
  expect(html).toContain('Let go: Size ≥ 3');
});

test('the pages of the room stand beside each other; imports only for those who may', () => {
  expect(words(<CustomersNav here="customers" />)).toBe('People Organisations Same person? Imports');
  expect(words(<CustomersNav here="customers" />, [reader])).toBe('People Organisations Same person?');
});

test('addresses, tags and dates can be changed by those who may, and read by all', () => {
  const date = { id: 'd1', kind: 'birthday', label: '', day: '1990-12-03', yearly: true, remindDays: 3 };
  const dates: Answers[number] = [['customers', 'one', 'c1', 'dates'], [date]];
  const part = (
    <>
      <AddressesPart customer={rina} />
      <TagsPart customer={rina} />
      <DatesPart customerId="c1" />
    </>
  );
  const mine = words(part, [dates]);
  expect(mine).toContain('rina@batik.example E-mail First verified');
  expect(mine).toContain('Every year · reminds 3 days ahead Add a date');
  const theirs = words(part, [dates, reader]);
  expect(theirs).toContain('+628123456789 Phone grosir');
  expect(theirs).not.toContain('Add');
});

test('own fields are filled in by those who may, and read as words by others', () => {
  const part = <OwnFieldsPart about="customer" values={rina.fields} onChange={nothing} />;
  expect(shown(part, 'en', answers)).toContain('value="3"');
  expect(words(part, [reader])).toBe('Level gold Size 3');
  const settings = words(<OwnFieldSettings />, [], 'id');
  expect(settings).toContain('Level Satu pilihan · level');
  expect(settings).toContain('Kolom isian organisasi Tambah kolom isian Branches Angka · branches');
});

test('the organisation of a customer stands in the field that finds others', () => {
  const field = (language: Language, who: Customer) =>
    words(<OrganisationPart customer={who} />, [], language);
  expect(field('en', rina)).toMatch(/^Organisation Batik Jaya/);
  expect(field('th', { ...rina, organisation: null })).toMatch(/^องค์กร ไม่มีองค์กร/);
  const filter = <FilterForm search={{ organisation: 'o1' }} onSearch={nothing} onClose={nothing} />;
  expect(words(filter)).toMatch(/^Organisation Batik Jaya/);
  const none = <FilterForm search={{ organisation: 'none' }} onSearch={nothing} onClose={nothing} />;
  expect(words(none, [], 'id')).toMatch(/^Organisasi Tanpa organisasi/);
});

test('who became part of a customer can be parted again, and who may be the same person is counted', () => {
  const merge = { id: 'm1', mergedId: 'c2', name: 'Rina P.', mergedAt: '2026-11-20T03:00:00Z' };
  const kept: Answers = [
    [['customers', 'one', 'c1', 'merges'], [merge]],
    [['customers', 'one', 'c1', 'duplicates'], [{ customer: { ...rina, id: 'c3' }, because: ['phone'] }]],
  ];
  const said = words(<MergesPart customer={rina} />, kept);
  expect(said).toContain('Rina P. Merged on Friday');
  expect(said).toContain(
    'Part again 1 other customer may be the same person Ibu Rina Putri Same phone Compare and merge Not the same',
  );
  expect(words(<MergesPart customer={rina} />, [...kept, reader])).not.toContain('Not the same');
  expect(words(<MergesPart customer={rina} />, [...kept, reader])).not.toContain('Part again');
});

test.each<[Language, string, string]>([
  ['en', 'Changed: name, tags, by Adi', 'Near: Birthday, 3 Dec'],
  ['id', 'Diubah: nama, tanda, oleh Adi', 'Mendekat: Ulang tahun, 3 Des'],
  ['th', 'แก้ไข: ชื่อ, แท็ก โดย Adi', 'ใกล้ถึง: วันเกิด 3 ธ.ค.'],
])('the history is told in %s, with what was asked', (language, changed, near) => {
  const event = { actorType: 'member', actorName: null, payload: {} };
  const activity = [
    {
      ...event,
      id: 'e2',
      name: 'customer.date-near',
      at: '2026-11-30',
      payload: { kind: 'birthday', on: '2026-12-03' },
    },
    {
      ...{ ...event, id: 'e1', name: 'customer.changed', at: '2026-11-20', actorName: 'Adi' },
      payload: { fields: ['name', 'tags'] },
    },
  ];
  const beside = {
    id: 'r1',
    at: '2026-11-25',
    text: 'R-7 Sarung',
    to: '/w/toko-rina/requests/7',
    search: {},
  };
  const told = words(
    <JourneyPart customerId="c1" besides={[beside]} />,
    [[['customers', 'one', 'c1', 'activity'], page(activity)]],
    language,
  );
  const places = [near, 'R-7 Sarung', changed].map((one) => told.indexOf(one));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
});

test('notes are about a customer or an organisation, and only read by those who may not write', () => {
  const note = {
    id: 'n1',
    text: 'Calls in the morning',
    author: { id: 'm1', name: 'Adi' },
    createdAt: '2026-11-20',
  };
  const about: Answers = [[['organisations', 'one', 'o1', 'notes'], [note]]];
  const part = <Notes about="organisation" id="o1" />;
  expect(words(part, about)).toContain('Adi, 20 Nov Add a note about this organisation');
  expect(words(part, [...about, reader])).toMatch(/^Calls in the morning Adi, 20 Nov$/);
});

test('an organisation shows its domains, people and what is open', () => {
  const one = {
    ...{ id: 'o1', name: 'Batik Jaya', domains: ['batik.example'], fields: {} },
    ...{ createdAt: '2026-01-05T03:00:00Z', people: 4, openRequests: 2, sharesRequests: false },
  };
  const list = words(<OrganisationList q="" />, [[['organisations', 'list', ''], page([one])]]);
  expect(list).toContain('Batik Jaya batik.example 4 2');
  expect(shown(<OrganisationForm organisation={one} />)).toContain('Remove batik.example');
});

test.each<[Language, string, string]>([
  ['en', 'Same phone Compare and merge Not the same', 'Nobody looks like somebody else'],
  ['id', 'Telepon sama Bandingkan dan gabungkan Bukan orang yang sama', 'Tidak ada yang tampak sama'],
  ['th', 'โทรศัพท์เดียวกัน เปรียบเทียบและรวม ไม่ใช่คนเดียวกัน', 'ไม่มีลูกค้าที่ดูเหมือนเป็นคนเดียวกัน'],
])('pairs that may be one stand with their reason and what to do, in %s', (language, acts, none) => {
  const pair = { one: rina, other: { ...rina, id: 'c9', name: 'Rina P.' }, because: ['phone'] };
  const listed = (pairs: unknown[]): Answers => [[['customers', 'duplicates'], pairs]];
  expect(words(<SuggestionList />, listed([pair]), language)).toContain(acts);
  expect(words(<SuggestionList />, [...listed([pair]), reader], language)).not.toContain(acts);
  expect(words(<SuggestionList />, listed([]), language)).toContain(none);
});
