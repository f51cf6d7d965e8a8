/**
 * Tables whose rows stand as they were written, for everybody who works through the program, with the columns that an
 * erasure may empty. They go only with what they hang on.
 */
const writtenOnce: Record<string, readonly string[]> = {
  run_steps: ['answer', 'note'],
  run_evidence: ['name', 'text'],
};

/** Whether rows of a table stand as they were written. */
export const isWrittenOnce = (table: string) => table in writtenOnce;

/** Tables that are changed and yet never removed by themselves: proof hangs on them. */
const neverRemoved = ['runs'];

/** The triggers that keep a table so, in SQL; nothing where none is needed. */
export function writtenOnceIn(table: string): string {
  const emptied = writtenOnce[table];
  const isKept = emptied !== undefined || neverRemoved.includes(table);
  if (!isKept) return '';
  return `
    ${functions}
    drop trigger if exists never_removed on ${table};
    create trigger never_removed before delete on ${table} for each row execute function refuse_removal();
    drop trigger if exists written_once on ${table};
    ${
      emptied
        ? `create trigger written_once before update on ${table} for each row
             execute function refuse_rewriting(${emptied.map((column) => `'${column}'`).join(', ')});`
        : ''
    }`;
}

/** What hangs on something is removed from within its removal, one trigger deeper. */
const functions = `
    create or replace function refuse_removal() returns trigger language plpgsql set search_path = pg_catalog as $$
    begin
      if pg_trigger_depth() = 1 then
        raise insufficient_privilege using message = tg_table_name || ' is kept as it was written';
      end if;
      return old;
    end $$;
    create or replace function refuse_rewriting() returns trigger language plpgsql set search_path = pg_catalog as $$
    begin
      if (to_jsonb(new) - tg_argv) is distinct from (to_jsonb(old) - tg_argv) or exists (
        select from unnest(tg_argv) as may_go (name)
        where coalesce(to_jsonb(new) ->> name, '') <> '' and to_jsonb(new) ->> name is distinct from to_jsonb(old) ->> name
      ) then
        raise insufficient_privilege using message = tg_table_name || ' is kept as it was written';
      end if;
      return new;
    end $$;`;
