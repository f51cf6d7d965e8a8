import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { surveyInvitations, surveys } from '../schema.ts';
import type { RecoveryRow } from './recovery-row.ts';

/** The survey by which a customer is asked again: the one that told of the low score, or the first that is active. */
export async function surveyOf({ tx, actor }: Run, { invitationId }: RecoveryRow): Promise<string | null> {
  if (invitationId) {
    const it = and(
      eq(surveyInvitations.workspaceId, actor.workspaceId),
      eq(surveyInvitations.id, invitationId),
    );
    const [row] = await tx.select({ id: surveyInvitations.surveyId }).from(surveyInvitations).where(it);
    return row?.id ?? null;
  }
  const active = and(
    eq(surveys.workspaceId, actor.workspaceId),
    eq(surveys.isActive, true),
    ne(surveys.kind, 'order'),
    isNull(surveys.archivedAt),
  );
  const [row] = await tx
    .select({ id: surveys.id })
    .from(surveys)
    .where(active)
    .orderBy(asc(surveys.createdAt))
    .limit(1);
  return row?.id ?? null;
}
