import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import type { Member } from '../../../tests/harness/people.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { publishPolicy } from '../../../tests/harness/policies.ts';
import { openFor, writeIn } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { database } from '../../platform/database/open.ts';
import { errorCode, inWorkspace } from '../../platform/database/transaction.ts';
import { listMessages } from '../conversations/index.ts';
import { listDecisions } from '../decisions/index.ts';
import { storeFile } from '../files/index.ts';
import { retirePolicy } from '../policies/commands/approve-policy.ts';
import { changeDraft } from '../procedures/commands/change-draft.ts';
import { createProcedure, publishProcedure, type Step } from '../procedures/index.ts';
import { listPromises } from '../promises/index.ts';
import { changeRequest, findRequest, listRequests, solveRequest } from '../requests/index.ts';
import { createTeam } from '../team/index.ts';
import { addEvidence } from './commands/add-evidence.ts';
import { bringBackRuns, carryRuns } from './commands/carry-runs.ts';
import { finishStep } from './commands/finish-step.ts';
import { endWaits, leaveRunsOf, noteAnswer, resumeRunsOf, watchRuns } from './commands/hear.ts';
import { declineOffer, offerProcedures } from './commands/offer-procedures.ts';
import { leaveRun, moveRun, startRun } from './commands/start-run.ts';
import { findWords } from './queries/find-words.ts';
import { listMySteps } from './queries/list-my-steps.ts';
import { listRuns } from './queries/list-runs.ts';
import { measureProcedures } from './queries/measure-procedures.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);
const by = (who: Member, at = 0) => as(who, minutes(at));
const named = (words: string) => ({ title: { en: words } });

/** A published procedure with these steps; its id. */
async function written(steps: object[], match: object = {}): Promise<string> {
  const content = { names: { en: 'Refund' }, match, steps } as never;
  const { id: procedureId } = await createProcedure(by(company.sari), { content });
  await publishProcedure(by(company.sari), { procedureId, draftVersion: 1 });
  return procedureId;
}
const step = (key: string, kind: Step['kind'], more: object = {}): object => ({
  key,
  kind,
  ...named(key),
  ...more,
});
const open = async () => (await openFor(company.asSystem, { subject: 'Uang kembali' })).requestId;
const runsOf = (requestId: string, who = company.adi) => listRuns(by(who), { request: requestId });

/** A run of these steps on a new request. */
async function started(steps: object[]) {
  const procedureId = await written(steps);
  const requestId = await open();
  const { id: runId } = await startRun(by(company.adi), { request: requestId, procedureId });
  const take = (key: string, more: object = {}, who = company.adi, at = 1) =>
    finishStep(by(who, at), { runId, key, ...more });
  const now = async () => (await runsOf(requestId)).items[0];
  return { procedureId, requestId, runId, take, now };
}

test('a fitting procedure is offered once, taken or declined, and measured beside where it was not followed', async () => {
  const procedureId = await written([step('look', 'instruct')], { labels: ['uang'] });
  const [mine, other, plain] = [await open(), await open(), await open()];
  for (const requestId of [mine, other]) {
    await changeRequest(by(company.adi), { requestId, labels: ['Uang'] });
    await offerProcedures(company.asSystem, { requestId });
    await offerProcedures(company.asSystem, { requestId });
  }
  await offerProcedures(company.asSystem, { requestId: plain });
  expect((await runsOf(mine)).offers).toMatchObject([{ id: procedureId, steps: 1 }]);
  expect((await runsOf(plain)).offers).toEqual([]);
  await declineOffer(by(company.adi), { requestId: other, procedureId });
  await offerProcedures(company.asSystem, { requestId: other });
  expect((await runsOf(other)).offers).toEqual([]);
  const { id: runId } = await startRun(by(company.adi), { request: mine, procedureId });
  await finishStep(by(company.adi, 5), { runId, key: 'look' });
  const { items } = await runsOf(mine);
  expect(items).toMatchObject([
    { state: 'finished', log: [{ stepKey: 'look', by: { name: 'Adi Wijaya' } }] },
  ]);
  const measured = await measureProcedures(by(company.sari), { from: minutes(-1), to: minutes(60) });
  expect(measured.find((one) => one.procedureId === procedureId)).toMatchObject({
    ...{ offered: 2, accepted: 1, declined: 1, started: 1, finished: 1, left: 0 },
    steps: [{ key: 'look', taken: 1, medianSeconds: 300 }],
  });
});

