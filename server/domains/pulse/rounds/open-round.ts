import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { secretBox } from '../../../platform/secrets/secret-box.ts';
import { findWorkspace } from '../../access/index.ts';
import { listStaff } from '../../team/index.ts';
import { monthToOpen } from '../rules/calendar.ts';
import { usual } from '../rules/statements.ts';
import { urnHolds, writeUrn } from '../rules/urn.ts';
import { pulseRoster, pulseRounds, pulseUrns } from '../schema.ts';
import { lastRound } from './round-row.ts';
import { readSettings } from './settings.ts';

/**
 * By the clock: a round begins when it is time for one. Everybody who works here is asked, in the team that they are
 * counted in from now until it closes (the oldest of theirs); who is away all the time is not. Nobody opens a round by
 * hand, nor for some people only. @returns its id, null when it is not time.
 */
export const openRoundWhenDue = command({
  name: 'pulse.open-round',
  permission: 'pulse:configure',
  input: z.strictObject({}),
  async run(run): Promise<string | null> {
    const { tx, actor, now, announce } = run;
    const { workspaceId } = actor;
    const { every, openDays, own } = await readSettings(run);
    const last = await lastRound(run);
    const { zone } = await findWorkspace(workspaceId);
    const month = last?.state === 'open' ? null : monthToOpen({ every, last: last ?? null }, zone, now);
    if (!month) return null;
    const closesAt = new Date(now.getTime() + openDays * 86_400_000);
    const roster = await whomToAsk(run, closesAt);
    if (roster.length === 0) return null;
    const id = newId(now.getTime());
    const statements = [...usual, ...own];
    const round = { month, statements, openedAt: now, closesAt, people: roster.length };
    await tx.insert(pulseRounds).values({ workspaceId, id, ...round });
    await tx.insert(pulseRoster).values(roster.map((one) => ({ workspaceId, roundId: id, ...one })));
    await tx.insert(pulseUrns).values(await emptyUrns(workspaceId, id, roster.length));
    announce('pulse.opened', { type: 'workspace', id: workspaceId }, { roundId: id, people: roster.length });
    return id;
  },
});

async function whomToAsk({ context }: Run, closesAt: Date) {
  const staff = await listStaff(context, {});
  return staff
    .filter(({ absence }) => !absence || (absence.endsAt !== null && absence.endsAt < closesAt))
    .map(({ id, teamIds }) => ({ memberId: id, teamId: [...teamIds].sort()[0] ?? null }));
}

/** Twice as many places as people: the urns fill up alike, and which one somebody's ballot went into tells nothing. */
async function emptyUrns(workspaceId: string, roundId: string, people: number) {
  const box = await secretBox();
  return Array.from({ length: Math.ceil((people * 2) / urnHolds) }, () => {
    const id = randomUUID();
    return { workspaceId, id, roundId, sealed: box.seal(writeUrn([]), id) };
  });
}
