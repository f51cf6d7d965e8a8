import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { isLanguage } from '../../../kernel/language.ts';
import { command } from '../../../platform/command.ts';
import { findWish } from '../../feedback/index.ts';
import { ideas } from '../schema.ts';
import { addIdea, defaultBrand } from './propose-idea.ts';
import { addVote } from './vote.ts';

/** Characters of a wish that stand as its title. */
const longestTitle = 80;

/**
 * What a customer answered to "how can we help better" becomes an idea of theirs. It is not shown to other customers until a
 * colleague has read it: they wrote to us, and not onto a board. Heard twice, it is there once.
 */
export const takeWish = command({
  name: 'ideas.take-wish',
  permission: 'ideas:propose',
  input: z.strictObject({ invitationId: z.uuid() }),
  async run(run, { invitationId }) {
    const wish = await findWish(run.context, { invitationId });
    const it = and(eq(ideas.workspaceId, run.actor.workspaceId), eq(ideas.id, invitationId));
    const [known] = await run.tx.select({ id: ideas.id }).from(ideas).where(it);
    if (!wish || known) return;
    const body = wish.words.trim();
    const person = { customerId: wish.customerId, memberId: null };
    const language = isLanguage(wish.language) ? wish.language : null;
    await addIdea(run, {
      ...{ id: invitationId, title: titleOf(body), body, isHidden: true },
      ...{ board: 'customers', brandId: await defaultBrand(run), language, requestId: null, ...person },
    });
    await addVote(run, invitationId, person);
  },
});

/** The first line, cut between two words. */
function titleOf(words: string): string {
  const [line = ''] = words.split('\n', 1);
  if (line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle / 2)).trimEnd()}…`;
}
