import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { assertOwner } from './find-owner.ts';
import { lockIdea, subjectOf, writeIdea } from './idea-row.ts';
import { ideaWords } from './propose-idea.ts';

export const ideaChanges = z
  .strictObject({
    title: ideaWords.title,
    body: z.string().trim().max(5000),
    isHidden: z.boolean(),
    ownerId: z.uuid(),
    dueOn: z.iso.date(),
  })
  .partial();

/**
 * Changes what is written, whether customers see it, who answers, and by when; a new date or owner is told of anew.
 * @throws Problem 404 `idea-not-found`, 409 `idea-owner-cannot`.
 */
export const changeIdea = command({
  name: 'ideas.change-idea',
  permission: 'ideas:answer',
  input: z.strictObject({ ideaId: z.uuid(), changes: ideaChanges }),
  async run(run, { ideaId, changes }) {
    const row = await lockIdea(run, ideaId);
    const { ownerId, dueOn } = changes;
    const isGiven = ownerId !== undefined && ownerId !== row.ownerId;
    if (isGiven) await assertOwner(run, ownerId);
    const isAnew = isGiven || (dueOn !== undefined && dueOn !== row.dueOn);
    await writeIdea(run, row, { ...changes, ...(isAnew ? { dueToldAt: null, lateToldAt: null } : {}) });
    run.announce('idea.changed', subjectOf(ideaId), { ideaId, fields: Object.keys(changes) });
    const given = { ideaId, beforeOwnerId: row.ownerId };
    if (isGiven) run.announce('idea.assigned', subjectOf(ideaId), { ...given, ownerId });
  },
});
