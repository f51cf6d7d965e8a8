import { afterAll, beforeAll, expect } from 'vitest';
import { listMessages, makeLink } from '../../server/domains/conversations/index.ts';
import { findCustomerByEmail } from '../../server/domains/customers/index.ts';
import { database } from '../../server/platform/database/open.ts';
import { useDatabase } from '../harness/database.ts';
import { type Call, cookiesOf, openDoors } from '../harness/http.ts';
import { letter, type MailRoom, openMailRoom } from '../harness/mail-room.ts';
import { mailsOf } from '../harness/mailed-links.ts';
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

const call = (method: string, path: string, given?: Call) =>
  doors.call(method, `/api/v1/portal/${room.workspaceId}${path}`, given);
const ask = (email: string) => call('POST', '/entries', { json: { email } });
async function entries() {
  const [row] = await database().client`
    select (select count(*)::int from portal_entries) as entries, (select count(*)::int from portal_sessions) as sessions`;
  return row;
}

attack('S02', async () => {
  const codes = { from: 'Apple <appleid@id.apple.com>', subject: 'Verify', text: 'Your code is 482913.' };
  await room.deliver(letter(codes), { from: 'appleid@id.apple.com' });
  // As if somebody had written in the name of the support address itself.
  await room.deliver(letter({ from: room.address }), { from: room.address });
  await openFor(room.context(), { from: room.address });
  await room.decide();
  expect(await findCustomerByEmail(room.context(), { email: room.address })).not.toBeNull();
  const before = [await entries(), (await mailsOf(room.workspaceId)).length];
  const plus = room.address.replace('@', '+anything@');
  for (const email of [room.address, room.address.toUpperCase(), plus])
    expect([email, (await ask(email)).status]).toEqual([email, 201]);
  expect([await entries(), (await mailsOf(room.workspaceId)).length]).toEqual(before);
});

attack(
  'S02',
  async () => {
    const text = 'Fwd: Your verification code is 482913. Kode Anda 77120.';
    const { conversationId, number } = await openFor(room.context(), { text, html: `<p>${text}</p>` });
    const { items } = await listMessages(room.context(), { conversationId });
    expect(items[0]?.text).toContain('482913');
    const email = 'rina@honest.example';
    const ticket = (await ask(email)).json.ticket;
    const [mail] = await mailsOf(room.workspaceId);
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0];
    const cookie = cookiesOf(await call('POST', '/session', { json: { ticket, code } }));
    const portal = await call('GET', `/requests/${number}`, { cookie });
    const link = await makeLink({ ...room.context(), now: new Date() }, { conversationId });
    const page = await doors.call('GET', new URL(link).pathname);
    for (const seen of [portal, page]) {
      expect(seen.status).toBe(200);
      expect(seen.text).toContain('••••••');
      expect(seen.text).not.toMatch(/482913|77120/);
    }
  },
  'staff read the code, customers do not',
);
