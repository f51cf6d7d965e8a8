import { and, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { sha256 } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findActorOfMember, listMembers } from '../../team/index.ts';
import { editedClauses } from '../rules/diff.ts';
import { faultsOf } from '../rules/faults.ts';
import { canonical } from '../rules/fingerprint.ts';
import { nextLabel } from '../rules/numbering.ts';
import { policies, policyVersions } from '../schema.ts';
import { dayHere } from './day-here.ts';
import {
  itself,
  lockPolicy,
  notAsked,
  type PolicyRow,
  readVersions,
  subjectOf,
  writePolicy,
} from './policy-row.ts';

/**
 * Puts the draft before a second person, as a major change that everybody signs anew or as a minor one that nobody does.
 * @throws Problem 409 `policy-incomplete`, `policy-unchanged`, 412 `policy-changed`.
 */
export const askApproval = command({
  name: 'policies.ask-approval',
  permission: 'policies:write',
  input: z.strictObject({
    policyId: z.uuid(),
    draftVersion: z.int(),
    isMajor: z.boolean().default(true),
    note: z.string().trim().max(2_000).default(''),
  }),
  async run(run, { policyId, draftVersion, isMajor, note }) {
    const row = await lockPolicy(run, { policyId, draftVersion });
    if (faultsOf(row.draft).length > 0) throw new Problem(409, 'policy-incomplete');
    const [newest] = await readVersions(run, policyId);
    if (newest && canonical(newest.content) === canonical(row.draft))
      throw new Problem(409, 'policy-unchanged');
    const asked = { askedAt: run.now, askedBy: memberIdOf(run.actor), askedMajor: isMajor || !newest };
    await writePolicy(run, row, { ...asked, askedNote: note, sentBackWords: null });
    run.announce('policy.approval-asked', subjectOf(policyId), { policyId, isMajor: asked.askedMajor });
  },
});

/** Sends a draft that was to be approved back to its writer, and says why. @throws Problem 409 `policy-not-asked`. */
export const sendBack = command({
  name: 'policies.send-back',
  permission: 'policies:approve',
  input: z.strictObject({ policyId: z.uuid(), words: z.string().trim().min(1).max(2_000) }),
  async run(run, { policyId, words }) {
    const row = await lockPolicy(run, { policyId });
    if (!row.askedAt) throw new Problem(409, 'policy-not-asked');
    await writePolicy(run, row, { ...notAsked, sentBackWords: words });
    run.announce('policy.sent-back', subjectOf(policyId), { policyId, askedBy: row.askedBy });
  },
});

/**
 * Approves what somebody else wrote, and publishes it. Whoever wrote or asked cannot, unless nobody else here may.
 * @throws Problem 409 `policy-not-asked`, `policy-needs-second`, 412 `policy-changed`.
 */
export const approvePolicy = command({
  name: 'policies.approve-policy',
  permission: 'policies:approve',
  input: z.strictObject({ policyId: z.uuid(), draftVersion: z.int() }),
  async run(run, { policyId, draftVersion }) {
    const row = await lockPolicy(run, { policyId, draftVersion });
    if (!row.askedAt) throw new Problem(409, 'policy-not-asked');
    await assertSecond(run, row);
    const [newest] = await readVersions(run, policyId);
    const version = (newest?.version ?? 0) + 1;
    const isMajor = row.askedMajor ?? true;
    const label = nextLabel(newest ?? null, isMajor);
    await run.tx.insert(policyVersions).values({
      ...{ workspaceId: row.workspaceId, policyId, version, ...label, content: row.draft },
      ...{ hash: sha256(canonical(row.draft)), note: row.askedNote },
      effectiveFrom: row.draft.effectiveFrom ?? (await dayHere(run)),
      ...{ writtenBy: row.askedBy, approvedBy: memberIdOf(run.actor), publishedAt: run.now },
    });
    const published = { publishedVersion: version, publishedDraft: row.draftVersion };
    await writePolicy(run, row, { ...published, ...notAsked, sentBackWords: null });
    const edited = newest ? editedClauses(newest.content, row.draft) : [];
    run.announce('policy.published', subjectOf(policyId), { policyId, version, isMajor, edited });
    return { version, ...label };
  },
});

/** Takes a policy out of use: nobody is asked to read it any more, and no page shows it. Twice changes nothing. */
export const retirePolicy = command({
  name: 'policies.retire-policy',
  permission: 'policies:approve',
  input: z.strictObject({ policyId: z.uuid() }),
  run: (run, { policyId }) => setRetired(run, policyId, true),
});

/** Takes a policy back into use, with the version that was published last. */
export const takeBackPolicy = command({
  name: 'policies.take-back-policy',
  permission: 'policies:approve',
  input: z.strictObject({ policyId: z.uuid() }),
  run: (run, { policyId }) => setRetired(run, policyId, false),
});

async function setRetired({ tx, actor, now, announce }: Run, policyId: string, retired: boolean) {
  const it = itself(actor, policyId);
  const [row] = await tx.select({ id: policies.id }).from(policies).where(it);
  if (!row) throw notFound('policy');
  const changed = await tx
    .update(policies)
    .set({ retiredAt: retired ? now : null, updatedAt: now })
    .where(and(it, retired ? isNull(policies.retiredAt) : isNotNull(policies.retiredAt)))
    .returning({ id: policies.id });
  if (changed.length === 0) return;
  announce(retired ? 'policy.retired' : 'policy.taken-back', subjectOf(policyId), { policyId });
}

/** @throws Problem 409 `policy-needs-second` where whoever approves had a hand in it and another one could. */
async function assertSecond(run: Run, { askedBy, draftBy }: PolicyRow): Promise<void> {
  const me = memberIdOf(run.actor);
  if (me === null || (me !== askedBy && me !== draftBy)) return;
  for (const { id, disabled } of await listMembers(run.context, {})) {
    if (disabled || id === me) continue;
    const other = await findActorOfMember(run.context, { memberId: id });
    if (other && may(other, 'policies:approve')) throw new Problem(409, 'policy-needs-second');
  }
}
