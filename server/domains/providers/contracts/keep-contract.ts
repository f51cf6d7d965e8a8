import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { listMembers, setProviderEnd } from '../../team/index.ts';
import { beginOf, dayAfter } from '../rules/spans.ts';
import { targetInput } from '../rules/targets.ts';
import { providerContracts } from '../schema.ts';
import { reachProvider } from './reach.ts';

export const contractFields = {
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  targets: z.array(targetInput).max(7),
  fee: z.int().min(0).max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/),
  mostPercent: z.number().min(0).max(100).default(100),
  requiredHours: z.number().positive().max(1e6).nullable().default(null),
  leadId: z.uuid().nullable().default(null),
};
const contractInput = z
  .strictObject({ providerId: z.uuid(), ...contractFields })
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil >= validFrom, {
    path: ['validUntil'],
  })
  .refine(({ targets }) => new Set(targets.map(({ measure }) => measure)).size === targets.length, {
    path: ['targets'],
  })
  .refine(
    ({ targets, requiredHours }) => requiredHours !== null || !targets.some((one) => one.measure === 'hours'),
    { path: ['requiredHours'] },
  );

/**
 * Writes a contract down as a further version; earlier ones stay. Its people are let in until its last day is over, and told
 * before. @throws Problem 404 `provider-not-found`, `member-not-found`.
 */
export const keepContract = command({
  name: 'providers.keep-contract',
  permission: 'providers:write',
  input: contractInput,
  async run(run, { providerId, ...fields }) {
    const { tx, actor, now, context } = run;
    await reachProvider(run, 'providers:write', providerId);
    if (fields.leadId) await assertLeads(run, fields.leadId);
    const before = await lastVersion(run, providerId);
    const version = (before?.version ?? 0) + 1;
    const kept = { ...fields, version };
    const by = { changedBy: actor.id, changedAt: now };
    await tx.insert(providerContracts).values({ workspaceId: actor.workspaceId, providerId, ...kept, ...by });
    const { validFrom, validUntil } = fields;
    const { zone } = await findWorkspace(actor.workspaceId);
    const endsAt = validUntil ? beginOf(dayAfter(validUntil), zone) : null;
    await setProviderEnd(context, { providerId, endsAt });
    const subject = { type: 'provider', id: providerId };
    run.announce('provider-contract.changed', subject, { providerId, version, validFrom, validUntil });
    return { version };
  },
});

/** The newest version of a contract, with its row held: two at once write one after the other. */
export async function lastVersion({ tx, actor }: Run, providerId: string) {
  const c = providerContracts;
  const [row] = await tx
    .select()
    .from(c)
    .where(and(eq(c.workspaceId, actor.workspaceId), eq(c.providerId, providerId)))
    .orderBy(desc(c.version))
    .limit(1)
    .for('update');
  return row ?? null;
}

/** Only somebody of the house leads on its side. */
async function assertLeads({ context }: Run, leadId: string): Promise<void> {
  const people = await listMembers(context, {});
  const lead = people.find(({ id, disabled, providerId }) => id === leadId && !disabled && !providerId);
  if (!lead) throw new Problem(404, 'member-not-found');
}
