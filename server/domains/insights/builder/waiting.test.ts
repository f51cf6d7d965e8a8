import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, makeCompany } from '../../../../tests/harness/people.ts';
import { newId } from '../../../kernel/ids.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { conversations } from '../../conversations/schema.ts';
import { customers } from '../../customers/schema.ts';
import { requests } from '../../requests/schema.ts';
import { mostWaiting } from './curves.ts';
import { askReport } from './run.ts';

useDatabase();
const now = new Date('2026-11-26T05:00:00Z');

/** A company with so many requests that nobody has answered. */
async function companyWithWaiting(count: number) {
  const company = await makeCompany('Toko Rina', now);
  const { workspaceId } = company;
  const times = { createdAt: now, updatedAt: now };
  const customerId = newId();
  const about = { workspaceId, channel: 'email', customerId, subject: 'Paket' };
  const rows = Array.from({ length: count }, (_, index) => ({ number: index + 1, conversationId: newId() }));
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(customers).values({ workspaceId, id: customerId, name: 'Rina', ...times });
    const told = { ...about, ...times, lastMessageAt: now };
    await tx
      .insert(conversations)
      .values(rows.map(({ conversationId }) => ({ ...told, id: conversationId })));
    await tx
      .insert(requests)
      .values(rows.map((row) => ({ ...told, ...row, id: newId(), status: 'open' as const })));
  });
  return company;
}

test.each([
  [mostWaiting, '1000 still wait'],
  [mostWaiting + 1, 'More than 1000 requests of this time still wait'],
])('of %i that nobody has answered a reader of medians is told: %s', async (count, sentence) => {
  const company = await companyWithWaiting(count);
  const definition = {
    ...{ measures: ['first-answer'], span: { last: 1, unit: 'week' as const }, step: 'none' as const },
    ...{
      split: null,
      filter: {},
      compare: 'none' as const,
      time: 'clock' as const,
      picture: 'table' as const,
    },
  };
  const { notes } = await askReport(as(company.sari, now), { definition, language: 'en' });
  expect(notes.map((note) => note.replaceAll(',', ''))).toContainEqual(expect.stringContaining(sentence));
});
