import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Person } from '../../../platform/care.ts';
import { type Context, command, inUnit, query } from '../../../platform/command.ts';
import { storage } from '../../../platform/storage.ts';
import { type Entry, zipped } from '../../../platform/zip.ts';
import { findCustomer } from '../../customers/index.ts';
import { listFiles, removeContents } from '../../files/index.ts';
import { lockRow, one } from '../asking/request-row.ts';
import { bundleDays } from '../asking/rules.ts';
import { privacyRequests } from '../asking/schema.ts';
import { findPerson } from '../person/find-person.ts';
import type { BundleJob } from './ask-bundle.ts';
import { partsOf, rowsOf } from './collect.ts';
import { bundleData, bundlePage, type Rows } from './page.ts';

/**
 * Makes the bundle of an access request: `data.json` for machines, `index.html` for people, and the files themselves.
 * It goes into the storage as it is read, and its bytes are stored before the row names them; a job that is repeated
 * makes it anew.
 */
export async function makeBundle(job: BundleJob, now: Date): Promise<void> {
  const context: Context = { actor: system(job.workspaceId), now };
  const { privacyRequestId } = job;
  const asked = await findAsked(context, { privacyRequestId });
  if (!asked) return;
  const size = { bytes: 0 };
  const key = await storage().put(counted(zipped(entriesOf(context, asked)), size));
  await keepBundle(context, { privacyRequestId, key, size: size.bytes });
}

type Asked = { customerId: string; name: string; language: Language };

const findAsked = query({
  name: 'privacy.find-asked',
  permission: 'privacy:write',
  input: z.strictObject({ privacyRequestId: z.uuid() }),
  async run(run, { privacyRequestId }): Promise<Asked | null> {
    const [row] = await run.tx.select().from(privacyRequests).where(one(run, privacyRequestId));
    if (!row?.bundleAskedAt || row.bundleMadeAt || row.state !== 'open') return null;
    const { name, language } = await findCustomer(run.context, { customerId: row.customerId });
    return { customerId: row.customerId, name, language: languageOf(language) };
  },
});

/**
 * The rows are read in one transaction, which goes on as the storage takes them; the files after it, one by one.
 * Whoever stops taking, because something failed, ends the transaction too.
 */
async function* entriesOf(context: Context, { customerId, name, language }: Asked): AsyncGenerator<Entry> {
  const [data, page] = [new PassThrough(), new PassThrough()];
  const reading = inUnit(
    context,
    async (run) => {
      // The storage may be slow to take what was read.
      await run.tx.execute(sql`set local idle_in_transaction_session_timeout = '10min'`);
      const person = await findPerson(run, { customer: [customerId] });
      const parts = await partsOf(run, person);
      const rows: Rows = (part) => rowsOf(run, part);
      await pipeline(bundleData(parts, rows), data);
      await pipeline(bundlePage(language, { at: context.now, name }, parts, rows), page);
      return filesOf(run.context, person);
    },
    { readOnly: true },
  );
  const stop = (error: Error) => [data, page].map((one) => one.destroy(error));
  reading.catch(stop);
  try {
    yield { path: 'data.json', isPacked: false, content: data };
    yield { path: 'index.html', isPacked: false, content: page };
    for (const { path, key } of await reading) yield { path, isPacked: true, content: storage().stream(key) };
  } finally {
    stop(new Problem(409, 'bundle-missing'));
    await reading.catch(() => undefined);
  }
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  size: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    size.bytes += piece.byteLength;
    yield piece;
  }
}

async function filesOf(context: Context, person: Person): Promise<{ path: string; key: string }[]> {
  const rows = await listFiles(context, { fileIds: [...(person.file ?? [])].slice(0, mostFiles) });
  return rows.map(({ id, name, key }) => ({ path: `files/${id}-${name.replace(/[/\\]/g, '_')}`, key }));
}

/** More files than this nobody has; the list of them stands in the data all the same. */
const mostFiles = 5000;

function languageOf(language: string | null): Language {
  return language === 'id' || language === 'th' ? language : 'en';
}

const keepBundle = command({
  name: 'privacy.keep-bundle',
  permission: 'privacy:write',
  input: z.strictObject({ privacyRequestId: z.uuid(), key: z.string(), size: z.number().int() }),
  async run(run, { privacyRequestId, key, size }) {
    const { tx, now, announce, context } = run;
    const { bundleKey, customerId, kind, state } = await lockRow(run, privacyRequestId);
    // Settled while it was made: nobody may hand it over any more.
    if (state !== 'open') return removeContents(context, { keys: [key] });
    if (bundleKey) await removeContents(context, { keys: [bundleKey] });
    const bundleExpiresAt = new Date(now.getTime() + bundleDays * 86_400_000);
    await tx
      .update(privacyRequests)
      .set({ bundleKey: key, bundleSize: size, bundleMadeAt: now, bundleExpiresAt })
      .where(one(run, privacyRequestId));
    const told = { privacyRequestId, customerId, kind, size };
    return announce('privacy-request.bundle-made', { type: 'privacy-request', id: privacyRequestId }, told);
  },
});
