import postgres from 'postgres';

/** The plain way to the same rows: this process, the program's driver and socket, no program in between. */
export type Plain = {
  workspaceId: string;
  /** A transaction as the program's are: begin, role and workspace, the statements, commit. */
  read<T>(work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T>;
  write<T>(work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T>;
  /** Without the program's role, for what it does with the owner's rights. */
  owner: postgres.Sql;
  end(): Promise<void>;
};

export async function openPlain(socketFolder: string): Promise<Plain> {
  const path = `${socketFolder}/.s.PGSQL.5432`;
  const owner = postgres({ path, database: 'sapa', username: 'sapa', max: 2, onnotice: () => undefined });
  const [row] = await owner<{ id: string }[]>`select id from workspaces order by created_at limit 1`;
  const workspaceId = row?.id ?? '';
  const within =
    (options: string) =>
    async <T>(work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> => {
      const done = await owner.begin(options, async (sql) => {
        await sql`select set_config('role', 'sapa_app', true), set_config('app.workspace_id', ${workspaceId}, true)`;
        return { value: await work(sql) };
      });
      return done.value as T;
    };
  return { workspaceId, read: within('read only'), write: within(''), owner, end: () => owner.end() };
}
