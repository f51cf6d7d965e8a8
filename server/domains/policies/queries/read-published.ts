import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { sha256 } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { readPolicy } from '../commands/policy-row.ts';
import { type Audience, audiences } from '../rules/content.ts';
import { policyLinks } from '../schema.ts';
import { type Holding, readHolding } from './holding.ts';

/** What a reader outside sees of a version: its words, and nothing of who must read it or of the quiz. */
export type Published = ReturnType<typeof toPublished>;

function toPublished({ row, coming }: Holding) {
  const { policyId, version, major, minor, effectiveFrom, publishedAt, content } = row;
  const { names, purpose, clauses } = content;
  const shown = clauses.map(({ key, number, title, text, standard }) => ({
    key,
    number,
    title,
    text,
    standard,
  }));
  return {
    ...{ policyId, version, major, minor, effectiveFrom, publishedAt, names, purpose, clauses: shown },
    /** From which day a newer version holds that is published already. */
    changesOn: coming?.effectiveFrom ?? null,
  };
}

/** What holds today for an audience, by name; what holds later only is not there yet. */
export const listPublished = query({
  name: 'policies.list-published',
  permission: 'policies:read',
  input: z.strictObject({ audience: z.enum(audiences) }),
  run: (run, { audience }) => readPublished(run, audience),
});

/** One policy as an audience reads it today. @throws Problem 404 `policy-not-found`. */
export const findPublished = query({
  name: 'policies.find-published',
  permission: 'policies:read',
  input: z.strictObject({ policyId: z.uuid(), audience: z.enum(audiences) }),
  async run(run, { policyId, audience }) {
    const [found] = await readPublished(run, audience, policyId);
    if (!found) throw notFound('policy');
    return found;
  },
});

/** What an investor's link opens today. @throws Problem 404 `policy-link-not-found` for one that is over or unknown. */
export const findByLink = query({
  name: 'policies.find-by-link',
  permission: 'policies:read',
  input: z.strictObject({ token: z.string().max(200) }),
  async run(run, { token }) {
    const { workspaceId, tokenHash, expiresAt, revokedAt, policyId } = policyLinks;
    const open = and(gt(expiresAt, run.now), isNull(revokedAt));
    const [link] = await run.tx
      .select({ policyId })
      .from(policyLinks)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(tokenHash, sha256(token)), open));
    const [found] = link ? await readPublished(run, 'investors', link.policyId) : [];
    if (!found) throw notFound('policy-link');
    return found;
  },
});

/** The links of a policy, the newest first, without what opens them. @throws Problem 404 `policy-not-found`. */
export const listLinks = query({
  name: 'policies.list-links',
  permission: 'policies:approve',
  input: z.strictObject({ policyId: z.uuid() }),
  async run(run, { policyId }) {
    await readPolicy(run, policyId);
    const { tx, actor } = run;
    const { id, forWhom, expiresAt, revokedAt, createdAt } = policyLinks;
    return tx
      .select({ id, forWhom, expiresAt, revokedAt, createdAt })
      .from(policyLinks)
      .where(and(eq(policyLinks.workspaceId, actor.workspaceId), eq(policyLinks.policyId, policyId)))
      .orderBy(desc(createdAt))
      .limit(200);
  },
});

async function readPublished(run: Run, audience: Audience, policyId?: string) {
  return (await readHolding(run, policyId))
    .filter(({ row }) => row.content.audiences.includes(audience))
    .map(toPublished);
}
