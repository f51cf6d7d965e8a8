import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { startUntrusted } from '../../../../../tests/harness/bad-certificate.ts';
import { useDatabase } from '../../../../../tests/harness/database.ts';
import { startFakeImap } from '../../../../../tests/harness/fake-imap.ts';
import { type Company, makeCompany } from '../../../../../tests/harness/people.ts';
import { newId } from '../../../../kernel/ids.ts';
import { secretBox } from '../../../../platform/secrets/secret-box.ts';
import { testImap } from '../mailboxes/test-connection.ts';
import { connectMailbox, mailboxReason } from './connect.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});
const password = 'hujan-di-bulan-juni';

/** Opens a mailbox at this host; what came of it. */
async function open(host: string, port: number, secure = false): Promise<string> {
  const mailboxId = newId();
  const settings = { host, port, secure, user: 'support', folder: 'INBOX', auth: 'password' as const };
  const sealedSecret = (await secretBox()).seal(password, mailboxId);
  try {
    const client = await connectMailbox({ workspaceId: newId(), mailboxId, settings, sealedSecret });
    onTestFinished(() => client.close());
    return 'open';
  } catch (error) {
    return mailboxReason(error);
  }
}

/** Whether a server was told, or asked to be told, the password. */
const signedIn = (commands: string[]) => commands.some((line) => /^(AUTHENTICATE|LOGIN)/.test(line));

test('a server across a network that speaks no TLS is not told the password', async () => {
  const server = await startFakeImap();
  // An address of this machine that is not written as one.
  expect(await open('0.0.0.0', server.port)).not.toBe('open');
  const imap = { host: '0.0.0.0', port: server.port, secure: false, user: 'support', folder: 'INBOX' };
  const tried = await testImap(company.asSystem, { imap: { ...imap, auth: 'password' }, secret: password });
  expect(tried).toMatchObject({ works: false });
  expect(signedIn(server.commands)).toBe(false);
});

test('one that offers TLS and then falls silent is not told it either, and its late end harms nobody', async () => {
  const server = await startFakeImap({ offersTls: true });
  expect(await open('0.0.0.0', server.port)).not.toBe('open');
  expect(server.commands).toEqual(['STARTTLS']);
});

test('on this machine the line may be plain, and a certificate that nobody vouched for is refused', async () => {
  const server = await startFakeImap();
  expect(await open('127.0.0.1', server.port)).toBe('open');
  expect(signedIn(server.commands)).toBe(true);
  expect(await open('127.0.0.1', await startUntrusted(), true)).toBe('certificate');
});
