import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Person } from '../../../platform/care.ts';
import { type Context, command } from '../../../platform/command.ts';
import { storage } from '../../../platform/storage.ts';
import { findCustomer } from '../../customers/index.ts';
import { listFiles, removeContents } from '../../files/index.ts';
import { lockRow, one } from '../asking/request-row.ts';
import { bundleDays } from '../asking/rules.ts';
import { privacyRequests } from '../asking/schema.ts';
import { findPerson } from '../person/find-person.ts';
import type { BundleJob } from './ask-bundle.ts';
import { type Collected, collectRows, collectTrail } from './collect.ts';
import { bundlePage } from './page.ts';

/**
 * Makes the bundle of an access request: `data.json` for machines, `index.html` for people, and the files themselves.
 * Its bytes are stored before the row names them; a job that is repeated makes it anew.
 */
export async function makeBundle(job: BundleJob, now: Date): Promise<void> {
  const context: Context = { actor: system(job.workspaceId), now };
  const read = await readBundle(context, { privacyRequestId: job.privacyRequestId });
  if (!read) return;
  const content = await zipped(read, now);
  const key = await storage().put(content);
  const size = content.byteLength;
  await keepBundle(context, { privacyRequestId: job.privacyRequestId, key, size });
}

type Read = {
  name: string;
  language: Language;
  collected: Collected;
  files: { name: string; key: string }[];
};

const readBundle = command({
  name: 'privacy.read-bundle',
  permission: 'privacy:write',
  input: z.strictObject({ privacyRequestId: z.uuid() }),
  async run(run, { privacyRequestId }): Promise<Read | null> {
    const { customerId, bundleAskedAt, bundleMadeAt, state } = await lockRow(run, privacyRequestId);
    if (!bundleAskedAt || bundleMadeAt || state !== 'open') return null;
    const { name, language } = await findCustomer(run.context, { customerId });
    const person = await findPerson(run, { customer: [customerId] });
    const collected = await collectRows(run, person);
    collected.set('trail', await collectTrail(run, person));
    return { name, language: languageOf(language), collected, files: await filesOf(run.context, person) };
  },
});

async function filesOf(context: Context, person: Person): Promise<Read['files']> {
  const rows = await listFiles(context, { fileIds: [...(person.file ?? [])].slice(0, mostFiles) });
  return rows.map(({ id, name, key }) => ({ name: `files/${id}-${name.replace(/[/\\]/g, '_')}`, key }));
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

/** Files are packed one by one and already small in most cases: they are laid in as they are. */
async function zipped({ name, language, collected, files }: Read, at: Date): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const text = (path: string, words: string) => {
    const entry = new ZipDeflate(path, { level: 6 });
    zip.add(entry);
    entry.push(new TextEncoder().encode(words), true);
  };
  text('data.json', JSON.stringify(Object.fromEntries(collected), null, 2));
  text('index.html', bundlePage(language, { at, name }, collected));
  for (const file of files) {
    const entry = new ZipPassThrough(file.name);
    zip.add(entry);
    entry.push(await storage().get(file.key), true);
  }
  zip.end();
  return Buffer.concat(parts);
}
