import { createServer } from 'node:https';
import { serve } from '@hono/node-server';
import { installationSecret, openSignIn } from '../domains/access/index.ts';
import { startEmail } from '../domains/channels/email/index.ts';
import { useLinkKey } from '../domains/files/index.ts';
import { type Config, publicUrl } from '../platform/config.ts';
import { migrateDatabase } from '../platform/database/migrate.ts';
import { openDatabase } from '../platform/database/open.ts';
import { openErasureLog } from '../platform/erasure-log.ts';
import { startJobs, stopJobs } from '../platform/jobs/workers.ts';
import { startLive, stopLive } from '../platform/live/stream.ts';
import { usePublicAddress } from '../platform/public-address.ts';
import { openStorage } from '../platform/storage.ts';
import { buildApp } from './app.ts';
import { trustProxies } from './client-address.ts';
import { findDatabase } from './find-database.ts';
import { newSetupCode, setUpFromSettings } from './setup.ts';
import '../rooms.ts';

/** A running program: where it is reached, what to tell the person who started it, how to stop it. */
export type Running = { port: number; smtpPort: number | null; lines: string[]; stop(): Promise<void> };

/** Steps that undo what was started, newest first. */
type Undo = (() => Promise<void>)[];

/** Starts everything that the role asks for, in the order in which one part needs the other. */
export async function start(config: Config): Promise<Running> {
  const undo: Undo = [];
  try {
    return await startAll(config, undo);
  } catch (error) {
    await unwind(undo);
    throw error;
  }
}

async function startAll(config: Config, undo: Undo): Promise<Running> {
  const lines: string[] = [];
  const { where, lines: said, leave } = await findDatabase(config, { alone: true });
  undo.push(leave);
  lines.push(...said);
  await migrateDatabase(where, new Date());
  const database = openDatabase(where);
  undo.push(() => database.close());
  await openStorage(config.home);
  await openErasureLog(config.home);
  const address = publicUrl(config);
  await openSignIn(address);
  usePublicAddress(address);
  useLinkKey(await installationSecret('file-links'));
  trustProxies(config.trustedProxies);
  await startJobs(where, { work: config.role !== 'web' });
  undo.push(() => stopJobs());
  const code = newSetupCode(config);
  const told = await setUpFromSettings(config, new Date());
  const email = await startEmail(config);
  undo.push(() => email.stop());
  const port = config.role === 'worker' ? 0 : await startWeb(config, code, undo);
  const isOpen = code.required && (await import('./setup.ts').then((one) => one.isSetupOpen()));
  lines.push(...told, ...(isOpen ? [`Set-up code, asked at the first visit: ${code.value}`] : []));
  return { port, smtpPort: email.smtpPort, lines, stop: () => unwind(undo) };
}

async function startWeb(
  config: Config,
  setupCode: ReturnType<typeof newSetupCode>,
  undo: Undo,
): Promise<number> {
  await startLive();
  const app = buildApp({ setupCode, mailSendingConfigured: config.smtpUrl !== null });
  const { server, port } = await listen(app.fetch, config);
  undo.push(async () => {
    await stopLive();
    await new Promise<void>((done) => {
      server.close(() => done());
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 10_000).unref();
    });
  });
  return port;
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], config: Config) {
  return new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve, reject) => {
    const place = { fetch, port: config.port, hostname: config.host };
    const secure = config.tls && {
      createServer,
      serverOptions: { cert: config.tls.certificate, key: config.tls.key },
    };
    const server = serve({ ...place, ...secure }, (info) => resolve({ server, port: info.port }));
    server.once('error', reject);
  });
}

async function unwind(undo: Undo): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step().catch((error) => console.error(error));
}
