import { z } from 'zod';
import { stepAt } from '../../../kernel/calendar-steps.ts';
import { query } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';
import { findWorkspace } from '../../access/index.ts';
import { endOf } from '../rules/periods.ts';
import { aimInput, assertMayRead, findBaselineOf, measureFor } from './write-goal.ts';

/**
 * What was before a goal that somebody is about to write: the level, and between which figures it varies by itself. A target
 * within these is met now and then by chance. `baseline` is null where too little was. @throws as `writeGoal`.
 */
export const findBaseline = query({
  name: 'goals.find-baseline',
  permission: 'goals:own',
  input: z.strictObject(aimInput),
  async run(run, asked) {
    const { actor } = run;
    const isOwn = actor.type === 'member' && asked.memberId === actor.id;
    // What is measured about somebody is theirs first: whoever proposes a goal to them is not shown their figures by it.
    if (asked.memberId && !isOwn) return { baseline: null };
    if (!isOwn) assertMay(actor, 'goals:write');
    await measureFor(run, asked);
    const { zone } = await findWorkspace(actor.workspaceId);
    const startsOn = stepAt(asked.startsOn, asked.period);
    const endsOn = endOf(asked.startsOn, asked.period);
    const aim = { ...asked, startsOn, endsOn, zone, target: 0 };
    await assertMayRead(run, aim);
    return { baseline: await findBaselineOf(run, aim) };
  },
});
