import { sql } from 'drizzle-orm';
import { beforeAll, describe, test } from 'vitest';
import { createWorkspace, openSignIn } from '../../server/domains/access/index.ts';
import { useLinkKey } from '../../server/domains/files/index.ts';
import type { Tx } from '../../server/platform/database/open.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { useDatabase } from '../../tests/harness/database.ts';
import { type DemoCompany, fillWorkspace } from './fill.ts';

useDatabase();

const now = new Date('2026-11-26T02:42:00Z');
const companies: DemoCompany[] = ['toko-rina', 'siam-parcel'];

describe.each(companies)('the workspace of %s', (company) => {
  let workspaceId = '';
  let signIns: Awaited<ReturnType<typeof fillWorkspace>>['signIns'] = [];
  const read = <T>(work: (tx: Tx) => Promise<T>) => inWorkspace(workspaceId, work, { readOnly: true });

  beforeAll(async () => {
    await openSignIn('http://127.0.0.1');
    useLinkKey('a key for tests of the demo companies');
    workspaceId = (await createWorkspace({ name: company, language: 'id', demo: true })).id;
    const begun = performance.now();
    ({ signIns } = await fillWorkspace(workspaceId, company, now));
    console.info(`${company}: ${Math.round(performance.now() - begun)} ms`);
  });

  test('numbers', async () => {
    const count = await read(async (tx) => ({
      requests: await tx.execute(
        sql`select folder, status, count(*), count(snoozed_until) as snoozed, count(*) filter (where assignee_id is null) as free from requests group by 1,2 order by 1,2`,
      ),
      messages: await tx.execute(sql`select kind, count(*) from messages group by 1`),
      lang: await tx.execute(sql`select language, channel, count(*) from requests group by 1,2`),
      weeks: await tx.execute(
        sql`select date_trunc('week', created_at) w, count(*) from requests group by 1 order by 1`,
      ),
      prio: await tx.execute(sql`select priority, count(*) from requests group by 1`),
      first: await tx.execute(
        sql`select percentile_cont(array[.5,.75,.9,1]) within group (order by extract(epoch from first_answered_at-created_at)/3600) from requests`,
      ),
      hours: await tx.execute(
        sql`select extract(dow from created_at + interval '7h') d, count(*) from requests group by 1 order by 1`,
      ),
      reopened: await tx.execute(sql`select count(*), count(reopened_at) from solutions`),
      mentions: await tx.execute(sql`select count(*) from mentions`),
      files: await tx.execute(sql`select count(*) from message_files`),
      late: await tx.execute(sql`select count(*) from messages where created_at > ${now.toISOString()}`),
      customers: await tx.execute(sql`select count(*) from customers`),
      heard: await tx.execute(sql`select listener, count(*) from heard_events group by 1`),
      events: await tx.execute(sql`select count(*) from events`),
      unread: await tx.execute(
        sql`select count(*) from requests r where status in ('open') and customer_spoke_last`,
      ),
      sample: await tx.execute(
        sql`select r.number, m.kind, m.created_at, m.text from messages m join requests r on r.conversation_id=m.conversation_id where r.number in (5,60,120,200) and m.kind<>'system' order by r.number, m.created_at`,
      ),
    }));
    for (const [k, v] of Object.entries(count))
      console.info(k, JSON.stringify(v, null, k === 'sample' ? 1 : 0));
  });
});
