import { z } from 'zod';
import { openSignIn } from '../../server/domains/access/index.ts';
import { useLinkKey } from '../../server/domains/files/index.ts';
import { buildApp } from '../../server/front-door/app.ts';
import { database } from '../../server/platform/database/open.ts';
import type { Fetcher } from './api.ts';

/** A way of the API as its own description tells it. */
export type Door = {
  method: string;
  /** Below `/api/v1`, with names in braces. */
  path: string;
  permission: string;
  /** How it asks for a fresh proof of who is there; empty when it does not. */
  proof: string;
  /** Names of parameters by where they stand: path, query, header. */
  parameters: { name: string; in: string }[];
  /** Names of the fields of its JSON body. */
  fields: string[];
};

/** The program's HTTP without a port, on the database of the test. */
export async function openDoors(setupCode = ''): Promise<{ ask: Fetcher; doors: Door[] }> {
  await openSignIn('http://localhost:4000');
  useLinkKey('a key for the links of this test');
  const code = { required: setupCode !== '', value: setupCode };
  const app = buildApp({ setupCode: code, mailSendingConfigured: false });
  const ask: Fetcher = async (path, init) => app.request(path, init);
  return { ask, doors: await readDoors(ask) };
}

const operation = z.object({
  'x-permission': z.string().default('none'),
  'x-proof': z.string().default(''),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
  requestBody: z
    .object({
      content: z.record(
        z.string(),
        z.object({ schema: z.object({ properties: z.record(z.string(), z.unknown()).default({}) }) }),
      ),
    })
    .optional(),
});
const description = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

/** All doors below `/api/v1` that the program describes. */
export async function readDoors(ask: Fetcher): Promise<Door[]> {
  const answer = await ask('/api/openapi.json', { method: 'GET' });
  const { paths } = description.parse(await answer.json());
  return Object.entries(paths).flatMap(([path, methods]) => {
    if (!path.startsWith('/api/v1')) return [];
    return Object.entries(methods).map(([method, one]) => ({
      method: method.toUpperCase(),
      path: path.slice('/api/v1'.length),
      permission: one['x-permission'],
      proof: one['x-proof'],
      parameters: one.parameters,
      fields: Object.keys(one.requestBody?.content['application/json']?.schema.properties ?? {}),
    }));
  });
}

/** What the program notes of callers while they ask, whatever is answered: how much was opened, and what was refused. */
const notes: Record<string, string> = {
  bulk_readings: 'where false',
  events:
    "where t.name not in ('access.refused', 'member.sign-in-failed', 'reading.noticed', 'reading.stopped', 'reading.exported')",
};

/** The same within a row: when a token was last taken. */
const looked: Record<string, string> = { tokens: "(to_jsonb(t) - 'last_used_at')" };

/** A print of every row of every table, table by table: equal prints mean that nothing changed but notes of who asked. */
export async function printTables(except: readonly string[] = []): Promise<Record<string, string>> {
  const { client } = database();
  const tables = await client`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
    and c.relkind in ('r', 'p') and not c.relispartition order by 1`;
  const prints: Record<string, string> = {};
  for (const { name } of tables.filter((one) => !except.includes(one.name))) {
    const hash = `md5(${looked[name] ?? 't'}::text)`;
    const [row] = await database().owner.execute(
      `select count(*) || ' ' || coalesce(md5(string_agg(${hash}, '' order by ${hash})), '') as print from "${name}" t ${notes[name] ?? ''}`,
    );
    prints[name] = String(row?.print);
  }
  return prints;
}
