import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import { wilson } from '../../../kernel/statistics/intervals.ts';
import { query } from '../../../platform/command.ts';
import { teamCards } from '../../team/index.ts';
import { placeOf } from '../answering/answer-pulse.ts';
import { openRound } from '../rounds/round-row.ts';
import { fewest, fewestForWords } from '../rules/release.ts';
import { longestWords } from '../rules/urn.ts';
import { pulseMarks, pulseResults, pulseRounds, pulseWords } from '../schema.ts';

/** What the actor is asked now: the statements until when, in which team they are counted, and whether they have answered. */
export const findOwnPulse = query({
  name: 'pulse.find-own',
  permission: 'pulse:answer',
  input: z.strictObject({}),
  async run(run) {
    const round = await openRound(run);
    const place = round && round.closesAt > run.now ? await placeOf(run, round) : null;
    if (!round || !place) return { asked: null, fewest, fewestForWords, longestWords };
    const { workspaceId, id: roundId, statements, closesAt } = round;
    const mine = and(
      eq(pulseMarks.workspaceId, workspaceId),
      eq(pulseMarks.roundId, roundId),
      eq(pulseMarks.memberId, place.memberId),
    );
    const [mark] = await run.tx.select().from(pulseMarks).where(mine);
    const [team] = await run.tx
      .select({ name: teamCards.name })
      .from(teamCards)
      .where(and(eq(teamCards.workspaceId, workspaceId), eq(teamCards.id, place.teamId ?? roundId)));
    const asked = { statements, closesAt, team: team?.name ?? null, hasAnswered: mark !== undefined };
    return { asked, fewest, fewestForWords, longestWords };
  },
});

/** The rounds that are closed, newest first, with the figures of everybody together. */
export const listPulseRounds = query({
  name: 'pulse.list-rounds',
  permission: 'pulse:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const closed = and(
      eq(pulseRounds.workspaceId, actor.workspaceId),
      inArray(pulseRounds.state, ['shown', 'too-few']),
    );
    const rounds = await tx
      .select()
      .from(pulseRounds)
      .where(closed)
      .orderBy(desc(pulseRounds.openedAt))
      .limit(60);
    const whole = and(eq(pulseResults.workspaceId, actor.workspaceId), eq(pulseResults.part, 'everyone'));
    const results = await tx.select().from(pulseResults).where(whole);
    return rounds.map(({ id, month, state, closedAt, people, answered }) => {
      const everyone = results.find(({ roundId }) => roundId === id);
      const rate = wilson(answered ?? 0, people);
      const enps = everyone?.figures.enps ?? null;
      return { id, month, state, closedAt, people, answered, rate, enps, counted: everyone?.counted ?? null };
    });
  },
});

/** One closed round: its statements, what each shown part answered, and what people wrote. @throws Problem 404 `pulse-round-not-found`. */
export const findPulseRound = query({
  name: 'pulse.find-round',
  permission: 'pulse:read',
  input: z.strictObject({ roundId: z.uuid() }),
  async run({ tx, actor }, { roundId }) {
    const { workspaceId } = actor;
    const it = and(eq(pulseRounds.workspaceId, workspaceId), eq(pulseRounds.id, roundId));
    const [round] = await tx.select().from(pulseRounds).where(it);
    if (!round || round.state === 'open') throw notFound('pulse-round');
    const rows = await tx
      .select()
      .from(pulseResults)
      .where(and(eq(pulseResults.workspaceId, workspaceId), eq(pulseResults.roundId, roundId)));
    const teams = await tx
      .select({ id: teamCards.id, name: teamCards.name })
      .from(teamCards)
      .where(eq(teamCards.workspaceId, workspaceId));
    const parts = rows
      .filter(({ part }) => part === 'everyone' || isOpenTo(actor, part))
      .map(({ part, people, counted, figures }) => {
        const name = teams.find(({ id }) => id === part)?.name ?? null;
        return { part, name, people, counted, figures };
      });
    const order = (one: (typeof parts)[number]) => (one.part === 'everyone' ? '' : (one.name ?? one.part));
    parts.sort((one, other) => order(one).localeCompare(order(other)));
    const words = await tx
      .select({ words: pulseWords.words })
      .from(pulseWords)
      .where(and(eq(pulseWords.workspaceId, workspaceId), eq(pulseWords.roundId, roundId)))
      .orderBy(asc(pulseWords.id));
    const { id, month, state, statements, closedAt, people, answered } = round;
    const rate = wilson(answered ?? 0, people);
    const said = words.map((one) => one.words);
    return { id, month, state, statements, closedAt, people, answered, rate, parts, words: said };
  },
});

/** A provider's people see their own teams, and nobody sees a team that is closed to them. */
function isOpenTo(actor: Actor, teamId: string): boolean {
  if (actor.type !== 'member') return true;
  return !actor.hiddenTeamIds.includes(teamId) && (!actor.scope || actor.scope.teamIds.includes(teamId));
}
