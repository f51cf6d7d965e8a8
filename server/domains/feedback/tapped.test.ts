import { beforeAll, expect, test } from 'vitest';
import '../../rooms.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor, writeIn } from '../../../tests/harness/requests.ts';
import { listMessages, writeReply } from '../conversations/index.ts';
import { hearMessage } from '../requests/commands/hearing/hear-message.ts';
import { findRequest, solveRequest } from '../requests/index.ts';
import { answerSurvey } from './answering/answer-survey.ts';
import { planInvitations } from './asking/plan-invitations.ts';
import { scoreChoices } from './asking/score-choices.ts';
import { sendInvitations } from './asking/send-invitation.ts';
import { listRecoveries } from './recoveries/list-recoveries.ts';
import { listFeedbackOf } from './results/list-answers.ts';
import { headline } from './rules/questions.ts';
import { templates } from './rules/templates.ts';
import { changeSurvey, createSurvey } from './surveys/keep-survey.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
  const { id: surveyId } = await createSurvey(as(company.sari), { name: 'Sesudah selesai', kind: 'csat' });
  await changeSurvey(as(company.sari), { surveyId, isActive: true, delayMinutes: 0, quietDays: 0 });
});
const later = (minutes: number) => ({
  ...company.asSystem,
  now: new Date(monday.getTime() + minutes * 60_000),
});
let people = 0;

/** A request by LINE that Adi solved and about which its customer was asked. */
async function asked(channel = 'line', surveys = 1, name?: string) {
  people += 1;
  const from = `tamu${people}@honest.example`;
  const opened = await openFor(company.asSystem, { from, channel, ...(name ? { name } : {}) });
  await solveRequest(as(company.adi), { requestId: opened.requestId });
  await planInvitations(company.asSystem, { requestId: opened.requestId, solvedBy: company.adi.id });
  expect(await sendInvitations(later(1))).toBe(surveys);
  const says = async (text: string, who = from) => {
    const { conversationId, messageId } = await writeIn(later(5), {
      ...{ from: who, channel, text },
      conversationId: opened.conversationId,
    });
    const about = { automatic: false, folder: 'work' as const, teamId: null, brandId: null };
    await hearMessage(later(5), { conversationId, messageId, ...about, perhapsConversationId: null });
  };
  const status = async () => (await findRequest(as(company.sari), { request: opened.requestId })).status;
  const scores = async () =>
    (await listFeedbackOf(as(company.sari), { request: opened.requestId })).flatMap(({ said }) =>
      said.map((one) => one.number),
    );
  const last = async () =>
    (await listMessages(company.asSystem, { conversationId: opened.conversationId })).items.at(-1);
  return { ...opened, says, status, scores, last };
}

test('an app that shows as many answers is given the scores to tap on, another one the link alone', () => {
  const [csat, nps] = [headline(templates.csat), headline(templates.nps)];
  expect(scoreChoices(csat, 10)).toEqual(['1', '2', '3', '4', '5']);
  expect(scoreChoices(csat, 3)).toBeNull();
  expect(scoreChoices(nps, 10)).toBeNull();
  expect(scoreChoices(undefined, 10)).toBeNull();
});

test('a score that is tapped on in LINE counts, is thanked for, and opens nothing again', async () => {
  const talk = await asked();
  const question = await talk.last();
  expect(question).toMatchObject({ choices: ['1', '2', '3', '4', '5'], channel: 'line' });
  expect(question?.text).toMatch(/Ketuk salah satu angka.*\/s\/[\w-]{54}/);
  await talk.says('5');
  expect([await talk.status(), await talk.scores()]).toEqual(['solved', [5]]);
  expect((await talk.last())?.text).toContain('Terima kasih');
});

test('a low one waits to be made good; the same number twice is said to us the second time', async () => {
  const talk = await asked();
  await talk.says('1');
  const { items } = await listRecoveries(as(company.adi), { request: talk.requestId });
  expect(items).toMatchObject([{ score: 1, best: 5 }]);
  await talk.says('2');
  expect([await talk.status(), await talk.scores()]).toEqual(['open', [1]]);
});

test('other words, words of somebody else, and a number after a colleague wrote are no score', async () => {
  const talk = await asked();
  await talk.says('Terima kasih banyak');
  expect([await talk.status(), await talk.scores()]).toEqual(['open', []]);
  const other = await asked();
  await other.says('4', 'orang.lain@honest.example');
  expect(await other.scores()).toEqual([]);
  const third = await asked();
  await writeReply(as(company.adi, later(3).now), {
    conversationId: third.conversationId,
    body: 'Berapa pasang yang dipesan?',
  });
  await third.says('2');
  expect([await third.status(), await third.scores()]).toEqual(['open', []]);
});

test('where two surveys ask at once, a tap answers the one that was asked last', async () => {
  const { id: surveyId } = await createSurvey(as(company.sari), { name: 'Kedua', kind: 'csat' });
  await changeSurvey(as(company.sari), { surveyId, isActive: true, delayMinutes: 0, quietDays: 0 });
  const talk = await asked('line', 2);
  await talk.says('4');
  expect([await talk.status(), await talk.scores()]).toEqual(['solved', [4]]);
  await changeSurvey(as(company.sari), { surveyId, isActive: false });
});

test('whoever answered by the link and taps afterwards is thanked, and what they said first stands', async () => {
  const talk = await asked();
  const secret = /\/s\/([\w-]{54})/.exec((await talk.last())?.text ?? '')?.[1]?.slice(22) ?? '';
  await answerSurvey(later(3), { secret, given: { satisfaction: '4' } });
  await talk.says('2');
  expect([await talk.status(), (await talk.scores())[0]]).toEqual(['solved', 4]);
  expect((await talk.last())?.text).toContain('Terima kasih');
});

test('whoever never said their name is greeted by none', async () => {
  const talk = await asked('line', 1, 'Pelanggan tanpa nama');
  expect((await talk.last())?.text).toMatch(/^Permintaan Anda/);
});

test('a mail carries its scale as links, and offers nothing to tap on', async () => {
  const talk = await asked('email');
  expect((await talk.last())?.choices).toBeNull();
});
