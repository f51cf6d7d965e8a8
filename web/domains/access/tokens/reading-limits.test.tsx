import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { ReadingLimits } from './ReadingLimits.tsx';

const limits = { membersTellAt: 2000, membersStopAt: 20000, programsTellAt: 5000, programsStopAt: 100000 };

test.each<[Language, string]>([
  ['en', 'Programs: stop at'],
  ['id', 'Program: hentikan pada'],
  ['th', 'โปรแกรม: หยุดเมื่อถึง'],
])('in %s the limits on reading stand as they are, and are changed here', (language, label) => {
  const html = shown(<ReadingLimits />, language, [[['reading-limits'], limits]]);
  expect(wordsIn(html)).toContain(label);
  for (const value of Object.values(limits)) expect(html).toContain(`value="${value}"`);
});
