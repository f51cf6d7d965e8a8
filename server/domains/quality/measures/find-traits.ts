import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { memberCards, providerCards, teamCards } from '../../team/index.ts';
import { visibleToLeaders } from '../results/visible.ts';
import { qualityUnits } from '../reviews/schema.ts';
import { changeOf, type Level, levelOf } from '../rules/measures/level.ts';
import { isOpened } from './opened.ts';
import { type Named, namesOf, readShares, type TraitShare } from './read-shares.ts';

export type TraitLevel = Named & Level;
const span = { from: z.date(), to: z.date() };
export const groupings = ['team', 'provider', 'channel'] as const;

/**
 * How each trait does, for the whole and for each team, provider or channel, with intervals: in the order of their names, as
 * places in a row would say more than chance allows. `apart` says where the whole interval lies beside the mean of all.
 */
export const findTraits = query({
  name: 'quality.find-traits',
  permission: 'quality:measure',
  input: z.strictObject({ ...span, by: z.enum(groupings) }),
  async run(run, { from, to, by }) {
    const shares = await readShares(run, { from, to, which: await visibleToLeaders(run) });
    const names = await namesOf(run);
    const called = await calledBy(run, by);
    const groups = Map.groupBy(shares, (one) => keyIn(one, by));
    const whole = traitsOf(shares, names);
    return {
      whole: { traits: whole, reviews: unitsIn(shares) },
      groups: [...groups]
        .map(([id, own]) => ({
          ...{ id, name: called.get(id ?? '') ?? id, reviews: unitsIn(own) },
          people: new Set(own.map((one) => one.memberId)).size,
          traits: traitsOf(own, names).map((one) => ({ ...one, apart: apartOf(one, whole) })),
        }))
        .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '')),
    };
  },
});

/** How each trait of one's own work does. */
export const findOwnTraits = query({
  name: 'quality.find-own-traits',
  permission: 'quality:read',
  input: z.strictObject({ from: z.date().optional() }),
  async run(run, { from }): Promise<TraitLevel[]> {
    if (run.actor.type !== 'member') return [];
    const mine = and(
      eq(qualityUnits.workspaceId, run.actor.workspaceId),
      eq(qualityUnits.memberId, run.actor.id),
    );
    return traitsOf(await readShares(run, { from, which: mine }), await namesOf(run));
  },
});

/**
 * What became of a trait since a day, say that of a lesson: of one member, or of a team; of oneself where neither is named. Of a member only themselves, the
 * program, and a leader who has opened the record for a reason learn it.
 * @throws Problem 403 `record-closed`, 400 `trait-of-nobody`.
 */
export const measureChange = query({
  name: 'quality.measure-change',
  permission: 'quality:read',
  input: z.strictObject({
    memberId: z.uuid().optional(),
    teamId: z.uuid().optional(),
    trait: z.string().max(40),
    at: z.date(),
    /** So many days before and after it are looked at. */
    days: z.int().min(7).max(365).default(90),
  }),
  async run(run, { memberId: asked, teamId, trait, at, days }) {
    const self = run.actor.type === 'member' && !teamId ? run.actor.id : undefined;
    const memberId = asked ?? self;
    if ((memberId === undefined) === (teamId === undefined)) throw new Problem(400, 'trait-of-nobody');
    if (memberId) await assertMayRead(run, memberId);
    else if (!may(run.actor, 'quality:measure'))
      throw new Problem(403, 'permission-missing', { params: { permission: 'quality:measure' } });
    const of = memberId ? eq(qualityUnits.memberId, memberId) : eq(qualityUnits.teamId, teamId ?? '');
    const isOwn = memberId === run.actor.id;
    const visible = isOwn ? eq(qualityUnits.workspaceId, run.actor.workspaceId) : await visibleToLeaders(run);
    const from = new Date(at.getTime() - days * 86_400_000);
    const to = new Date(at.getTime() + days * 86_400_000);
    const shares = (await readShares(run, { from, to, which: and(visible, of) })).filter(
      (one) => one.key === trait,
    );
    const side = (isAfter: boolean) =>
      shares.filter(({ workedAt }) => workedAt >= at === isAfter).map(({ share }) => share);
    return { trait, at, days, ...changeOf(side(false), side(true)) };
  },
});

/** @throws Problem 403 `record-closed`, 404 `member-not-found`. */
export async function assertMayRead(run: Run, memberId: string): Promise<void> {
  const { actor, tx } = run;
  if (actor.type === 'member' && actor.id === memberId) return;
  const { workspaceId, id } = memberCards;
  const [known] = await tx
    .select({ id })
    .from(memberCards)
    .where(and(eq(workspaceId, actor.workspaceId), eq(id, memberId)));
  if (!known || !may(actor, 'quality:measure')) throw notFound('member');
  if (!(await isOpened(run, memberId))) throw new Problem(403, 'record-closed');
}

export function traitsOf(shares: readonly TraitShare[], names: readonly Named[]): TraitLevel[] {
  return names.map((one) => ({
    ...one,
    ...levelOf(shares.filter(({ key }) => key === one.key).map(({ share }) => share)),
  }));
}

const unitsIn = (shares: readonly TraitShare[]) => new Set(shares.map((one) => one.unitId)).size;

function apartOf(one: TraitLevel, whole: readonly TraitLevel[]): 'above' | 'below' | null {
  const mean = whole.find(({ key }) => key === one.key)?.mean ?? null;
  if (mean === null || one.low === null || one.high === null || one.says === 'too-little') return null;
  if (one.low > mean) return 'above';
  return one.high < mean ? 'below' : null;
}

function keyIn({ teamId, providerId, channel }: TraitShare, by: (typeof groupings)[number]): string | null {
  return { team: teamId, provider: providerId, channel }[by];
}

/** The names of teams or providers; channels are called by their code, which pages put into words. */
export async function calledBy(
  { tx, actor }: Run,
  by: (typeof groupings)[number],
): Promise<Map<string, string>> {
  if (by === 'channel') return new Map();
  const card = by === 'team' ? teamCards : providerCards;
  const { workspaceId, id, name } = card;
  const rows = await tx.select({ id, name }).from(card).where(eq(workspaceId, actor.workspaceId));
  return new Map(rows.map((row) => [row.id, row.name]));
}
