import { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import { command } from '../../../../platform/command.ts';
import { may } from '../../../../platform/permission.ts';
import { findActorOfMember } from '../../../team/index.ts';
import { settingsChanges } from '../asked.ts';
import { readSettings } from '../queries/read-settings.ts';
import { problemSettings } from '../schema.ts';

/** Says whom a burst is told and what an hour of work costs. @throws Problem 409 `alarm-to-nobody`. */
export const changeProblemSettings = command({
  name: 'problems.change-settings',
  permission: 'problems:write',
  input: z.strictObject({ changes: settingsChanges }),
  async run(run, { changes }) {
    const { tx, actor, context } = run;
    for (const memberId of changes.alarmTo ?? []) {
      const member = await findActorOfMember(context, { memberId });
      if (!member || !may(member, 'problems:read')) throw new Problem(409, 'alarm-to-nobody');
    }
    const next = { ...(await readSettings(run)), ...changes };
    const { workspaceId } = actor;
    await tx
      .insert(problemSettings)
      .values({ ...next, workspaceId })
      .onConflictDoUpdate({ target: problemSettings.workspaceId, set: next });
    const subject = { type: 'workspace', id: workspaceId };
    run.announce('problem-settings.changed', subject, { fields: Object.keys(changes) });
  },
});
