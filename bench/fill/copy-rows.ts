import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';

/** Takes rows of one table one after the other; `end` says when they all stand. */
export type Sink<Row> = { write(row: Row): Promise<void>; end(): Promise<void> };

/**
 * Opens a COPY into a table, the fastest way in. The keys of the first row name the columns; those left out get
 * their defaults. Each sink needs a connection of its own.
 */
export function copyInto<T extends PgTable>(sql: postgres.Sql, table: T): Sink<T['$inferInsert']> {
  let open: Promise<Awaited<ReturnType<typeof start>>> | null = null;
  const columns: Record<string, PgColumn> = getTableColumns(table);
  async function start(keys: string[]) {
    const names = keys.map((key) => `"${toSnakeCase(key)}"`);
    const stream = await sql
      .unsafe(`copy ${getTableName(table)} (${names.join(', ')}) from stdin`)
      .writable();
    const types = keys.map((key) => [key, columns[key]?.getSQLType() ?? 'text'] as const);
    return { stream, types };
  }
  return {
    async write(row) {
      const values: Record<string, unknown> = row;
      open ??= start(Object.keys(values));
      const { stream, types } = await open;
      const line = types.map(([key, type]) => asText(values[key], type)).join('\t');
      if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    },
    async end() {
      if (!open) return;
      const { stream } = await open;
      stream.end();
      await finished(stream);
    },
  };
}

/** A value as COPY reads it. */
export function asText(value: unknown, type: string): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (type === 'jsonb') return escaped(JSON.stringify(value));
  if (Array.isArray(value)) return escaped(`{${value.map((one) => JSON.stringify(one)).join(',')}}`);
  return escaped(String(value));
}

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (letter) => codes[letter] ?? letter);
}

const codes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
