import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { vi } from 'vitest';
import { freePort } from './free-port.ts';
import { findProgram } from './programs.ts';

/** The installed Dovecot, for `skipIf`. */
export const dovecotProgram = findProgram('dovecot');

/** A real IMAP server of a test, on this machine only. Every user name is known, with one password. */
export type Dovecot = {
  host: string;
  port: number;
  password: string;
  /** A connection to do as a person would: append, flag, delete folders. The caller logs out. */
  connect(user: string): Promise<ImapFlow>;
  stop(): Promise<void>;
};

const password = 'only-for-tests';

/** Starts Dovecot on a free port of 127.0.0.1 with a configuration and mail folders that are thrown away. */
export async function startDovecot(): Promise<Dovecot> {
  if (!dovecotProgram) throw new Error('Dovecot is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'sapa-dovecot-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const owner = mailOwner();
  await mkdir(join(folder, 'mail'));
  await chown(join(folder, 'mail'), owner.uid, owner.gid);
  const file = join(folder, 'dovecot.conf');
  await writeFile(file, configuration(folder, port, owner));
  const server = spawn(dovecotProgram, ['-F', '-c', file], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const connect = (user: string) => signIn(port, user);
  await vi.waitFor(() => connect('probe').then((client) => client.logout()), {
    timeout: 10_000,
    interval: 100,
  });
  return {
    host: '127.0.0.1',
    port,
    password,
    connect,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function signIn(port: number, user: string): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    auth: { user, pass: password },
    logger: false,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

type Owner = { uid: number; gid: number; isRoot: boolean; name: string };

/** Dovecot gives root no mail: then the folders belong to nobody. */
function mailOwner(): Owner {
  const { uid, gid, username } = userInfo();
  return uid === 0
    ? { uid: 65_534, gid: 65_534, isRoot: true, name: 'root' }
    : { uid, gid, isRoot: false, name: username };
}

function configuration(folder: string, port: number, { uid, gid, isRoot, name }: Owner): string {
  const users = isRoot ? '' : `default_internal_user = ${name}\ndefault_login_user = ${name}\n`;
  return `
${users}base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
listen = 127.0.0.1
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/mail/%u
first_valid_uid = ${Math.min(uid, 500)}
mail_fsync = never
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}
