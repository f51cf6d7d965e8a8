import { type SQL, sql } from 'drizzle-orm';
import { type Term, toQuery } from '../rules/read-query.ts';

/** Among what is looked: these types, the newest `most` of a stretch of time, scored as at a moment. */
type Among = {
  types: readonly string[];
  at: Date;
  until?: Date | null;
  since?: Date | null;
  most: number;
};

/** The rows of `find_newest_entries` for what is asked: type, id, conversation_id, at, score (see `0028_find-the-newest-first`). */
export function newestEntries(terms: readonly Term[], { types, at, until, since, most }: Among): SQL {
  const runs = terms.flatMap(({ exact, letters }) => (letters ? [{ exact, pattern: letters.pattern }] : []));
  const ranking = terms.map((term) => term.exact).join(' & ');
  return sql`find_newest_entries(${toQuery([...terms])}::tsquery, ${ranking}::tsquery,
    ${list(runs.map((run) => run.exact))}, ${list(runs.map((run) => run.pattern))}, ${list(types)},
    ${at.toISOString()}::timestamptz, ${time(until)}::timestamptz, ${time(since)}::timestamptz, ${most}::integer)`;
}

function list(values: readonly string[]): SQL {
  return sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
}

function time(at: Date | null | undefined): string | null {
  return at?.toISOString() ?? null;
}
