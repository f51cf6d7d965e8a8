import { answerPulse } from '../../../../server/domains/pulse/answering/answer-pulse.ts';
import { closeRoundWhenDue } from '../../../../server/domains/pulse/rounds/close-round.ts';
import { openRoundWhenDue } from '../../../../server/domains/pulse/rounds/open-round.ts';
import { changePulseSettings } from '../../../../server/domains/pulse/rounds/settings.ts';
import { usual } from '../../../../server/domains/pulse/rules/statements.ts';
import { system } from '../../../../server/kernel/actor.ts';
import { actorOf, type Stage } from '../stage.ts';

const day = 86_400_000;
/** So many days ago a round began; the last one is open still. */
const begun = [62, 32, 2] as const;

/**
 * The pulse among colleagues: two rounds that are over, and one that waits for whoever looks around. In a company of four
 * nothing is ever shown, and that is what there is to see.
 */
export async function askTheTeam(stage: Stage): Promise<void> {
  const { workspaceId, now } = stage;
  const at = (ago: number) => ({ actor: system(workspaceId), now: new Date(noonOf(now) - ago * day) });
  await changePulseSettings(at(70), { every: 'month', openDays: 10, own: [] });
  for (const [round, ago] of begun.entries()) {
    const opened = await openNear(at, ago);
    if (opened === null || round === begun.length - 1) continue;
    await answer(stage, at(opened - 2).now, round);
    await closeRoundWhenDue(at(opened - 11), {});
  }
}

/** Ten in the morning in Jakarta and Bangkok, of the day on which it is now. */
const noonOf = (now: Date) => Math.floor(now.getTime() / day) * day + 3.5 * 3_600_000;

/** A round opens on working days alone: the first one at that time or before. */
async function openNear(
  at: (ago: number) => { actor: ReturnType<typeof system>; now: Date },
  ago: number,
): Promise<number | null> {
  for (let before = ago; before < ago + 4; before += 1)
    if ((await openRoundWhenDue(at(before), {})) !== null) return before;
  return null;
}

/** Content on the whole, and the second time a little less with how work is planned. */
async function answer(stage: Stage, now: Date, round: number): Promise<void> {
  for (const [at, colleague] of stage.company.colleagues.entries()) {
    const scores = usual.map(({ key, scale }, place) => {
      const drawn = (at * 7 + place * 3 + round) % 4;
      if (scale === 'recommend') return [key, Math.min(10, 6 + drawn + (at % 2))] as const;
      const less = key === 'planning' ? round : 0;
      return [key, Math.max(1, Math.min(5, 3 + (drawn % 3) - less))] as const;
    });
    await answerPulse({ actor: actorOf(stage, colleague), now }, { scores: Object.fromEntries(scores) });
  }
}
