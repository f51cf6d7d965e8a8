import { simpleParser } from 'mailparser';
import { beforeAll, expect } from 'vitest';
import { outgoingMails } from '../../server/domains/channels/email/schema.ts';
import { makeLink, writeReply } from '../../server/domains/conversations/index.ts';
import { moveRequest } from '../../server/domains/requests/index.ts';
import { newId, newSecret } from '../../server/kernel/ids.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { startJobs, stopJobs } from '../../server/platform/jobs/workers.ts';
import { storage } from '../../server/platform/storage.ts';
import { useDatabase } from '../harness/database.ts';
import { printTables } from '../harness/doors.ts';
import { openDoors } from '../harness/http.ts';
import { makeMailbox } from '../harness/mail-room.ts';
import { as, type Company, makeCompany } from '../harness/people.ts';
import { openFor } from '../harness/requests.ts';
import { attack } from './attack.ts';

const here = useDatabase();
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
});

const now = () => ({ ...company.asSystem, now: new Date() });
async function opened() {
  const made = await openFor(now());
  const link = await makeLink(now(), { conversationId: made.conversationId });
  return { ...made, path: new URL(link).pathname };
}
/** What anybody without a session is told at an address. */
async function told(path: string) {
  const { status, text, headers } = await doors.call('GET', path);
  const said = text.replaceAll(path, 'here');
  return { status, said, cookies: headers.getSetCookie(), to: headers.get('location') };
}

/** Who called is counted by address. */
const bookkeeping = ['sign_in_limits'];

attack('S59', async () => {
  const [spam, trash] = [await opened(), await opened()];
  await moveRequest(as(company.adi, new Date()), { requestId: spam.requestId, folder: 'spam' });
  await moveRequest(as(company.adi, new Date()), { requestId: trash.requestId, folder: 'trash' });
  const right = (await opened()).path.slice('/r/'.length);
  const elsewhere = Buffer.from(newId().replaceAll('-', ''), 'hex').toString('base64url');
  const wrong = {
    'of a request in spam': spam.path,
    'of a request in the bin': trash.path,
    'of this company, by chance': `/r/${right.slice(0, 22)}${newSecret(192)}`,
    'of this company, one sign off': `/r/${right.slice(0, -1)}${right.endsWith('A') ? 'B' : 'A'}`,
    'of a company that is not there': `/r/${elsewhere}${right.slice(22)}`,
    'no link at all': '/r/nobody',
  };
  const nothing = await told('/r/nothing');
  expect(nothing).toMatchObject({ status: 404, cookies: [], to: null });
  for (const [name, path] of Object.entries(wrong)) expect([name, await told(path)]).toEqual([name, nothing]);
});

attack(
  'S59',
  async () => {
    const { path } = await opened();
    const before = await printTables(bookkeeping);
    for (const method of ['GET', 'HEAD', 'GET']) expect((await doors.call(method, path)).status).toBe(200);
    expect(await printTables(bookkeeping)).toEqual(before);
  },
  'opening it, as programs that look into mails do, is written down nowhere',
);

const isTheReply = ({ text = '' }: { text?: string }) => text.includes('Besok tiba.');

attack(
  'S59',
  async () => {
    await stopJobs(1);
    await startJobs(here.where, { work: true });
    const { conversationId } = await opened();
    await writeReply(as(company.adi, new Date()), {
      conversationId,
      body: 'Besok tiba.',
      sendAfterSeconds: 0,
    });
    const mails = () => inWorkspace(company.workspaceId, (tx) => tx.select().from(outgoingMails));
    const read = async ({ fileKey }: { fileKey: string | null }) =>
      simpleParser(Buffer.from(fileKey ? await storage().get(fileKey) : ''));
    const made = async () => (await Promise.all((await mails()).map(read))).filter(isTheReply);
    await expect.poll(async () => (await made()).length, { timeout: 20_000 }).toBe(1);
    const [mail] = await made();
    const html = String(mail?.html);
    expect(html).not.toMatch(
      /<(img|link|iframe|video|audio|object|embed|script)\b|url\(|@import|background=/i,
    );
    const addresses = [...html.matchAll(/https?:\/\/[^\s"'<>]+/g)].map(
      ([address]) => new URL(address).pathname,
    );
    // What is there leads to the request, by a press, and to nothing that counts who read.
    expect(
      addresses.filter((one) => !/^\/r\/[\w-]{54}$/.test(one) && !one.startsWith('/r/privacy/')),
    ).toEqual([]);
  },
  'no mail that leaves holds anything that tells of being opened',
);
