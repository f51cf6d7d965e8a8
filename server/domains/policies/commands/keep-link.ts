import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId, newSecret, sha256 } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { policyLinks } from '../schema.ts';
import { readPolicy, readVersion, subjectOf } from './policy-row.ts';

/**
 * Makes a link by which investors read a policy. The token is told this once; only its hash is kept.
 * @throws Problem 409 `policy-not-for-investors`.
 */
export const makeLink = command({
  name: 'policies.make-link',
  permission: 'policies:approve',
  input: z.strictObject({
    policyId: z.uuid(),
    forWhom: z.string().trim().min(1).max(200),
    days: z.int().min(1).max(366).default(90),
  }),
  async run(run, { policyId, forWhom, days }) {
    const { publishedVersion } = await readPolicy(run, policyId);
    const isForThem =
      publishedVersion !== null &&
      (await readVersion(run, policyId, publishedVersion)).content.audiences.includes('investors');
    if (!isForThem) throw new Problem(409, 'policy-not-for-investors');
    const id = newId();
    const token = newSecret(256);
    const expiresAt = new Date(run.now.getTime() + days * 86_400_000);
    await run.tx.insert(policyLinks).values({
      ...{ workspaceId: run.actor.workspaceId, id, policyId, tokenHash: sha256(token), forWhom, expiresAt },
      ...{ createdBy: memberIdOf(run.actor), createdAt: run.now },
    });
    run.announce('policy.link-made', subjectOf(policyId), { policyId, linkId: id });
    return { id, token, expiresAt };
  },
});

/** Lets nobody in by a link any more. @throws Problem 404 `policy-link-not-found`. */
export const revokeLink = command({
  name: 'policies.revoke-link',
  permission: 'policies:approve',
  input: z.strictObject({ policyId: z.uuid(), linkId: z.uuid() }),
  async run(run, { policyId, linkId }) {
    const { workspaceId, id, policyId: of, revokedAt } = policyLinks;
    const it = and(eq(workspaceId, run.actor.workspaceId), eq(id, linkId), eq(of, policyId));
    const [row] = await run.tx.select({ id }).from(policyLinks).where(it);
    if (!row) throw notFound('policy-link');
    const changed = await run.tx
      .update(policyLinks)
      .set({ revokedAt: run.now })
      .where(and(it, isNull(revokedAt)))
      .returning({ id });
    if (changed.length > 0) run.announce('policy.link-revoked', subjectOf(policyId), { policyId, linkId });
  },
});
