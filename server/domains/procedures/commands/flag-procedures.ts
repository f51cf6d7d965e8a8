import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import type { Content } from '../rules/content.ts';
import { clausesOf } from '../rules/walk.ts';
import { procedures, procedureVersions } from '../schema.ts';
import { known, lockProcedure, subjectOf, writeProcedure } from './procedure-row.ts';

/** Clauses of a policy say something else, or are gone: whatever names one of them is to be looked at again. */
export const flagCiting = command({
  name: 'procedures.flag-citing',
  permission: 'procedures:write',
  input: z.strictObject({ policyId: z.uuid(), edited: z.array(z.string().max(60)) }),
  async run(run, { policyId, edited }) {
    const { workspaceId, id, publishedVersion } = procedures;
    const rows = await run.tx
      .select({ row: procedures, content: procedureVersions.content })
      .from(procedures)
      .leftJoin(
        procedureVersions,
        and(
          eq(procedureVersions.workspaceId, workspaceId),
          eq(procedureVersions.procedureId, id),
          eq(procedureVersions.version, publishedVersion),
        ),
      )
      .where(and(eq(workspaceId, run.actor.workspaceId), isNull(procedures.retiredAt)));
    for (const { row, content } of rows) {
      if (row.flaggedAt || !cites(known(content ?? row.draft), policyId, edited)) continue;
      await writeProcedure(run, row, { flaggedAt: run.now });
      const { id: procedureId, ownerId } = row;
      run.announce('procedure.flagged', subjectOf(procedureId), { procedureId, ownerId });
    }
  },
});

/** Says that a procedure is still right, though a clause that it names has changed. Twice changes nothing. */
export const confirmProcedure = command({
  name: 'procedures.confirm-procedure',
  permission: 'procedures:write',
  input: z.strictObject({ procedureId: z.uuid() }),
  async run(run, { procedureId }) {
    const row = await lockProcedure(run, { procedureId });
    if (!row.flaggedAt) return;
    await writeProcedure(run, row, { flaggedAt: null });
    run.announce('procedure.confirmed', subjectOf(procedureId), { procedureId });
  },
});

function cites({ steps }: Content, policyId: string, edited: readonly string[]): boolean {
  const named = steps.flatMap(clausesOf);
  return named.some((one) => one.policyId === policyId && edited.includes(one.key));
}
