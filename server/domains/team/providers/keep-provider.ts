import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { forgetCallers } from '../../../platform/http/known-callers.ts';
import { isNetwork } from '../../../platform/networks.ts';
import { listBrands } from '../../access/index.ts';
import { calendars } from '../calendars/schema.ts';
import { teams } from '../schema.ts';
import { providerKinds, providers } from './schema.ts';

/** What a provider is, and how far its people are let in. */
export const providerInput = {
  name: z.string().trim().min(1).max(100),
  kind: z.enum(providerKinds),
  teamIds: z.array(z.uuid()).max(100),
  brandIds: z.array(z.uuid()).max(100).nullable(),
  calendarId: z.uuid().nullable(),
  networks: z.array(z.string().trim().max(50).refine(isNetwork)).max(50),
  masksContacts: z.boolean(),
  ownSignIn: z.boolean(),
};

/** Writes a provider down: until teams are named, its people see nothing. @throws Problem 404 for what is not there. */
export const createProvider = command({
  name: 'team.create-provider',
  permission: 'team:write',
  input: z.strictObject({
    name: providerInput.name,
    kind: providerInput.kind,
    teamIds: providerInput.teamIds.default([]),
    brandIds: providerInput.brandIds.default(null),
    calendarId: providerInput.calendarId.default(null),
    networks: providerInput.networks.default([]),
    masksContacts: providerInput.masksContacts.default(true),
    ownSignIn: providerInput.ownSignIn.default(false),
  }),
  async run(run, given) {
    await assertThere(run, given);
    const row = { ...given, workspaceId: run.actor.workspaceId, id: newId(), createdAt: run.now };
    await run.tx.insert(providers).values(row);
    run.announce('provider.created', { type: 'provider', id: row.id }, { providerId: row.id });
    return { id: row.id };
  },
});

/** Changes how far a provider's people are let in; it counts at once. @throws Problem 404 for what is not there. */
export const changeProvider = command({
  name: 'team.change-provider',
  permission: 'team:write',
  input: z.strictObject({ providerId: z.uuid(), ...z.object(providerInput).partial().shape }),
  async run(run, { providerId, ...changes }) {
    await assertThere(run, changes);
    await writeProvider(run, providerId, changes);
    const fields = Object.keys(changes);
    run.announce('provider.changed', { type: 'provider', id: providerId }, { providerId, fields });
  },
});

/** Shuts every person of a provider out at once, or lets them in again. @throws Problem 404 `provider-not-found`. */
export const closeProvider = command({
  name: 'team.close-provider',
  permission: 'team:write',
  input: z.strictObject({ providerId: z.uuid(), closed: z.boolean() }),
  async run(run, { providerId, closed }) {
    // Who is let in again after the end of a contract is let in until a new end is set.
    await writeProvider(run, providerId, closed ? { closedAt: run.now } : { closedAt: null, endsAt: null });
    const name = closed ? 'provider.closed' : 'provider.reopened';
    run.announce(name, { type: 'provider', id: providerId }, { providerId });
  },
});

type Changes = Partial<Omit<typeof providers.$inferInsert, 'workspaceId' | 'id'>>;

/** Changes the row of a provider; who is let in by it proves themselves anew. @throws Problem 404 `provider-not-found`. */
export async function writeProvider({ tx, actor }: Run, providerId: string, changes: Changes): Promise<void> {
  const mine = and(eq(providers.workspaceId, actor.workspaceId), eq(providers.id, providerId));
  const [found] = await tx.select({ id: providers.id }).from(providers).where(mine).for('update');
  if (!found) throw notFound('provider');
  if (Object.keys(changes).length > 0) await tx.update(providers).set(changes).where(mine);
  forgetCallers();
}

type Named = { teamIds?: string[]; brandIds?: string[] | null; calendarId?: string | null };

async function assertThere(run: Run, { teamIds = [], brandIds, calendarId }: Named): Promise<void> {
  const { tx, actor } = run;
  const { workspaceId } = actor;
  const wanted = [...new Set(teamIds)];
  const ours = and(eq(teams.workspaceId, workspaceId), inArray(teams.id, wanted));
  const found = wanted.length === 0 ? [] : await tx.select({ id: teams.id }).from(teams).where(ours);
  if (found.length < wanted.length) throw notFound('team');
  const brands = brandIds ? (await listBrands(run.context, {})).map(({ id }) => id) : [];
  if (brandIds?.some((id) => !brands.includes(id))) throw new Problem(404, 'brand-not-found');
  if (!calendarId) return;
  const calendar = and(eq(calendars.workspaceId, workspaceId), eq(calendars.id, calendarId));
  if ((await tx.select({ id: calendars.id }).from(calendars).where(calendar)).length === 0)
    throw notFound('calendar');
}
