import { and, eq, inArray } from 'drizzle-orm';
import { takeCare } from '../../platform/care.ts';
import { about, subjectOf } from './commands/request-row.ts';
import { requests } from './schema.ts';

/** How many requests one statement reads. */
const together = 500;

takeCare({
  name: 'requests',
  /** Whoever looks at them sees at once that their words are gone; their numbers are found as before. */
  async erase({ tx, actor, announce }, person) {
    const ids = person.request ?? [];
    for (let at = 0; at < ids.length; at += together) {
      const some = inArray(requests.id, ids.slice(at, at + together));
      const rows = await tx
        .select()
        .from(requests)
        .where(and(eq(requests.workspaceId, actor.workspaceId), some));
      for (const row of rows)
        announce('request.changed', subjectOf(row), {
          ...about(row),
          fields: ['subject', 'preview', 'fields'],
        });
    }
  },
});
