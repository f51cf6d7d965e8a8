import { expect, test } from 'vitest';
import { defaultCard } from '../../cards/default-card.ts';
import { type Criterion, cardContent, faultsOf, joinResults, resultOf, traits, wordsIn } from './card.ts';

const words = (en: string) => ({ en, id: '', th: '' });
const one = (key: string, more: Partial<Criterion> = {}): Criterion => ({
  ...{ key, names: words(key), help: words(''), scale: 'five', weight: 1, critical: false },
  ...more,
});
const card = [
  one('polite'),
  one('prompt', { weight: 3, scale: 'yes-no' }),
  one('safe', { critical: true, weight: 0 }),
];

test.each([
  ['weights count', { polite: 2, prompt: 1, safe: 4 }, 0.875, false],
  ['what did not apply weighs nothing', { polite: 2, prompt: null, safe: null }, 0.5, false],
  ['a critical miss fails, however good the rest', { polite: 4, prompt: 1, safe: 0 }, 1, true],
  ['nothing applied', { polite: null, prompt: null, safe: null }, null, false],
])('%s', (_, given, score, failed) => {
  expect(resultOf(card, new Map(Object.entries(given)))).toEqual({ score, failed });
});

test('points that are missing, unknown or off the scale are named', () => {
  const given = new Map<string, number | null>([
    ['polite', 5],
    ['prompt', 0.5],
    ['kind', 1],
  ]);
  expect(faultsOf(card, given)).toEqual({
    ...{ safe: 'missing', polite: 'off-scale', prompt: 'off-scale', kind: 'unknown' },
  });
  expect(faultsOf([one('polite')], new Map([['polite', null]]))).toEqual({});
});

test('several reviews: the mean, failed where all say so, and a dispute where they differ', () => {
  const good = { score: 1, failed: false };
  const bad = { score: 0.5, failed: true };
  expect(joinResults([good, bad])).toEqual({ score: 0.75, failed: false, isDisputed: true });
  expect(joinResults([bad, bad])).toEqual({ score: 0.5, failed: true, isDisputed: false });
  expect(joinResults([{ score: null, failed: false }, good]).score).toBe(1);
  expect(joinResults([])).toEqual({ score: null, failed: false, isDisputed: false });
});

test('the default card holds the seven traits, whole in three languages, one of them critical', () => {
  const { criteria, names } = cardContent.parse(defaultCard);
  expect(criteria.map(({ key }) => key)).toEqual([...traits]);
  expect(criteria.filter(({ critical }) => critical).map(({ key }) => key)).toEqual(['professional']);
  for (const said of [names, ...criteria.flatMap((each) => [each.names, each.help])])
    expect(Object.values(said).every((text) => text !== '')).toBe(true);
});

test('a card whose keys stand twice, or on which nothing weighs, is none', () => {
  const made = (criteria: Criterion[]) => cardContent.safeParse({ names: words('Card'), criteria }).success;
  expect(made([one('polite'), one('polite')])).toBe(false);
  expect(made([one('polite', { weight: 0 })])).toBe(false);
  expect(made([one('polite')])).toBe(true);
  expect(wordsIn({ en: '', id: 'Kartu', th: '' }, 'th')).toBe('Kartu');
});
