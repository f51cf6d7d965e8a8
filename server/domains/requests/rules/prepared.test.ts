import { expect, test } from 'vitest';
import { isOffered, type Keeping, unknownInActs, unknownInWords } from './prepared.ts';
import { inLanguage, words } from './words.ts';

const shared: Keeping = { ownerId: 'sari', isShared: true, teamId: null };
const adi = { memberId: 'adi', teamIds: ['layanan'], seesAllTeams: false };

test.each<[string, Keeping, boolean]>([
  ['one’s own', { ...shared, ownerId: 'adi', isShared: false }, true],
  ['somebody else’s own', { ...shared, isShared: false }, false],
  ['everybody’s', shared, true],
  ['those of one’s team', { ...shared, teamId: 'layanan' }, true],
  ['those of another team', { ...shared, teamId: 'gudang' }, false],
])('%s are offered or not', (_whose, kept, offered) => {
  expect(isOffered(kept, adi)).toBe(offered);
});

test('who leads is offered those of every team, and nobody’s own', () => {
  const leader = { memberId: 'dewi', teamIds: [], seesAllTeams: true };
  expect(isOffered({ ...shared, teamId: 'gudang' }, leader)).toBe(true);
  expect(isOffered({ ...shared, isShared: false }, leader)).toBe(false);
});

test('unknown placeholders are found in every language and every act that writes', () => {
  const text = { en: '{a}', id: '{b} {customer.name}', th: '{a}' };
  expect(unknownInWords(text)).toEqual(['a', 'b']);
  expect(
    unknownInActs([
      { do: 'write-reply', text },
      { do: 'write-note', text: '{c}' },
      { do: 'set-field', key: '{d}', value: '{e}' },
    ]),
  ).toEqual(['a', 'b', 'c']);
});

test('words come in the wanted language, else in the first that has them', () => {
  const text = words.parse({ th: 'สวัสดี', id: ' Halo ' });
  expect(inLanguage(text, 'th')).toEqual({ text: 'สวัสดี', language: 'th' });
  expect(inLanguage(text, 'en')).toEqual({ text: 'Halo', language: 'id' });
  expect(words.safeParse({ en: '  ' }).success).toBe(false);
});
