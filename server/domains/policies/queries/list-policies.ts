import { and, desc, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { memberCards } from '../../team/index.ts';
import { known, type VersionRow } from '../commands/policy-row.ts';
import { type Clause, type Content, isChapter } from '../rules/content.ts';
import { faultsOf } from '../rules/faults.ts';
import { policies, policyVersions } from '../schema.ts';
import { readHolding } from './holding.ts';

export const shown = ['in-use', 'retired'] as const;

const ofNewest = and(
  eq(policyVersions.workspaceId, policies.workspaceId),
  eq(policyVersions.policyId, policies.id),
  eq(policyVersions.version, policies.publishedVersion),
);

/**
 * All policies of a workspace, those that were worked on last first. Whoever does not write sees what is published for
 * employees, as it was published.
 */
export const listPolicies = query({
  name: 'policies.list-policies',
  permission: 'policies:read',
  input: z.strictObject({ show: z.enum(shown).default('in-use') }),
  async run(run, { show }) {
    const { tx, actor } = run;
    const { workspaceId, retiredAt, ownerId } = policies;
    const writes = may(actor, 'policies:write');
    const rows = await tx
      .select({ policy: policies, newest: policyVersions, ownerName: memberCards.name })
      .from(policies)
      .leftJoin(policyVersions, ofNewest)
      .leftJoin(memberCards, and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, ownerId)))
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          show === 'retired' ? isNotNull(retiredAt) : isNull(retiredAt),
        ),
      )
      .orderBy(desc(policies.updatedAt))
      .limit(500);
    const seen = rows.filter(
      ({ newest }) => writes || (newest && known(newest.content).audiences.includes('employees')),
    );
    return seen.map(({ policy, newest, ownerName }) => {
      const content = known(writes || !newest ? policy.draft : newest.content);
      return {
        ...{ id: policy.id, names: content.names, purpose: content.purpose, audiences: content.audiences },
        ...{ publishedVersion: policy.publishedVersion, updatedAt: policy.updatedAt },
        label: newest && { major: newest.major, minor: newest.minor },
        effectiveFrom: newest?.effectiveFrom ?? null,
        ...{ clauses: content.clauses.length, faults: writes ? faultsOf(content).length : 0 },
        isRetired: policy.retiredAt !== null,
        isAsked: writes && policy.askedAt !== null,
        hasChanges: writes && policy.publishedDraft !== policy.draftVersion,
        owner: policy.ownerId ? { id: policy.ownerId, name: ownerName ?? '' } : null,
      };
    });
  },
});

/** A policy in use with its newest version, for whoever asks people to read it or lets requests be decided by it. */
export type Held = {
  id: string;
  version: number;
  major: number;
  minor: number;
  hash: string;
  content: Content;
};

/** What is published today, each policy in its newest version. */
export async function listHeld({ tx, actor }: Run): Promise<Held[]> {
  const rows = await tx
    .select({ id: policies.id, row: policyVersions })
    .from(policies)
    .innerJoin(policyVersions, ofNewest)
    .where(and(eq(policies.workspaceId, actor.workspaceId), isNull(policies.retiredAt)));
  return rows.map(({ id, row: { version, major, minor, hash, content } }) => ({
    ...{ id, version, major, minor, hash },
    content: known(content),
  }));
}

/** Policies for those who work here that were published anew since then, each in its newest version, the newest first. */
export async function listChanged({ tx, actor }: Run, since: Date) {
  const rows = await tx
    .select({ content: policyVersions.content, note: policyVersions.note })
    .from(policies)
    .innerJoin(policyVersions, ofNewest)
    .where(
      and(
        eq(policies.workspaceId, actor.workspaceId),
        isNull(policies.retiredAt),
        gte(policyVersions.publishedAt, since),
      ),
    )
    .orderBy(desc(policyVersions.publishedAt));
  return rows
    .map(({ content, note }) => ({ content: known(content), note }))
    .filter(({ content }) => content.audiences.includes('employees'));
}

/** A clause by which something can be decided: no heading, of a policy that is in use. */
export type HeldClause = Pick<Clause, 'number' | 'title' | 'text'> & {
  policyId: string;
  key: string;
  version: number;
  names: Content['names'];
};

/** Every clause that holds today, in the order in which they stand: for pickers, decisions and procedures. */
export const listClauses = query({
  name: 'policies.list-clauses',
  permission: 'policies:read',
  input: z.strictObject({}),
  run: async (run) => (await readHolding(run)).flatMap(({ row }) => clausesOf(row)),
});

/** One clause that holds today, null where there is none. */
export async function findClause(run: Run, policyId: string, key: string): Promise<HeldClause | null> {
  const [held] = await readHolding(run, policyId);
  return (held ? clausesOf(held.row) : []).find((one) => one.key === key) ?? null;
}

function clausesOf({ policyId, version, content }: VersionRow): HeldClause[] {
  return content.clauses
    .filter((clause) => !isChapter(content, clause))
    .map(({ key, number, title, text }) => ({
      ...{ policyId, key, version, number, title, text, names: content.names },
    }));
}

/** What each policy is called, by its id; those out of use too. */
export async function listNames({ tx, actor }: Run): Promise<Map<string, Content['names']>> {
  const rows = await tx
    .select({ id: policies.id, draft: policies.draft, content: policyVersions.content })
    .from(policies)
    .leftJoin(policyVersions, ofNewest)
    .where(eq(policies.workspaceId, actor.workspaceId));
  return new Map(rows.map(({ id, draft, content }) => [id, known(content ?? draft).names]));
}
