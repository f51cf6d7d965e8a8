import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { readSearch } from '../rules/read-search.ts';
import { findEntries } from './find-entries.ts';

/** The ids of requests that have all words of `q` in one message or in their own, best first, each once. */
export const searchRequestIds = query({
  name: 'search.search-request-ids',
  permission: 'search:read',
  input: z.strictObject({ q: z.string().max(500), limit: z.number().int().min(1).max(1000).default(1000) }),
  async run(run, { q, limit }): Promise<string[]> {
    const types: ('request' | 'message')[] = ['request', 'message'];
    const about = { types, limit: limit * 4, after: null, at: run.now };
    const close = await findEntries(run, { ...about, ...readSearch(q) });
    const rows =
      close.length > 0 ? close : await findEntries(run, { ...about, ...readSearch(q, { wide: true }) });
    return [...new Set(rows.flatMap((row) => row.request_id ?? []))].slice(0, limit);
  },
});
