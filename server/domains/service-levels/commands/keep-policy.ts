import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { policyInput } from '../inputs.ts';
import { policiesAt } from '../rules/policies.ts';
import { serviceLevels } from '../schema.ts';

/** Promises something new, below what is promised already. */
export const createPolicy = command({
  name: 'service-levels.create-policy',
  permission: 'service-levels:write',
  input: policyInput,
  async run(run, content) {
    const standing = policiesAt(await readPolicies(run), run.now.getTime());
    const position = Math.max(0, ...standing.map((one) => one.position)) + 1;
    return write(run, { policyId: newId(), version: 1, position, isRemoved: false, content });
  },
});

/**
 * Changes what is promised from now on: clocks that go on follow it, those that have ended keep what counted then.
 * `removed` takes a policy away, or brings it back. @throws Problem 404 `service-level-not-found`.
 */
export const changePolicy = command({
  name: 'service-levels.change-policy',
  permission: 'service-levels:write',
  input: policyInput.partial().extend({ policyId: z.uuid(), removed: z.boolean().optional() }),
  async run(run, { policyId, removed, ...changes }) {
    const last = await lastOf(run, policyId);
    if (!last || (last.isRemoved && removed !== false)) throw notFound('service-level');
    const said = Object.entries(changes).filter(([, value]) => value !== undefined);
    const content = { ...last.content, ...Object.fromEntries(said) };
    return write(run, { ...last, version: last.version + 1, content, isRemoved: removed ?? last.isRemoved });
  },
});

/** Puts policies in an order: the first that fits a request counts. Those not named follow in the order they had. */
export const orderPolicies = command({
  name: 'service-levels.order-policies',
  permission: 'service-levels:write',
  input: z.strictObject({ policyIds: z.array(z.uuid()).max(500) }),
  async run(run, { policyIds }) {
    const standing = policiesAt(await readPolicies(run), run.now.getTime());
    const rank = (id: string) => (policyIds.includes(id) ? policyIds.indexOf(id) : policyIds.length);
    const sorted = standing.toSorted((a, b) => rank(a.policyId) - rank(b.policyId));
    for (const [index, { policyId }] of sorted.entries()) {
      const last = await lastOf(run, policyId);
      if (last && last.position !== index + 1)
        await write(run, { ...last, version: last.version + 1, position: index + 1 });
    }
  },
});

/** Every version of every policy of the workspace. */
export async function readPolicies({ tx, actor }: Run) {
  return tx.select().from(serviceLevels).where(eq(serviceLevels.workspaceId, actor.workspaceId));
}

async function lastOf({ tx, actor }: Run, policyId: string) {
  const { workspaceId, policyId: of, version } = serviceLevels;
  const [last] = await tx
    .select()
    .from(serviceLevels)
    .where(and(eq(workspaceId, actor.workspaceId), eq(of, policyId)))
    .orderBy(desc(version))
    .limit(1)
    .for('update');
  return last;
}

type Version = Omit<typeof serviceLevels.$inferInsert, 'workspaceId' | 'validFrom' | 'changedBy'>;

async function write({ tx, actor, now, announce }: Run, said: Version & { validFrom?: Date }) {
  const { policyId, version } = said;
  const validFrom = new Date(Math.max(now.getTime(), said.validFrom?.getTime() ?? 0));
  const changedBy = memberIdOf(actor);
  await tx.insert(serviceLevels).values({ ...said, workspaceId: actor.workspaceId, validFrom, changedBy });
  announce('service-level.changed', { type: 'service-level', id: policyId }, { policyId, version });
  return { id: policyId, version };
}
