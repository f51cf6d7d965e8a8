import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { sanitiseHtml } from '../../../../platform/html/index.ts';
import { giveFiles, releaseFiles } from '../../../files/index.ts';
import { drafts } from '../../schema.ts';
import { findVisible } from '../add-message.ts';

const address = z.strictObject({ address: z.string().max(320), name: z.string().max(200).default('') });

/**
 * Keeps what a member has begun to write. A draft from another window that was newer is not overwritten.
 * @throws Problem 409 `draft-newer`.
 */
export const keepDraft = command({
  name: 'conversations.keep-draft',
  permission: 'conversations:note',
  input: z.strictObject({
    conversationId: z.uuid(),
    kind: z.enum(['reply', 'note']),
    html: z.string().max(1_000_000),
    cc: z.array(address).max(50).default([]),
    fileIds: z.array(z.uuid()).max(100).default([]),
    /** The version that the window last saw; 0 for none. */
    version: z.number().int().min(0),
  }),
  async run(run, { conversationId, version, ...given }) {
    const { tx, now, announce } = run;
    const own = owner(run, conversationId);
    await findVisible(run, conversationId);
    const [before] = await tx.select().from(drafts).where(own.match).for('update');
    if (before && before.version > version) throw new Problem(409, 'draft-newer');
    const sharing = before?.sharing === 'checked' ? ('shared' as const) : (before?.sharing ?? null);
    const words = { ...given, html: sanitiseHtml(given.html), sharing };
    const draft = { ...words, version: version + 1, updatedAt: now };
    const kept = before
      ? await tx.update(drafts).set(draft).where(own.match).returning()
      : await tx
          .insert(drafts)
          .values({ ...own.key, ...draft })
          .onConflictDoNothing()
          .returning();
    if (kept.length === 0) throw new Problem(409, 'draft-newer');
    await holdFiles(run, conversationId, given.fileIds, before?.fileIds ?? []);
    announce(
      'draft.changed',
      { type: 'conversation', id: conversationId },
      { conversationId, memberId: own.key.memberId },
    );
    if (sharing) tellColleagues(run, conversationId, own.key.memberId);
    return { version: draft.version };
  },
});

/** Throws a draft away. */
export const dropDraft = command({
  name: 'conversations.drop-draft',
  permission: 'conversations:note',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }) {
    const { key, match } = owner(run, conversationId);
    const gone = await run.tx.delete(drafts).where(match).returning();
    if (gone.some((draft) => draft.sharing)) tellColleagues(run, conversationId, key.memberId);
    const fileIds = gone.flatMap((draft) => draft.fileIds);
    await releaseFiles(run.context, { fileIds, owner: { type: 'draft', id: conversationId } });
  },
});

/** The files of a draft are its own, however long it lies there; what was taken out of it is free again. */
async function holdFiles(run: Run, id: string, fileIds: string[], before: string[]): Promise<void> {
  const own = { type: 'draft', id };
  await releaseFiles(run.context, { fileIds: before.filter((one) => !fileIds.includes(one)), owner: own });
  await giveFiles(run.context, { fileIds, owner: own });
}

/** Colleagues who may see the draft look again. */
function tellColleagues({ announce }: Run, conversationId: string, memberId: string): void {
  const subject = { type: 'conversation', id: conversationId };
  announce('conversation.draft-changed', subject, { conversationId, memberId });
}

function owner({ actor }: Run, conversationId: string) {
  if (actor.type !== 'member') throw new Problem(403, 'member-only');
  const key = { workspaceId: actor.workspaceId, conversationId, memberId: actor.id };
  const match = and(
    eq(drafts.workspaceId, key.workspaceId),
    eq(drafts.conversationId, conversationId),
    eq(drafts.memberId, key.memberId),
  );
  return { key, match };
}
