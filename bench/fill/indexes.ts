import type postgres from 'postgres';

/** Takes the plain indexes of tables away, so that rows come in fast; what is given back puts them up again. */
export async function withoutIndexes(sql: postgres.Sql, tables: string[]): Promise<() => Promise<void>> {
  const found = await sql<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    where i.indrelid = any(${tables}::regclass[]) and not i.indisunique and not i.indisprimary`;
  for (const { name } of found) await sql.unsafe(`drop index ${name}`);
  return async () => {
    for (const { definition } of found) await sql.unsafe(definition);
  };
}