test('nobody solves before a step that holds solving; a way that leaves it aside sets free', async () => {
  const steps = [
    step('choose', 'decide', {
      branches: [
        { key: 'pay', ...named('Pay') },
        { key: 'no', ...named('No'), next: 'end' },
      ],
    }),
    step('pay', 'instruct', { holdsSolving: true, minutes: 30 }),
  ];
  const paid = await started(steps);
  const solve = (requestId: string) => solveRequest(by(company.sari), { requestId });
  await expect(solve(paid.requestId)).rejects.toMatchObject({ status: 409, code: 'solving-held' });
  expect((await paid.now())?.holding).toEqual(['pay']);
  await expect(paid.take('choose')).rejects.toMatchObject({ code: 'step-branch-missing' });
  await paid.take('choose', { branch: 'pay' });
  const { nextDueAt } = await findRequest(by(company.adi), { request: paid.requestId });
  expect(nextDueAt).toEqual(minutes(31));
  await expect(solve(paid.requestId)).rejects.toMatchObject({ code: 'solving-held' });
  await expect(paid.take('choose', { branch: 'no' })).rejects.toMatchObject({ code: 'step-not-current' });
  await paid.take('pay');
  await solve(paid.requestId);
  const refused = await started(steps);
  await refused.take('choose', { branch: 'no' });
  await expect(refused.take('pay')).rejects.toMatchObject({ code: 'run-over' });
  await solve(refused.requestId);
});

test('a step waits for its proof, which stays; files lie in a note of the request', async () => {
  const { runId, requestId, take, now } = await started([
    step('pay', 'instruct', { evidence: [{ is: 'file' }, { is: 'quote' }, { is: 'field', key: 'receipt' }] }),
  ]);
  await expect(take('pay')).rejects.toMatchObject({
    code: 'evidence-missing',
    details: { fields: { file: 'required', quote: 'required', 'fields.receipt': 'required' } },
  });
  await addEvidence(by(company.nok), { runId, key: 'pay', quotes: ['Bank: sudah dikirim'] });
  const bytes = new TextEncoder().encode('bukti');
  const file = await storeFile(by(company.adi), {
    name: 'bukti.txt',
    type: 'text/plain',
    content: bytes,
  } as never);
  await expect(take('pay', { fileIds: [file.id] })).rejects.toMatchObject({
    details: { fields: { 'fields.receipt': 'required' } },
  });
  const { evidence } = (await now()) ?? { evidence: [] };
  expect(evidence.map((one) => [one.kind, one.text, one.by?.name])).toEqual([
    ['quote', 'Bank: sudah dikirim', 'Nok Charoen'],
  ]);
  const { conversationId } = await findRequest(by(company.adi), { request: requestId });
  const { items } = await listMessages(by(company.adi), { conversationId });
  expect(items.filter(({ kind }) => kind === 'note')).toEqual([]);
});

