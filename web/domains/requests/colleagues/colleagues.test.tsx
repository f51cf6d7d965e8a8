import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { type Related, relatedQuery } from '../joining/api.ts';
import type { RequestItem } from '../types.ts';
import { AskedPart } from './AskedPart.tsx';
import { followersQuery, type Inner, innerQuery } from './api.ts';
import { Followers } from './Followers.tsx';
import { InsideNotices } from './InsideNotices.tsx';

const since = '2026-11-26T02:00:00Z';
const request = {
  ...{ id: 'r1', number: 7, subject: 'Paket terlambat', status: 'open', isInner: false },
  ...{
    customer: { id: 'c1', name: 'Rina', email: null },
    waitsInsideSince: null,
    customerWroteAt: null,
    team: null,
  },
} as unknown as RequestItem;

const asked = (number: number, more: Partial<Inner> = {}): Inner => ({
  ...{ id: `r${number}`, number, subject: `Subject ${number}`, status: 'open', askedAt: since },
  ...{ team: { id: 't1', name: 'Gudang' }, askedBy: { id: 'm1', name: 'Adi' }, waitsSince: null },
  ...more,
});
const related = (relation: Related['relation'], number: number): Related => ({
  ...{ relation, linkId: null, mergeId: null },
  request: { id: `r${number}`, number, subject: `Subject ${number}`, status: 'open', customerId: 'c1' },
});

const part = (questions: Inner[], language: Language = 'en') =>
  wordsIn(shown(<AskedPart request={request} />, language, [[innerQuery('r1').queryKey, questions]]));

test('what was asked inside says whom, and whether an answer is owed', () => {
  const words = part([asked(8, { waitsSince: since }), asked(9)]);
  expect(words).toMatch(/R-8 Subject 8 .*Gudang · waiting since/);
  expect(words).toMatch(/R-9 Subject 9 .*Gudang · answered/);
  expect(part([])).toBe('');
});

test('of a question that one may not look into, no more than its number and its team is shown', () => {
  const page = shown(<AskedPart request={request} />, 'en', [
    [innerQuery('r1').queryKey, [asked(8, { subject: null, waitsSince: since })]],
  ]);
  expect(wordsIn(page)).toMatch(/R-8 Gudang · waiting since/);
  expect(page).not.toContain('href');
});

const notices = (
  more: Partial<RequestItem>,
  { questions = [], others = [] }: { questions?: Inner[]; others?: Related[] },
  language: Language = 'en',
) =>
  wordsIn(
    shown(<InsideNotices request={{ ...request, ...more }} />, language, [
      [innerQuery('r1').queryKey, questions],
      [relatedQuery('r1').queryKey, others],
    ]),
  );

test.each<[Language, RegExp]>([
  ['en', /^Waiting for Gudang since .+ R-12$/],
  ['id', /^Menunggu Gudang sejak .+ R-12$/],
  ['th', /^รอ Gudang ตั้งแต่ .+ R-12$/],
])('in %s whom the request waits for stands above the conversation', (language, words) => {
  const questions = [asked(12, { waitsSince: since })];
  expect(notices({ waitsInsideSince: since }, { questions }, language)).toMatch(words);
  expect(notices({}, { questions: [asked(12)] }, language)).toBe('');
});

test('whoever is asked reads for which request, if they may see it', () => {
  const inner = { isInner: true };
  expect(notices(inner, { others: [related('asked-for', 3)] })).toBe('Rina asks this for R-3 Subject 3');
  expect(notices(inner, {})).toContain('a request that you may not see');
});

test('what lies below is offered when the parent is solved', () => {
  const others = [related('child', 9), related('child', 10)];
  expect(notices({}, { others })).toBe('');
  expect(notices({ status: 'solved' }, { others })).toMatch(/^2 requests below this one are still open\./);
});

test('followers stand with their faces, or it is said that nobody follows', () => {
  const faces = (people: object[]) =>
    wordsIn(shown(<Followers request={request} />, 'en', [[followersQuery('r1').queryKey, people]]));
  expect(faces([])).toContain('Nobody follows');
  expect(faces([{ id: 'm9', name: 'Nok', followedAt: since }])).not.toContain('Nobody follows');
});
