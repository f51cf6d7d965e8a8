import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { languages } from '../../../../kernel/language.ts';
import { checkReply, type Found, hintsFor, type TextCheck, textChecks } from './checks.ts';
import { measuredChecks } from './measured.ts';

const row = z.tuple([
  z.enum(languages),
  z.string(),
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
]);
const rows = z
  .array(row)
  .parse(JSON.parse(readFileSync(new URL('labelled-replies.json', import.meta.url), 'utf8')));
const letters: Record<string, TextCheck> = {
  ...{ g: 'greeting', n: 'name', p: 'please', t: 'thanks', s: 'apology', a: 'answered' },
};
const labelled = rows.map(([language, called, name, opens, asked, text, marks]) => {
  const truth: Found = {};
  for (const mark of marks.split(' ')) {
    const check = letters[mark[0] ?? ''];
    if (check) truth[check] = mark.endsWith('+');
  }
  const reply = { language, called, name, asked, text, opens: opens === 1 };
  return { reply, truth, found: checkReply(reply) };
});

/** Of the hints that were shown, how many were right; of the faults that are there, how many were seen. */
function measure(check: TextCheck, language: string) {
  const own = labelled.filter(({ reply }) => reply.language === language);
  const count = (holds: (one: (typeof own)[number]) => boolean) => own.filter(holds).length;
  return {
    shown: count(({ found }) => found[check] === false),
    right: count(({ found, truth }) => found[check] === false && truth[check] === false),
    faults: count(({ truth }) => truth[check] === false),
  };
}

test('the labelled set holds more than sixty replies, twenty and more in each language', () => {
  expect(labelled.length).toBeGreaterThanOrEqual(60);
  for (const language of languages)
    expect(rows.filter(([one]) => one === language).length).toBeGreaterThanOrEqual(20);
});

test('what is told of each check is what was measured', () => {
  for (const { reply, truth, found } of labelled)
    for (const check of textChecks)
      if (found[check] !== truth[check])
        console.info(
          `missed ${reply.language} ${check} ${truth[check]} ${found[check]}: ${reply.asked} | ${reply.text}`,
        );
  const measured = Object.fromEntries(
    textChecks.map((check) => [
      check,
      Object.fromEntries(languages.map((one) => [one, measure(check, one)])),
    ]),
  );
  expect(measuredChecks).toEqual(measured);
});

test.each(languages)(
  'hints in %s are more often right than wrong, but for the one that says so',
  (language) => {
    for (const check of textChecks.filter((one) => one !== 'answered')) {
      const { right, shown } = measure(check, language);
      expect(right / shown, check).toBeGreaterThanOrEqual(0.75);
    }
  },
);

test('nothing written has no hints; Thai particles are told apart, and quoted words are left aside', () => {
  const empty = {
    text: '> late?',
    language: 'en',
    called: 'Rina',
    name: 'Rina',
    asked: 'late?',
    opens: true,
  } as const;
  expect(hintsFor(empty)).toEqual({ missing: [], slips: [] });
  const thai = { ...empty, language: 'th' as const, called: '', asked: '', text: 'สวัสดีค่ะ ขออภัยนะค่ะ ขอบคุณค่ะ' };
  expect(hintsFor(thai)).toEqual({ missing: [], slips: ['na-kha'] });
  expect(hintsFor({ ...empty, text: 'It left.' }).missing).toEqual([
    'greeting',
    'name',
    'thanks',
    'apology',
    'answered',
  ]);
});
