import { and, desc, eq, or, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { summarise } from './rules.ts';
import { qualityExperiences } from './schema.ts';

/** More are not read: the newest. */
const most = 500;

/** One's own experiences and those that colleagues share, the newest first. */
export const listExperiences = query({
  name: 'quality.list-experiences',
  permission: 'quality:read',
  input: z.strictObject({}),
  async run(run) {
    const rows = await readSeen(run);
    const me = memberIdOf(run.actor);
    return rows.map(({ row: { workspaceId, memberId, ...row }, name }) => ({
      ...row,
      member: { id: memberId, name },
      isMine: memberId === me,
    }));
  },
});

/** How those were that one may read: with a person and without one apart, with what made them so. */
export const summariseExperiences = query({
  name: 'quality.summarise-experiences',
  permission: 'quality:read',
  input: z.strictObject({}),
  async run(run) {
    const all = (await readSeen(run)).map(({ row }) => row);
    const of = (isWithPerson: boolean) => summarise(all.filter((one) => one.isWithPerson === isWithPerson));
    return { withPerson: of(true), without: of(false) };
  },
});

function readSeen(run: Run) {
  const by = and(
    eq(memberCards.workspaceId, qualityExperiences.workspaceId),
    eq(memberCards.id, qualityExperiences.memberId),
  );
  return run.tx
    .select({ row: qualityExperiences, name: memberCards.name })
    .from(qualityExperiences)
    .innerJoin(memberCards, by)
    .where(and(eq(qualityExperiences.workspaceId, run.actor.workspaceId), isSeen(run)))
    .orderBy(desc(qualityExperiences.happenedOn), desc(qualityExperiences.id))
    .limit(most);
}

function isSeen({ actor }: Run): SQL | undefined {
  const me = memberIdOf(actor);
  const shared = eq(qualityExperiences.isShared, true);
  return me ? or(shared, eq(qualityExperiences.memberId, me)) : shared;
}
