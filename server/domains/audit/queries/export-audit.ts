import { z } from 'zod';
import { type Cell, toCsv } from '../../../kernel/csv.ts';
import { query } from '../../../platform/command.ts';
import { type AuditItem, auditFilters, listAudit } from './list-audit.ts';

/** The most lines that one file holds; whoever needs more asks for shorter times. */
const most = 50_000;

/** The trail as a table for spreadsheets, newest first, at most fifty thousand lines. */
export const exportAudit = query({
  name: 'audit.export-audit',
  permission: 'audit:read',
  input: z.strictObject(auditFilters),
  async run({ context }, filters): Promise<string> {
    const items: AuditItem[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAudit(context, { ...filters, limit: 200, ...(cursor ? { cursor } : {}) });
      items.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor && items.length < most);
    return toCsv([head, ...items.slice(0, most).map(toLine)]);
  },
});

const head = ['at', 'name', 'actorType', 'actorId', 'subjectType', 'subjectId', 'payload', 'causeId', 'id'];

function toLine({ id, at, name, actor, subject, payload, causeId }: AuditItem): Cell[] {
  return [at, name, actor.type, actor.id, subject.type, subject.id, JSON.stringify(payload), causeId, id];
}