test('what was done and its proof cannot be rewritten or removed by the program; an erasure empties the words', async () => {
  const { runId, take } = await started([
    step('say', 'ask', { evidence: [{ is: 'quote' }] }),
    step('look', 'instruct'),
  ]);
  await addEvidence(by(company.adi), { runId, key: 'say', quotes: ['Paket belum tiba'] });
  await take('say', { answer: 'By post', note: 'Asked twice' });
  const attempt = (statement: string) =>
    inWorkspace(company.workspaceId, (tx) => tx.execute(sql.raw(statement))).then(() => 'done', errorCode);
  const mine = `run_id = '${runId}'`;
  for (const statement of [
    `update run_evidence set text = 'Paket sudah tiba' where ${mine}`,
    `update run_evidence set added_by = null, text = '' where ${mine}`,
    `update run_steps set outcome = 'approved' where ${mine}`,
    `update run_steps set answer = 'By car' where ${mine}`,
    `update run_steps set done_at = now() where ${mine}`,
    `delete from run_evidence where ${mine}`,
    `delete from run_steps where ${mine}`,
    `delete from runs where id = '${runId}'`,
  ])
    expect([statement, await attempt(statement)]).toEqual([statement, '42501']);
  const said = async () => {
    const rows = await database().client`
      select s.answer, s.note, e.text from run_steps s join run_evidence e using (workspace_id, run_id)
      where s.run_id = ${runId}`;
    return rows.map((row) => ({ ...row }));
  };
  expect(await said()).toEqual([{ answer: 'By post', note: 'Asked twice', text: 'Paket belum tiba' }]);
  expect(await attempt(`update run_steps set answer = null, note = '' where ${mine}`)).toBe('done');
  expect(await attempt(`update run_evidence set name = '', text = '' where ${mine}`)).toBe('done');
  expect(await said()).toEqual([{ answer: null, note: '', text: '' }]);
});

test('what goes for good takes the proof of its procedures along', async () => {
  const { requestId, runId, take } = await started([step('look', 'instruct')]);
  await take('look');
  await inWorkspace(company.workspaceId, (tx) =>
    tx.execute(sql`delete from requests where id = ${requestId}`),
  );
  expect(await database().client`select 1 from run_steps where run_id = ${runId}`).toHaveLength(0);
});

test('a file as proof stands on the request as a note that names its step', async () => {
  const { requestId, take, now } = await started([step('pay', 'instruct', { evidence: [{ is: 'file' }] })]);
  const content = new TextEncoder().encode('bukti');
  const file = await storeFile(by(company.adi), { name: 'bukti.txt', type: 'text/plain', content });
  await take('pay', { fileIds: [file.id] });
  const run = await now();
  expect(run?.evidence).toMatchObject([{ kind: 'file', name: 'bukti.txt', by: { name: 'Adi Wijaya' } }]);
  const { conversationId } = await findRequest(by(company.adi), { request: requestId });
  const { items } = await listMessages(by(company.adi), { conversationId });
  const note = items.find(({ id }) => id === run?.evidence[0]?.messageId);
  expect([note?.kind, note?.text]).toEqual(['note', 'Bukti untuk langkah “pay”']);
});

test('a step for another role or team is theirs alone, and stands on their own list', async () => {
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Gudang', memberIds: [company.nok.id] });
  const { requestId, take, now } = await started([
    step('approve', 'approve', { owner: { is: 'role', role: 'supervisor' }, declined: 'end' }),
    step('pack', 'instruct', { owner: { is: 'team', teamId } }),
  ]);
  await expect(take('approve', { branch: 'approved' })).rejects.toMatchObject({ code: 'step-of-others' });
  const mySteps = async (who: Member) =>
    (await listMySteps(by(who), {})).filter(({ request }) => request.id === requestId).map(({ key }) => key);
  expect([await mySteps(company.dewi), await mySteps(company.adi)]).toEqual([['approve'], []]);
  await take('approve', { branch: 'approved' }, company.dewi);
  expect([await mySteps(company.nok), await mySteps(company.dewi)]).toEqual([['pack'], []]);
  expect((await now())?.mayTake).toBe(false);
  await expect(take('pack')).rejects.toMatchObject({ status: 403 });
  await take('pack', {}, company.nok);
  expect((await now())?.log.map(({ by: who }) => who?.name)).toEqual(['Dewi Lestari', 'Nok Charoen']);
});

