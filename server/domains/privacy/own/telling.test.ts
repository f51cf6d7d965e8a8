import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { makeMailbox } from '../../../../tests/harness/mail-room.ts';
import { as, type Company, makeCompany } from '../../../../tests/harness/people.ts';
import { openFor } from '../../../../tests/harness/requests.ts';
import { database } from '../../../platform/database/open.ts';
import { openOutgoing } from '../../../platform/mail/outgoing.ts';
import { openPrivacyRequest } from '../asking/open-request.ts';
import { fulfilPrivacyRequest, refusePrivacyRequest } from '../asking/settle-request.ts';

const here = useDatabase({ work: true });
let company: Company;
beforeAll(async () => {
  openOutgoing({ smtpUrl: null, home: here.home });
  company = await makeCompany('Toko Rina', new Date());
  await makeMailbox(company.workspaceId, 'support@toko-rina.example');
});

const patience = { timeout: 20_000 };
const sari = () => as(company.sari, new Date());
const kinds = async () =>
  (await database().client`select kind from outgoing_mails where kind <> 'receipt' order by created_at`).map(
    (row) => row.kind,
  );
const told = async (id: string) => {
  const [row] = await database()
    .client`select received_told_at as received, settled_told_at as settled from privacy_requests where id = ${id}`;
  return [row?.received !== null, row?.settled !== null];
};

test('what a colleague took down is told by itself when it came, and when it was refused or done', async () => {
  const { customerId } = await openFor(company.asSystem, { from: 'rina@honest.example' });
  const ask = async (kind: 'access' | 'erasure') =>
    (await openPrivacyRequest(sari(), { customerId, kind, country: 'ID' })).privacyRequestId;
  const refused = await ask('access');
  await expect.poll(() => told(refused), patience).toEqual([true, false]);
  await refusePrivacyRequest(sari(), { privacyRequestId: refused, outcome: 'Sudah diberikan kemarin' });
  await expect.poll(() => told(refused), patience).toEqual([true, true]);
  expect(await kinds()).toEqual(['notice', 'notice']);
  const erased = await ask('erasure');
  await expect.poll(() => told(erased), patience).toEqual([true, false]);
  await fulfilPrivacyRequest(sari(), { privacyRequestId: erased });
  expect(await told(erased)).toEqual([true, true]);
  const left = () =>
    database().client`select recipients, file_key from outgoing_mails where kind = 'farewell'`;
  await expect.poll(left, patience).toEqual([{ recipients: [], file_key: null }]);
});
