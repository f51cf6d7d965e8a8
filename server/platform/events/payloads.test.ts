import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { keepDraft, redactMessage, takeBackMessage, writeReply } from '../../domains/conversations/index.ts';
import { addNote, changeCustomer } from '../../domains/customers/index.ts';
import {
  assignRequest,
  changeRequest,
  moveRequest,
  solveRequest,
  takeDownRequest,
} from '../../domains/requests/index.ts';
import { changeTeam, createTeam, inviteMember } from '../../domains/team/index.ts';
import { database } from '../database/open.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany('Merapi Company');
});

/** Words that stand for a name, a subject, free text, an address: none may be found where events go. */
const words = ['merapi', 'krakatau', 'semeru', 'bromo', 'rinjani', 'agung'];

async function live(): Promise<void> {
  const by = as(company.sari);
  const letter = { from: 'krakatau@bromo.example', name: 'Semeru', subject: 'Merapi', text: 'Rinjani 4111' };
  const { requestId, conversationId, messageId, customerId } = await openFor(company.asSystem, letter);
  const reply = { conversationId, body: 'Agung', cc: [{ address: 'semeru@bromo.example', name: 'Bromo' }] };
  await writeReply(by, reply);
  await writeReply(by, { conversationId, body: '@Adi merapi', kind: 'note', mentions: [company.adi.id] });
  const { messageId: late } = await writeReply(by, { ...reply, sendAfterSeconds: 10 });
  await takeBackMessage(by, { messageId: late });
  await keepDraft(by, { conversationId, kind: 'reply', html: 'Krakatau', version: 0 });
  await redactMessage(by, { messageId, text: '4111' });
  await changeCustomer(by, { customerId, name: 'Agung', preferredName: 'Bromo' });
  await addNote(by, { customerId, text: 'Semeru' });
  const change = { requestId, subject: 'Rinjani', labels: ['merapi'], fields: { krakatau: 'semeru' } };
  await changeRequest(by, { ...change, priority: 'high' });
  await assignRequest(by, { requestId, assigneeId: company.adi.id, teamId: company.teamId });
  await solveRequest(by, { requestId });
  await moveRequest(by, { requestId, folder: 'trash' });
  const customer = { email: 'merapi@bromo.example', name: 'Rinjani' };
  await takeDownRequest(by, { subject: 'Semeru', body: 'Krakatau', customer, notify: true });
  const { id: teamId } = await createTeam(by, { name: 'Bromo' });
  await changeTeam(by, { teamId, name: 'Agung' });
  await inviteMember(by, { email: 'semeru@bromo.example', role: 'agent' });
}

test('no event and no row of the queue holds a word of a person', async () => {
  await live();
  const rows = await database().owner.execute(sql`
    select name, payload::text as text from events union all select name, data::text from pgboss.job`);
  const told = z.array(z.object({ name: z.string(), text: z.string().nullable() })).parse(rows);
  expect(new Set(told.map((row) => row.name)).size).toBeGreaterThan(15);
  const found = told.filter(({ text }) => words.some((word) => text?.toLowerCase().includes(word)));
  expect(found).toEqual([]);
});

test('payloads are ids, codes, numbers and times', async () => {
  const rows = await database().owner.execute(sql`
    select distinct e.name, f.key, f.value from events e, jsonb_each(e.payload) f`);
  const code = z.string().regex(/^[a-z][a-zA-Z-]*$/);
  const time = z.iso.datetime();
  const plain = z.union([z.null(), z.boolean(), z.number(), z.uuid(), time, code, z.array(code)]);
  const wrong = rows.filter((row) => !plain.safeParse(row.value).success);
  expect(wrong).toEqual([]);
});
