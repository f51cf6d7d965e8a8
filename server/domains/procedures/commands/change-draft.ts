import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { findActorOfMember } from '../../team/index.ts';
import { type Content, contentInput } from '../rules/content.ts';
import { faultsOf, gapsOf } from '../rules/faults.ts';
import { lockProcedure, readVersion, subjectOf, writeProcedure } from './procedure-row.ts';

/** How a draft stands after it was saved. */
const standing = (draft: Content, draftVersion: number) => ({
  draftVersion,
  faults: faultsOf(draft),
  gaps: gapsOf(draft),
});

/**
 * Saves what was written, whole or half, and who looks after it. Says what still keeps it from being published.
 * @throws Problem 412 `procedure-changed`, 409 `procedure-retired`, `procedure-owner-cannot`.
 */
export const changeDraft = command({
  name: 'procedures.change-draft',
  permission: 'procedures:write',
  input: z.strictObject({
    procedureId: z.uuid(),
    draftVersion: z.int(),
    content: contentInput.optional(),
    ownerId: z.uuid().nullable().optional(),
  }),
  async run(run, { procedureId, draftVersion, content, ownerId }) {
    const row = await lockProcedure(run, { procedureId, draftVersion });
    if (ownerId) {
      const owner = await findActorOfMember(run.context, { memberId: ownerId });
      if (!owner || !may(owner, 'procedures:write')) throw new Problem(409, 'procedure-owner-cannot');
    }
    const isNew = content !== undefined && JSON.stringify(content) !== JSON.stringify(row.draft);
    const next = {
      ...(isNew ? { draft: content, draftVersion: row.draftVersion + 1 } : {}),
      ...(ownerId !== undefined && ownerId !== row.ownerId ? { ownerId } : {}),
    };
    const fields = Object.keys(next).filter((one) => one !== 'draftVersion');
    if (fields.length > 0) {
      await writeProcedure(run, row, next);
      run.announce('procedure.changed', subjectOf(procedureId), { procedureId, fields });
    }
    return standing(content ?? row.draft, next.draftVersion ?? row.draftVersion);
  },
});

/** Puts an earlier version into the draft; nothing is published by it. @throws Problem 404 `procedure-version-not-found`. */
export const restoreVersion = command({
  name: 'procedures.restore-version',
  permission: 'procedures:write',
  input: z.strictObject({ procedureId: z.uuid(), version: z.int() }),
  async run(run, { procedureId, version }) {
    const row = await lockProcedure(run, { procedureId });
    const { content } = await readVersion(run, procedureId, version);
    const draftVersion = row.draftVersion + 1;
    await writeProcedure(run, row, { draft: content, draftVersion });
    run.announce('procedure.changed', subjectOf(procedureId), { procedureId, fields: ['draft'] });
    return standing(content, draftVersion);
  },
});
