import { and, asc, desc, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { diffOf, listNames, readVersion } from '../../policies/index.ts';
import { memberCards } from '../../team/index.ts';
import { readOwn } from '../commands/reading-row.ts';
import { policyReadings, policySignatures, policyTries } from '../schema.ts';

export const readingStates = ['open', 'late', 'signed'] as const;

const standing = and(isNull(policyReadings.signedAt), isNull(policyReadings.endedAt));

/** What I am to read and sign, the soonest first, and what I have signed, the newest first. @throws Problem 403 `member-only`. */
export const listMyReadings = query({
  name: 'acknowledgements.list-my-readings',
  permission: 'acknowledgements:own',
  input: z.strictObject({}),
  async run(run) {
    const { tx, actor, now } = run;
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    const mine = and(
      eq(policyReadings.workspaceId, actor.workspaceId),
      eq(policyReadings.memberId, actor.id),
    );
    const open = await tx
      .select()
      .from(policyReadings)
      .where(and(mine, standing))
      .orderBy(policyReadings.dueAt);
    const signed = await tx
      .select()
      .from(policyReadings)
      .where(and(mine, isNotNull(policyReadings.signedAt)))
      .orderBy(desc(policyReadings.signedAt))
      .limit(200);
    const policies = await listNames(run);
    return [...open, ...signed].map((row) => ({
      ...{ id: row.id, policyId: row.policyId, version: row.version, askedAt: row.askedAt, dueAt: row.dueAt },
      names: policies.get(row.policyId) ?? { en: '', id: '', th: '' },
      label: row.major,
      isLate: row.signedAt === null && row.dueAt <= now,
      signedAt: row.signedAt,
    }));
  },
});

/**
 * What is to be read, how far it is, and what is different from what one signed before.
 * @throws Problem 404 `policy-reading-not-found`.
 */
export const findReading = query({
  name: 'acknowledgements.find-reading',
  permission: 'acknowledgements:own',
  input: z.strictObject({ readingId: z.uuid() }),
  async run(run, { readingId }) {
    const { row, version } = await readOwn(run, readingId);
    const [tried] = await run.tx
      .select()
      .from(policyTries)
      .where(and(eq(policyTries.workspaceId, row.workspaceId), eq(policyTries.readingId, readingId)))
      .orderBy(desc(policyTries.triedAt))
      .limit(1);
    const before = await lastSigned(run, row.policyId, row.memberId, row.version);
    const { quiz } = version.content;
    return {
      ...{ id: row.id, policyId: row.policyId, version: row.version, hash: version.hash, dueAt: row.dueAt },
      ...{ major: version.major, minor: version.minor, signedAt: row.signedAt, isOver: row.endedAt !== null },
      hasPassed: quiz.questions.length === 0 || row.passedVersion === row.version,
      passMark: quiz.passMark,
      questions: quiz.questions.map(({ key, question, options, right }) => ({
        ...{ key, question, options, isMany: right.length > 1 },
      })),
      lastTry: tried ? { right: tried.right, of: tried.of, at: tried.triedAt } : null,
      changed: before
        ? diffOf(before, version.content).clauses.map(({ key, change }) => ({ key, change }))
        : null,
    };
  },
});

async function lastSigned(run: Run, policyId: string, memberId: string, below: number) {
  const { tx, actor } = run;
  const { workspaceId, version } = policySignatures;
  const [row] = await tx
    .select({ version })
    .from(policySignatures)
    .where(
      and(
        eq(workspaceId, actor.workspaceId),
        eq(policySignatures.memberId, memberId),
        eq(policySignatures.policyId, policyId),
        lte(version, below - 1),
      ),
    )
    .orderBy(desc(version))
    .limit(1);
  return row ? (await readVersion(run, policyId, row.version)).content : null;
}

/** For leaders: who is asked and how far they are, the latest first; with what they signed. */
export const listReadings = query({
  name: 'acknowledgements.list-readings',
  permission: 'acknowledgements:lead',
  input: z.strictObject({ policyId: z.uuid().optional(), state: z.enum(readingStates).optional() }),
  async run(run, { policyId, state }) {
    const { tx, actor, now } = run;
    const { workspaceId, memberId, dueAt, signedAt } = policyReadings;
    const which = {
      open: standing,
      late: and(standing, lte(dueAt, now)),
      signed: isNotNull(signedAt),
    };
    const rows = await tx
      .select({ row: policyReadings, name: memberCards.name })
      .from(policyReadings)
      .innerJoin(memberCards, and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, memberId)))
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          policyId ? eq(policyReadings.policyId, policyId) : undefined,
          state ? which[state] : isNull(policyReadings.endedAt),
        ),
      )
      .orderBy(asc(dueAt), asc(memberCards.name))
      .limit(2_000);
    const ids = rows.map(({ row }) => row.id);
    const signatures =
      ids.length === 0
        ? []
        : await tx
            .select()
            .from(policySignatures)
            .where(
              and(
                eq(policySignatures.workspaceId, actor.workspaceId),
                inArray(policySignatures.readingId, ids),
              ),
            );
    const policies = await listNames(run);
    return rows.map(({ row, name }) => {
      const signature = signatures.find(({ readingId }) => readingId === row.id);
      return {
        ...{ id: row.id, policyId: row.policyId, major: row.major, version: row.version },
        names: policies.get(row.policyId) ?? { en: '', id: '', th: '' },
        member: { id: row.memberId, name },
        ...{ askedAt: row.askedAt, dueAt: row.dueAt, reminders: row.reminded },
        isLate: row.signedAt === null && row.dueAt <= now,
        signature: signature
          ? { name: signature.name, at: signature.signedAt, version: signature.version, hash: signature.hash }
          : null,
      };
    });
  },
});
