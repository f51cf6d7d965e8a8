import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chown, cp, lstat, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../../kernel/ids.ts';

/** In whose name PostgreSQL's programs run, where they and their data lie, and what to tell about it. */
export type RunAs = {
  native: string;
  folder: string;
  /** What stands before the program on its command line. */
  prefix: string[];
  user: { uid: number; gid: number } | null;
  line: string | null;
};

/** Where the folder of a system user lies when it cannot reach the home. */
const systemFolders = '/var/lib';

/**
 * PostgreSQL refuses root. As root its programs run in a user namespace of their own, where nobody is root; where
 * that is forbidden, as a system user: the owner of the home, else `nobody`, on a folder that is given to it.
 * @throws Error in a plain sentence when neither is possible.
 */
export async function findRunAs(native: string, folder: string, isRoot: boolean): Promise<RunAs> {
  const plain = { native, folder, prefix: [], user: null, line: null };
  if (!isRoot) return plain;
  const program = join(native, 'bin', 'postgres');
  const apart =
    !existsSync(join(folder, moved)) && (await succeeds(['unshare', '--user', program, '--version'], null));
  return apart ? { ...plain, prefix: ['unshare', '--user'] } : asSystemUser(native, folder);
}

/** The file in the home that says where the data went, so that it is found again whatever is allowed later. */
const moved = 'data-lies-in.txt';

async function asSystemUser(native: string, folder: string): Promise<RunAs> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const user = await findUser(folder);
  for (const place of [folder, join(systemFolders, `sapa-${sha256(folder).slice(0, 16)}`)]) {
    if (place !== folder) refuseToLeaveData(folder);
    const programs = await settle(native, place, user);
    if (!programs) continue;
    if (place !== folder) await writeFile(join(folder, moved), `${place}\n`);
    const line = `PostgreSQL runs as the system user “${user.name}” on ${place}: it refuses root, and this system forbids user namespaces.`;
    return { native: programs, folder: place, prefix: [], user, line };
  }
  throw new Error(
    'PostgreSQL refuses root, and here it can run neither in a user namespace nor as another user. Start Sapa as a user that is not root, or set DATABASE_URL.',
  );
}

/** A database that stands in the home is never passed over for an empty one elsewhere. */
function refuseToLeaveData(folder: string): void {
  if (existsSync(join(folder, 'data', 'PG_VERSION')))
    throw new Error(
      `The database in ${folder} cannot be used as root here, because this system forbids user namespaces. Start Sapa as a user that is not root and owns the folder, or move it to where such a user reaches it.`,
    );
}

/** Gives the place to the user and finds the programs that the user can run there; null when it cannot be reached. */
async function settle(native: string, place: string, user: User): Promise<string | null> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  await giveTo(place, user);
  if (!(await succeeds(['/bin/sh', '-c', 'test -w "$0"', place], user))) return null;
  if (await succeeds([join(native, 'bin', 'postgres'), '--version'], user)) return native;
  const copy = join(place, 'programs');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await giveTo(copy, user);
  return (await succeeds([join(copy, 'bin', 'postgres'), '--version'], user)) ? copy : null;
}

type User = { uid: number; gid: number; name: string };

async function findUser(folder: string): Promise<User> {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const owner = await stat(dirname(folder));
  const found =
    accounts.find(([, , uid]) => owner.uid !== 0 && uid === String(owner.uid)) ??
    accounts.find(([name]) => name === 'nobody');
  const [name = 'nobody', , uid = '65534', gid = '65534'] = found ?? [];
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** Everything in the folder is the user's; links are not followed. */
export async function giveTo(path: string, user: { uid: number; gid: number }): Promise<void> {
  const isFolder = (await lstat(path)).isDirectory();
  if ((await lstat(path)).isSymbolicLink()) return;
  await chown(path, user.uid, user.gid);
  if (isFolder) for (const name of await readdir(path)) await giveTo(join(path, name), user);
}

function succeeds([command = '', ...options]: string[], user: User | null): Promise<boolean> {
  const as = user ? { uid: user.uid, gid: user.gid } : {};
  const child = spawn(command, options, { stdio: 'ignore', cwd: '/', ...as });
  return new Promise((done) => {
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}