test('steps act by the program’s own commands: a question inside, a promise, a field, words to the customer', async () => {
  const { id: teamId } = await createTeam(company.asSystem, {
    name: 'Keuangan',
    memberIds: [company.nok.id],
  });
  const { requestId, runId, take, now } = await started([
    step('book', 'act', {
      deeds: [
        { do: 'add-label', label: 'refund' },
        { do: 'set-priority', priority: 'high' },
        { do: 'promise', hours: 48, what: { en: 'Money back' } },
        { do: 'ask-team', teamId, question: { en: 'Please pay it back.' } },
      ],
    }),
    step('answer', 'wait', { until: 'team' }),
    step('tell', 'tell', { text: { en: 'Paid, {customer.name}.', id: 'Sudah dibayar, {customer.name}.' } }),
  ]);
  await take('book');
  const request = await findRequest(by(company.adi), { request: requestId });
  expect([request.labels, request.priority]).toEqual([['refund'], 'high']);
  const { items: promises } = await listPromises(by(company.adi), { requestId });
  expect(promises.map(({ words }) => words)).toEqual(['Money back']);
  await expect(take('answer')).rejects.toMatchObject({ code: 'step-note-missing' });
  await endWaits(company.asSystem, { requestId, until: 'team' });
  expect((await now())?.currentKey).toBe('answer');
  const mine = await listMySteps(by(company.nok), {});
  expect(mine.filter((one) => one.runId === runId)).toEqual([]);
  const inner = await innerOf(requestId);
  await noteAnswer(company.asSystem, { requestId, innerId: inner });
  expect((await now())?.currentKey).toBe('tell');
  expect(await findWords(by(company.adi), { runId })).toMatchObject({
    text: 'Sudah dibayar, Rina.',
    language: 'id',
  });
  await take('tell', {}, company.adi, 3);
  const { items } = await listMessages(by(company.adi), { conversationId: request.conversationId });
  expect(items.findLast(({ kind }) => kind === 'reply')?.text).toBe('Sudah dibayar, Rina.');
  expect((await now())?.state).toBe('finished');
});

async function innerOf(requestId: string): Promise<string> {
  const { items } = await listRequests(by(company.nok), { limit: 200 });
  const found = items.find((one) => one.isInner && one.id !== requestId);
  return found?.id ?? '';
}

test('the customer’s words end a wait for them, hours end by the clock, and what is late is told once', async () => {
  const { requestId, now } = await started([
    step('wait', 'wait', { until: 'customer', minutes: 60 }),
    step('night', 'wait', { until: 'hours', hours: 12 }),
    step('look', 'instruct'),
  ]);
  const { conversationId } = await findRequest(by(company.adi), { request: requestId });
  await watchRuns({ ...company.asSystem, now: minutes(61) });
  await watchRuns({ ...company.asSystem, now: minutes(62) });
  await writeIn({ ...company.asSystem, now: minutes(63) }, { conversationId });
  await endWaits({ ...company.asSystem, now: minutes(63) }, { requestId, until: 'customer' });
  expect((await now())?.waitsUntil).toEqual(minutes(63 + 720));
  await watchRuns({ ...company.asSystem, now: minutes(782) });
  expect((await now())?.currentKey).toBe('night');
  await watchRuns({ ...company.asSystem, now: minutes(783) });
  expect((await now())?.currentKey).toBe('look');
});

