import { z } from 'zod';
import type { SignIn } from '../../database/seeds/play/settle-in.ts';
import {
  countWorkspaces,
  createAccount,
  createWorkspace,
  findAccount,
  keepToken,
  type Workspace,
} from '../domains/access/index.ts';
import { ensureDefaultMailbox } from '../domains/channels/email/index.ts';
import { addMember, createTeam } from '../domains/team/index.ts';
import { system } from '../kernel/actor.ts';
import { newSecret } from '../kernel/ids.ts';
import type { Language } from '../kernel/language.ts';
import { Problem } from '../kernel/problem.ts';
import type { Config } from '../platform/config.ts';
import { isLoopback } from '../platform/config.ts';
import { database } from '../platform/database/open.ts';

export const demos = ['toko-rina', 'siam-parcel'] as const;
export type Demo = (typeof demos)[number];

/** What the companies of the demo are called, and where they live: whoever tries one out may live elsewhere. */
const companies: Record<Demo, { name: string; language: Language; zone: string }> = {
  'toko-rina': { name: 'Toko Rina', language: 'id', zone: 'Asia/Jakarta' },
  'siam-parcel': { name: 'Siam Parcel', language: 'th', zone: 'Asia/Bangkok' },
};

/** Asked at the first set-up when others than this machine can reach the program: printed on the console, once. */
export type SetupCode = { required: boolean; value: string };

export function newSetupCode(config: Config): SetupCode {
  return { required: !isLoopback(config.host), value: newSecret(128).slice(0, 8).toUpperCase() };
}

/** Set-up is open until the first workspace stands. */
export async function isSetupOpen(): Promise<boolean> {
  return (await countWorkspaces()) === 0;
}

type Wanted = {
  name: string;
  email: string;
  password: string;
  company: string;
  language: Language;
  demo?: Demo;
};

/** A workspace that was just made, and how the people of its demo company sign in. */
type Opened = { workspace: Workspace; signIns: SignIn[] };

const lockKey = 7_215_002;

/**
 * Makes the first workspace with its owner, a first team and a mailbox. Of several at once exactly one succeeds.
 * @throws Problem 404 `setup-done`.
 */
export async function setUp(wanted: Wanted, now: Date): Promise<Opened> {
  const reserved = await database().direct.reserve();
  try {
    const [row] = await reserved`select pg_try_advisory_lock(${lockKey}) as mine`;
    if (!z.object({ mine: z.boolean() }).parse(row).mine || !(await isSetupOpen()))
      throw new Problem(404, 'setup-done');
    try {
      return await makeFirst(wanted, now);
    } finally {
      await reserved`select pg_advisory_unlock(${lockKey})`;
    }
  } finally {
    reserved.release();
  }
}

async function makeFirst(wanted: Wanted, now: Date): Promise<Opened> {
  const { name, email, password, language } = wanted;
  const account =
    (await findAccount(email)) ?? (await createAccount({ name, email, password, isMailboxProved: true }));
  const zone = wanted.demo && companies[wanted.demo].zone;
  const workspace = await createWorkspace({ name: wanted.company, language, ...(zone && { zone }) });
  const context = { actor: system(workspace.id), now };
  await addMember(context, { accountId: account.id, name, email, role: 'owner', language });
  await ensureDefaultMailbox(workspace, now);
  if (wanted.demo) return { workspace, signIns: await fillWithDemo(workspace.id, wanted.demo, now) };
  await createTeam(context, { name: firstTeam[language] });
  return { workspace, signIns: [] };
}

/** What the first team is called. */
export const firstTeam: Record<Language, string> = { en: 'Service', id: 'Layanan', th: 'ฝ่ายบริการ' };

/** Fills a workspace with a demo company's story. The stories are read from disk only when somebody asks for one. */
export async function fillWithDemo(workspaceId: string, demo: Demo, now: Date) {
  const { fillWorkspace } = await import('../../database/seeds/fill.ts');
  const { signIns } = await fillWorkspace(workspaceId, demo, now);
  return signIns;
}

/** What a first start without a browser makes: owner and workspace from the settings, a token, a demo company. */
export async function setUpFromSettings(config: Config, now: Date): Promise<string[]> {
  const { ownerEmail, ownerPassword, company, language, apiToken, demo } = config.first;
  if (!(await isSetupOpen())) return [];
  const lines: string[] = [];
  let opened: Opened | null = null;
  if (ownerEmail && ownerPassword) {
    const name = ownerEmail.split('@')[0] ?? ownerEmail;
    const called = company ?? (demo ? companies[demo].name : 'Sapa');
    const wanted = { name, email: ownerEmail, password: ownerPassword, company: called, language };
    // The owner's own workspace is the one that is filled, as on the first visit.
    opened = await setUp(demo ? { ...wanted, demo } : wanted, now);
    lines.push(`Workspace “${called}” with its owner ${ownerEmail} was made.`);
  } else if (demo) opened = await makeDemoWorkspace(demo, now);
  if (demo && opened) lines.push(...peopleOf(opened, demo));
  if (apiToken) {
    const first = opened?.workspace ?? (await makeEmptyWorkspace(company ?? 'Sapa', language, now));
    await keepToken(first.id, { name: 'SAPA_API_TOKEN', secret: apiToken, scopes: ['*'] }, now);
    lines.push('The token of SAPA_API_TOKEN opens the API of the first workspace.');
  }
  return lines;
}

async function makeEmptyWorkspace(name: string, language: Language, now: Date): Promise<Workspace> {
  const workspace = await createWorkspace({ name, language });
  await ensureDefaultMailbox(workspace, now);
  return workspace;
}

async function makeDemoWorkspace(demo: Demo, now: Date): Promise<Opened> {
  const { name, language, zone } = companies[demo];
  const workspace = await createWorkspace({ name, language, zone, slug: demo, demo: true });
  await ensureDefaultMailbox(workspace, now);
  return { workspace, signIns: await fillWithDemo(workspace.id, demo, now) };
}

function peopleOf({ signIns }: Opened, demo: Demo): string[] {
  const people = signIns.map((one) => `  ${one.name}  ${one.email}  ${one.password}`);
  return [`Demo company “${companies[demo].name}”. Sign in as one of:`, ...people];
}
