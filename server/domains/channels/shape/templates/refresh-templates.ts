import { and, eq, notInArray } from 'drizzle-orm';
import { newId } from '../../../../kernel/ids.ts';
import type { Run } from '../../../../platform/command.ts';
import type { TemplateGiven } from '../channel.ts';
import { channelTemplates } from '../schema.ts';

/** Writes down the templates of a connection as the provider lists them; those that it no longer has go. */
export async function keepTemplates(
  { tx, actor, now }: Run,
  connectionId: string,
  given: TemplateGiven[],
): Promise<void> {
  const { workspaceId } = actor;
  const kept: string[] = [];
  for (const one of given) {
    const row = { ...one, workspaceId, id: newId(), connectionId, changedAt: now };
    const { category, status, reason, body } = one;
    const { workspaceId: w, connectionId: c, name, language } = channelTemplates;
    const [made] = await tx
      .insert(channelTemplates)
      .values(row)
      .onConflictDoUpdate({
        target: [w, c, name, language],
        set: { category, status, reason, body, changedAt: now },
      })
      .returning({ id: channelTemplates.id });
    if (made) kept.push(made.id);
  }
  const mine = and(
    eq(channelTemplates.workspaceId, workspaceId),
    eq(channelTemplates.connectionId, connectionId),
  );
  const gone = kept.length > 0 ? and(mine, notInArray(channelTemplates.id, kept)) : mine;
  await tx.delete(channelTemplates).where(gone);
}
