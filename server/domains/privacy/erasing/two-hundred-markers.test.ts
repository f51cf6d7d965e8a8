import { afterAll, beforeAll, expect, test } from 'vitest';
import { phoneIn } from '../../../../tests/harness/belongings/calls.ts';
import { feedbackIn } from '../../../../tests/harness/belongings/feedback.ts';
import { ideaIn } from '../../../../tests/harness/belongings/ideas.ts';
import { orderedIn } from '../../../../tests/harness/belongings/orders.ts';
import { reviewedIn } from '../../../../tests/harness/belongings/quality.ts';
import { reportIn } from '../../../../tests/harness/belongings/requests.ts';
import { gestureIn, opportunityIn } from '../../../../tests/harness/belongings/retention.ts';
import { translatedIn } from '../../../../tests/harness/belongings/words.ts';
import { leaveByApps } from '../../../../tests/harness/channels/leave-by-apps.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { letter, type MailRoom, openMailRoom } from '../../../../tests/harness/mail-room.ts';
import {
  type Found,
  findMarkers,
  markEverything,
  marker,
  untilQuiet,
} from '../../../../tests/harness/markers.ts';
import { addPerson, as, type Member } from '../../../../tests/harness/people.ts';
import { publishPolicy } from '../../../../tests/harness/policies.ts';
import { openFor, writeIn } from '../../../../tests/harness/requests.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Context, inUnit } from '../../../platform/command.ts';
import { readErasures } from '../../../platform/erasure-log.ts';
import { idempotencyKeys } from '../../../platform/events/schema.ts';
import { openOutgoing } from '../../../platform/mail/outgoing.ts';
import { storage } from '../../../platform/storage.ts';
import { blockSender } from '../../channels/email/intake/spam/block-sender.ts';
import { mailNotice } from '../../channels/email/sending/notice/mail-notice.ts';
import { stopAddresses } from '../../channels/email/sending/stopped/stop-addresses.ts';
import { forwardMessage } from '../../channels/index.ts';
import { connectChannel } from '../../channels/shape/connections/connect.ts';
import { keepDraft, listMessages, makeLink, writeReply } from '../../conversations/index.ts';
import { beginImport } from '../../customers/imports/commands/begin-import.ts';
import { checkImport, runImport } from '../../customers/imports/commands/start-work.ts';
import { findImport } from '../../customers/imports/find-import.ts';
import {
  addAddress,
  addDate,
  addNote,
  createCustomer,
  endRestriction,
  findCustomerByEmail,
  mergeCustomers,
  objectToAutomation,
  restrictCustomer,
} from '../../customers/index.ts';
import { placeHold, releaseHold } from '../../customers/protection/keep-hold.ts';
import { customerConsents } from '../../customers/protection/schema.ts';
import { complain, decideUnder } from '../../decisions/index.ts';
import { storeFile } from '../../files/index.ts';
import { addExamples, publishProcedure } from '../../procedures/index.ts';
import { makePromise } from '../../promises/index.ts';
import { startBulk } from '../../requests/bulk/start-bulk.ts';
import { askInside, findRequestOfConversation, rateRequest } from '../../requests/index.ts';
import { scheduleReply } from '../../requests/later/schedule-reply.ts';
import { setFollowUp } from '../../requests/later/set-follow-up.ts';
import { applyMacro } from '../../requests/macros/apply-macro.ts';
import { createMacro } from '../../requests/macros/keep-macro.ts';
import { requests } from '../../requests/schema.ts';
import { startSide } from '../../requests/sides/start-side.ts';
import { addTime } from '../../requests/time/keep-entry.ts';
import { finishStep } from '../../runs/commands/finish-step.ts';
import { leaveRun, startRun } from '../../runs/commands/start-run.ts';
import { createTeam } from '../../team/index.ts';
import { privacyRequests } from '../asking/schema.ts';
import { eraseCustomer } from './erase-customer.ts';

const here = useDatabase({ work: true });
let room: MailRoom;
let adi: Member;
let customerId = '';
let requestId = '';
let conversationId = '';
const address = `${marker()}@honest.example`;
const second = `${marker()}@honest.example`;
const name = `Rina ${marker()}`;
const soon = () => new Date(Date.now() + 86_400_000).toISOString();
const inName = (): Context => as(adi, new Date());

