import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { chanceFrom } from '../../../kernel/statistics/chance.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { listAnswers } from '../results/list-answers.ts';
import { surveyAnswers, surveyInvitations } from '../schema.ts';
import { createSurvey } from '../surveys/keep-survey.ts';
import { learnSentiment, stopLearningSentiment } from './learn-sentiment.ts';
import { isSentimentDue, readSentiment } from './read-sentiment.ts';

useDatabase();
let company: Company;
let surveyId = '';
let opened: Awaited<ReturnType<typeof openFor>>;
const next = chanceFrom(3);
const one = <T>(some: readonly T[]) => some[Math.floor(next() * some.length)] as T;
const things = ['paketnya', 'kurirnya', 'tokonya', 'adminnya', 'kopinya', 'botolnya'];
const good = ['bagus sekali dan cepat', 'ramah dan rapi', 'sangat memuaskan'];
const bad = ['rusak dan terlambat', 'lambat sekali, saya kecewa', 'kotor, tidak sesuai'];

beforeAll(async () => {
  company = await makeCompany();
  ({ id: surveyId } = await createSurvey(as(company.sari), { name: 'Sesudah selesai', kind: 'csat' }));
  opened = await openFor(company.asSystem, { from: 'rina@honest.example' });
});
afterAll(stopLearningSentiment);

/** Comments as they were answered, each with its score; null for words alone. */
async function answered(said: { words: string; score: number | null; language?: string }[], at = monday) {
  const { workspaceId } = company;
  const shared = { workspaceId, surveyId, version: 1, channel: 'email', state: 'answered' as const };
  const times = { dueAt: at, sentAt: at, answeredAt: at, createdAt: at };
  const whose = { requestId: opened.requestId, customerId: opened.customerId };
  const asked = said.map((one) => ({
    ...shared,
    ...times,
    ...whose,
    id: newId(),
    language: one.language ?? 'id',
  }));
  const answers = said.flatMap(({ words, score }, place) => {
    const row = { workspaceId, invitationId: asked[place]?.id ?? '', answeredAt: at };
    const scored = score === null ? [] : [{ ...row, question: 'satisfaction', number: score }];
    return [...scored, { ...row, question: 'words', words }];
  });
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(surveyInvitations).values(asked);
    await tx.insert(surveyAnswers).values(answers);
  });
}
const written = async (words: string) => {
  const { items } = await listAnswers(as(company.sari), { surveyId, limit: 200 });
  return items.flatMap(({ said }) => said).find((one) => one.words === words)?.sentiment;
};
const figures = async () => {
  const { items } = await readSentiment(as(company.sari), {});
  return Object.fromEntries(items.map((item) => [item.language, item]));
};

test('while too few comments have scores, nothing is said of those without', async () => {
  await answered([
    { words: 'Barangnya bagus sekali dan cepat', score: null },
    { words: 'Yang ini rusak, saya kecewa', score: null },
    { words: 'Great service, thank you and keep it up', score: null },
    { words: 'Biasa saja', score: 3 },
  ]);
  expect(await isSentimentDue(company.asSystem, {})).toBe(true);
  await learnSentiment(company.asSystem);
  expect(await isSentimentDue(company.asSystem, {})).toBe(false);
  const { id } = await figures();
  expect(id).toMatchObject({ examples: 0, accuracy: null, isShown: false });
  expect(await written('Yang ini rusak, saya kecewa')).toBeNull();
});

test('a company that has scored comments learns from them alone, and each judgement stands with how often it is right', async () => {
  const scored = Array.from({ length: 200 }, (_, at) => {
    const isGood = next() < 0.6;
    return { words: `${one(things)} ${one(isGood ? good : bad)} ${at}`, score: isGood ? 5 : 1 };
  });
  await answered(scored, new Date(monday.getTime() - 86_400_000));
  await learnSentiment({ ...company.asSystem, now: new Date(monday.getTime() + 86_400_000) });
  const { id, en, th } = await figures();
  expect(id).toMatchObject({ examples: 200, isShown: true });
  expect(id?.accuracy?.low).toBeGreaterThan(id?.accuracy?.guess ?? 1);
  // What was said in another language taught nothing of this one.
  expect([en?.examples, th?.examples]).toEqual([0, 0]);
  const [praise, anger] = [
    await written('Barangnya bagus sekali dan cepat'),
    await written('Yang ini rusak, saya kecewa'),
  ];
  expect([praise?.sound, anger?.sound]).toEqual(['good', 'bad']);
  expect(anger?.right?.estimate).toBeGreaterThan(0.9);
  expect(anger?.right?.low).toBeLessThan(anger?.right?.estimate ?? 0);
  expect(await written('Great service, thank you and keep it up')).toBeNull();
  // Beside a score nothing is guessed.
  expect(await written('Biasa saja')).toBeNull();
});

test('another company learns nothing of it', async () => {
  const other = await makeCompany();
  await learnSentiment(other.asSystem);
  const { items } = await readSentiment(as(other.sari), {});
  expect(items.map(({ examples, isShown }) => [examples, isShown])).toEqual([
    [0, false],
    [0, false],
    [0, false],
  ]);
});
