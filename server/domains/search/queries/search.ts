import { and, eq, inArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { type Page, pageInput, readCursor, toPage } from '../../../kernel/page.ts';
import { Problem } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { customerCards } from '../../customers/index.ts';
import type { Status } from '../../requests/schema.ts';
import type { Term } from '../rules/read-query.ts';
import { type Asked, isSame, readSearch } from '../rules/read-search.ts';
import { makeSnippet } from '../rules/snippet.ts';
import { searchEntries } from '../schema.ts';
import { type Found, findEntries, type Place } from './find-entries.ts';

export const searchTypes = ['request', 'message', 'customer', 'article'] as const;

export type SearchItem = {
  type: Found['type'];
  id: string;
  requestId: string | null;
  requestNumber: number | null;
  /** The subject of the request, the customer's name, or the title of the article. */
  title: string;
  /** How the request stands, and who asks in it. */
  status: Status | null;
  customerName: string | null;
  /** When it was written. */
  at: string;
  snippet: string;
  highlights: [number, number][];
  score: number;
};

/** What has all words of `q` and may be seen, best first. A page goes on in the order of its first one. */
export const search = query({
  name: 'search.search',
  permission: 'search:read',
  input: z.strictObject({
    ...pageInput,
    q: z.string().max(500),
    type: z.union([z.enum(searchTypes).transform((one) => [one]), z.array(z.enum(searchTypes))]).optional(),
  }),
  async run(run, { q, type, limit, cursor }): Promise<Page<SearchItem>> {
    const place = readPlace(cursor);
    const at = place ? new Date(place.at) : run.now;
    const types = kinds.filter((kind) => !type || type.includes(kind));
    const ask = (asked: Asked) => findEntries(run, { ...asked, types, limit, after: place, at });
    const wide = place?.wide ?? false;
    const asked = readSearch(q, { wide });
    const close = await ask(asked);
    const far = readSearch(q, { wide: true });
    const isFar = close.length === 0 && !place && !isSame(asked, far);
    const rows = isFar ? await ask(far) : close;
    const page = toPage(rows, limit, (row) => [
      at.getTime(),
      wide || isFar ? 1 : 0,
      row.stretch.until?.getTime() ?? null,
      row.stretch.since?.getTime() ?? null,
      row.score,
      row.type,
      row.id,
    ]);
    return { items: await present(run, page.items, readSearch(q).terms), nextCursor: page.nextCursor };
  },
});

const kinds = searchTypes;

const moment = z.number().int().min(-8.64e15).max(8.64e15);
const place = z.tuple([
  moment,
  z.literal([0, 1]),
  moment.nullable(),
  moment.nullable(),
  z.number(),
  z.enum(kinds),
  z.uuid(),
]);

function readPlace(cursor: string | undefined): (Place & { at: number; wide: boolean }) | null {
  const values = readCursor(cursor, 7);
  if (!values) return null;
  const parsed = place.safeParse(values);
  if (!parsed.success) throw new Problem(400, 'cursor-invalid');
  const [at, wide, until, since, score, type, id] = parsed.data;
  const stretch = {
    until: until === null ? null : new Date(until),
    since: since === null ? null : new Date(since),
  };
  return { at, wide: wide === 1, ...stretch, score, type, id };
}

async function present(run: Run, rows: Found[], terms: Term[]): Promise<SearchItem[]> {
  if (rows.length === 0) return [];
  const { tx, actor } = run;
  const { workspaceId, type, id } = searchEntries;
  const ofType = kinds.map((kind) => {
    const ids = rows.filter((row) => row.type === kind).map((row) => row.id);
    return ids.length > 0 ? and(eq(type, kind), inArray(id, ids)) : undefined;
  });
  const entries = await tx
    .select({ type, id, title: searchEntries.title, body: searchEntries.body, at: searchEntries.at })
    .from(searchEntries)
    .where(and(eq(workspaceId, actor.workspaceId), or(...ofType)));
  const names = await namesOf(run, rows);
  const byId = new Map(entries.map((entry) => [`${entry.type} ${entry.id}`, entry]));
  return rows.flatMap((row): SearchItem[] => {
    const entry = byId.get(`${row.type} ${row.id}`);
    if (!entry) return [];
    const { request_id: requestId, number: requestNumber, subject, status, score } = row;
    const customerName = names.get(row.customer_id ?? '') ?? null;
    const id = row.article_id ?? row.id;
    const about = { type: row.type, id, requestId, requestNumber, status, customerName, score };
    const isOfTitle = row.type === 'request';
    const snippet = makeSnippet(isOfTitle ? [subject ?? '', entry.body].join('\n') : entry.body, terms);
    return [{ ...about, at: entry.at.toISOString(), title: subject ?? entry.title, ...snippet }];
  });
}

/** Names of those who ask, by their ids. */
async function namesOf({ tx, actor }: Run, rows: Found[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.customer_id ?? []))];
  if (ids.length === 0) return new Map();
  const { workspaceId, id, name } = customerCards;
  const these = and(eq(workspaceId, actor.workspaceId), inArray(id, ids));
  const found = await tx.select({ id, name }).from(customerCards).where(these);
  return new Map(found.map((one) => [one.id, one.name]));
}
