import { afterAll, beforeAll, expect } from 'vitest';
import { makeLink, writeReply } from '../../server/domains/conversations/index.ts';
import { changeRequest, findRequestOfConversation } from '../../server/domains/requests/index.ts';
import { openOutgoing } from '../../server/platform/mail/outgoing.ts';
import type { Fetcher } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { openDoors } from '../harness/doors.ts';
import { addPerson, as, type Member } from '../harness/people.ts';
import { customerIn } from '../harness/principals.ts';
import { type SmtpSink, startSmtpSink } from '../harness/smtp-sink.ts';
import { openTalk, type Talk } from '../harness/talk.ts';
import { attack } from './attack.ts';

const given = useDatabase({ work: true });
let ask: Fetcher;
let sink: SmtpSink;
let talk: Talk;
let adi: Member;
beforeAll(async () => {
  ask = (await openDoors()).ask;
  sink = await startSmtpSink();
  openOutgoing({ smtpUrl: sink.url, home: given.home });
  talk = await openTalk();
  adi = await addPerson(talk.context(), 'Adi Wijaya', 'agent');
});
afterAll(() => sink.close());

const patience = { timeout: 15_000 };
/** What nobody outside may find: the blind copy, a note, a label, the agent's own address, an id. */
const hidden = () => ['atasan-rahasia', 'catatan-rahasia', 'label-rahasia', 'adi.wijaya.', adi.accountId];

attack('S18', async () => {
  const { conversationId } = talk;
  const found = () => findRequestOfConversation(talk.context(), { conversationId });
  await expect.poll(async () => (await found())?.id, patience).toBeTruthy();
  const request = await found();
  await changeRequest(talk.context(), { requestId: request?.id ?? '', labels: ['label-rahasia'] });
  const by = as(adi, new Date());
  await writeReply(by, { conversationId, kind: 'note', body: 'catatan-rahasia' });
  const copies = {
    cc: [{ address: 'kakak@example.com', name: 'Kakak' }],
    bcc: [{ address: 'atasan-rahasia@toko.example', name: 'atasan-rahasia' }],
  };
  await writeReply(by, { conversationId, body: 'Besok tiba.', ...copies });
  await expect.poll(() => sink.mails.length, patience).toBeGreaterThan(0);
  // The blind copy stands in the envelope, and in no word of the mail.
  const first = sink.mails.find((mail) => mail.raw.toString().includes('Besok tiba'));
  expect(first?.recipients).toContain('atasan-rahasia@toko.example');
  await talk.hear({ email: 'rina@example.com', name: 'Rina', text: 'Terima kasih' });
  await writeReply(by, { conversationId, body: 'Sama-sama.' });
  await expect
    .poll(() => sink.mails.some(({ raw }) => raw.toString().includes('Sama-sama')), patience)
    .toBe(true);
  const second = sink.mails.find((mail) => mail.raw.toString().includes('Sama-sama'));
  expect(second?.recipients).not.toContain('atasan-rahasia@toko.example');
  const seen: Record<string, string> = { first: read(first), second: read(second) };
  const link = new URL(await makeLink(talk.context(), { conversationId }));
  seen.page = await (await ask(link.pathname, { method: 'GET' })).text();
  const place = { workspaceId: talk.workspaceId, slug: '', context: talk.context() };
  const rina = await customerIn(ask, place, request?.customerId ?? '');
  const portal = `/portal/${talk.workspaceId}`;
  for (const door of ['/session', '/requests', `/requests/${request?.number}`]) {
    const answer = await rina('GET', portal + door);
    expect([door, answer.status]).toEqual([door, 200]);
    seen[door] = answer.text;
  }
  expect(seen.page).toContain('Besok tiba');
  expect(seen[`/requests/${request?.number}`]).toContain('Besok tiba');
  for (const [where, text] of Object.entries(seen))
    for (const secret of hidden())
      expect([where, secret, text.includes(secret)]).toEqual([where, secret, false]);
});

/** A mail as it left, its encoded parts read too. */
function read(mail: { raw: Buffer | string } | undefined): string {
  const raw = String(mail?.raw ?? '');
  const decoded = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const parts = [...raw.matchAll(/base64\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, text]) =>
    Buffer.from(text ?? '', 'base64').toString(),
  );
  return [raw, decoded, ...parts].join('\n');
}
