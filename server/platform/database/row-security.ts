import type postgres from 'postgres';
import { sha256 } from '../../kernel/ids.ts';
import type { Where } from './open.ts';
import { withoutWaiting } from './without-waiting.ts';
import { makeRole, workingRole } from './working-role.ts';
import { writtenOnceIn } from './written-once.ts';

/**
 * Tables that carry a workspace but must be read before it is known, with the reason. They hold no word of a
 * person and are reached only through the functions of their room.
 */
export const readBeforeWorkspace: Record<string, string> = {
  mail_routes: 'mail finds its workspace by the recipient address; address and ids only',
  pgboss: 'the queue belongs to the installation',
};

/** Rows that a secret already known opens before the workspace is: table → condition (read only). */
const openedByKnowledge: Record<string, string> = {
  tokens: "hash = nullif(current_setting('app.token_hash', true), '')",
  members: "account_id = nullif(current_setting('app.account_id', true), '')",
  sign_in_connections: "nullif(current_setting('app.sign_in_domain', true), '') = any (domains)",
  brands: "help_domain = nullif(current_setting('app.help_domain', true), '')",
  invitations: "token_hash = nullif(current_setting('app.invitation_hash', true), '')",
};

/**
 * Tables whose index no question can use under row-level security, with the function that looks into them with the
 * owner's rights: it takes the workspace from the transaction and gives back ids.
 */
const lookedUpByFunction: Record<string, string> = { search_entries: 'find_newest_entries' };

/**
 * Lays row-level security on every tenant table: whatever has a `workspace_id` gets ENABLE, FORCE and the policies,
 * so that a new table cannot be forgotten. Runs after each migration, as the owner; a table whose walls stand as they
 * should is not touched, so that a start waits for nobody who works. With `only` it looks after these tables alone,
 * for what is made while the program runs.
 */
export async function secureTables(sql: postgres.Sql, where: Where, only?: string[]): Promise<void> {
  if (!where.app) await makeRole(sql);
  const role = await workingRole(where);
  const tables = (await tenantTables(sql)).filter(({ name }) => !only || only.includes(name));
  await layWalls(sql, tables);
  const names = tables.map(({ name }) => name);
  await grant(sql, names, role);
}

/**
 * Lets a backup read every tenant table of a database that an older version secured. No other wall is touched: those of
 * this version may ask for columns that the older one does not have yet.
 */
export async function letBackupRead(sql: postgres.Sql): Promise<void> {
  for (const { name, standing } of await tenantTables(sql)) {
    if (standing === markOf(wallsOf(name))) continue;
    await withoutWaiting(sql, (tx) => tx.unsafe(backupReads(name)));
  }
}

async function layWalls(sql: postgres.Sql, tables: TenantTable[]): Promise<void> {
  for (const { name, standing } of tables) {
    const walls = wallsOf(name);
    const mark = markOf(walls);
    if (standing === mark) continue;
    await withoutWaiting(sql, (tx) =>
      tx.unsafe(`${walls} comment on policy own_workspace on ${name} is '${mark}';`),
    );
  }
}

const markOf = (walls: string) => sha256(walls).slice(0, 16);

const backupReads = (table: string) => `
    drop policy if exists backup_reads on ${table};
    create policy backup_reads on ${table} for select to current_user
      using ((select current_setting('app.backup', true)) = 'on');`;

/**
 * The walls of a table in SQL. Forced, they bind the owner too: it reads everything only while it takes a backup, and
 * whoever works for a workspace is not the owner.
 */
function wallsOf(table: string): string {
  const own = "workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)";
  const known = openedByKnowledge[table];
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    drop policy if exists own_workspace on ${table};
    create policy own_workspace on ${table} using (${own}) with check (${own});
    ${backupReads(table)}
    drop policy if exists known_secret on ${table};
    ${known ? `create policy known_secret on ${table} for select using (${known});` : ''}
    drop policy if exists owner_reads on ${table};
    ${table in lookedUpByFunction ? `create policy owner_reads on ${table} for select to current_user using (true);` : ''}
    ${writtenOnceIn(table)}`;
}

/** Append-only for the program: what happened cannot be rewritten by it. */
const appendOnly = ['events', 'event_seals'];

async function grant(sql: postgres.Sql, tables: string[], role: string): Promise<void> {
  await sql.unsafe(`grant usage on schema public to ${role};`);
  for (const table of tables) {
    const rights = appendOnly.includes(table.replace(/_p\d+$|_rest$/, ''))
      ? 'select, insert'
      : 'select, insert, update, delete';
    await sql.unsafe(`grant ${rights} on ${table} to ${role};`);
  }
  await sql.unsafe(
    `grant select, insert, update, delete on mail_routes to ${role}; grant select on workspaces to ${role};`,
  );
  await sql.unsafe(`grant usage on all sequences in schema public to ${role};`);
  for (const name of Object.values(lookedUpByFunction))
    await sql.unsafe(`grant execute on function ${name} to ${role};`);
}

/** A table of a workspace, and the mark of the walls that stand on it. */
type TenantTable = { name: string; standing: string | null };

async function tenantTables(sql: postgres.Sql): Promise<TenantTable[]> {
  const rows = await sql<TenantTable[]>`
    select c.relname as name,
      case when c.relrowsecurity and c.relforcerowsecurity then obj_description(p.oid, 'pg_policy') end as standing
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    left join pg_policy p on p.polrelid = c.oid and p.polname = 'own_workspace'
    where c.relkind in ('r', 'p') order by c.relname`;
  return rows.filter(({ name }) => !(name in readBeforeWorkspace));
}
