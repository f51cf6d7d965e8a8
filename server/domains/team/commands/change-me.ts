import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { members } from '../schema.ts';

/** A member changes what is their own. */
export const changeMe = command({
  name: 'team.change-me',
  permission: 'team:own',
  input: z.strictObject({
    name: z.string().trim().min(1).max(200).optional(),
    language: z.enum(languages).optional(),
    theme: z.enum(['light', 'dark', 'system']).optional(),
    signature: z.string().max(5000).optional(),
  }),
  async run({ tx, actor }, changes) {
    if (actor.type !== 'member') throw new Problem(403, 'member-only');
    if (Object.keys(changes).length === 0) return;
    await tx
      .update(members)
      .set(changes)
      .where(and(eq(members.workspaceId, actor.workspaceId), eq(members.id, actor.id)));
  },
});
