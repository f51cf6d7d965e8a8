import { z } from 'zod';
import { query, type Run } from '../../../platform/command.ts';
import { listMembers } from '../../team/index.ts';
import { readOpen, readPolicy, readVersion, readVersions } from '../commands/policy-row.ts';
import { diffOf } from '../rules/diff.ts';
import { faultsOf, gapsOf } from '../rules/faults.ts';

const policyId = z.uuid();

/** One policy with its draft and how that stands. @throws Problem 404 `policy-not-found`. */
export const findPolicy = query({
  name: 'policies.find-policy',
  permission: 'policies:write',
  input: z.strictObject({ policyId }),
  async run(run, asked) {
    const row = await readPolicy(run, asked.policyId);
    const { id, draft, draftVersion, publishedVersion, publishedDraft, ownerId, retiredAt, updatedAt } = row;
    const personOf = await namesOf(run);
    const newest = publishedVersion === null ? null : await readVersion(run, id, publishedVersion);
    return {
      ...{ id, draft, draftVersion, publishedVersion, ownerId, updatedAt },
      label: newest && { major: newest.major, minor: newest.minor },
      isRetired: retiredAt !== null,
      hasChanges: publishedDraft !== draftVersion,
      asked: row.askedAt && {
        ...{
          at: row.askedAt,
          by: personOf(row.askedBy),
          isMajor: row.askedMajor ?? true,
          note: row.askedNote,
        },
        mayApprove: run.actor.id !== row.askedBy && run.actor.id !== row.draftBy,
      },
      sentBackWords: row.sentBackWords,
      faults: faultsOf(draft),
      gaps: gapsOf(draft),
    };
  },
});

/** What was published when and by whom, the newest first. */
export const listVersions = query({
  name: 'policies.list-versions',
  permission: 'policies:read',
  input: z.strictObject({ policyId }),
  async run(run, asked) {
    await readOpen(run, asked.policyId);
    const personOf = await namesOf(run);
    return (await readVersions(run, asked.policyId)).map(({ content, writtenBy, approvedBy, ...row }) => ({
      ...{ version: row.version, major: row.major, minor: row.minor, note: row.note, hash: row.hash },
      ...{ effectiveFrom: row.effectiveFrom, publishedAt: row.publishedAt, clauses: content.clauses.length },
      writtenBy: personOf(writtenBy),
      approvedBy: personOf(approvedBy),
    }));
  },
});

/** One version as it was published. @throws Problem 404 `policy-version-not-found`. */
export const findVersion = query({
  name: 'policies.find-version',
  permission: 'policies:read',
  input: z.strictObject({ policyId, version: z.int() }),
  async run(run, asked) {
    await readOpen(run, asked.policyId);
    const row = await readVersion(run, asked.policyId, asked.version);
    const { version, major, minor, note, hash, effectiveFrom, publishedAt, content } = row;
    return {
      version,
      major,
      minor,
      note,
      hash,
      effectiveFrom,
      publishedAt,
      content: withoutAnswers(content),
    };
  },
});

/**
 * What is different from one version to another, or to the draft where none is named.
 * @throws Problem 404 `policy-version-not-found`.
 */
export const diffVersions = query({
  name: 'policies.diff-versions',
  permission: 'policies:write',
  input: z.strictObject({ policyId, from: z.int(), to: z.int().nullable().default(null) }),
  async run(run, { from, to, ...asked }) {
    const { draft } = await readPolicy(run, asked.policyId);
    const before = await readVersion(run, asked.policyId, from);
    const after = to === null ? draft : (await readVersion(run, asked.policyId, to)).content;
    return diffOf(before.content, after);
  },
});

/** Whoever is asked the questions does not read the answers beside them. */
function withoutAnswers<T extends { quiz: { questions: { right: string[]; because: object }[] } }>(
  content: T,
): T {
  const nothing = { en: '', id: '', th: '' };
  const questions = content.quiz.questions.map((one) => ({ ...one, right: [], because: nothing }));
  return { ...content, quiz: { ...content.quiz, questions } };
}

/** Members by their ids, with their names. */
export async function namesOf({ context }: Run) {
  const names = new Map((await listMembers(context, {})).map(({ id, name }) => [id, name]));
  return (id: string | null) => (id ? { id, name: names.get(id) ?? '' } : null);
}
