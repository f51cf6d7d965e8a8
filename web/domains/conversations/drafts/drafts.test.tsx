import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { pathOf, sidePlace } from '../api.ts';
import type { SharedDraft } from '../types.ts';
import { SharedDrafts } from './SharedDrafts.tsx';

const draft: SharedDraft = {
  member: { id: 'm-adi', name: 'Adi' },
  kind: 'reply',
  html: '<p>Halo Ibu Rina</p>',
  version: 1,
  sharing: 'check',
  checkerId: null,
  updatedAt: '2026-11-23T02:00:00Z',
};
const strip = (drafts: SharedDraft[], language: Language) =>
  wordsIn(
    shown(<SharedDrafts requestId="r1" onTaken={() => {}} />, language, [[['shared-drafts', 'r1'], drafts]]),
  );

test.each<[Language, SharedDraft['sharing'], string]>([
  ['en', 'check', 'Draft of Adi please look Halo Ibu Rina'],
  ['id', 'shared', 'Draf Adi dibagikan Halo Ibu Rina'],
  ['th', 'checked', 'ฉบับร่างของ Adi ดูแล้ว Halo Ibu Rina'],
])('in %s a colleague’s draft that is %s reads: %s', (language, sharing, words) => {
  expect(strip([{ ...draft, sharing }], language)).toContain(words);
});

test('without shared drafts nothing stands there', () => {
  expect(strip([], 'en')).toBe('');
});

test('a place is a request, or a conversation beside it', () => {
  expect(pathOf('r1')).toBe('/requests/r1');
  expect(pathOf(sidePlace('c1'))).toBe('/side-conversations/c1');
});
