import { createWorkspace } from '../../server/domains/access/index.ts';
import { addMember, createTeam } from '../../server/domains/team/index.ts';
import type { Actor, Role } from '../../server/kernel/actor.ts';
import { system } from '../../server/kernel/actor.ts';
import { newId } from '../../server/kernel/ids.ts';
import type { Context } from '../../server/platform/command.ts';

export type Member = Extract<Actor, { type: 'member' }>;

/** A workspace with its people: Sari owns it, Dewi leads, Adi and Nok answer, Lek only reads and notes. */
export type Company = {
  workspaceId: string;
  slug: string;
  sari: Member;
  dewi: Member;
  adi: Member;
  nok: Member;
  lek: Member;
  /** The open team that everybody sees. */
  teamId: string;
  /** The program itself, now. */
  asSystem: Context;
};

/** A moment that tests stand on: a Monday morning in Jakarta. */
export const monday = new Date('2026-11-23T02:00:00.000Z');

/** Makes a company in the test's database. */
export async function makeCompany(name = 'Toko Rina', now: Date = monday): Promise<Company> {
  const workspace = await createWorkspace({ name, language: 'id' });
  const asSystem: Context = { actor: system(workspace.id), now };
  const join = (person: string, role: Role) => addPerson(asSystem, person, role);
  const sari = await join('Sari Hidayat', 'owner');
  const dewi = await join('Dewi Lestari', 'supervisor');
  const adi = await join('Adi Wijaya', 'agent');
  const nok = await join('Nok Charoen', 'agent');
  const lek = await join('Lek Suwan', 'light-agent');
  const { id: teamId } = await createTeam(asSystem, { name: 'Layanan', memberIds: [adi.id, nok.id] });
  return { workspaceId: workspace.id, slug: workspace.slug, sari, dewi, adi, nok, lek, teamId, asSystem };
}

/** Joins one more person to a workspace. */
export async function addPerson(context: Context, name: string, role: Role): Promise<Member> {
  const accountId = newId();
  const email = `${name.toLowerCase().replace(/\s+/g, '.')}.${accountId.slice(-6)}@toko-rina.example`;
  const { id } = await addMember(context, { accountId, name, email, role, language: 'id' });
  return { type: 'member', workspaceId: context.actor.workspaceId, id, accountId, role, hiddenTeamIds: [] };
}

/** In somebody's name at a time. */
export function as(actor: Actor, now: Date = monday): Context {
  return { actor, now };
}
