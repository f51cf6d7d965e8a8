import { createWorkspace, keepToken } from '../../../server/domains/access/index.ts';
import { addMember, createTeam } from '../../../server/domains/team/index.ts';
import { type Role, system } from '../../../server/kernel/actor.ts';
import { newSecret } from '../../../server/kernel/ids.ts';
import { type Fetcher, signedIn } from '../../harness/api.ts';
import { makeBelongings } from '../../harness/belongings.ts';
import { hire, type Staff } from '../../harness/staff.ts';
import { References } from './references.ts';
import type { Caller } from './try-call.ts';

/** Somebody who has signed in once; signing in has a limit of its own. */
type Person = { staff: Staff; role: Role; cookie: string };

/** Who calls, and what there is to name. */
export type FuzzedCompany = { callers: Caller[]; known: References };

/** An owner, an agent and a supervisor with their sessions. */
export async function signPeopleIn(ask: Fetcher): Promise<Person[]> {
  const { slug } = await createWorkspace({ name: 'Toko Rina', language: 'id' });
  const person = async (name: string, role: Role): Promise<Person> => {
    const staff = await hire(slug, name, role);
    return { staff, role, cookie: (await signedIn(ask, staff.email, slug)).cookie };
  };
  return [
    await person('Sari Hidayat', 'owner'),
    await person('Adi Wijaya', 'agent'),
    await person('Dewi Lestari', 'supervisor'),
  ];
}

/**
 * A new company with one row of everything, and those who call its doors: the first caller is a token that may do
 * all, the last one is nobody. New for each part of a run, because what may be made of a thing has its limits.
 */
export async function makeFuzzedCompany(people: readonly Person[]): Promise<FuzzedCompany> {
  const { id: workspaceId, slug } = await createWorkspace({ name: 'Toko Rina', language: 'id' });
  const place = { workspaceId, slug, context: { actor: system(workspaceId), now: new Date() } };
  const { id: teamId } = await createTeam(place.context, { name: 'Layanan' });
  const members: Caller[] = [];
  for (const { staff, role, cookie } of people) {
    const { accountId, name, email } = staff;
    await addMember(place.context, { accountId, name, email, role, language: 'id' });
    members.push({ cookie, 'x-sapa': '1', 'x-workspace': slug });
  }
  const token = async (scopes: string[]): Promise<Caller> => {
    const secret = newSecret();
    await keepToken(workspaceId, { name: 'fuzz', secret, scopes }, new Date());
    return { authorization: `Bearer ${secret}` };
  };
  const callers = [await token(['*']), ...members, await token(['customers:write']), {}];
  return { callers, known: referencesOf(await makeBelongings(place, teamId)) };
}

function referencesOf(things: Record<string, string>): References {
  const known = new References();
  for (const [path, ids] of Object.entries(things)) {
    const nouns = [...path.matchAll(/([a-z-]+)\/\{\w+\}/g)].map(([, noun = '']) => noun);
    for (const [at, id] of ids.split('/').entries()) known.add(kindOfNoun(nouns[at] ?? ''), id);
  }
  return known;
}

/** The kind of what a noun of a path lists: `blocked-senders` are of `blockedsender`. */
export function kindOfNoun(noun: string): string {
  return noun.replace(/s$/, '').replaceAll('-', '');
}
