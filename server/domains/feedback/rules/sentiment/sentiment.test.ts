import { expect, test } from 'vitest';
import { chanceFrom } from '../../../../kernel/statistics/chance.ts';
import { featuresOf, places } from './features.ts';
import { chanceOf, learnLine } from './learn.ts';
import { accuracyOf, distinct, isWorthShowing, type Labelled, learnSounds, soundOf } from './measure.ts';

const things = ['paket', 'kurir', 'kopi', 'toko', 'admin', 'harga', 'kiriman', 'botol', 'gelas', 'mesin'];
const good = ['bagus', 'ramah', 'cepat', 'puas', 'rapi'];
const bad = ['rusak', 'lambat', 'kecewa', 'kotor', 'mahal'];
const days = ['kemarin', 'tadi', 'hari ini', 'minggu lalu'];

/** Comments that differ in thing, day and number; chance says which are good. */
function comments(words: (isGood: boolean) => readonly string[], count: number): Labelled[] {
  const next = chanceFrom(7);
  const one = <T>(some: readonly T[]) => some[Math.floor(next() * some.length)];
  return Array.from({ length: count }, (_, at) => {
    const isGood = next() < 0.5;
    return { text: `${one(things)} ${one(words(isGood))} ${one(days)} ${at}`, isGood };
  });
}

test('what good and bad comments sound like is learned, and held against comments that were not learned from', () => {
  const learned = learnSounds(comments((isGood) => (isGood ? good : bad), 200));
  const { estimate, low, guess } = accuracyOf(learned?.measured ?? never);
  expect(estimate).toBeGreaterThan(0.95);
  expect(low).toBeGreaterThan(guess ?? 1);
  const line = learned?.line ?? { weights: new Float32Array(places), bias: 0 };
  const say = (text: string) => soundOf(chanceOf(line, featuresOf(text)));
  expect([say('gelasnya bagus dan rapi'), say('mesin kotor, kecewa')]).toEqual(['good', 'bad']);
  expect(say('xyz')).toBe('unclear');
});

test('where words do not tell, it is no better than a guess and is not shown', () => {
  const { measured } = learnSounds(comments(() => good, 200)) ?? { measured: never };
  expect(measured.examples).toBe(200);
  expect(isWorthShowing(measured)).toBe(false);
});

test('a comment that many wrote word for word counts once, and too few of either kind teach nothing', () => {
  const same = Array.from({ length: 300 }, (_, at) => ({
    text: at % 3 ? ' Terima  kasih ' : 'kecewa',
    isGood: at % 3 !== 0,
  }));
  expect(distinct(same).map(({ text }) => text)).toEqual(['kecewa', ' Terima  kasih ']);
  expect(learnSounds(same)).toBeNull();
  const fewBad = comments((isGood) => (isGood ? good : bad), 300).filter(
    ({ isGood }, at) => isGood || at < 30,
  );
  expect(learnSounds(fewBad)).toBeNull();
});

test('better than a guess is meant of the comments of which something is said', () => {
  // 57 of 72 right, but all were called bad: whoever always says bad is right as often.
  const always = { examples: 150, good: 55, saidGood: 0, rightGood: 0, saidBad: 72, rightBad: 57 };
  expect(accuracyOf(always)).toMatchObject({ n: 72, estimate: 57 / 72, guess: 57 / 72 });
  expect(isWorthShowing(always)).toBe(false);
  expect(isWorthShowing({ ...always, saidGood: 60, rightGood: 50 })).toBe(true);
});

test('Thai needs no spaces, and what differs in capitals and blanks alone is one text', () => {
  expect(featuresOf('  Cepat\n SEKALI ')).toEqual(featuresOf('cepat sekali'));
  const text = ['บริการดีมาก', 'ส่งช้ามาก'].map(featuresOf);
  const line = learnLine([...text, ...text], [true, false, true, false]);
  expect(chanceOf(line, featuresOf('พนักงานบริการดี'))).toBeGreaterThan(0.5);
  expect(chanceOf(line, featuresOf('ของส่งช้า'))).toBeLessThan(0.5);
});

const never = { examples: 0, good: 0, saidGood: 0, rightGood: 0, saidBad: 0, rightBad: 0 };
