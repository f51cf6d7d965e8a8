import { afterAll, beforeAll, expect } from 'vitest';
import { findConversationForSending, listMessages } from '../../server/domains/conversations/index.ts';
import { assignRequest, findRequestOfConversation } from '../../server/domains/requests/index.ts';
import { changeMember, createTeam } from '../../server/domains/team/index.ts';
import { database } from '../../server/platform/database/open.ts';
import { useDatabase } from '../harness/database.ts';
import { makeSignIn, openDoors } from '../harness/http.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { sendOwnMail } from '../harness/own-mail.ts';
import type { Company } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase({ work: true });
let room: MailRoom;
let nok: Awaited<ReturnType<typeof makeSignIn>>;
let teamId: string;
beforeAll(async () => {
  room = await openMailRoom();
  await openDoors();
  const company = { workspaceId: room.workspaceId, asSystem: room.context() } as Company;
  nok = await makeSignIn(company, 'nok', 'agent');
  const gaji = { name: 'Gaji', isPrivate: true, memberIds: [nok.id] };
  teamId = (await createTeam(room.context(), gaji)).id;
});
afterAll(() => room.close());

const words = 'Uang Anda sudah kami kembalikan.';

attack('S06', async () => {
  await room.deliver(letter({}));
  const [first] = await room.decided(1);
  const conversationId = first?.conversationId ?? '';
  const found = () => findRequestOfConversation(room.context(), { conversationId });
  await expect.poll(async () => (await found())?.id, { timeout: 15_000 }).toBeTruthy();
  const request = await found();
  await assignRequest(room.context(), { requestId: request?.id ?? '', teamId, assigneeId: nok.id });
  const own = await sendOwnMail(room, conversationId);
  await assignRequest(room.context(), { requestId: request?.id ?? '', assigneeId: null });
  await changeMember(room.context(), { memberId: nok.id, teamIds: [] });
  const sent = await countMails();
  // Twice: by the address for answers, and by the thread of the old notice alone.
  const answers: { to: string[]; headers: Record<string, string> }[] = [
    { to: [own.replyTo], headers: {} },
    { to: [room.address], headers: { 'In-Reply-To': own.messageId, References: own.messageId } },
  ];
  for (const { to, headers } of answers) {
    const raw = letter({ from: `Nok <${nok.email}>`, to: to[0] ?? '', text: words, headers });
    expect(await room.deliver(raw, { from: nok.email, to })).toBe(250);
  }
  const mails = await room.decided(3);
  // Nothing of it was said in the company's name, and nothing left to the customer.
  const { items } = await listMessages(room.context(), { conversationId });
  const said = items.filter(({ text }) => text?.includes('kembalikan'));
  expect(said.map(({ kind, authorType }) => [kind, authorType])).toEqual(
    said.map(() => ['incoming', 'customer']),
  );
  const { participants } = await findConversationForSending(room.context(), { conversationId });
  const theirPlace = participants.find(({ customer }) => customer.email === nok.email);
  expect(theirPlace?.role).toBe('unverified');
  expect((await found())?.customerId).toBe(request?.customerId);
  expect((await found())?.status).toBe('open');
  expect(await countMails()).toBe(sent);
  // And nothing is lost: each mail stands in the log with its bytes and its fate.
  const theirs = mails.filter(({ from }) => from?.includes(nok.email));
  expect(theirs.map(({ fileKey, fate }) => [fileKey !== '', fate !== null])).toEqual([
    [true, true],
    [true, true],
  ]);
});

async function countMails(): Promise<number> {
  const [row] = await database()
    .client`select count(*)::int as n from outgoing_mails where kind <> 'receipt'`;
  return Number(row?.n);
}
