import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Sentiment, SentimentFigures } from '../types.ts';
import { HowSure, Sound } from './Sound.tsx';

const right = { estimate: 0.9, low: 0.82, high: 0.95, n: 81 };

test.each<['en' | 'id' | 'th', Sentiment, string]>([
  ['en', { sound: 'bad', right }, 'Sounds bad right 90 % of the time (82 % to 95 %, 81 scored comments)'],
  ['id', { sound: 'good', right }, 'Terdengar baik benar pada 90 % (82 % sampai 95 %, 81 komentar bernilai)'],
  ['th', { sound: 'bad', right }, 'ฟังดูไม่ดี ถูกต้อง 90 % (82 % ถึง 95 % จากความเห็นที่มีคะแนน 81 รายการ)'],
  ['en', { sound: 'unclear', right: null }, 'Unclear'],
])(
  'in %s what words sound like never stands without how often that is right',
  (language, sentiment, expected) => {
    expect(wordsIn(shown(<Sound sentiment={sentiment} />, language, []))).toBe(expected);
  },
);

const of = (language: 'en' | 'id' | 'th', changes: Partial<SentimentFigures['items'][number]> = {}) => ({
  ...{ language, isShown: false, examples: 7, good: 5, bad: 2, accuracy: null },
  ...{ learnedAt: '2026-11-27T02:00:00Z', ...changes },
});
const accuracy = { estimate: 0.92, low: 0.88, high: 0.95, n: 243, guess: 0.73 };
const page = (items: SentimentFigures['items']) =>
  wordsIn(
    shown(<HowSure />, 'en', [[['feedback', 'sentiment'], { fewestExamples: 100, fewestOfKind: 20, items }]]),
  );

test('by language it says how sure that is, how many are missing, or that it is no better than a guess', () => {
  const words = page([
    of('en'),
    of('id', { isShown: true, examples: 300, good: 200, bad: 100, accuracy }),
    of('th', { examples: 300, accuracy: { ...accuracy, guess: 0.9 } }),
  ]);
  expect(words).toContain(
    'English: 5 good and 2 bad scored comments that differ. From 100 on, with 20 of either',
  );
  expect(words).toContain('Indonesian: right 92 % of the time (88 % to 95 %), of 243 of 300 scored comments');
  expect(words).toContain('Thai: right 92 %');
  expect(words).toContain('no better than a guess (90 %), so nothing is said');
});

test('before it was first learned it says so instead of counting nothing', () => {
  const words = page((['en', 'id', 'th'] as const).map((one) => of(one, { learnedAt: null })));
  expect(words).toContain('counted for the first time within an hour');
  expect(words).not.toContain('0 good');
});
