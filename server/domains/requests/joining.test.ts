import { and, asc, eq, ne } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor, writeIn } from '../../../tests/harness/requests.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { findConversationForSending, keepDraft } from '../conversations/index.ts';
import { drafts, messages } from '../conversations/schema.ts';
import { storeFile } from '../files/index.ts';
import { files } from '../files/schema.ts';
import { createTeam } from '../team/index.ts';
import { hearMessage } from './commands/hearing/hear-message.ts';
import { linkRequests, unlinkRequests } from './commands/joining/link-requests.ts';
import { mergeRequest } from './commands/joining/merge-request.ts';
import { partRequest } from './commands/joining/part-request.ts';
import { splitRequest } from './commands/joining/split-request.ts';
import { purgeRequests } from './commands/purge-requests.ts';
import { changeRequest, findRequest, listRequests, moveRequest, solveRequest } from './index.ts';
import { listRelated } from './queries/list-related.ts';
import { listMessagesOfRequest } from './queries/list-requests.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const at = (minutes: number) => ({ ...company.asSystem, now: later(minutes) });
const adi = (minutes = 60) => as(company.adi, later(minutes));
const see = (request: string) => findRequest(adi(), { request });

async function said(request: string): Promise<string[]> {
  const { items } = await listMessagesOfRequest(adi(), { request });
  return items.flatMap(({ kind, text }) => (kind === 'system' ? [] : [text]));
}

async function lines(request: string): Promise<string[]> {
  const { items } = await listMessagesOfRequest(adi(), { request });
  return items.flatMap(({ kind, text }) => (kind === 'system' ? [JSON.parse(text).code] : []));
}

const problem = (code: string) => expect.objectContaining({ code });

test('a merge brings everything in, in the order of time, and its number and addresses lead to the survivor', async () => {
  const first = await openFor(at(0), { text: 'Where is it?' });
  const second = await openFor(at(10), { text: 'Still nothing!', from: 'rina.two@honest.example' });
  await writeIn(at(20), { text: 'Hello?', conversationId: first.conversationId });
  await changeRequest(adi(), { requestId: second.requestId, labels: ['late'] });
  await mergeRequest(adi(), { requestId: second.requestId, intoId: first.requestId });

  expect(await said(first.requestId)).toEqual(['Where is it?', 'Still nothing!', 'Hello?']);
  expect(await see(String(second.number))).toMatchObject({ id: first.requestId, labels: ['late'] });
  expect(await said(String(second.number))).toHaveLength(3);
  const list = await listRequests(adi(), { customer: 'rina.two@honest.example' });
  expect(list.items).toEqual([]);
  await expect(solveRequest(adi(), { requestId: second.requestId })).rejects.toEqual(
    problem('request-merged'),
  );

  const answer = await writeIn(at(70), { text: 'It came', conversationId: second.conversationId });
  expect(answer.conversationId).toBe(first.conversationId);
  const { participants } = await findConversationForSending(adi(), { conversationId: first.conversationId });
  expect(participants.map(({ role }) => role)).toEqual(['requester']);
  expect(await said(first.requestId)).toContain('It came');
});

test('taking it back restores both as they were; what was said since stays where it was said', async () => {
  const first = await openFor(at(0), { text: 'One' });
  await solveRequest(adi(5), { requestId: first.requestId });
  const second = await openFor(at(10), { text: 'Two' });
  await changeRequest(adi(12), { requestId: second.requestId, labels: ['late'], priority: 'high' });
  const before = [await see(first.requestId), await see(second.requestId)];
  const { mergeId } = await mergeRequest(adi(20), { requestId: second.requestId, intoId: first.requestId });
  expect(await see(first.requestId)).toMatchObject({ status: 'open', preview: 'Two' });

  await writeIn(at(30), { text: 'Three', conversationId: second.conversationId });
  const back = await partRequest(adi(40), { requestId: first.requestId, mergeId });
  expect(back.requestId).toBe(second.requestId);
  const after = [await see(first.requestId), await see(second.requestId)];
  const standing = (one: (typeof after)[number] | undefined) => ({
    ...{ status: one?.status, labels: one?.labels, priority: one?.priority, folder: one?.folder },
    ...{ solvedAt: one?.solvedAt, mergedIntoId: one?.mergedIntoId },
  });
  expect(after.map(standing)).toEqual(before.map(standing));
  expect(await said(first.requestId)).toEqual(['One', 'Three']);
  expect(await said(second.requestId)).toEqual(['Two']);
  expect(await lines(second.requestId)).toEqual(['request.merged-into', 'request.parted']);
  await expect(partRequest(adi(), { requestId: first.requestId, mergeId })).rejects.toEqual(
    problem('request-merge-not-found'),
  );
});

