import { and, eq, inArray } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { moveFiles } from '../../../files/index.ts';
import { drafts } from '../../schema.ts';

type Draft = typeof drafts.$inferSelect;

/**
 * What members have begun to write comes along. Who has a draft in both finds the words below each other: nothing
 * is lost. Returns the members whose draft moved whole, so that it can move back.
 */
export async function moveDrafts(run: Run, fromId: string, toId: string): Promise<string[]> {
  const moving = await lockDrafts(run, fromId);
  const standing = new Map((await lockDrafts(run, toId)).map((draft) => [draft.memberId, draft]));
  const whole: string[] = [];
  for (const draft of moving) {
    const other = standing.get(draft.memberId);
    if (other) await joinDrafts(run, draft, other);
    else {
      await moveWhole(run, draft, toId);
      whole.push(draft.memberId);
    }
  }
  return whole;
}

/** Moves these members' drafts back, as far as they still stand and nothing new lies where they came from. */
export async function returnDrafts(run: Run, fromId: string, toId: string, members: string[]): Promise<void> {
  const begun = new Set((await lockDrafts(run, toId)).map((draft) => draft.memberId));
  for (const draft of await lockDrafts(run, fromId, members))
    if (!begun.has(draft.memberId)) await moveWhole(run, draft, toId);
}

async function moveWhole(run: Run, draft: Draft, toId: string): Promise<void> {
  await run.tx.update(drafts).set({ conversationId: toId }).where(it(draft));
  await moveFilesOf(run, draft, toId);
}

/** The files of a draft are held by the conversation in which it lies. */
async function moveFilesOf(
  { context }: Run,
  { conversationId, fileIds }: Draft,
  toId: string,
): Promise<void> {
  await moveFiles(context, { fileIds, owner: { type: 'draft', id: conversationId }, toId });
}

async function joinDrafts(run: Run, draft: Draft, other: Draft): Promise<void> {
  const { tx, now } = run;
  const html = [other.html, draft.html].filter(Boolean).join('\n');
  const fileIds = [...new Set([...other.fileIds, ...draft.fileIds])];
  const joined = { html, fileIds, version: other.version + 1, updatedAt: now };
  await tx.update(drafts).set(joined).where(it(other));
  await tx.delete(drafts).where(it(draft));
  await moveFilesOf(run, draft, other.conversationId);
}

function lockDrafts({ tx, actor }: Run, conversationId: string, members?: string[]): Promise<Draft[]> {
  const here = and(
    eq(drafts.workspaceId, actor.workspaceId),
    eq(drafts.conversationId, conversationId),
    members ? inArray(drafts.memberId, members) : undefined,
  );
  return tx.select().from(drafts).where(here).orderBy(drafts.memberId).for('update');
}

function it({ workspaceId, conversationId, memberId }: Draft) {
  return and(
    eq(drafts.workspaceId, workspaceId),
    eq(drafts.conversationId, conversationId),
    eq(drafts.memberId, memberId),
  );
}