beforeAll(async () => {
  openOutgoing({ smtpUrl: null, home: here.home });
  room = await openMailRoom();
  adi = await addPerson(room.context(), 'Adi Wijaya', 'owner');
});
afterAll(() => room.close());

const patience = { timeout: 20_000 };
const stored = async (owner?: Context) =>
  storeFile(owner ?? inName(), {
    ...{ name: `${marker()}.txt`, type: 'text/plain' },
    content: Buffer.from(`isi ${marker()}`),
  });

/** By mail, with a file, twice; and once with a mail that nobody let in. */
async function write(): Promise<void> {
  await blockSender(inName(), { pattern: second });
  expect(await room.deliver(withFile(), { from: address })).toBe(250);
  expect(
    await room.deliver(letter({ from: second, subject: marker(), text: marker() }), { from: second }),
  ).toBe(250);
  const [mail] = await room.decided(2);
  conversationId = mail?.conversationId ?? '';
  const find = () => findRequestOfConversation(room.context(), { conversationId });
  await expect.poll(async () => (await find())?.id, patience).toBeTruthy();
  requestId = (await find())?.id ?? '';
  customerId = (await findCustomerByEmail(room.context(), { email: address })) ?? '';
}

function withFile(): string {
  const parts = ['--edge', 'Content-Type: text/html; charset=utf-8', '', `<p>Paket ${marker()}</p>`];
  const file = [
    ...['--edge', `Content-Type: text/plain; name="${marker()}.txt"`],
    ...[`Content-Disposition: attachment; filename="${marker()}.txt"`, '', `isi ${marker()}`, '--edge--'],
  ];
  return letter({
    ...{
      from: `${name} <${address}>`,
      cc: `kakak <kakak@honest.example>`,
      subject: `Paket ${marker()}`,
    },
    headers: { 'Content-Type': 'multipart/mixed; boundary=edge', 'X-Note': marker() },
    text: [...parts, ...file].join('\r\n'),
  });
}

/** What colleagues write on it. */
async function work(): Promise<void> {
  const file = await stored();
  await writeReply(inName(), {
    ...{ conversationId, body: `Halo ${marker()}`, files: [{ fileId: file.id }] },
    ...{ cc: [{ address: `${marker()}@honest.example`, name: marker() }] },
  });
  for (let note = 0; note < 100; note += 1)
    await writeReply(inName(), { conversationId, kind: 'note', body: `Catatan ${marker()}` });
  const held = await stored();
  const draft = { conversationId, kind: 'note' as const, html: `<p>${marker()}</p>`, fileIds: [held.id] };
  await keepDraft(inName(), { ...draft, cc: [{ address, name }], version: 0 });
  await addTime(inName(), { requestId, seconds: 60, note: marker() });
  await makePromise(inName(), { requestId, at: '2027-05-01', words: marker() });
  const later = await stored();
  const reply = { requestId, body: marker(), sendAt: soon(), zone: 'Asia/Jakarta', fileIds: [later.id] };
  await scheduleReply(inName(), reply);
  await setFollowUp(inName(), { requestId, plan: { at: soon(), act: 'send', body: marker() } });
  await rateRequest(inName(), { requestId, score: 4, words: marker() });
  await followed();
  await decided();
  await phoneIn(inName(), { customerId, requestId }, marker);
  await feedbackIn(inName(), { customerId, requestId }, marker);
  await ideaIn(inName(), { customerId }, marker);
  await opportunityIn(inName(), { customerId, requestId }, marker);
  // What is only suggested is taken away once nothing is to be decided about them.
  await gestureIn(inName(), { customerId, state: 'declined' }, marker);
  await reviewedIn(inName(), requestId, marker);
  await translatedIn(inName(), conversationId, marker);
  await orderedIn(inName(), address, marker);
  await reportIn(inName(), address);
  const { id } = await createMacro(inName(), {
    ...{ name: 'Penting', shared: true, acts: [{ do: 'set-priority' as const, priority: 'high' as const }] },
  });
  await applyMacro(inName(), { id, requestId });
  const act = { kind: 'label' as const, add: ['paket'], remove: [] };
  await startBulk(inName(), { requestIds: [requestId], act });
  await makeLink(inName(), { conversationId });
}

