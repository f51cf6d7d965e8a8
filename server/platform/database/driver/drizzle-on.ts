import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { keepingStatements } from './kept-statements.ts';

/** Drizzle on a client whose statements PostgreSQL keeps, with columns named as in SQL and instants read as they are. */
export function drizzleOn(client: postgres.Sql): PostgresJsDatabase<Record<string, never>> {
  const opened = drizzle(keepingStatements(client), { casing: 'snake_case' });
  // Of each client its own: Drizzle has just set what stands here.
  client.options.parsers[instantType] = instantIn;
  return opened;
}

/** PostgreSQL's number of `timestamptz`. */
const instantType = 1184;

/**
 * An instant as PostgreSQL writes it, in ISO 8601. Its own form is read by JavaScript as somebody may have meant it: the year 16
 * is no date, and the year 1 is 2001.
 */
export function instantIn(text: string): string {
  const [, day, time, zone = '', minutes = ':00'] =
    /^(\d{4}-\d\d-\d\d) ([\d:.]+)([+-]\d\d)(:\d\d)?$/.exec(text) ?? [];
  return day ? `${day}T${time}${zone}${minutes}` : text;
}
