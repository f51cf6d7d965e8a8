import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, query } from '../../../platform/command.ts';
import { helpNotices, noticeKinds } from './schema.ts';

const text = z.string().trim().max(500).default('');
/** The same in the languages of the readers; one at least says something. */
export const noticeTexts = z
  .strictObject({ en: text, id: text, th: text })
  .refine(({ en, id, th }) => Boolean(en || id || th));

/** Says something above every page of the help centre, in place of what was said there. */
export const keepHelpNotice = command({
  name: 'knowledge.keep-help-notice',
  permission: 'knowledge:publish',
  input: z.strictObject({
    kind: z.enum(noticeKinds),
    texts: noticeTexts,
    endsAt: z.coerce.date().nullable().default(null),
  }),
  async run({ tx, actor, now, announce }, given) {
    const { workspaceId } = actor;
    const row = { ...given, updatedAt: now };
    await tx
      .insert(helpNotices)
      .values({ ...row, workspaceId })
      .onConflictDoUpdate({ target: helpNotices.workspaceId, set: row });
    announce('help-centre.notice-changed', { type: 'workspace', id: workspaceId }, { kind: given.kind });
  },
});

/** Says nothing there any more. */
export const endHelpNotice = command({
  name: 'knowledge.end-help-notice',
  permission: 'knowledge:publish',
  input: z.strictObject({}),
  async run({ tx, actor, announce }) {
    const { workspaceId } = actor;
    const gone = await tx.delete(helpNotices).where(eq(helpNotices.workspaceId, workspaceId)).returning();
    if (gone.length > 0)
      announce('help-centre.notice-changed', { type: 'workspace', id: workspaceId }, { kind: null });
  },
});

/** What is said there now; null where nothing is, or no longer. */
export const findHelpNotice = query({
  name: 'knowledge.find-help-notice',
  permission: 'help-centre:read',
  input: z.strictObject({}),
  async run({ tx, actor, now }) {
    const [row] = await tx.select().from(helpNotices).where(eq(helpNotices.workspaceId, actor.workspaceId));
    if (!row || (row.endsAt !== null && row.endsAt <= now)) return null;
    const { kind, texts, endsAt } = row;
    return { kind, texts, endsAt };
  },
});
