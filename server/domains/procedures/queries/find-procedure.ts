import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { listMembers } from '../../team/index.ts';
import { readProcedure, readVersion, readVersions } from '../commands/procedure-row.ts';
import { diffOf } from '../rules/diff.ts';
import { faultsOf, gapsOf } from '../rules/faults.ts';
import { toMarkdown } from '../rules/markdown.ts';

const procedureId = z.uuid();

/** One procedure with its draft and how that stands. @throws Problem 404 `procedure-not-found`. */
export const findProcedure = query({
  name: 'procedures.find-procedure',
  permission: 'procedures:read',
  input: z.strictObject({ procedureId }),
  async run(run, asked) {
    const row = await readProcedure(run, asked.procedureId);
    const { id, draft, draftVersion, publishedVersion, publishedDraft, ownerId, retiredAt, updatedAt } = row;
    return {
      ...{ id, draft, draftVersion, publishedVersion, ownerId, updatedAt },
      isRetired: retiredAt !== null,
      isFlagged: row.flaggedAt !== null,
      hasChanges: publishedDraft !== draftVersion,
      faults: faultsOf(draft),
      gaps: gapsOf(draft),
    };
  },
});

/** What was published when and by whom, the newest first. */
export const listVersions = query({
  name: 'procedures.list-versions',
  permission: 'procedures:read',
  input: z.strictObject({ procedureId }),
  async run(run, asked) {
    await readProcedure(run, asked.procedureId);
    const members = await listMembers(run.context, {});
    return (await readVersions(run, asked.procedureId)).map(
      ({ version, note, publishedAt, publishedBy, content }) => ({
        ...{ version, note, publishedAt, steps: content.steps.length },
        publishedBy: publishedBy
          ? { id: publishedBy, name: members.find(({ id }) => id === publishedBy)?.name ?? '' }
          : null,
      }),
    );
  },
});

/** One version as it was published. @throws Problem 404 `procedure-version-not-found`. */
export const findVersion = query({
  name: 'procedures.find-version',
  permission: 'procedures:read',
  input: z.strictObject({ procedureId, version: z.int() }),
  async run(run, asked) {
    const { version, note, publishedAt, content } = await readVersion(run, asked.procedureId, asked.version);
    return { version, note, publishedAt, content };
  },
});

/**
 * What is different from one version to another, or to the draft where none is named.
 * @throws Problem 404 `procedure-version-not-found`.
 */
export const diffVersions = query({
  name: 'procedures.diff-versions',
  permission: 'procedures:read',
  input: z.strictObject({ procedureId, from: z.int(), to: z.int().nullable().default(null) }),
  async run(run, { from, to, ...asked }) {
    const { draft } = await readProcedure(run, asked.procedureId);
    const before = await readVersion(run, asked.procedureId, from);
    const after = to === null ? draft : (await readVersion(run, asked.procedureId, to)).content;
    return diffOf(before.content, after);
  },
});

/** A procedure as Markdown: what is followed, or the draft while nothing is. */
export const exportProcedure = query({
  name: 'procedures.export-procedure',
  permission: 'procedures:read',
  input: z.strictObject({ procedureId }),
  async run(run, asked) {
    const { draft, publishedVersion } = await readProcedure(run, asked.procedureId);
    if (publishedVersion === null) return toMarkdown(draft);
    return toMarkdown((await readVersion(run, asked.procedureId, publishedVersion)).content);
  },
});

/** The version that new runs follow, with its content. @throws Problem 404, 409 `procedure-retired`, `procedure-incomplete`. */
export const findFollowed = query({
  name: 'procedures.find-followed',
  permission: 'procedures:read',
  input: z.strictObject({ procedureId }),
  async run(run, asked) {
    const row = await readProcedure(run, asked.procedureId);
    if (row.retiredAt) throw new Problem(409, 'procedure-retired');
    if (row.publishedVersion === null) throw new Problem(409, 'procedure-incomplete');
    const { content, version } = await readVersion(run, asked.procedureId, row.publishedVersion);
    return { version, content };
  },
});
