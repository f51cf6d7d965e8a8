import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '../../../rooms.ts';
import { type ChannelRoom, openChannelRoom } from '../../../../tests/harness/channels/channel-room.ts';
import {
  type FakeLine,
  lineSecret,
  lineToken,
  startFakeLine,
} from '../../../../tests/harness/channels/fake-line.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { noWords } from '../../../kernel/words.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { createMailbox } from '../../channels/email/mailboxes/commands/create-mailbox.ts';
import { listOutgoing } from '../../channels/index.ts';
import { queueParcels } from '../../channels/shape/sending/queue-reply.ts';
import { createCustomer } from '../../customers/index.ts';
import { hearMessage } from '../../requests/commands/hearing/hear-message.ts';
import { requests } from '../../requests/schema.ts';
import { answerIdea } from '../commands/answer-idea.ts';
import { changeBoard, changeIdeaSettings } from '../commands/change-settings.ts';
import { suggestIdea } from '../commands/propose-idea.ts';
import { voteAsCustomer } from '../commands/vote.ts';
import { sendReports } from './send-reports.ts';

useDatabase();
let line: FakeLine;
let room: ChannelRoom;
let said = 0;
beforeAll(async () => {
  line = await startFakeLine();
  room = await openChannelRoom('line', { channelSecret: lineSecret, channelToken: lineToken });
  const sari = { actor: room.sari, now: new Date() };
  await createMailbox(sari, { address: 'bantuan@toko-rina.example', name: 'Bantuan' });
  await changeIdeaSettings(sari, { changes: { customerOwnerId: room.dewi.id } });
  await changeBoard(sari, { brandId: null, access: 'public' });
});
afterAll(() => line.close());

/** Somebody writes by LINE, and a request is opened of it. @returns whose it is and where it is said. */
async function writes(userId: string) {
  said += 1;
  line.replyTokens.add(`token-${said}`);
  const event = {
    ...{ type: 'message', mode: 'active', timestamp: Date.now(), source: { type: 'user', userId } },
    ...{ replyToken: `token-${said}`, webhookEventId: `e${said}`, deliveryContext: { isRedelivery: false } },
    message: { id: String(900 + said), type: 'text', text: 'ช่วยโทรก่อนมาส่งได้ไหมครับ' },
  };
  const body = JSON.stringify({ destination: 'Ubot', events: [event] });
  await room.knock(body, {
    'x-line-signature': createHmac('sha256', lineSecret).update(body).digest('base64'),
  });
  await room.takeIn();
  const thread = (await room.threads()).find((one) => one.peer === userId);
  const conversationId = thread?.conversationId ?? '';
  const messageId = (await room.messages(conversationId))[0]?.id ?? '';
  const about = { automatic: false, folder: 'work' as const, teamId: null, brandId: null };
  await hearMessage(room.context(), { conversationId, messageId, ...about, perhapsConversationId: null });
  const [request] = await inWorkspace(room.workspaceId, (tx) =>
    tx.select().from(requests).where(eq(requests.conversationId, conversationId)),
  );
  return { customerId: request?.customerId ?? '', conversationId };
}
const asCustomer = (id: string) => ({
  ...room.context(),
  actor: { type: 'customer' as const, workspaceId: room.workspaceId, id },
});

test('whoever proposed and whoever voted is told in LINE of what became of an idea, each once, and whoever has no app by mail', async () => {
  const [somchai, nok] = [await writes('Usomchai'), await writes('Unok')];
  const { customerId: byMail } = await createCustomer(room.context(), {
    ...{ name: 'Rina Putri', language: 'id' },
    addresses: [{ kind: 'email', value: 'rina@honest.example' }],
  });
  const { ideaId } = await suggestIdea(asCustomer(somchai.customerId), {
    ...{ title: 'โทรก่อนมาส่ง', brandId: null, language: 'th' },
  });
  for (const id of [nok.customerId, byMail])
    await voteAsCustomer(asCustomer(id), { ideaId, isVote: true, brandId: null });
  const words = { ...noWords, th: 'เราจะเริ่มเดือนหน้า', id: 'Mulai bulan depan.' };
  await answerIdea({ actor: room.dewi, now: new Date() }, { ideaId, state: 'planned', words });
  expect(await sendReports(room.context())).toBe(3);
  expect(await sendReports(room.context())).toBe(0);
  for (const { conversationId } of [somchai, nok]) {
    const newest = (await room.messages(conversationId)).at(-1);
    expect(newest).toMatchObject({ kind: 'reply', channel: 'line' });
    await queueParcels(room.context(), { messageId: newest?.id ?? '' });
  }
  await room.send();
  // Each in the talk of their own: the tokens of what they wrote are used, one for each.
  expect(line.got.map(({ by, to }) => [by, to])).toEqual([
    ['reply', 'token-1'],
    ['reply', 'token-2'],
  ]);
  for (const { messages } of line.got) expect(JSON.stringify(messages)).toContain('เราจะเริ่มเดือนหน้า');
  const { items } = await listOutgoing(room.context(), {});
  expect(items.flatMap(({ to }) => to).join()).toContain('rina@honest.example');
});
