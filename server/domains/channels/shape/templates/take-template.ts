import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import type { Happening } from '../happening.ts';
import { channelTemplates } from '../schema.ts';

/** The provider decided about a template: what is known of it changes; one that is new is fetched with the next look. */
export async function takeTemplate(
  { tx, actor, now }: Run,
  connectionId: string,
  { name, language, status, category, reason }: Extract<Happening, { what: 'template' }>,
): Promise<string> {
  const same = and(
    eq(channelTemplates.workspaceId, actor.workspaceId),
    eq(channelTemplates.connectionId, connectionId),
    eq(channelTemplates.name, name),
    eq(channelTemplates.language, language),
  );
  const changes = {
    ...(status ? { status, reason: reason ?? null } : {}),
    ...(category ? { category } : {}),
    changedAt: now,
  };
  const changed = await tx.update(channelTemplates).set(changes).where(same).returning();
  return changed.length > 0 ? 'template' : 'left: template-not-fetched';
}
