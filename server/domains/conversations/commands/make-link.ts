import { and, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { newSecret, sha256 } from '../../../kernel/ids.ts';
import { command, query } from '../../../platform/command.ts';
import { publicAddress } from '../../../platform/public-address.ts';
import { linkDays, linkHours, writeLink } from '../rules/link.ts';
import { conversationLinks } from '../schema.ts';
import { findVisible } from './add-message.ts';

/** Makes a link by which the customer of a conversation reads it and writes on for a day; its whole address. */
export const makeLink = command({
  name: 'conversations.make-link',
  permission: 'conversations:write',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run(run, { conversationId }): Promise<string> {
    const { tx, actor, now } = run;
    const { workspaceId } = actor;
    const { customerId } = await findVisible(run, conversationId);
    const secret = newSecret();
    const expiresAt = new Date(now.getTime() + linkHours * 3_600_000);
    const forgotten = new Date(now.getTime() - linkDays * 86_400_000);
    const old = and(
      eq(conversationLinks.workspaceId, workspaceId),
      eq(conversationLinks.conversationId, conversationId),
      lt(conversationLinks.createdAt, forgotten),
    );
    await tx.delete(conversationLinks).where(old);
    const row = { workspaceId, hash: sha256(secret), conversationId, customerId };
    await tx.insert(conversationLinks).values({ ...row, createdAt: now, expiresAt });
    return `${publicAddress()}/r/${writeLink(workspaceId, secret)}`;
  },
});

/** Whose a link is, by its secret; null when there is none. */
export const findLink = query({
  name: 'conversations.find-link',
  permission: 'conversations:read',
  input: z.strictObject({ secret: z.string().max(100) }),
  async run({ tx, actor }, { secret }) {
    const { workspaceId, hash } = conversationLinks;
    const mine = and(eq(workspaceId, actor.workspaceId), eq(hash, sha256(secret)));
    const [row] = await tx.select().from(conversationLinks).where(mine);
    return row ?? null;
  },
});

/** Lets all links of a conversation run out, e.g. before a fresh one is sent. */
export const endLinks = command({
  name: 'conversations.end-links',
  permission: 'conversations:write',
  input: z.strictObject({ conversationId: z.uuid() }),
  async run({ tx, actor, now }, { conversationId }): Promise<void> {
    const mine = and(
      eq(conversationLinks.workspaceId, actor.workspaceId),
      eq(conversationLinks.conversationId, conversationId),
    );
    await tx.update(conversationLinks).set({ expiresAt: now }).where(mine);
  },
});
