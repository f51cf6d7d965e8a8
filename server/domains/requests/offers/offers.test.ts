import { beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { listMessages } from '../../conversations/index.ts';
import { keepProfile, setStatus } from '../../team/index.ts';
import { assignRequest, findRequest } from '../index.ts';
import { answerOffer, listOffers } from './answer-offer.ts';
import { offerChat } from './make-offer.ts';
import { transferChat } from './transfer-chat.ts';

useDatabase();
let company: Company;
let requestId: string;
let at = monday;
beforeEach(async () => {
  company = await makeCompany();
  at = monday;
  await Promise.all([company.adi, company.nok].map((one) => setStatus(as(one), { status: 'available' })));
  const chat = { channel: 'chat', teamId: company.teamId, language: 'id' as const };
  ({ requestId } = await openFor(company.asSystem, chat));
});

const later = (seconds: number) => {
  at = new Date(at.getTime() + seconds * 1000);
};
const offer = async (chat = requestId) =>
  (await offerChat({ ...company.asSystem, now: at }, { requestId: chat })).memberId;
const offersOf = (one: Member) => listOffers(as(one, at), {});
const answer = async (one: Member, accepts: boolean) =>
  answerOffer(as(one, at), { offerId: (await offersOf(one))[0]?.id ?? '', accepts });
const request = () => findRequest(as(company.sari, at), { request: requestId });
const bothOf = () => [company.adi, company.nok];
const other = (id: string | null) => bothOf().find((one) => one.id !== id) as Member;
const one = (id: string | null) => bothOf().find((member) => member.id === id) as Member;

test('a chat is offered to one, passed on to the next, lost when nobody answers in time, and taken once', async () => {
  const first = await offer();
  expect(await offer()).toBeNull();
  await answer(one(first), false);
  const second = await offer();
  expect(second).toBe(other(first).id);
  later(31);
  expect(await offersOf(one(second))).toEqual([]);
  await expect(answerOffer(as(one(second), at), { offerId: requestId, accepts: true })).rejects.toMatchObject(
    {
      code: 'offer-over',
    },
  );
  expect(await offer()).toBeNull();
  later(120);
  const third = await offer();
  expect((await answer(one(third), true)).number).toBe((await request()).number);
  expect((await request()).assigneeId).toBe(third);
});

test('a chat is given on with a note to a colleague, also of no team and with full hands, who reads it with the offer', async () => {
  await assignRequest(as(company.adi), { requestId, assigneeId: company.adi.id });
  await setStatus(as(company.dewi), { status: 'available' });
  await keepProfile(as(company.sari), { memberId: company.dewi.id, capacity: 1 });
  const full = await openFor(company.asSystem, { channel: 'chat', from: 'lain@honest.example' });
  await assignRequest(as(company.sari), { requestId: full.requestId, assigneeId: company.dewi.id });
  later(5);
  const note = 'Sudah diberi nomor resi, ingin ganti alamat';
  await transferChat(as(company.adi, at), { requestId, memberId: company.dewi.id, note });
  const { assigneeId, teamId, conversationId } = await request();
  expect([assigneeId, teamId]).toEqual([null, company.teamId]);
  expect(await offer()).toBe(company.dewi.id);
  expect((await offersOf(company.dewi))[0]?.transfer).toEqual({ from: 'Adi Wijaya', note });
  const { items } = await listMessages(as(company.adi, at), { conversationId });
  expect(items.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toEqual([note]);
  // Who is named is asked once: then whoever is free, but never the one who gave it on.
  await answer(company.dewi, false);
  expect(await offer()).toBe(company.nok.id);
  await answer(company.nok, true);
  await transferChat(as(company.nok, at), { requestId, note: 'Kembali ke antrean' });
  expect(await offer()).toBe(company.adi.id);
  expect((await offersOf(company.adi))[0]?.transfer?.from).toBe('Nok Charoen');
});

test('what is no open chat is not given on, nor to somebody who takes no requests; nothing is written then', async () => {
  const mail = await openFor(company.asSystem, { from: 'surat@honest.example' });
  const note = 'Tolong';
  const given = { requestId: mail.requestId, note };
  await expect(transferChat(as(company.adi), given)).rejects.toMatchObject({ code: 'chat-not-live' });
  const toLek = { requestId, memberId: company.lek.id, note };
  await expect(transferChat(as(company.adi), toLek)).rejects.toMatchObject({ code: 'takes-no-requests' });
  const { conversationId } = await request();
  const { items } = await listMessages(as(company.adi), { conversationId });
  expect(items.some(({ kind }) => kind === 'note')).toBe(false);
});
