import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { memberCards } from '../../team/index.ts';
import { known } from '../commands/procedure-row.ts';
import type { Content } from '../rules/content.ts';
import { faultsOf } from '../rules/faults.ts';
import { procedures, procedureVersions } from '../schema.ts';

export const shown = ['in-use', 'retired'] as const;

/** All procedures of a workspace, those that were worked on last first. Drafts are among those in use. */
export const listProcedures = query({
  name: 'procedures.list-procedures',
  permission: 'procedures:read',
  input: z.strictObject({ show: z.enum(shown).default('in-use') }),
  async run({ tx, actor }, { show }) {
    const { workspaceId, retiredAt, ownerId } = procedures;
    const rows = await tx
      .select({ procedure: procedures, ownerName: memberCards.name })
      .from(procedures)
      .leftJoin(memberCards, and(eq(memberCards.workspaceId, workspaceId), eq(memberCards.id, ownerId)))
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          show === 'retired' ? isNotNull(retiredAt) : isNull(retiredAt),
        ),
      )
      .orderBy(desc(procedures.updatedAt))
      .limit(500);
    return rows.map(({ procedure, ownerName }) => {
      const draft = known(procedure.draft);
      const { id, publishedVersion, publishedDraft, draftVersion, updatedAt } = procedure;
      return {
        ...{ id, names: draft.names, purpose: draft.purpose, publishedVersion, updatedAt },
        ...{ steps: draft.steps.length, faults: faultsOf(draft).length },
        isRetired: procedure.retiredAt !== null,
        isFlagged: procedure.flaggedAt !== null,
        hasChanges: publishedDraft !== draftVersion,
        owner: procedure.ownerId ? { id: procedure.ownerId, name: ownerName ?? '' } : null,
      };
    });
  },
});

/** What is followed today: each procedure in use with its published version, for whoever offers and follows them. */
export async function listFollowed({
  tx,
  actor,
}: Run): Promise<{ id: string; version: number; content: Content }[]> {
  const rows = await tx
    .select({ id: procedures.id, version: procedureVersions.version, content: procedureVersions.content })
    .from(procedures)
    .innerJoin(
      procedureVersions,
      and(
        eq(procedureVersions.workspaceId, procedures.workspaceId),
        eq(procedureVersions.procedureId, procedures.id),
        eq(procedureVersions.version, procedures.publishedVersion),
      ),
    )
    .where(and(eq(procedures.workspaceId, actor.workspaceId), isNull(procedures.retiredAt)));
  return rows.map((row) => ({ ...row, content: known(row.content) }));
}
