import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { findActorOfMember } from '../../team/index.ts';
import { notifications } from '../schema.ts';
import { tell } from './notify-member.ts';

/** An article is to be looked at again: its owner is told, if they still work here and did not flag it themselves. */
export const hearArticle = command({
  name: 'notifications.hear-article',
  permission: 'notifications:write',
  input: z.strictObject({ articleId: z.uuid(), ownerId: z.uuid(), actorId: z.uuid().nullable() }),
  async run(run, { articleId, ownerId: memberId, actorId }): Promise<string | null> {
    if (memberId === actorId) return null;
    if (!(await findActorOfMember(run.context, { memberId }))) return null;
    const about = { memberId, kind: 'article-flagged' as const, articleId, actorId };
    return tell(run, about, eq(notifications.articleId, articleId));
  },
});