test('chains are followed to their end and taken back from the outside in', async () => {
  const [a, b, c] = [await openFor(at(0)), await openFor(at(1)), await openFor(at(2))];
  const inner = await mergeRequest(adi(), { requestId: a.requestId, intoId: b.requestId });
  const outer = await mergeRequest(adi(), { requestId: b.requestId, intoId: c.requestId });
  expect((await see(String(a.number))).id).toBe(c.requestId);
  const { conversationId } = await writeIn(at(61), { text: 'Late words', conversationId: a.conversationId });
  expect(conversationId).toBe(c.conversationId);
  await expect(partRequest(adi(), { requestId: b.requestId, mergeId: inner.mergeId })).rejects.toEqual(
    problem('request-merged'),
  );
  await partRequest(adi(), { requestId: c.requestId, mergeId: outer.mergeId });
  await partRequest(adi(), { requestId: b.requestId, mergeId: inner.mergeId });
  expect(await said(a.requestId)).toEqual(['Di mana paket saya?']);
});

test.each([
  ['itself', 'request-merge-with-itself'],
  ['trash', 'merge-not-at-work'],
  ['closed', 'merge-into-closed'],
])('into %s is refused and nothing changes', async (what, code) => {
  const from = await openFor(at(0), { text: 'Mine' });
  const into = what === 'itself' ? from : await openFor(at(0));
  if (what === 'trash') await moveRequest(adi(), { requestId: into.requestId, folder: 'trash' });
  if (what === 'closed') {
    await solveRequest(adi(), { requestId: into.requestId });
    await changeRequest(adi(), { requestId: into.requestId, status: 'closed' });
  }
  const merging = mergeRequest(adi(), { requestId: from.requestId, intoId: into.requestId });
  await expect(merging).rejects.toEqual(problem(code));
  expect(await said(from.requestId)).toEqual(['Mine']);
});

test('people come along only when it is said, drafts always; both go back', async () => {
  const first = await openFor(at(0));
  const second = await openFor(at(0), { from: 'somchai@honest.example' });
  const resi = { name: 'resi.txt', type: 'text/plain', content: Buffer.from('JNE 123') };
  const { id: fileId } = await storeFile(adi(), resi);
  const draft = { conversationId: second.conversationId, kind: 'reply' as const, html: 'Halo' };
  await keepDraft(adi(), { ...draft, fileIds: [fileId], version: 0 });
  const holder = () =>
    inWorkspace(company.workspaceId, async (tx) => {
      const [row] = await tx.select({ id: files.ownerId }).from(files).where(eq(files.id, fileId));
      return row?.id;
    });
  const people = async () =>
    (await findConversationForSending(adi(), { conversationId: first.conversationId })).participants.length;
  const draftsOf = (conversationId: string) =>
    inWorkspace(company.workspaceId, (tx) =>
      tx.select().from(drafts).where(eq(drafts.conversationId, conversationId)),
    );
  const merge = (withPeople: boolean) =>
    mergeRequest(adi(), { requestId: second.requestId, intoId: first.requestId, withPeople });
  const alone = await merge(false);
  expect([await people(), (await draftsOf(first.conversationId)).length]).toEqual([1, 1]);
  expect(await holder()).toBe(first.conversationId);
  await partRequest(adi(), { requestId: first.requestId, mergeId: alone.mergeId });
  expect((await draftsOf(second.conversationId)).map(({ html }) => html)).toEqual(['Halo']);
  expect(await holder()).toBe(second.conversationId);
  const together = await merge(true);
  expect(await people()).toBe(2);
  await partRequest(adi(), { requestId: first.requestId, mergeId: together.mergeId });
  expect(await people()).toBe(1);
});

