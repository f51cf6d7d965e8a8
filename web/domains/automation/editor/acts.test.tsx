import { expect, test } from 'vitest';
import { mostHours } from '../../../../server/domains/requests/rules/limits.ts';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import { actNames, newAct } from '../draft.ts';
import { ActValue } from './ActValue.tsx';

const value = (name: (typeof actNames)[number], language: 'en' | 'id' | 'th' = 'en') =>
  shown(<ActValue act={newAct(name).act} onChange={() => {}} />, language, [
    [['members'], []],
    [['teams'], []],
  ]);

test.each(actNames)('what “%s” needs is asked in every language', (name) => {
  for (const language of ['en', 'id', 'th'] as const) {
    const html = value(name, language);
    expect(html).toMatch(/<(input|textarea|button)/);
    expect(wordsIn(html)).not.toMatch(/act\.|rule\./);
  }
});

test('a reply of a rule offers the placeholders that macros fill, and a snooze is as long as theirs', () => {
  expect(wordsIn(value('write-reply'))).toContain('{customer.greeting}');
  expect(value('snooze')).toContain(`max="${mostHours}"`);
});
