import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { isLanguage, languages } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { noWords } from '../../../kernel/words.ts';
import { command, type Run } from '../../../platform/command.ts';
import { listBrands } from '../../access/index.ts';
import { listMembers } from '../../team/index.ts';
import { readAccess, readSettings } from '../queries/find-settings.ts';
import { type Board, boards, ideas } from '../schema.ts';
import { findOwner } from './find-owner.ts';
import { addStep, asProgram, dueAfter, subjectOf } from './idea-row.ts';
import { findSeen, linkTo } from './link-request.ts';
import { addVote, type Person } from './vote.ts';

export const ideaWords = {
  title: z.string().trim().min(3).max(200),
  body: z.string().trim().max(5000).default(''),
};

/**
 * A colleague proposes something, for the board of the staff or that of customers; a request it came up in is its proof.
 * For the board of customers the customer of that request counts as who wants it. It has an owner and a date at once.
 * @throws Problem 404 `request-not-found`, `brand-not-found`.
 */
export const proposeIdea = command({
  name: 'ideas.propose-idea',
  permission: 'ideas:propose',
  input: z.strictObject({
    ...ideaWords,
    board: z.enum(boards).default('staff'),
    brandId: z.uuid().nullable().default(null),
    requestId: z.uuid().nullable().default(null),
  }),
  async run(run, { title, body, board, brandId, requestId }) {
    const card = requestId ? await findSeen(run, requestId) : null;
    const isTheirs = board === 'customers';
    const ofBrand = isTheirs ? await assertBrand(run, brandId ?? card?.brandId ?? null) : null;
    const customerId = isTheirs ? (card?.customerId ?? null) : null;
    const memberId = memberIdOf(run.actor);
    const language = await languageOf(run, memberId);
    const ideaId = await addIdea(run, {
      title,
      body,
      board,
      brandId: ofBrand,
      language,
      customerId,
      memberId,
      requestId,
    });
    if (card) await linkTo(run, ideaId, card.id);
    const wants: Person[] = [
      { customerId: null, memberId },
      { customerId, memberId: null },
    ];
    for (const one of wants) if (one.customerId || one.memberId) await addVote(run, ideaId, one);
    return { ideaId };
  },
});

/**
 * A customer who is signed in to the help centre suggests something, and wants it themselves.
 * @throws Problem 404 `idea-board-not-found` where the brand has no board.
 */
export const suggestIdea = command({
  name: 'ideas.suggest-idea',
  permission: 'portal:ideas',
  input: z.strictObject({
    ...ideaWords,
    brandId: z.uuid().nullable(),
    language: z.enum(languages),
  }),
  async run(run, { brandId, ...given }) {
    const { actor } = run;
    if (actor.type !== 'customer') throw new Problem(403, 'customer-only');
    if ((await readAccess(run, brandId)) === 'off') throw notFound('idea-board');
    const person = { customerId: actor.id, memberId: null };
    const about = { ...given, board: 'customers' as const, brandId, requestId: null };
    const ideaId = await addIdea(run, { ...about, ...person });
    await addVote(run, ideaId, person);
    return { ideaId };
  },
});

type Proposed = Person & {
  title: string;
  body: string;
  board: Board;
  brandId: string | null;
  language: string | null;
  requestId: string | null;
  /** One that is known beforehand, where it must not come in twice. */
  id?: string;
  isHidden?: boolean;
};

/** An idea with its owner and its date, and the first step of its way. @returns its id. */
export async function addIdea(run: Run, { requestId, ...given }: Proposed): Promise<string> {
  const { tx, actor, now } = run;
  const settings = await readSettings(run);
  const ofStaff = given.board === 'staff';
  const ownerId = await findOwner(run, ofStaff ? settings.staffOwnerId : settings.customerOwnerId);
  const dueOn = await dueAfter(run, ofStaff ? settings.staffDays : settings.customerDays);
  const id = given.id ?? newId(now.getTime());
  const times = { createdAt: now, updatedAt: now };
  const unsaid = { answer: noWords, outcome: noWords, state: 'new' as const };
  await tx.insert(ideas).values({
    workspaceId: actor.workspaceId,
    ...given,
    id,
    rootId: id,
    ownerId,
    dueOn,
    ...unsaid,
    ...times,
  });
  await addStep(run, id, 'new');
  run.announce('idea.proposed', subjectOf(id), { ideaId: id, ownerId, requestId });
  if (ownerId) run.announce('idea.assigned', subjectOf(id), { ideaId: id, ownerId, beforeOwnerId: null });
  return id;
}

/** The brand in whose help centre it stands: the named one, else the default one; null in a company without brands. */
async function assertBrand(run: Run, brandId: string | null): Promise<string | null> {
  if (!brandId) return defaultBrand(run);
  const brands = await listBrands(asProgram(run), {});
  if (!brands.some((one) => one.id === brandId)) throw notFound('brand');
  return brandId;
}

/** The default brand; null in a company without brands. */
export async function defaultBrand(run: Run): Promise<string | null> {
  return (await listBrands(asProgram(run), {})).find((one) => one.isDefault)?.id ?? null;
}

async function languageOf(run: Run, memberId: string | null): Promise<string | null> {
  const me = (await listMembers(asProgram(run), {})).find((one) => one.id === memberId);
  return isLanguage(me?.language) ? me.language : null;
}
