import { desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { privacyNotices } from './schema.ts';

const text = z.string().trim().min(20).max(20_000);

/** Publishes the next version of what people are told when their data is collected. Earlier versions stay as proof. */
export const publishNotice = command({
  name: 'customers.publish-notice',
  permission: 'customers:protect',
  input: z.strictObject({ texts: z.strictObject({ en: text, id: text, th: text }) }),
  async run(run, { texts }) {
    const { tx, actor, now, announce } = run;
    // Two at once would take the same number.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`notice ${actor.workspaceId}`}))`);
    const version = ((await newest(run))?.version ?? 0) + 1;
    const id = newId();
    await tx.insert(privacyNotices).values({
      ...{ workspaceId: actor.workspaceId, id, version, texts },
      ...{ publishedBy: memberIdOf(run.actor), publishedAt: now },
    });
    announce('privacy-notice.published', { type: 'privacy-notice', id }, { noticeId: id, version });
    return { version };
  },
});

/** The notice that stands, or null when none was published yet. */
export const findNotice = query({
  name: 'customers.find-privacy-notice',
  permission: 'customers:read',
  input: z.strictObject({}),
  run: newest,
});

/** Every version that was published, newest first; there are few. */
export const listNotices = query({
  name: 'customers.list-privacy-notices',
  permission: 'customers:read',
  input: z.strictObject({}),
  run: ({ tx, actor }) =>
    tx
      .select()
      .from(privacyNotices)
      .where(eq(privacyNotices.workspaceId, actor.workspaceId))
      .orderBy(desc(privacyNotices.version))
      .limit(100),
});

async function newest({ tx, actor }: Run): Promise<typeof privacyNotices.$inferSelect | null> {
  const [row] = await tx
    .select()
    .from(privacyNotices)
    .where(eq(privacyNotices.workspaceId, actor.workspaceId))
    .orderBy(desc(privacyNotices.version))
    .limit(1);
  return row ?? null;
}
