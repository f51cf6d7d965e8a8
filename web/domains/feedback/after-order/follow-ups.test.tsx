import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { FollowUp, FollowUpEffect } from '../types.ts';
import { FollowUps } from './FollowUps.tsx';

const base: FollowUp = {
  ...{ id: 'f1', state: 'answered', withheld: null, dueAt: '2026-11-20T02:00:00Z' },
  ...{ sentAt: '2026-11-20T02:00:00Z', answeredAt: '2026-11-21T02:00:00Z', agreed: 'yes' },
  ...{ benefit: null, better: null, repaired: null, nextOrderAt: null, request: null },
  customer: { id: 'c1', name: 'Rina Putri' },
  order: { id: 'o1', number: '#1001' },
};
const side = { back: 9, n: 12, estimate: 0.75, low: 0.47, high: 0.91 };
const difference = { difference: 0.1, low: -0.2, high: 0.4 };
const effect: FollowUpEffect = {
  ...{ fine: side, repaired: side, unrepaired: { ...side, n: 0, estimate: null } },
  ...{ repairedLessUnrepaired: difference, fineLessUnrepaired: difference },
};
const page = (changes: Partial<FollowUp>, language: 'en' | 'id' | 'th' = 'en') => {
  const answers: Answers = [
    [['feedback', 'next-orders', 30], effect],
    [
      ['feedback', 'follow-ups', ''],
      { pages: [{ items: [{ ...base, ...changes }], nextCursor: null }], pageParams: [undefined] },
    ],
  ];
  return wordsIn(shown(<FollowUps />, language, answers));
};

test.each<[Partial<FollowUp>, string]>([
  [{}, 'As agreed.'],
  [{ agreed: 'no' }, 'Not as agreed. Not repaired yet.'],
  [{ agreed: 'partly', repaired: 'yes' }, 'As agreed only in part. Repaired, by the customer’s word.'],
  [{ agreed: 'no', repaired: 'no' }, 'Still not good, by the customer’s word.'],
  [{ agreed: null, answeredAt: null, state: 'sent' }, 'no answer yet'],
  [{ agreed: null, answeredAt: null, sentAt: null, state: 'waiting' }, 'Is asked on'],
  [{ agreed: null, state: 'withheld', withheld: 'order-gone' }, 'the order was cancelled or given back'],
  [{ better: 'Kemasan satu kilo.' }, 'How to help better: Kemasan satu kilo.'],
  [{ request: { id: 'r', number: 7, subject: 'Kain sobek' } }, '7 Kain sobek'],
])('of %o it is said what became of it', (changes, expected) => {
  expect(page(changes)).toContain(expected);
});

test.each([
  ['en', ['Who ordered again', '75 %', '9 of 12; 47 % to 91 %', 'nobody yet whose time is over']],
  ['id', ['Siapa yang memesan lagi', '9 dari 12; 47 % sampai 91 %']],
  ['th', ['ใครสั่งซื้ออีก', '9 จาก 12 ระหว่าง 47 % ถึง 91 %']],
] as const)('in %s who came back stands beside the range of the truth', (language, expected) => {
  const words = page({}, language);
  for (const one of expected) expect(words).toContain(one);
});
