import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { addReports } from '../reports/add-reports.ts';
import { toldStates } from '../rules/states.ts';
import { ideas } from '../schema.ts';
import { addStep, type IdeaRow, lockIdea, subjectOf, writeIdea } from './idea-row.ts';

/**
 * An idea says the same as another one: its votes count there, one for each person, and who gave them is told what
 * became of that one. Nothing is lost: undoing it brings every vote back.
 * @throws Problem 404 `idea-not-found`, 409 `idea-is-duplicate`, `idea-is-carried-out`, `ideas-apart`.
 */
export const mergeIdea = command({
  name: 'ideas.merge-idea',
  permission: 'ideas:answer',
  input: z.strictObject({ ideaId: z.uuid(), intoId: z.uuid() }),
  async run(run, { ideaId, intoId }) {
    const { row, into } = await lockBoth(run, ideaId, intoId);
    if (row.state === 'duplicate' || into.state === 'duplicate') throw new Problem(409, 'idea-is-duplicate');
    if (row.state === 'carried-out') throw new Problem(409, 'idea-is-carried-out');
    const isSame = row.id !== into.id && row.board === into.board && row.brandId === into.brandId;
    if (!isSame) throw new Problem(409, 'ideas-apart');
    await run.tx
      .update(ideas)
      .set({ rootId: intoId })
      .where(and(eq(ideas.workspaceId, row.workspaceId), eq(ideas.rootId, ideaId)));
    await writeIdea(run, row, { state: 'duplicate', stateBefore: row.state, duplicateOfId: intoId });
    await addStep(run, ideaId, 'duplicate');
    const told = toldStates.find((one) => one === into.state);
    if (told) await addReports(run, intoId, told);
    run.announce('idea.merged', subjectOf(intoId), { ideaId, intoId });
  },
});

/** It says something of its own after all. @throws Problem 404 `idea-not-found`, 409 `idea-no-duplicate`. */
export const unmergeIdea = command({
  name: 'ideas.unmerge-idea',
  permission: 'ideas:answer',
  input: z.strictObject({ ideaId: z.uuid() }),
  async run(run, { ideaId }) {
    const row = await lockIdea(run, ideaId);
    if (row.state !== 'duplicate' || !row.duplicateOfId) throw new Problem(409, 'idea-no-duplicate');
    const fromId = row.duplicateOfId;
    const state = row.stateBefore ?? 'new';
    await writeIdea(run, row, { state, stateBefore: null, duplicateOfId: null });
    // Its own duplicates come along, and theirs.
    await run.tx.execute(sql`
      with recursive below as (
        select i.id from ideas i where i.workspace_id = ${row.workspaceId}::uuid and i.id = ${ideaId}::uuid
        union select i.id from ideas i join below b on i.duplicate_of_id = b.id
        where i.workspace_id = ${row.workspaceId}::uuid)
      update ideas set root_id = ${ideaId}::uuid
      where workspace_id = ${row.workspaceId}::uuid and id in (select id from below)`);
    await addStep(run, ideaId, state);
    run.announce('idea.unmerged', subjectOf(ideaId), { ideaId, fromId });
  },
});

/** Both, always in the same order, so that two who merge crosswise wait for each other instead of standing still. */
async function lockBoth(run: Run, ideaId: string, intoId: string): Promise<{ row: IdeaRow; into: IdeaRow }> {
  const [first, second] = [ideaId, intoId].toSorted();
  const rows = [await lockIdea(run, first ?? ideaId), await lockIdea(run, second ?? intoId)];
  const of = (id: string) => rows.find((one) => one.id === id);
  const [row, into] = [of(ideaId), of(intoId)];
  if (!row || !into) throw new Problem(409, 'ideas-apart');
  return { row, into };
}