test('a split takes messages out in their order, and merging back undoes it', async () => {
  const { requestId, conversationId } = await openFor(at(0), { text: 'Parcel' });
  await writeIn(at(1), { text: 'And an invoice', conversationId });
  await writeIn(at(2), { text: 'With my tax number', conversationId });
  const { items } = await listMessagesOfRequest(adi(), { request: requestId });
  const messageIds = items
    .slice(1)
    .map(({ id }) => id)
    .reverse();
  const made = await splitRequest(adi(), { requestId, messageIds, subject: 'Invoice' });
  expect(await said(requestId)).toEqual(['Parcel']);
  expect(await said(made.requestId)).toEqual(['And an invoice', 'With my tax number']);
  expect(await see(made.requestId)).toMatchObject({ subject: 'Invoice', preview: 'With my tax number' });
  expect((await listRelated(adi(), { request: requestId })).map(({ relation }) => relation)).toEqual([
    'split-off',
  ]);
  await mergeRequest(adi(), { requestId: made.requestId, intoId: requestId });
  expect(await said(requestId)).toEqual(['Parcel', 'And an invoice', 'With my tax number']);
  const all = items.map(({ id }) => id);
  await expect(splitRequest(adi(), { requestId, messageIds: all })).rejects.toEqual(
    problem('split-leaves-nothing'),
  );
});

test('links are seen from both sides, by whoever may see the other', async () => {
  const { id: hidden } = await createTeam(company.asSystem, {
    name: 'Rahasia',
    isPrivate: true,
    memberIds: [],
  });
  const [parent, child, other] = [
    await openFor(at(0)),
    await openFor(at(0)),
    await openFor(at(0), { teamId: hidden }),
  ];
  const { linkId } = await linkRequests(adi(), {
    requestId: child.requestId,
    otherId: parent.requestId,
    kind: 'parent',
  });
  expect(
    await linkRequests(adi(), { requestId: child.requestId, otherId: parent.requestId, kind: 'parent' }),
  ).toEqual({ linkId });
  await linkRequests(as(company.sari), {
    requestId: other.requestId,
    otherId: parent.requestId,
    kind: 'duplicate',
  });
  const relations = async (who: typeof company.adi, request: string) =>
    (await listRelated(as(who), { request })).map(({ relation, request: { number } }) => [relation, number]);
  const outsider = { ...company.adi, hiddenTeamIds: [hidden] };
  expect(await relations(company.sari, parent.requestId)).toEqual([
    ['duplicated-by', other.number],
    ['child', child.number],
  ]);
  expect(await relations(outsider, parent.requestId)).toEqual([['child', child.number]]);
  expect(await relations(outsider, child.requestId)).toEqual([['parent', parent.number]]);
  const link = (requestId: string, otherId: string, kind: 'parent' | 'related' = 'parent') =>
    linkRequests(adi(), { requestId, otherId, kind });
  await expect(link(parent.requestId, child.requestId)).rejects.toEqual(problem('link-other-way'));
  const grandchild = await openFor(at(0));
  await link(grandchild.requestId, child.requestId);
  await expect(link(parent.requestId, grandchild.requestId)).rejects.toEqual(problem('parent-circle'));
  await expect(link(child.requestId, grandchild.requestId, 'related')).rejects.toEqual(
    problem('link-other-way'),
  );
  await unlinkRequests(adi(), { requestId: parent.requestId, linkId });
  expect(await relations(outsider, child.requestId)).toEqual([['child', grandchild.number]]);
});

test('what lies inside goes for good with its survivor', async () => {
  const [from, into] = [await openFor(at(0)), await openFor(at(0))];
  await mergeRequest(adi(), { requestId: from.requestId, intoId: into.requestId });
  await moveRequest(adi(), { requestId: into.requestId, folder: 'trash' });
  await purgeRequests({ ...company.asSystem, now: later(31 * 24 * 60) }, {});
  const left = await inWorkspace(company.workspaceId, (tx) =>
    tx
      .select()
      .from(messages)
      .where(and(eq(messages.conversationId, from.conversationId), ne(messages.kind, 'note')))
      .orderBy(asc(messages.createdAt)),
  );
  expect(left).toEqual([]);
  await expect(see(from.requestId)).rejects.toEqual(problem('request-not-found'));
});

test('words heard for a merged conversation move its survivor', async () => {
  const [from, into] = [await openFor(at(0)), await openFor(at(0))];
  await mergeRequest(adi(), { requestId: from.requestId, intoId: into.requestId });
  await solveRequest(adi(), { requestId: into.requestId });
  const words = await writeIn(at(90), { text: 'Once more', conversationId: from.conversationId });
  const heard = { conversationId: from.conversationId, messageId: words.messageId, automatic: false };
  const place = { folder: 'work' as const, teamId: null, brandId: null, perhapsConversationId: null };
  await hearMessage(at(90), { ...heard, ...place });
  expect(await see(into.requestId)).toMatchObject({ status: 'open', preview: 'Once more' });
});
