import { randomInt, randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { secretBox } from '../../../platform/secrets/secret-box.ts';
import { endingSoon } from '../rules/calendar.ts';
import { figuresOf } from '../rules/figures.ts';
import { type Cell, fewestForWords, type Past, type Released, release } from '../rules/release.ts';
import { type Ballot, mixed, readUrn } from '../rules/urn.ts';
import { pulseMarks, pulseResults, pulseRoster, pulseRounds, pulseUrns, pulseWords } from '../schema.ts';
import { lockOpenRound, type RoundRow, writeRound } from './round-row.ts';

/** So many rounds back it is looked at who came and went; older rosters are thrown away. */
const looksBack = 3;

/**
 * By the clock: everybody is told when a round ends soon, and when its time is over the urns are opened, once: what may be
 * shown is worked out and kept, the ballots are mixed, counted and destroyed, and so is the list of who has answered.
 * @returns what was done.
 */
export const closeRoundWhenDue = command({
  name: 'pulse.close-round',
  permission: 'pulse:configure',
  input: z.strictObject({}),
  async run(run): Promise<'closed' | 'ending' | null> {
    const round = await lockOpenRound(run);
    if (!round) return null;
    const left = round.closesAt.getTime() - run.now.getTime();
    if (left > 0) {
      if (round.isEnding || left > endingSoon) return null;
      await writeRound(run, round, { isEnding: true });
      run.announce('pulse.ending', subjectOf(round), { roundId: round.id });
      return 'ending';
    }
    await close(run, round);
    return 'closed';
  },
});

const subjectOf = ({ workspaceId }: RoundRow) => ({ type: 'workspace' as const, id: workspaceId });

async function close(run: Run, round: RoundRow): Promise<void> {
  const ballots = await openUrns(run, round);
  const released = release(await cellsOf(run, round, ballots), await pastOnes(run, round), randomInt);
  const parts = released ? await keepResults(run, round, released) : 0;
  if (released && ballots.length >= fewestForWords) await keepWords(run, round, ballots);
  await writeRound(run, round, {
    state: released ? 'shown' : 'too-few',
    closedAt: run.now,
    answered: ballots.length,
  });
  await destroy(run, round);
  run.announce('pulse.closed', subjectOf(round), { roundId: round.id, parts });
}

async function openUrns({ tx }: Run, { workspaceId, id }: RoundRow): Promise<Ballot[]> {
  const box = await secretBox();
  const here = and(eq(pulseUrns.workspaceId, workspaceId), eq(pulseUrns.roundId, id));
  const urns = await tx.select().from(pulseUrns).where(here);
  return mixed(
    urns.flatMap((urn) => readUrn(box.open(urn.sealed, urn.id))),
    randomInt,
  );
}

async function cellsOf(run: Run, round: RoundRow, ballots: readonly Ballot[]): Promise<Cell<Ballot>[]> {
  const roster = await rosterOf(run, [round.id]);
  const teams = [
    ...new Set([...roster, ...ballots.map(({ team }) => ({ teamId: team }))].map((one) => one.teamId)),
  ];
  return teams.map((team) => ({
    team,
    people: roster.filter(({ teamId }) => teamId === team).map(({ memberId }) => memberId),
    ballots: ballots.filter((one) => one.team === team),
  }));
}

async function rosterOf({ tx, actor }: Run, roundIds: string[]) {
  const theirs = and(eq(pulseRoster.workspaceId, actor.workspaceId), inArray(pulseRoster.roundId, roundIds));
  return tx.select().from(pulseRoster).where(theirs);
}

/** The rounds before that were shown, as they were: each shown team, and all others together. */
async function pastOnes(run: Run, { workspaceId }: RoundRow): Promise<Past[]> {
  const shown = and(eq(pulseRounds.workspaceId, workspaceId), eq(pulseRounds.state, 'shown'));
  const rounds = await run.tx
    .select({ id: pulseRounds.id })
    .from(pulseRounds)
    .where(shown)
    .orderBy(desc(pulseRounds.openedAt))
    .limit(looksBack);
  const ids = rounds.map(({ id }) => id);
  if (ids.length === 0) return [];
  const roster = await rosterOf(run, ids);
  const theirs = and(eq(pulseResults.workspaceId, workspaceId), inArray(pulseResults.roundId, ids));
  const parts = await run.tx
    .select({ roundId: pulseResults.roundId, part: pulseResults.part })
    .from(pulseResults)
    .where(theirs);
  return ids.map((roundId) => {
    const people = roster.filter((one) => one.roundId === roundId);
    const teams = [...new Set(people.map(({ teamId }) => teamId))];
    const isShown = (team: string | null) =>
      parts.some((one) => one.roundId === roundId && one.part === team);
    const of = (those: readonly (string | null)[]) => ({
      people: people.filter(({ teamId }) => those.includes(teamId)).map(({ memberId }) => memberId),
    });
    const rest = teams.filter((team) => !isShown(team));
    return [...teams.filter(isShown).map((team) => of([team])), ...(rest.length > 0 ? [of(rest)] : [])];
  });
}

/** @returns how many parts are shown, everybody together among them. */
async function keepResults({ tx }: Run, round: RoundRow, { shown, rest }: Released<Ballot>): Promise<number> {
  const { workspaceId, id: roundId, statements } = round;
  const all = rest ? [...shown, rest] : shown;
  const everyone = {
    teams: ['everyone'],
    people: all.flatMap(({ people }) => people),
    ballots: all.flatMap(({ ballots }) => ballots),
  };
  const rows = [everyone, ...shown].map(({ teams: [part], people, ballots }) => ({
    ...{ workspaceId, roundId, part: part ?? 'everyone', people: people.length, counted: ballots.length },
    figures: figuresOf(statements, ballots),
  }));
  await tx.insert(pulseResults).values(rows);
  return rows.length;
}

/** All written in one moment and in no order, under keys that tell none. */
async function keepWords({ tx }: Run, { workspaceId, id: roundId }: RoundRow, ballots: readonly Ballot[]) {
  const said = ballots.flatMap(({ words }) => (words === '' ? [] : [words]));
  const rows = mixed(said, randomInt).map((words) => ({ workspaceId, id: randomUUID(), roundId, words }));
  if (rows.length > 0) await tx.insert(pulseWords).values(rows);
}

async function destroy(run: Run, { workspaceId, id }: RoundRow): Promise<void> {
  const { tx } = run;
  await tx.delete(pulseUrns).where(and(eq(pulseUrns.workspaceId, workspaceId), eq(pulseUrns.roundId, id)));
  await tx.delete(pulseMarks).where(and(eq(pulseMarks.workspaceId, workspaceId), eq(pulseMarks.roundId, id)));
  const kept = await tx
    .select({ id: pulseRounds.id })
    .from(pulseRounds)
    .where(and(eq(pulseRounds.workspaceId, workspaceId), eq(pulseRounds.state, 'shown')))
    .orderBy(desc(pulseRounds.openedAt))
    .limit(looksBack);
  const ids = kept.map((one) => one.id);
  const mine = eq(pulseRoster.workspaceId, workspaceId);
  await tx.delete(pulseRoster).where(ids.length > 0 ? and(mine, notInArray(pulseRoster.roundId, ids)) : mine);
}
