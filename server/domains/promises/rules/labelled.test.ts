import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dateOf, wallClock } from './calendar/zone.ts';
import { findPromiseDates } from './find-promise-dates.ts';

const labelled = z
  .array(z.object({ language: z.enum(['en', 'id', 'th']), text: z.string(), at: z.string().nullable() }))
  .parse(JSON.parse(readFileSync(new URL('labelled-sentences.json', import.meta.url), 'utf8')));

/** A Wednesday morning, 9:30 in Jakarta and in Bangkok. */
const now = new Date('2026-11-25T02:30:00Z');
const zone = 'Asia/Jakarta';

function answer(text: string, language: string): string | null {
  const [first] = findPromiseDates({ text, language, now, zone });
  if (!first) return null;
  if (first.precision === 'date') return first.date;
  const { day, minute } = wallClock(first.dueAt, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dateOf(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

test.each(['en', 'id', 'th'])(
  'of fifty sentences in %s nine of ten found dates are right, and seven of ten are found',
  (language) => {
    const own = labelled.filter((one) => one.language === language);
    const answers = own.map((one) => ({ ...one, found: answer(one.text, language) }));
    const found = answers.filter((one) => one.found !== null);
    const right = found.filter((one) => one.found === one.at);
    const promised = own.filter((one) => one.at !== null);
    const precision = right.length / found.length;
    const recall = right.length / promised.length;
    for (const one of answers)
      if (one.found !== one.at) console.info(`missed: ${one.text} ${one.at} ${one.found}`);
    console.info(
      `promise dates ${language}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} of ${own.length}`,
    );
    expect(own).toHaveLength(50);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.7);
  },
);
