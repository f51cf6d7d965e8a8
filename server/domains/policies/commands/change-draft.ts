import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findActorOfMember } from '../../team/index.ts';
import { type Clause, type Content, clauseInput, contentInput } from '../rules/content.ts';
import { faultsOf, gapsOf } from '../rules/faults.ts';
import { canonical } from '../rules/fingerprint.ts';
import { nextNumber } from '../rules/numbering.ts';
import { lockPolicy, notAsked, type PolicyRow, readVersion, subjectOf, writePolicy } from './policy-row.ts';

/** How a draft stands after it was saved. */
const standing = (draft: Content, draftVersion: number) => ({
  draftVersion,
  faults: faultsOf(draft),
  gaps: gapsOf(draft),
});

/**
 * Saves what was written, whole or half, and who looks after it. What was put before a second person is a draft again.
 * @throws Problem 412 `policy-changed`, 409 `policy-retired`, `policy-owner-cannot`.
 */
export const changeDraft = command({
  name: 'policies.change-draft',
  permission: 'policies:write',
  input: z.strictObject({
    policyId: z.uuid(),
    draftVersion: z.int(),
    content: contentInput.optional(),
    ownerId: z.uuid().nullable().optional(),
  }),
  async run(run, { policyId, draftVersion, content, ownerId }) {
    const row = await lockPolicy(run, { policyId, draftVersion });
    if (ownerId) {
      const owner = await findActorOfMember(run.context, { memberId: ownerId });
      if (!owner || !may(owner, 'policies:write')) throw new Problem(409, 'policy-owner-cannot');
    }
    if (ownerId !== undefined && ownerId !== row.ownerId) {
      await writePolicy(run, row, { ownerId });
      run.announce('policy.changed', subjectOf(policyId), { policyId, fields: ['ownerId'] });
    }
    if (content === undefined || canonical(content) === canonical(row.draft))
      return standing(row.draft, row.draftVersion);
    return standing(content, await keepDraft(run, row, content));
  },
});

/** Puts an earlier version into the draft; nothing is published by it. @throws Problem 404 `policy-version-not-found`. */
export const restoreVersion = command({
  name: 'policies.restore-version',
  permission: 'policies:write',
  input: z.strictObject({ policyId: z.uuid(), version: z.int() }),
  async run(run, { policyId, version }) {
    const row = await lockPolicy(run, { policyId });
    const { content } = await readVersion(run, policyId, version);
    return standing(content, await keepDraft(run, row, content));
  },
});

/**
 * Lets one clause say something else in the draft, or adds one at its end; for proposals and reviews.
 * @param words what is said of it in one language, or nothing: then it is only marked as worked upon.
 */
export const reviseClause = command({
  name: 'policies.revise-clause',
  permission: 'policies:write',
  input: z.strictObject({
    policyId: z.uuid(),
    clauseKey: z.string().max(60).nullable(),
    language: z.enum(['en', 'id', 'th']),
    title: z.string().trim().max(500),
    text: z.string().trim().max(20_000),
  }),
  async run(run, { policyId, clauseKey, language, title, text }) {
    const row = await lockPolicy(run, { policyId });
    const said = (words: Clause['title'], now: string) =>
      now === '' ? words : { ...words, [language]: now };
    const { clauses } = row.draft;
    const known = clauses.some(({ key }) => key === clauseKey);
    const changed = clauses.map((one) =>
      one.key === clauseKey ? { ...one, title: said(one.title, title), text: said(one.text, text) } : one,
    );
    const number = nextNumber(
      clauses.map((one) => one.number),
      null,
    );
    const key = `clause-${number}-${row.draftVersion}`;
    const words = { title: { [language]: title }, text: { [language]: text } };
    const added = known ? changed : [...changed, clauseInput.parse({ key, number, ...words })];
    return standing(row.draft, await keepDraft(run, row, { ...row.draft, clauses: added }));
  },
});

/** Writes the draft, and returns its new count. */
async function keepDraft(run: Run, row: PolicyRow, draft: Content): Promise<number> {
  const draftVersion = row.draftVersion + 1;
  const draftBy = memberIdOf(run.actor);
  await writePolicy(run, row, { draft, draftVersion, draftBy, ...notAsked });
  run.announce('policy.changed', subjectOf(row.id), { policyId: row.id, fields: ['draft'] });
  return draftVersion;
}
