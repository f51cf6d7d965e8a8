/** A migration as drizzle reads it from its folder. */
type Migration = { folderMillis: number; sql: string[] };

/**
 * The oldest migration that a program must know to work beside programs that know all of them: from there on every
 * migration only adds what an older program need not know. So a rolling upgrade can be taken back.
 */
export function oldestThatFits(migrations: readonly Migration[]): number {
  const last = migrations.findLast(({ sql }) => !onlyAdds(sql));
  return (last ?? migrations[0])?.folderMillis ?? 0;
}

/**
 * Whether a program that does not know this migration works on as before: there are new tables, types and indexes, and
 * new columns that may be left out. Whatever is not known to be harmless is not.
 */
export function onlyAdds(statements: readonly string[]): boolean {
  const known: Additions = { tables: new Set(), columns: new Set() };
  return statements
    .flatMap((one) => one.split(/;\s*(?:\n|$)/))
    .map((one) => one.replace(/^\s*--.*$/gm, '').trim())
    .filter(Boolean)
    .every((one) => isHarmless(one, known));
}

/** What the statements before have added; columns as `table.column`. */
type Additions = { tables: Set<string>; columns: Set<string> };

function isHarmless(statement: string, known: Additions): boolean {
  const table = /^create table (?:if not exists )?"?(\w+)/i.exec(statement)?.[1];
  if (table) return Boolean(known.tables.add(table));
  if (/^create type /i.test(statement)) return true;
  const index = /^create (unique )?index [^(]*? on "?(\w+)/i.exec(statement);
  if (index) return !index[1] || known.tables.has(index[2] ?? '');
  const [, altered = '', change = ''] = /^alter table "?(\w+)"? ([\s\S]*)$/i.exec(statement) ?? [];
  return known.tables.has(altered) || addsToOld(altered, change, known);
}

/** A column that may be left out, or a reference that rests on such a column. */
function addsToOld(table: string, change: string, { columns }: Additions): boolean {
  const [, column, kind = ''] = /^add column "?(\w+)"? ([^;]*)$/i.exec(change) ?? [];
  if (column) {
    columns.add(`${table}.${column}`);
    const isChecked = /\b(unique|primary key|references|check|generated)\b/i.test(kind);
    return (
      !isChecked &&
      !/,\s*(add|drop|alter) /i.test(kind) &&
      (!/\bnot null\b/i.test(kind) || /\bdefault\b/i.test(kind))
    );
  }
  const key = /^add constraint "?\w+"? foreign key \(([^)]*)\)/i.exec(change)?.[1] ?? '';
  return [...key.matchAll(/\w+/g)].some(([name]) => columns.has(`${table}.${name}`));
}
