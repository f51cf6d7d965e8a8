import { expect, test } from 'vitest';
import { as, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { useWarehouse } from '../../../../tests/harness/warehouse.ts';
import { readMessage, writeReply } from '../../conversations/index.ts';
import { findCustomer } from '../../customers/index.ts';
import { createTeam } from '../../team/index.ts';
import { hearReply } from '../commands/hearing/hear-reply.ts';
import { mergeRequest } from '../commands/joining/merge-request.ts';
import { partRequest } from '../commands/joining/part-request.ts';
import { splitRequest } from '../commands/joining/split-request.ts';
import { purgeRequests } from '../commands/purge-requests.ts';
import { sweepRequests } from '../commands/sweep-requests.ts';
import { moveRequest, reopenRequest, solveRequest } from '../index.ts';
import { listRelated } from '../queries/list-related.ts';
import { findRequest, listMessagesOfRequest, listRequests } from '../queries/list-requests.ts';
import { askAgain } from './ask-again.ts';
import { askInside } from './ask-inside.ts';
import { listInner } from './list-inner.ts';

const given = useWarehouse();
const { at, days, adi, nok, program, find, ask, answer, hearAgain, thread } = given;

test('a question inside is a request of its own, asked by the colleague', async () => {
  const { outer, inner } = await ask();
  const card = await find(inner.requestId);
  expect(card).toMatchObject({
    ...{ isInner: true, channel: 'internal', teamId: given.warehouse, subject: 'Masih ada di rak?' },
    customer: { name: 'Adi Wijaya' },
  });
  expect(card.number).not.toBe(outer.number);
  expect(await findCustomer(program(), { customerId: card.customer.id })).toMatchObject({ isInternal: true });
  const queue = await listRequests(nok(), { team: given.warehouse });
  expect(queue.items.map((one) => one.id)).toContain(inner.requestId);
  expect(await listRelated(nok(), { request: inner.requestId })).toMatchObject([
    { relation: 'asked-for', request: { id: outer.requestId } },
  ]);
});

test('whoever is asked reads what was asked and nothing else, whoever asks need not see into the team', async () => {
  const { id: teamId } = await createTeam(given.company.asSystem, {
    ...{ name: 'Keluhan', isPrivate: true, memberIds: [given.company.adi.id] },
  });
  const outer = await openFor(given.company.asSystem, { teamId });
  const question = { requestId: outer.requestId, teamId: given.warehouse, body: 'Masih ada?\nYang biru.' };
  const { requestId } = await askInside(adi(), question);
  const asked = as({ ...given.company.nok, hiddenTeamIds: [teamId] });
  const shown = JSON.stringify([
    await findRequest(asked, { request: requestId }),
    (await listMessagesOfRequest(asked, { request: requestId })).items,
    await listRelated(asked, { request: requestId }),
  ]);
  expect(shown).toContain('Masih ada?');
  expect(shown).not.toContain('paket');
  expect(shown).not.toContain(outer.requestId);
  const asking = as({ ...given.company.adi, hiddenTeamIds: [given.warehouse] });
  expect(await listInner(asking, { request: outer.requestId })).toMatchObject([
    { team: { name: 'Gudang' }, subject: null, waitsSince: monday, askedBy: { name: 'Adi Wijaya' } },
  ]);
});

test('the outer request waits since the question, its clocks go on, and the answer comes back as a note', async () => {
  const { outer, inner } = await ask(5);
  const before = await find(outer.requestId);
  expect(before).toMatchObject({ status: 'open', waitsInsideSince: at(5), isInner: false });
  const messageId = await answer(inner, 'Ada dua di rak B', 9);
  expect(await find(outer.requestId)).toMatchObject({
    ...{ status: 'open', waitsInsideSince: null, version: before.version },
    ...{ nextDueAt: before.nextDueAt, firstAnsweredAt: null, customerSpokeLast: true },
  });
  expect(await thread(outer.requestId)).toEqual([
    'incoming Rina: Di mana paket saya?',
    'request.asked-inside',
    'request.inside-answered',
    'note Nok Charoen: Ada dua di rak B',
  ]);
  expect(await readMessage(program(), { messageId })).toMatchObject({ deliveryState: 'delivered' });
});

test('what the customer is told meanwhile does not make it their turn', async () => {
  const { outer, inner } = await ask();
  const tell = async (body: string, minutes: number) => {
    const { messageId } = await writeReply(adi(minutes), { conversationId: outer.conversationId, body });
    await hearReply(program(minutes), { conversationId: outer.conversationId, messageId });
    return (await find(outer.requestId)).status;
  };
  expect(await tell('Kami tanyakan ke gudang', 2)).toBe('open');
  await answer(inner, 'Ada', 3);
  expect(await tell('Sudah ditemukan. Kirim ulang?', 4)).toBe('waiting');
  const more = { requestId: outer.requestId, teamId: given.warehouse, body: 'Yang merah?' };
  await askInside(adi(5), more);
  expect(await find(outer.requestId)).toMatchObject({ status: 'open', waitsInsideSince: at(5) });
});

test('solving inside tells the outer request; a further question makes it wait again', async () => {
  const { outer, inner } = await ask();
  await solveRequest(nok(3), { requestId: inner.requestId });
  expect(await thread(outer.requestId)).toContain('request.inside-solved');
  expect(await find(outer.requestId)).toMatchObject({ waitsInsideSince: null });
  const more = { requestId: outer.requestId, innerId: inner.requestId, body: 'Dan yang merah?' };
  const outside = as({ ...given.company.adi, hiddenTeamIds: [given.warehouse] }, at(8));
  await expect(askAgain(outside, more)).rejects.toMatchObject({ status: 404 });
  const sari = as(given.company.sari, at(8));
  const { messageId } = await askAgain(sari, more);
  await hearAgain(inner, messageId, 8);
  expect(await find(inner.requestId)).toMatchObject({ status: 'open', preview: 'Dan yang merah?' });
  expect(await find(outer.requestId)).toMatchObject({ waitsInsideSince: at(8) });
  await askAgain(as(given.company.sari, at(9)), { ...more, body: 'Ada kabar?' });
  expect(await find(outer.requestId)).toMatchObject({ waitsInsideSince: at(8) });
  await moveRequest(sari, { requestId: inner.requestId, folder: 'trash' });
  expect(await find(outer.requestId)).toMatchObject({ waitsInsideSince: null });
});

test('what is asked on after a question was closed hangs on the same outer request', async () => {
  const { outer, inner } = await ask();
  await solveRequest(nok(3), { requestId: inner.requestId });
  await sweepRequests(program(days(30)), {});
  const more = { requestId: outer.requestId, innerId: inner.requestId, body: 'Sekarang ada?' };
  const { messageId } = await askAgain(adi(days(30)), more);
  await hearAgain(inner, messageId, days(30));
  const questions = await listInner(adi(), { request: outer.requestId });
  expect(questions).toMatchObject([
    { id: inner.requestId, status: 'closed', waitsSince: null },
    { status: 'open', waitsSince: at(days(30)) },
  ]);
});

test('the oldest of several questions counts, and a reopened one that was answered is not waited for', async () => {
  const { outer, inner } = await ask(1);
  const question = { requestId: outer.requestId, teamId: given.company.teamId, body: 'Siapa kurirnya?' };
  const second = await askInside(adi(4), question);
  expect(await find(outer.requestId)).toMatchObject({ waitsInsideSince: at(1) });
  await answer(inner, 'Ada', 5);
  expect(await find(outer.requestId)).toMatchObject({ waitsInsideSince: at(4) });
  await solveRequest(adi(6), { requestId: second.requestId });
  await solveRequest(nok(6), { requestId: inner.requestId });
  await reopenRequest(nok(7), { requestId: inner.requestId });
  expect(await find(outer.requestId)).toMatchObject({ waitsInsideSince: null });
});

test('what waits inside goes with the request that is merged, and back', async () => {
  const { outer, inner } = await ask(2);
  const into = await openFor(given.company.asSystem);
  const merge = () => mergeRequest(adi(3), { requestId: outer.requestId, intoId: into.requestId });
  const { mergeId } = await merge();
  expect(await find(into.requestId)).toMatchObject({ waitsInsideSince: at(2) });
  await partRequest(adi(4), { requestId: into.requestId, mergeId });
  expect(await find(into.requestId)).toMatchObject({ waitsInsideSince: null });
  expect(await find(outer.requestId)).toMatchObject({ waitsInsideSince: at(2) });
  await merge();
  await answer(inner, 'Ada', 6);
  expect(await thread(into.requestId)).toContain('note Nok Charoen: Ada');
});

test('inside and outside stay apart, and nobody asks further inside', async () => {
  const { outer, inner } = await ask();
  const sari = as(given.company.sari);
  const { requestId } = inner;
  const stays = { code: 'inner-stays' };
  await expect(mergeRequest(sari, { requestId, intoId: outer.requestId })).rejects.toMatchObject(stays);
  await expect(mergeRequest(sari, { requestId: outer.requestId, intoId: requestId })).rejects.toMatchObject(
    stays,
  );
  const [first] = (await listMessagesOfRequest(sari, { request: requestId })).items;
  await expect(splitRequest(sari, { requestId, messageIds: [first?.id ?? ''] })).rejects.toMatchObject(stays);
  const deeper = askInside(sari, { requestId, teamId: given.warehouse, body: 'x' });
  await expect(deeper).rejects.toMatchObject({ code: 'inner-of-inner' });
  const byProgram = askInside(program(), { requestId: outer.requestId, teamId: given.warehouse, body: 'x' });
  await expect(byProgram).rejects.toMatchObject({ code: 'member-only' });
  await solveRequest(sari, { requestId: outer.requestId });
  const late = askInside(sari, { requestId: outer.requestId, teamId: given.warehouse, body: 'x' });
  await expect(late).rejects.toMatchObject({ code: 'request-finished' });
});

test('what was asked for a request that is deleted says so and is done', async () => {
  const { outer, inner } = await ask();
  await moveRequest(as(given.company.sari, at(3)), { requestId: outer.requestId, folder: 'trash' });
  await purgeRequests(program(days(40)), {});
  expect(await find(inner.requestId)).toMatchObject({ status: 'solved', isInner: false });
  expect((await thread(inner.requestId)).slice(-2)).toEqual(['request.outer-deleted', 'request.solved']);
});
