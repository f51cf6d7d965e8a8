import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { pictureIdsOf, picturesOf } from '../../knowledge/index.ts';
import { listMembers } from '../../team/index.ts';
import { faultsOf, gapsOf } from '../rules/faults.ts';
import { bodiesOf, readCourse, readVersion, readVersions } from './course-row.ts';
import { toMarkdown } from './to-markdown.ts';

const courseId = z.uuid();

/** One course with its draft and how that stands. @throws Problem 404 `course-not-found`. */
export const findCourse = query({
  name: 'training.find-course',
  permission: 'training:write',
  input: z.strictObject({ courseId }),
  async run(run, asked) {
    const row = await readCourse(run, asked.courseId);
    const { id, draft, draftVersion, publishedVersion, publishedDraft, retiredAt, weekOf, updatedAt } = row;
    return {
      ...{ id, draft, draftVersion, publishedVersion, weekOf, updatedAt },
      isRetired: retiredAt !== null,
      hasChanges: publishedDraft !== draftVersion,
      faults: faultsOf(draft),
      gaps: gapsOf(draft),
      pictures: await picturesIn(run, draft),
    };
  },
});

/** Where the pictures of all lessons are, by their id. */
export async function picturesIn(
  run: Parameters<typeof picturesOf>[0],
  content: Parameters<typeof bodiesOf>[0],
): Promise<Record<string, string>> {
  return picturesOf(run, bodiesOf(content).flatMap(pictureIdsOf));
}

/** What was published when and by whom, the newest first. */
export const listVersions = query({
  name: 'training.list-versions',
  permission: 'training:write',
  input: z.strictObject({ courseId }),
  async run(run, asked) {
    await readCourse(run, asked.courseId);
    const members = await listMembers(run.context, {});
    return (await readVersions(run, asked.courseId)).map(
      ({ version, note, asksAgain, publishedAt, ...row }) => ({
        ...{ version, note, asksAgain, publishedAt },
        ...{ lessons: row.content.lessons.length, questions: row.content.questions.length },
        publishedBy: row.publishedBy
          ? { id: row.publishedBy, name: members.find(({ id }) => id === row.publishedBy)?.name ?? '' }
          : null,
      }),
    );
  },
});

/** A course as Markdown: what is taken, or the draft while nothing is. */
export const exportCourse = query({
  name: 'training.export-course',
  permission: 'training:write',
  input: z.strictObject({ courseId }),
  async run(run, asked) {
    const { draft, publishedVersion } = await readCourse(run, asked.courseId);
    if (publishedVersion === null) return toMarkdown(draft);
    return toMarkdown((await readVersion(run, asked.courseId, publishedVersion)).content);
  },
});
