import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { answerPulse } from '../pulse/answering/answer-pulse.ts';
import { openRoundWhenDue } from '../pulse/rounds/open-round.ts';
import { changePulseSettings } from '../pulse/rounds/settings.ts';
import { usual } from '../pulse/rules/statements.ts';
import { hearPulse } from './commands/hear-pulse.ts';
import { listNotifications } from './queries/list-notifications.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

test('a round is told to everybody who is asked, whether they have answered or not, and once', async () => {
  await changePulseSettings(as(company.sari), { every: 'month', openDays: 10, own: [] });
  const roundId = (await openRoundWhenDue(company.asSystem, {})) ?? '';
  await hearPulse(company.asSystem, { roundId });
  const scores = Object.fromEntries(usual.map(({ key }) => [key, 4]));
  await answerPulse(as(company.adi, monday), { scores });
  await hearPulse(company.asSystem, { roundId });
  for (const who of [company.adi, company.nok, company.sari, company.lek]) {
    const { items } = await listNotifications(as(who), {});
    expect(items.map(({ kind, request }) => [kind, request])).toEqual([['pulse-open', null]]);
  }
});