/** A procedure was followed for a step, with an answer, a note and proof, and then left. */
async function followed(): Promise<void> {
  const { ids } = await addExamples(inName(), {});
  const procedureId = ids[0] ?? '';
  await publishProcedure(inName(), { procedureId, draftVersion: 1 });
  const { id: runId } = await startRun(inName(), { request: requestId, procedureId });
  const first = { key: 'reason', answer: 'late', note: marker(), quotes: [marker()] };
  await finishStep(inName(), { runId, ...first });
  await leaveRun(inName(), { runId, because: marker() });
}

/** Something was decided under a clause, and somebody complained about it. */
async function decided(): Promise<void> {
  const policyId = await publishPolicy(room.context(), room.context());
  const decision = { request: requestId, policyId, clauseKey: 'refund', note: marker() };
  const { id: decisionId } = await decideUnder(inName(), decision);
  await complain(inName(), { decisionId, words: marker() });
}

/** Beside the conversation: an outsider, colleagues, another department, a supplier, a digest. */
async function beside(): Promise<void> {
  const words = () => ({ subject: marker(), body: marker() });
  const to = [{ address: 'kurir@courier.example', name: 'Kurir' }];
  await startSide(inName(), { requestId, kind: 'mail', party: 'courier', to, ...words() });
  await startSide(inName(), { requestId, kind: 'team', ...words() });
  const { id: teamId } = await createTeam(inName(), { name: 'Gudang', memberIds: [adi.id] });
  await askInside(inName(), { requestId, teamId, ...words() });
  const { items } = await listMessages(inName(), { conversationId });
  const first = items.find(({ kind }) => kind === 'incoming');
  await forwardMessage(inName(), {
    ...{ messageId: first?.id ?? '', note: marker() },
    to: [{ address: `${marker()}@supplier.example`, name: marker() }],
  });
  const digest = { to: 'adi@toko-rina.example', name: 'Adi', language: 'id' as const };
  await mailNotice(room.context(), { ...digest, subject: `Ringkasan ${marker()}`, text: marker() });
}

/** On the card, in an import, in what was asked about their data, in somebody else's conversation. */
async function elsewhere(): Promise<void> {
  const gone = { address: second, words: `550 ${marker()}` };
  await inUnit(room.context(), (run) => stopAddresses(run, [gone]));
  await addNote(inName(), { customerId, text: marker() });
  await addDate(inName(), { customerId, kind: 'birthday', day: '1990-11-27', label: marker() });
  await addAddress(inName(), { customerId, kind: 'line', value: marker() });
  const { customerId: twin } = await createCustomer(inName(), { name: `Rina ${marker()}`, tags: [marker()] });
  await addNote(inName(), { customerId: twin, text: marker() });
  await mergeCustomers(inName(), { keptId: customerId, mergedId: twin });
  const other = await findCustomerByEmail(room.context(), { email: second });
  await mergeCustomers(inName(), { keptId: customerId, mergedId: other ?? '' });
  await takeImport();
  await askedAndHeld();
  await sharedTalk();
  await byApps();
}

async function byApps(): Promise<void> {
  const { id: connectionId } = await connectChannel(inName(), { channel: 'bridge', name: 'Kasir' });
  const { items } = await listMessages(inName(), { conversationId });
  const messageId = items[0]?.id ?? '';
  const { workspaceId } = room;
  await leaveByApps({ workspaceId, connectionId, conversationId, messageId, customerId, address });
}

async function takeImport(): Promise<void> {
  const rows = [`Nama;Email`, `${name};${address}`, `Tanpa alamat ${marker()};bukan alamat ${address}`];
  const content = new TextEncoder().encode(rows.join('\r\n'));
  const { importId } = await beginImport(inName(), { name: 'pelanggan.csv', content });
  const state = async () => (await findImport(inName(), { importId })).state;
  const { mapping } = await findImport(inName(), { importId });
  await checkImport(inName(), { importId, mapping });
  await expect.poll(state, patience).toBe('checked');
  await runImport(inName(), { importId });
  await expect.poll(state, patience).toBe('done');
}

