import { expect, test } from 'vitest';
import { usual } from '../../../server/domains/pulse/rules/statements.ts';
import { type Answers, shown, wordsIn } from '../../../tests/harness/stage.tsx';
import type { FoundRound, OwnPulse, Round } from './api.ts';
import { PulseView } from './PulseView.tsx';

const own: OwnPulse = {
  asked: { statements: [...usual], closesAt: '2026-12-04T02:00:00Z', team: 'Gudang', hasAnswered: false },
  ...{ fewest: 5, fewestForWords: 10, longestWords: 400 },
};
const closed = { id: 'r1', month: '2026-10', closedAt: '2026-10-30T02:00:00Z', people: 17, answered: 14 };
const rate = { estimate: 14 / 17, low: 0.59, high: 0.94 };
const round: Round = {
  ...{ ...closed, rate, state: 'shown', counted: 10 },
  enps: { score: 20, low: -25, high: 55 },
};
const figures = { statements: { recommend: { mean: 7.5, low: 6.1, high: 8.9 } }, enps: round.enps };
const found: FoundRound = {
  ...{ ...closed, rate, state: 'shown', statements: [...usual] },
  parts: [{ part: 'everyone', name: null, people: 17, counted: 10, figures }],
  words: ['Jadwalnya adil.', 'Jadwalnya adil.'],
};
const page = (asked: Partial<OwnPulse>, rounds: Round[], language: 'en' | 'id' | 'th' = 'en') => {
  const answers: Answers = [
    [['pulse', 'own'], { ...own, ...asked }],
    [['pulse', 'rounds'], rounds],
    [['pulse', 'rounds', 'r1'], found],
  ];
  return shown(<PulseView />, language, answers);
};

test.each([
  ['en', ['How your answer is kept', 'counted in the team “Gudang”', 'fewer than 5', '7 statements left']],
  ['id', ['Cara jawaban Anda disimpan', 'tim “Gudang”', '7 pernyataan lagi']],
  ['th', ['เราเก็บคำตอบของคุณอย่างไร', 'ทีม “Gudang”', 'เหลืออีก 7 ข้อ']],
] as const)('in %s everybody is told how it is kept before they answer', (language, expected) => {
  const html = page({}, [], language);
  const words = wordsIn(html);
  for (const one of expected) expect(words).toContain(one);
  expect(words.indexOf(expected[0])).toBeLessThan(words.indexOf(usual[0]?.text[language] ?? '?'));
  expect(html.match(/type="radio"/g)).toHaveLength(11 + 6 * 5);
});

test('who has answered sees that they have, and no statement any more', () => {
  const html = page({ asked: own.asked && { ...own.asked, hasAnswered: true } }, []);
  expect(html).toContain('You have answered this round.');
  expect(html).not.toContain('type="radio"');
});

test('a closed round shows means and eNPS with their ranges, says that some were left out, and what was written', () => {
  const words = wordsIn(page({ asked: null }, [round, { ...round, id: 'r2', month: '2026-09', enps: null }]));
  for (const one of [
    '+20',
    '-25 to +55',
    '7.5',
    '6.1 to 8.9',
    '14 of 17',
    'left out by chance',
    'too few answered',
  ])
    expect(words).toContain(one);
  expect(words.split('Jadwalnya adil.')).toHaveLength(3);
});

test('before the first round it says so', () => {
  expect(page({ asked: null }, [])).toContain('No round yet');
});