test('what runs keeps its version until it is moved on purpose, and is left with a reason', async () => {
  const { procedureId, requestId, runId, now } = await started([
    step('look', 'instruct'),
    step('pay', 'instruct'),
  ]);
  const again = (steps: object[], draftVersion: number) =>
    changeDraft(by(company.sari), {
      ...{ procedureId, draftVersion },
      content: { names: { en: 'Refund' }, steps } as never,
    });
  await again([step('look', 'instruct', { holdsSolving: true }), step('thank', 'instruct')], 1);
  await publishProcedure(by(company.sari), { procedureId, draftVersion: 2 });
  expect(await now()).toMatchObject({ version: 1, newestVersion: 2, holding: [] });
  expect(await moveRun(by(company.adi), { runId })).toEqual({ version: 2 });
  expect((await now())?.holding).toEqual(['look']);
  await expect(moveRun(by(company.adi), { runId })).rejects.toMatchObject({ code: 'run-newest' });
  await again([step('thank', 'instruct')], 2);
  await publishProcedure(by(company.sari), { procedureId, draftVersion: 3 });
  await expect(moveRun(by(company.adi), { runId })).rejects.toMatchObject({ code: 'run-cannot-move' });
  await leaveRun(by(company.adi), { runId, because: 'The customer thought better of it' });
  await solveRequest(by(company.adi), { requestId });
  expect(await now()).toMatchObject({ state: 'left', leftBecause: 'The customer thought better of it' });
});

test('solving that is taken back lets a run go on; one that somebody left stays left', async () => {
  const { requestId, runId, now } = await started([step('look', 'instruct', { minutes: 30 })]);
  const due = async () => (await findRequest(by(company.adi), { request: requestId })).nextDueAt;
  await leaveRunsOf(company.asSystem, { requestId });
  expect([(await now())?.state, await due()]).toEqual(['left', null]);
  await resumeRunsOf(company.asSystem, { requestId });
  expect([(await now())?.state, await due()]).toEqual(['running', minutes(30)]);
  await leaveRun(by(company.adi), { runId, because: 'Not needed' });
  await resumeRunsOf(company.asSystem, { requestId });
  expect((await now())?.state).toBe('left');
});

test('a run goes along into another request, holds it only where a step of it holds, and comes back when that is parted', async () => {
  const { requestId } = await started([step('look', 'instruct', { minutes: 30 })]);
  const other = await open();
  const mergeId = newId();
  await carryRuns(company.asSystem, { mergeId, fromRequestId: requestId, requestId: other });
  expect((await runsOf(other)).items).toMatchObject([{ state: 'running', currentKey: 'look' }]);
  const dueOf = async (request: string) => (await findRequest(by(company.adi), { request })).nextDueAt;
  expect(await dueOf(other)).toEqual(minutes(30));
  await bringBackRuns(company.asSystem, { mergeId: newId(), fromRequestId: requestId });
  expect((await runsOf(other)).items).toHaveLength(1);
  await bringBackRuns(company.asSystem, { mergeId, fromRequestId: requestId });
  expect((await runsOf(other)).items).toEqual([]);
  expect((await runsOf(requestId)).items).toMatchObject([{ state: 'running', currentKey: 'look' }]);
  expect([await dueOf(other), await dueOf(requestId)]).toEqual([null, minutes(30)]);
  await solveRequest(by(company.adi), { requestId: other });
});

test('a decision that names its clause says so on the request; one whose clause is gone goes on all the same', async () => {
  const policyId = await publishPolicy(by(company.dewi), by(company.sari));
  const decidedUnder = { policyId, key: 'changed-mind' };
  const branches = [
    { key: 'yes', ...named('Yes') },
    { key: 'no', ...named('No') },
  ];
  const { requestId, take } = await started([step('allowed', 'decide', { branches, decidedUnder })]);
  await take('allowed', { branch: 'no' });
  const decisions = await listDecisions(by(company.adi), { request: requestId });
  expect(decisions).toMatchObject([{ number: '4.2', by: { id: company.adi.id }, complaints: [] }]);
  const again = await started([step('allowed', 'decide', { branches, decidedUnder })]);
  await retirePolicy(by(company.sari), { policyId });
  await again.take('allowed', { branch: 'yes' });
  expect(await listDecisions(by(company.adi), { request: again.requestId })).toEqual([]);
});
