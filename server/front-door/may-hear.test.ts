import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../tests/harness/database.ts';
import { type Company, makeCompany } from '../../tests/harness/people.ts';
import { openFor } from '../../tests/harness/requests.ts';
import { createTeam } from '../domains/team/index.ts';
import { newId } from '../kernel/ids.ts';
import { mayHear } from './may-hear.ts';

useDatabase();
let company: Company;
let teamId = '';
let requestId = '';
let conversationId = '';
beforeAll(async () => {
  company = await makeCompany();
  ({ id: teamId } = await createTeam(company.asSystem, { name: 'Hukum', isPrivate: true }));
  ({ requestId, conversationId } = await openFor(company.asSystem, { teamId }));
});

const outside = () => ({ ...company.adi, hiddenTeamIds: [teamId] });
const about = (
  type: string,
  id: string,
  name = 'request.changed',
  payload: Record<string, unknown> = {},
) => ({
  ...{ name, subject: { type, id }, payload },
});

test('what hangs on a private team’s request is heard inside and not outside', async () => {
  for (const event of [
    about('request', requestId),
    about('conversation', conversationId, 'message.received'),
  ]) {
    expect(await mayHear(outside(), event)).toBe(false);
    expect(await mayHear(company.sari, event)).toBe(true);
  }
});

test('who looks and who types is heard by whoever may see the request', async () => {
  const presence = about('request', requestId, 'presence', { memberId: company.sari.id });
  expect(await mayHear(outside(), presence)).toBe(false);
  expect(await mayHear(company.nok, presence)).toBe(true);
});

test('drafts and mentions are for one member alone', async () => {
  const draft = about('conversation', conversationId, 'draft.changed', { memberId: company.nok.id });
  expect(await mayHear(company.nok, draft)).toBe(true);
  expect(await mayHear(company.sari, draft)).toBe(false);
  const mention = (memberId: string) =>
    about('conversation', conversationId, 'member.mentioned', { memberId });
  expect(await mayHear(company.nok, mention(company.nok.id))).toBe(true);
  expect(await mayHear(company.nok, mention(company.sari.id))).toBe(false);
  expect(await mayHear(outside(), mention(company.adi.id))).toBe(false);
});

test('of a request that is gone nothing is told to those who might not have seen it', async () => {
  expect(await mayHear(outside(), about('request', newId()))).toBe(false);
});

test('what concerns everybody is heard by everybody', async () => {
  expect(await mayHear(outside(), about('team', company.teamId, 'team.changed'))).toBe(true);
});
