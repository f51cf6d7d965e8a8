import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../tests/harness/stage.tsx';
import { DueMark } from '../requests/list/DueMark.tsx';
import type { RequestItem } from '../requests/types.ts';
import { Calendars } from '../team/calendars/Calendars.tsx';
import { DueClocks } from './DueClocks.tsx';
import { PolicyLine } from './PolicyLine.tsx';
import { ServiceLevels } from './ServiceLevels.tsx';
import type { Clock, Policy } from './types.ts';
import { usualPolicy } from './usual-policy.ts';

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const clock: Clock = {
  ...{ id: 'c', kind: 'first-reply', state: 'running', targetSeconds: 3600, elapsedSeconds: 900 },
  policy: { id: 'p', version: 1, name: 'Standar', profile: 'sapa' },
  ...{ startedAt: at(-15), endedAt: null, pausedAt: null, warnAt: at(-1), dueAt: at(29.5) },
};
const policy: Policy = { ...usualPolicy('Standar'), id: 'p', version: 1 };
const calendar = {
  ...{ id: 'k', name: 'Kantor', zone: 'Asia/Jakarta', isDefault: true, teamIds: [] },
  hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], sat: [['09:00', '12:00']] },
  holidays: [{ date: '2026-12-25', name: 'Natal' }],
};

test.each([
  ['en', 'First reply', '30 m', 'Waiting for the customer'],
  ['id', 'Balasan pertama', '30 mnt', 'Menunggu pelanggan'],
  ['th', 'ตอบกลับครั้งแรก', '30 นาที', 'รอลูกค้า'],
] as const)('what is due is said with the time left, in %s', (language, name, left, waiting) => {
  const paused: Clock = {
    ...clock,
    id: 'd',
    kind: 'solving',
    state: 'paused',
    dueAt: null,
    pausedAt: at(-5),
  };
  const html = shown(<DueClocks requestId="r1" />, language, [
    [
      ['requests', 'clocks', 'r1'],
      [clock, paused],
    ],
  ]);
  for (const words of [name, left, waiting]) expect(wordsIn(html).replaceAll('\u00a0', ' ')).toContain(words);
});

test('where nothing is promised nothing is said', () => {
  expect(wordsIn(shown(<DueClocks requestId="r1" />, 'en', [[['requests', 'clocks', 'r1'], []]]))).toBe('');
});

test('a row of the list says that it is late in words, not by colour alone', () => {
  const now = new Date('2026-11-26T05:00:00Z');
  const request = { nextDueAt: '2026-11-26T04:48:00Z', nextWarnAt: null, status: 'open' } as RequestItem;
  expect(wordsIn(shown(<DueMark request={request} now={now} />, 'en'))).toContain('12 m late');
});

test('a policy says for whom it is and what it promises', () => {
  const wide = wordsIn(shown(<PolicyLine policy={policy} rank={1} />, 'en'));
  expect(wide).toContain('Every request');
  expect(wide).toContain('First reply 4 h · Next reply 4 h · Solution 24 h');
  const conditions = { teamIds: [], channels: ['email'], customers: 'internal' as const };
  const narrow = wordsIn(shown(<PolicyLine policy={{ ...policy, conditions }} rank={1} />, 'id'));
  expect(narrow).toContain('Pelanggan internal');
});

test('the settings say what to do where there is nothing yet, and show what there is', () => {
  const empty = wordsIn(shown(<ServiceLevels />, 'en', [[['service-levels'], []]]));
  expect(empty).toContain('Nothing is promised yet');
  expect(wordsIn(shown(<ServiceLevels />, 'th', [[['service-levels'], [policy]]]))).toContain('Standar');
  expect(wordsIn(shown(<Calendars />, 'en', [[['calendars'], []]]))).toContain('No business hours yet');
  const hours = wordsIn(shown(<Calendars />, 'en', [[['calendars'], [calendar]]]));
  expect(hours).toContain('Mon–Tue 09:00–17:00 · Sat 09:00–12:00');
  expect(hours).toContain('Asia/Jakarta · 1 holiday');
});