async function askedAndHeld(): Promise<void> {
  const { holdId } = await placeHold(inName(), { customerId, reason: marker() });
  await releaseHold(inName(), { holdId });
  await restrictCustomer(inName(), { customerId, reason: marker() });
  await endRestriction(inName(), { customerId });
  await objectToAutomation(inName(), { customerId, reason: marker() });
  const now = new Date();
  const { workspaceId } = room;
  const consent = { purpose: 'marketing' as const, way: 'email' as const, proof: marker(), givenAt: now };
  const asked = { kind: 'access' as const, country: 'ID' as const, note: marker(), askedAt: now, dueAt: now };
  const bundleKey = await storage().put(Buffer.from(marker()));
  const answer = { actorId: adi.id, key: 'once', fingerprint: 'x', body: `{"customer":"${customerId}"}` };
  await room.read(async (tx) => {
    await tx.insert(customerConsents).values({ workspaceId, id: newId(), customerId, ...consent });
    const row = { workspaceId, id: newId(), customerId, openedAt: now, bundleKey, ...asked };
    await tx.insert(privacyRequests).values(row);
    await tx.insert(idempotencyKeys).values({ workspaceId, ...answer, createdAt: now });
  });
}

let shared = '';

/** Somchai's conversation: what he says stays his, without Rina's name and address. */
async function sharedTalk(): Promise<void> {
  const his = { from: 'somchai@parcel.example', name: 'Somchai', subject: `Kiriman ${name}` };
  const { conversationId: talk } = await openFor(room.context(), { ...his, text: 'Sudah dikirim' });
  shared = talk;
  const hers = { from: address, name, conversationId: talk, role: 'copied' as const };
  await writeIn(room.context(), { ...hers, text: `Terima kasih ${marker()}` });
  const about = `Tolong tanya ${name}, ${address.toUpperCase()}`;
  await writeIn(room.context(), { ...his, conversationId: talk, text: about, html: `<p>${about}</p>` });
}

const counted = async () => {
  const rows = await room.read((tx) => tx.select({ number: requests.number }).from(requests));
  return rows.map((row) => row.number).sort();
};

test('a customer writes, is answered, and leaves words in every corner of the house', async () => {
  await write();
  await work();
  await beside();
  await elsewhere();
  await untilQuiet();
  expect(await markEverything(room.context(), customerId)).toEqual([]);
  const found = await findMarkers(here.home);
  expect(found.size).toBeGreaterThanOrEqual(200);
}, 120_000);

test('a hold keeps every word where it is', async () => {
  const { holdId } = await placeHold(inName(), { customerId, reason: 'Perkara 12/2026' });
  const before = (await findMarkers(here.home)).size;
  await expect(eraseCustomer(inName(), { customerId })).rejects.toMatchObject({ code: 'customer-held' });
  expect((await findMarkers(here.home)).size).toBe(before);
  await releaseHold(inName(), { holdId });
});

test('after the erasure none of the two hundred is left in any column or file, and what is counted stays', async () => {
  const numbers = await counted();
  const { rows } = await eraseCustomer(inName(), { customerId });
  expect(rows).toBeGreaterThan(100);
  await untilQuiet();
  await expect.poll(async () => placesOf(await findMarkers(here.home)), patience).toEqual({});
  expect(await counted()).toEqual(numbers);
  const { items } = await listMessages(inName(), { conversationId: shared });
  expect(items.map((item) => item.text)).toEqual(['Sudah dikirim', '█████', 'Tolong tanya █████, █████']);
}, 120_000);

test('the log says who was erased by ids and hashes alone', async () => {
  const [line] = await readErasures();
  expect(line).toMatchObject({ customerIds: expect.arrayContaining([customerId]) });
  expect(JSON.stringify(line)).not.toMatch(/@|rina/i);
});

/** Where something is left, with one of the markers. */
function placesOf(found: Found): Record<string, string> {
  return Object.fromEntries(
    [...found].flatMap(([word, places]) => [...places].map((place) => [place, word])),
  );
}
