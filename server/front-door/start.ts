import { createServer } from 'node:https';
import { serve } from '@hono/node-server';
import { installationSecret, openSignIn } from '../domains/access/index.ts';
import { useTrailLog } from '../domains/audit/index.ts';
import { listenToAsterisks } from '../domains/calls/index.ts';
import { startEmail } from '../domains/channels/email/index.ts';
import { useLinkKey, useQuota } from '../domains/files/index.ts';
import { useEmbeddings } from '../domains/problems/grouping/embeddings.ts';
import { useBackups } from '../platform/backup/jobs.ts';
import { type Config, publicUrl } from '../platform/config.ts';
import { openDatabase } from '../platform/database/open.ts';
import { migrateDatabase } from '../platform/database/schema/migrate.ts';
import { openErasureLog } from '../platform/erasure-log.ts';
import { useExchanges } from '../platform/guarded-call.ts';
import { useStrictSubdomains } from '../platform/http/headers.ts';
import { stopWorkingApart } from '../platform/jobs/work-apart.ts';
import { startJobs, stopJobs } from '../platform/jobs/workers.ts';
import { startLive, stopLive } from '../platform/live/stream.ts';
import { openOutgoing } from '../platform/mail/outgoing.ts';
import { useLanguageModel } from '../platform/model/language-model.ts';
import { usePublicAddress } from '../platform/public-address.ts';
import { wrapKeys } from '../platform/secrets/keys.ts';
import { useMasterKeys } from '../platform/secrets/master-key.ts';
import { useScanner } from '../platform/storage/virus-scanner.ts';
import { openStorage } from '../platform/storage.ts';
import { buildApp } from './app.ts';
import { backUpBeforeUpgrade, lastBackup } from './backups/backup-by-hand.ts';
import { keepMoments } from './backups/keep-moments.ts';
import { trustProxies } from './client-address.ts';
import { drainer } from './drain.ts';
import { findDatabase } from './find-database.ts';
import { writeReadings } from './help-centre/reading/count-readings.ts';
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
  const found = await findDatabase(config, { alone: true });
  const { where } = found;
  undo.push(found.leave);
  lines.push(...found.lines);
  lines.push(...(await openFiles(config)));
  await migrateDatabase(where, new Date(), { beforeUpgrade: () => backUpBeforeUpgrade(config, where) });
  const database = openDatabase(where);
  undo.push(() => database.close());
  useMasterKeys(config.masterKeys);
  await wrapKeys(database);
  useBackups({ ...config.backups, moments: config.rewind.days > 0 && found.data !== null });
  undo.push(await keepMoments(config, found));
  await openErasureLog(config.home);
  const address = publicUrl(config);
  await openSignIn(address);
  usePublicAddress(address);
  useLinkKey(await installationSecret('file-links'));
  trustProxies(config.trustedProxies);
  useStrictSubdomains(config.strictSubdomains);
  useTrailLog(config.trailLog);
  useEmbeddings(config.embeddings);
  // Jobs send mail from their first moment on, also while a demo company is laid.
  openOutgoing({ smtpUrl: config.smtpUrl, home: config.home });
  await startJobs(where, { work: config.role !== 'web' });
  undo.push(() => stopJobs());
  undo.push(stopWorkingApart);
  const code = newSetupCode(config);
  const told = await setUpFromSettings(config, new Date());
  const email = await startEmail(config);
  undo.push(() => email.stop());
  if (config.role !== 'web') {
    const exchanges = await listenToAsterisks();
    undo.push(() => exchanges.stop());
  }
  const port = config.role === 'worker' ? 0 : await startWeb(config, code, undo);
  const isOpen = code.required && (await import('./setup.ts').then((one) => one.isSetupOpen()));
  lines.push(...(await lastBackup(config, new Date())));
  lines.push(...told, ...(isOpen ? [`Set-up code, asked at the first visit: ${code.value}`] : []));
  return { port, smtpPort: email.smtpPort, lines, stop: () => unwind(undo) };
}

/** A store that is away at the start is told, and is asked again by whoever needs it. */
async function openFiles(config: Config): Promise<string[]> {
  const storage = await openStorage(config.home, config.bucket);
  useScanner(config.scanner);
  useLanguageModel(config.model);
  useExchanges(config.exchanges);
  useQuota(config.filesQuota);
  if (!config.bucket) return [];
  const works = await storage.check().then(
    () => true,
    () => false,
  );
  return [
    `Files are kept at ${config.bucket.url}${works ? '' : ', which does not answer as it should (S3_URL)'}`,
  ];
}

async function startWeb(
  config: Config,
  setupCode: ReturnType<typeof newSetupCode>,
  undo: Undo,
): Promise<number> {
  await startLive();
  const app = buildApp({ setupCode, mailSendingConfigured: config.smtpUrl !== null });
  const { server, port } = await listen(app.fetch, config);
  const drain = drainer(server);
  undo.push(async () => {
    const drained = drain();
    await stopLive();
    await drained;
    await writeReadings();
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
