import { expect, test } from 'vitest';
import { firstOfSame } from './first-of-same.ts';
import { decideJoining, type Pointers } from './join.ts';
import { isOld } from './reasons.ts';
import { type Signs, spamFrom, spamScore } from './spam.ts';

const nothing: Pointers = {
  byToken: null,
  byReference: null,
  isParticipant: false,
  isAuthentic: false,
  isImport: false,
  isUnwanted: false,
};

test.each<[string, Partial<Pointers>, string | null, string | null]>([
  ['nothing opens', {}, null, null],
  ['a token joins', { byToken: 'a' }, 'a', null],
  ['a token counts more than a reference', { byToken: 'a', byReference: 'b' }, 'a', null],
  ['a reference alone only hints', { byReference: 'b' }, null, 'b'],
  ['a participant without proof only hints', { byReference: 'b', isParticipant: true }, null, 'b'],
  ['a proved stranger only hints', { byReference: 'b', isAuthentic: true }, null, 'b'],
  ['a proved participant joins', { byReference: 'b', isAuthentic: true, isParticipant: true }, 'b', null],
  ['an import joins', { byReference: 'b', isImport: true }, 'b', null],
  ['unwanted mail with a token only hints', { byToken: 'a', isUnwanted: true }, null, 'a'],
  [
    'unwanted mail of a participant only hints',
    { byReference: 'b', isAuthentic: true, isParticipant: true, isUnwanted: true },
    null,
    'b',
  ],
])('%s', (_name, pointers, conversationId, perhapsConversationId) => {
  expect(decideJoining({ ...nothing, ...pointers })).toEqual({ conversationId, perhapsConversationId });
});

const mail = (id: string, minute: number, more: { fate?: string; decided?: boolean } = {}) => ({
  id,
  receivedAt: new Date(Date.UTC(2026, 10, 2, 9, minute)),
  fate: more.fate ?? 'stored',
  processedAt: more.decided ? new Date() : null,
});

test('of several waiting mails of the same bytes the earliest counts, whoever asks', () => {
  const all = [mail('b', 1), mail('a', 1), mail('c', 0)];
  expect(all.map((one) => firstOfSame(one, all)?.id ?? null)).toEqual(['c', 'c', null]);
  expect(firstOfSame(mail('b', 1), [mail('b', 1), mail('a', 1)])?.id).toBe('a');
});

test('a mail that was decided counts even when it came later; a duplicate never does', () => {
  const late = mail('b', 5, { fate: 'opened', decided: true });
  expect(firstOfSame(mail('a', 0), [mail('a', 0), late])?.id).toBe('b');
  const copy = mail('b', 0, { fate: 'duplicate', decided: true });
  expect(firstOfSame(mail('a', 1), [mail('a', 1), copy])).toBeNull();
});

test('only mail that came before the connection is old', () => {
  expect([isOld('old-mail'), isOld('older-than-connection'), isOld('loop'), isOld(null)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

const plain: Signs = {
  authentication: { spf: 'pass', dkim: 'pass', dmarc: 'pass', alignedDomain: 'honest.example' },
  isBlocked: false,
  isFlagged: false,
  hasMessageId: true,
  hasDate: true,
  subject: 'Paket saya terlambat',
  text: 'Di mana paket saya? https://toko.example/1',
  endings: ['pdf', 'jpg'],
};
const failed = { spf: 'fail', dkim: 'fail', dmarc: 'fail', alignedDomain: null };

test.each<[string, Partial<Signs>, boolean]>([
  ['a plain mail', {}, false],
  [
    'a mail that nobody vouches for',
    { authentication: { spf: 'none', dkim: 'none', dmarc: 'none', alignedDomain: null } },
    false,
  ],
  ['a forged but otherwise plain mail', { authentication: failed }, false],
  ['a mail of a blocked sender', { isBlocked: true }, true],
  ['a forged mail that a filter marked', { authentication: failed, isFlagged: true }, true],
  ['a forged mail with a program', { authentication: failed, endings: ['exe'] }, true],
  ['a forged offer', { authentication: failed, subject: 'Slot gacor malam ini' }, true],
  ['a forged Thai offer', { authentication: failed, text: 'สมัครบาคาร่าวันนี้' }, true],
  ['an honest mail about a lottery', { text: 'I won your lottery voucher' }, false],
  ['an honest mail that shouts', { subject: 'WHERE IS MY PARCEL', hasDate: false }, false],
  ['a bare mail full of links', { hasMessageId: false, hasDate: false, text: 'http://a '.repeat(20) }, false],
])('%s', (_name, signs, isSpam) => {
  expect(spamScore({ ...plain, ...signs }) >= spamFrom).toBe(isSpam);
});

test('a score is never over a hundred', () => {
  const worst = {
    authentication: failed,
    isFlagged: true,
    hasMessageId: false,
    hasDate: false,
    endings: ['exe'],
  };
  expect(spamScore({ ...plain, ...worst, subject: 'CASINO CASINO CASINO' })).toBe(100);
});
