import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { type ChatRoom, openChatRoom } from '../../../tests/harness/channels/chat-room.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { waiting } from '../../../tests/harness/held-rows.ts';
import { chatSessions } from '../../domains/channels/chat/schema.ts';
import { sha256 } from '../../kernel/ids.ts';
import { database } from '../../platform/database/open.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { takeSeat } from './hub.ts';

useDatabase();
let room: ChatRoom;
beforeAll(async () => {
  room = await openChatRoom();
});

async function visitor() {
  const browser = room.browse();
  await browser.begin();
  const tokenHash = sha256(browser.token ?? '');
  const sessions = await inWorkspace(room.workspaceId, (tx) => tx.select().from(chatSessions));
  const visitorId = sessions.find((one) => one.tokenHash === tokenHash)?.visitorId ?? '';
  return { visitorId, tokenHash };
}

test('whoever sits down while is asked whose token is still good is not shut out', async () => {
  const [early, gone, late] = [await visitor(), await visitor(), await visitor()];
  const stays = await takeSeat(room.workspaceId, early);
  const goes = await takeSeat(room.workspaceId, { ...gone, tokenHash: sha256('given up') });
  const comes = await database().owner.transaction(async (tx) => {
    await tx.execute(sql`lock table chat_sessions in access exclusive mode`);
    await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
    return takeSeat(room.workspaceId, late);
  });
  await goes.next(20_000);
  expect([goes.isOut, stays.isOut, comes.isOut]).toEqual([true, false, false]);
  for (const seat of [stays, goes, comes]) seat.leave();
});
