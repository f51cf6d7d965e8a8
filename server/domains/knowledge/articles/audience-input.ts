import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { assertOrganisation } from '../../customers/index.ts';
import { findActorOfMember, listTeams } from '../../team/index.ts';
import { assertSection } from '../sections/list-sections.ts';
import { assertTopic } from '../topics/list-topics.ts';
import { workerOf } from './readable.ts';
import { type Audience, audiences } from './schema.ts';

/** What an article is besides its words. */
export const aboutInput = {
  sectionId: z.uuid().nullable(),
  topicId: z.uuid().nullable(),
  audience: z.enum(audiences),
  organisationId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  ownerId: z.uuid().nullable(),
  mainLanguage: z.enum(languages),
  reviewAt: z.iso.datetime().nullable(),
  reviewEveryDays: z.int().min(1).max(3650).nullable(),
  /** Clauses of policies that it tells of: the id of the policy, a slash, the key of the clause. */
  clauses: z.array(z.string().regex(/^[0-9a-f-]{36}\/[a-z0-9-]{1,60}$/)).max(20),
};

export type About = {
  sectionId: string | null;
  topicId: string | null;
  audience: Audience;
  organisationId: string | null;
  teamId: string | null;
  ownerId: string | null;
};

/**
 * What an article leads to is there and may be named by the actor; ids that its audience does not ask for are left
 * out. @throws Problem 400 `article-audience-incomplete`, 403 `article-team-not-yours`, 404 for what is not there.
 */
export async function settleAbout<T extends About>(run: Run, about: T, before?: About): Promise<T> {
  const organisationId = about.audience === 'organisation' ? about.organisationId : null;
  const teamId = about.audience === 'team' ? about.teamId : null;
  const isIncomplete =
    (about.audience === 'organisation' && !organisationId) || (about.audience === 'team' && !teamId);
  if (isIncomplete) throw new Problem(400, 'article-audience-incomplete');
  const settled = { ...about, organisationId, teamId };
  // What it has already may be archived or gone by now: only what is new is looked at.
  const isNew = (key: keyof About) => settled[key] !== null && settled[key] !== before?.[key];
  if (organisationId && isNew('organisationId')) await assertOrganisation(run, organisationId);
  if (teamId && isNew('teamId')) await assertTeam(run, teamId);
  if (about.sectionId && isNew('sectionId')) await assertSection(run, about.sectionId);
  if (about.topicId && isNew('topicId')) await assertTopic(run, about.topicId);
  if (about.ownerId && isNew('ownerId')) await assertMember(run, about.ownerId);
  return settled;
}

async function assertMember({ context }: Run, memberId: string): Promise<void> {
  if (!(await findActorOfMember(context, { memberId }))) throw notFound('member');
}

async function assertTeam(run: Run, teamId: string): Promise<void> {
  const teams = await listTeams(run.context, {});
  if (!teams.some((team) => team.id === teamId)) throw notFound('team');
  const worker = await workerOf(run);
  if (worker.kind === 'member' && worker.teamIds && !worker.teamIds.includes(teamId))
    throw new Problem(403, 'article-team-not-yours');
}
