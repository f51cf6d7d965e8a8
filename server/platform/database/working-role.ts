import type postgres from 'postgres';
import { ConfigError } from '../config.ts';
import { connect, type Where } from './open.ts';
import { appRole, errorCode } from './transaction.ts';

/**
 * The role that the program works as, ready for SQL: its own, or the login of DATABASE_APP_URL.
 * @throws ConfigError when row-level security would not bind that login.
 */
export async function workingRole(where: Where): Promise<string> {
  if (!where.app) return appRole;
  const client = connect(where.app, { connections: 1, ...(where.pooled ? { pooled: true } : {}) });
  try {
    const [row] = await client<{ name: string; free: boolean }[]>`
      select quote_ident(rolname) as name, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`;
    if (!row || row.free)
      throw new ConfigError(
        'The login of DATABASE_APP_URL may pass row-level security by. Please name one without SUPERUSER and BYPASSRLS.',
      );
    return row.name;
  } finally {
    await client.end();
  }
}

/**
 * Makes the program's own role where it is missing, and lets the owner take it.
 * @throws ConfigError when the owner may do neither.
 */
export async function makeRole(sql: postgres.Sql): Promise<void> {
  try {
    await sql.unsafe(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${appRole}') then
          create role ${appRole} nologin nosuperuser nobypassrls;
        end if;
      exception when duplicate_object or unique_violation then null; end $$;
      do $$ begin
        grant ${appRole} to current_user;
      exception when insufficient_privilege then null; end $$;`);
    await sql.begin((tx) => tx.unsafe(`set local role ${appRole}`));
  } catch (error) {
    if (errorCode(error) !== '42501') throw error;
    throw new ConfigError(
      `The owner of DATABASE_URL may neither create nor take the role ${appRole}. Please give it CREATEROLE, or set DATABASE_APP_URL to a login for the program.`,
    );
  }
}
