import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { proposeIdea } from '../../ideas/index.ts';
import { differences, experienceChannels, verdicts } from './rules.ts';
import { qualityExperiences } from './schema.ts';

const said = (most: number) => z.string().trim().max(most).default('');
export const experienceInput = z.strictObject({
  company: said(200),
  channel: z.enum(experienceChannels),
  isWithPerson: z.boolean(),
  happenedOn: z.iso.date(),
  words: z.string().trim().min(1).max(10_000),
  verdict: z.enum(verdicts),
  differences: z.array(z.enum(differences)).max(differences.length).default([]),
  otherwise: said(2_000),
  lesson: said(2_000),
  isShared: z.boolean(),
});

/** Writes down what one lived through as a customer. @throws Problem 403 `member-only`. */
export const addExperience = command({
  name: 'quality.add-experience',
  permission: 'quality:answer',
  input: experienceInput,
  async run(run, given) {
    const memberId = writerOf(run);
    const experienceId = newId();
    const row = { ...given, differences: [...new Set(given.differences)] };
    const own = { workspaceId: run.actor.workspaceId, id: experienceId, memberId, createdAt: run.now };
    await run.tx.insert(qualityExperiences).values({ ...row, ...own });
    announce(run, experienceId, { isShared: given.isShared, isRemoved: false });
    return { experienceId };
  },
});

/** Writes it anew; only its writer does. @throws Problem 404 `experience-not-found`. */
export const changeExperience = command({
  name: 'quality.change-experience',
  permission: 'quality:answer',
  input: experienceInput.extend({ experienceId: z.uuid() }),
  async run(run, { experienceId, ...given }) {
    await lockOwn(run, experienceId);
    const row = { ...given, differences: [...new Set(given.differences)] };
    await run.tx.update(qualityExperiences).set(row).where(isOne(run, experienceId));
    announce(run, experienceId, { isShared: given.isShared, isRemoved: false });
  },
});

/** Takes it out of the journal; only its writer does. @throws Problem 404 `experience-not-found`. */
export const removeExperience = command({
  name: 'quality.remove-experience',
  permission: 'quality:answer',
  input: z.strictObject({ experienceId: z.uuid() }),
  async run(run, { experienceId }) {
    await lockOwn(run, experienceId);
    await run.tx.delete(qualityExperiences).where(isOne(run, experienceId));
    announce(run, experienceId, { isShared: false, isRemoved: true });
  },
});

/**
 * Proposes to the colleagues what should be taken from it, as an idea on the board of the staff; once.
 * @throws Problem 404 `experience-not-found`, 409 `experience-without-lesson`, `experience-is-idea`, 403 where ideas are not theirs to propose.
 */
export const proposeFromExperience = command({
  name: 'quality.propose-from-experience',
  permission: 'quality:answer',
  input: z.strictObject({ experienceId: z.uuid() }),
  async run(run, { experienceId }) {
    const row = await lockOwn(run, experienceId);
    if (row.ideaId) throw new Problem(409, 'experience-is-idea');
    if (row.lesson === '') throw new Problem(409, 'experience-without-lesson');
    const title = (row.lesson.split('\n')[0] ?? '').slice(0, 200);
    const { ideaId } = await proposeIdea(run.context, { title, body: `${row.lesson}\n\n${row.words}` });
    await run.tx.update(qualityExperiences).set({ ideaId }).where(isOne(run, experienceId));
    return { ideaId };
  },
});

/** An experience is somebody's: a token and the program have none. */
function writerOf({ actor }: Run): string {
  const memberId = memberIdOf(actor);
  if (!memberId) throw new Problem(403, 'member-only');
  return memberId;
}

async function lockOwn(run: Run, experienceId: string) {
  const memberId = memberIdOf(run.actor);
  const [row] = await run.tx.select().from(qualityExperiences).where(isOne(run, experienceId)).for('update');
  if (!row || row.memberId !== memberId) throw notFound('experience');
  return row;
}

const isOne = ({ actor }: Run, experienceId: string) =>
  and(eq(qualityExperiences.workspaceId, actor.workspaceId), eq(qualityExperiences.id, experienceId));

function announce(run: Run, experienceId: string, told: { isShared: boolean; isRemoved: boolean }): void {
  run.announce('experience.changed', { type: 'experience', id: experienceId }, { experienceId, ...told });
}
