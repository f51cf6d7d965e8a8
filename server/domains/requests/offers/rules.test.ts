import { expect, test } from 'vitest';
import type { Candidate } from '../assignment/rules.ts';
import { chooseForOffer, type Former } from './rules.ts';

const now = new Date('2026-11-26T10:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const request = {
  id: 'chat',
  priority: 'normal' as const,
  language: 'id',
  labels: [],
  knownBy: null,
  letGoBy: null,
};
const member = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{
    id,
    takesWork: true,
    isAbsent: false,
    languages: ['id'],
    skills: [],
    capacity: 3,
    load: 0,
    lastGivenAt: 0,
  },
  ...more,
});
const former = (memberId: string, more: Partial<Former> = {}): Former => ({
  ...{ requestId: 'chat', memberId, state: 'declined', offeredAt: ago(60), settledAt: ago(50) },
  ...more,
});
const choose = (who: Candidate[], offers: Former[] = [], ended: [string, Date][] = []) =>
  chooseForOffer(request, who, { offers, endedAt: new Map(ended) }, now)?.memberId ?? null;

const adi = member('adi', { load: 1 });
const nok = member('nok', { load: 2 });
test.each([
  ['who carries least is asked first', choose([adi, nok]), 'adi'],
  ['several chats at once, up to the capacity', choose([member('adi', { load: 2 })]), 'adi'],
  ['nobody beyond it', choose([member('adi', { load: 2.5 })]), null],
  ['whoever declined is passed over', choose([adi, nok], [former('adi')]), 'nok'],
  ['and asked again after a while', choose([adi], [former('adi', { settledAt: ago(121) })]), 'adi'],
  ['whoever let the time run out too', choose([adi], [former('adi', { state: 'timed-out' })]), null],
  [
    'an offer that was withdrawn counts for nothing',
    choose([adi], [former('adi', { state: 'withdrawn' })]),
    'adi',
  ],
  [
    'one offer at a time',
    choose([adi, nok], [former('adi', { requestId: 'other', state: 'offered' })]),
    'nok',
  ],
  ['a declined other chat does not count', choose([adi], [former('adi', { requestId: 'other' })]), 'adi'],
  ['whoever wraps up is left alone', choose([adi, nok], [], [['adi', ago(10)]]), 'nok'],
  ['for half a minute', choose([adi, nok], [], [['adi', ago(30)]]), 'adi'],
  ['who is away is not asked', choose([member('adi', { takesWork: false })]), null],
  [
    'who speaks the language comes before who carries less',
    choose([member('tom', { languages: ['en'] }), nok]),
    'nok',
  ],
  [
    'and nobody else while one who does is passed over',
    choose([member('tom', { languages: ['en'] }), nok], [former('nok')]),
    null,
  ],
])('%s', (_name, chosen, expected) => {
  expect(chosen).toBe(expected);
});
