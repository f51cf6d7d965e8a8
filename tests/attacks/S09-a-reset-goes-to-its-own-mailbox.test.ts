import { afterAll, beforeAll, expect } from 'vitest';
import { createAccount } from '../../server/domains/access/index.ts';
import { listMessages } from '../../server/domains/conversations/index.ts';
import { addMember } from '../../server/domains/team/index.ts';
import { database } from '../../server/platform/database/open.ts';
import { useDatabase } from '../harness/database.ts';
import { makeSignIn, openDoors, password } from '../harness/http.ts';
import { type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { mailsOf } from '../harness/mailed-links.ts';
import type { Company } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { attack } from './attack.ts';

useDatabase();
let doors: Awaited<ReturnType<typeof openDoors>>;
let room: MailRoom;
beforeAll(async () => {
  room = await openMailRoom();
  doors = await openDoors();
});
afterAll(() => room.close());

const ask = (what: string, email: string, more: object = {}) =>
  doors.call('POST', `/api/v1/session/${what}`, { json: { email, ...more } });
async function secrets(): Promise<number> {
  const [row] = await database().client`select count(*)::int as n from verifications`;
  return Number(row?.n);
}

attack('S09', async () => {
  const company = { workspaceId: room.workspaceId, asSystem: room.context() } as Company;
  const { email } = await makeSignIn(company, 'never-came', 'agent');
  // The same person is the customer of a request, where others read along.
  const { conversationId } = await openFor(room.context(), { from: email });
  for (const what of ['resets', 'links']) {
    expect((await ask(what, email)).status).toBe(204);
    for (const more of [
      { to: 'evil@example.com' },
      { cc: ['evil@example.com'] },
      { replyTo: 'x@example.com' },
    ])
      expect((await ask(what, email, more)).status).toBe(400);
    for (const two of [
      `${email},evil@example.com`,
      `${email}\nBcc: evil@example.com`,
      [email, 'evil@example.com'],
    ])
      expect((await doors.call('POST', `/api/v1/session/${what}`, { json: { email: two } })).status).toBe(
        400,
      );
  }
  const mails = await mailsOf(room.workspaceId);
  expect(mails.map(({ recipients }) => recipients)).toEqual([[email], [email]]);
  const { items } = await listMessages(room.context(), { conversationId });
  for (const { secret } of mails) expect(JSON.stringify(items)).not.toContain(secret);
  expect(items).toHaveLength(1);
});

attack(
  'S09',
  async () => {
    const before = await secrets();
    const shared = await createAccount({ name: 'Support', email: room.address, password });
    await addMember(room.context(), {
      ...{ accountId: shared.id, name: 'Support', email: room.address, role: 'agent', language: 'en' },
    });
    const alone = await createAccount({ name: 'Robot', email: 'robot@example.com', password });
    for (const email of [room.address, alone.email, 'mailer-daemon@example.com'])
      for (const what of ['resets', 'links']) expect((await ask(what, email)).status).toBe(204);
    expect(await mailsOf(room.workspaceId)).toHaveLength(2);
    expect(await secrets()).toBe(before);
  },
  'no shared mailbox and no account without a workspace gets one',
);
