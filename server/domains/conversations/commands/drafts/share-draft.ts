import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { passFiles } from '../../../files/index.ts';
import { listMembers } from '../../../team/index.ts';
import { type DraftSharing, drafts } from '../../schema.ts';
import { findVisible } from '../add-message.ts';

type Draft = typeof drafts.$inferSelect;

/** Shows one's draft to the team, asks for a look before it is sent, or keeps it to oneself again (null). */
export const shareDraft = command({
  name: 'conversations.share-draft',
  permission: 'conversations:note',
  input: z.strictObject({
    conversationId: z.uuid(),
    sharing: z.enum(['shared', 'check']).nullable(),
    checkerId: z.uuid().nullable().default(null),
  }),
  async run(run, { conversationId, sharing, checkerId }) {
    const memberId = memberOf(run);
    await findVisible(run, conversationId);
    await findDraftOf(run, conversationId, memberId);
    const asked = sharing === 'check' ? checkerId : null;
    if (asked) await assertMember(run, asked);
    await setSharing(run, { conversationId, memberId }, sharing, asked);
  },
});

/**
 * A colleague looked at a draft, at the `version` that was read, and finds it good: its writer is told.
 * @throws Problem 409 `own-draft`, `draft-changed` when its writer wrote on meanwhile.
 */
export const checkDraft = command({
  name: 'conversations.check-draft',
  permission: 'conversations:note',
  input: z.strictObject({ conversationId: z.uuid(), memberId: z.uuid(), version: z.number().int() }),
  async run(run, { conversationId, memberId, version }) {
    if (memberOf(run) === memberId) throw new Problem(409, 'own-draft');
    await findVisible(run, conversationId);
    const draft = await findShared(run, conversationId, memberId);
    if (draft.version !== version) throw new Problem(409, 'draft-changed');
    await setSharing(run, { conversationId, memberId }, 'checked', run.actor.id);
  },
});

/**
 * Takes a shared draft over, with its files: from now on it is one's own, and no longer the other's.
 * @throws Problem 409 `draft-stands` when one has begun another text here.
 */
export const takeOverDraft = command({
  name: 'conversations.take-over-draft',
  permission: 'conversations:note',
  input: z.strictObject({ conversationId: z.uuid(), memberId: z.uuid() }),
  async run(run, { conversationId, memberId }) {
    const me = memberOf(run);
    await findVisible(run, conversationId);
    const draft = await findShared(run, conversationId, memberId);
    if (me === memberId) return;
    const [own] = await run.tx
      .select()
      .from(drafts)
      .where(matching(run, conversationId, me));
    if (own) throw new Problem(409, 'draft-stands');
    const taken = { memberId: me, sharing: null, checkerId: null, updatedAt: run.now };
    await run.tx
      .update(drafts)
      .set({ ...taken, version: draft.version + 1 })
      .where(matching(run, conversationId, memberId));
    await passFiles(run.context, {
      fileIds: draft.fileIds,
      owner: { type: 'draft', id: conversationId },
      toId: me,
    });
    tell(run, { conversationId, memberId }, null, null);
  },
});

type Whose = { conversationId: string; memberId: string };

async function setSharing(
  run: Run,
  whose: Whose,
  sharing: DraftSharing | null,
  checkerId: string | null,
): Promise<void> {
  const mine = matching(run, whose.conversationId, whose.memberId);
  await run.tx.update(drafts).set({ sharing, checkerId }).where(mine);
  tell(run, whose, sharing, checkerId);
}

function tell(run: Run, whose: Whose, sharing: DraftSharing | null, checkerId: string | null): void {
  const subject = { type: 'conversation', id: whose.conversationId };
  run.announce('conversation.draft-shared', subject, { ...whose, sharing, checkerId });
}

function matching({ actor }: Run, conversationId: string, memberId: string) {
  return and(
    eq(drafts.workspaceId, actor.workspaceId),
    eq(drafts.conversationId, conversationId),
    eq(drafts.memberId, memberId),
  );
}

async function findDraftOf(run: Run, conversationId: string, memberId: string): Promise<Draft> {
  const mine = matching(run, conversationId, memberId);
  const [draft] = await run.tx.select().from(drafts).where(mine).for('update');
  if (!draft) throw notFound('draft');
  return draft;
}

async function findShared(run: Run, conversationId: string, memberId: string): Promise<Draft> {
  const draft = await findDraftOf(run, conversationId, memberId);
  if (draft.sharing === null) throw notFound('draft');
  return draft;
}

function memberOf({ actor }: Run): string {
  if (actor.type !== 'member') throw new Problem(403, 'member-only');
  return actor.id;
}

async function assertMember({ context }: Run, id: string): Promise<void> {
  const known = (await listMembers(context, {})).some((one) => one.id === id && !one.disabled);
  if (!known) throw notFound('member');
}
