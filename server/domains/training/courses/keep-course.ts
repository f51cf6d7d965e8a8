import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { listFiles } from '../../files/index.ts';
import { examples } from '../examples/index.ts';
import { type Content, contentInput } from '../rules/content.ts';
import { faultsOf, gapsOf } from '../rules/faults.ts';
import {
  checkedContent,
  lockCourse,
  readVersion,
  subjectOf,
  takePictures,
  writeCourse,
} from './course-row.ts';
import { fromMarkdown } from './from-markdown.ts';
import { courses } from './schema.ts';

/** Begins a course as a draft. */
export const createCourse = command({
  name: 'training.create-course',
  permission: 'training:write',
  input: z.strictObject({ content: contentInput }),
  run: async (run, { content }) => ({ id: await addDraft(run, content) }),
});

/** Takes over a course from Markdown, as a draft. @throws Problem 400 `course-file-unreadable` with the line. */
export const importCourse = command({
  name: 'training.import-course',
  permission: 'training:write',
  input: z.strictObject({ text: z.string().max(1_000_000) }),
  async run(run, { text }) {
    const named = [...new Set([...text.matchAll(/\(file:([0-9a-f-]{36})\)/g)].map((one) => one[1] ?? ''))];
    const ids = z.array(z.uuid()).safeParse(named).data ?? [];
    // Pictures of another house are not here: their words stand in their place.
    const here = new Set(
      ids.length > 0 ? (await listFiles(run.context, { fileIds: ids })).map(({ id }) => id) : [],
    );
    const read = fromMarkdown(text, (id) => here.has(id));
    if ('fault' in read) {
      const { line, code } = read.fault;
      throw new Problem(400, 'course-file-unreadable', { params: { line }, fields: { text: code } });
    }
    return { id: await addDraft(run, read.content) };
  },
});

/** Lays two courses to begin with: welcoming by name, and what to do when an order is late. Drafts until published. */
export const addExamples = command({
  name: 'training.add-examples',
  permission: 'training:write',
  input: z.strictObject({}),
  async run(run) {
    const ids: string[] = [];
    for (const content of examples) ids.push(await addDraft(run, content));
    return { ids };
  },
});

/**
 * Saves what was written, whole or half. Says what still keeps it from being published.
 * @throws Problem 412 `course-changed`, 409 `course-retired`, 400 `course-words-refused`.
 */
export const changeDraft = command({
  name: 'training.change-draft',
  permission: 'training:write',
  input: z.strictObject({ courseId: z.uuid(), draftVersion: z.int(), content: contentInput }),
  async run(run, { courseId, draftVersion, content: given }) {
    const row = await lockCourse(run, { courseId, draftVersion });
    const content = checkedContent(given);
    if (JSON.stringify(content) === JSON.stringify(row.draft)) return standing(row.draft, row.draftVersion);
    await takePictures(run, courseId, content);
    await writeCourse(run, row, { draft: content, draftVersion: draftVersion + 1 });
    run.announce('course.changed', subjectOf(courseId), { courseId, fields: ['draft'] });
    return standing(content, draftVersion + 1);
  },
});

/** Puts an earlier version into the draft; nothing is published by it. @throws Problem 404 `course-version-not-found`. */
export const restoreVersion = command({
  name: 'training.restore-version',
  permission: 'training:write',
  input: z.strictObject({ courseId: z.uuid(), version: z.int() }),
  async run(run, { courseId, version }) {
    const row = await lockCourse(run, { courseId });
    const { content } = await readVersion(run, courseId, version);
    const draftVersion = row.draftVersion + 1;
    await writeCourse(run, row, { draft: content, draftVersion });
    run.announce('course.changed', subjectOf(courseId), { courseId, fields: ['draft'] });
    return standing(content, draftVersion);
  },
});

/** Keeps a new draft; `weekOf` for what the program drafted itself. */
export async function addDraft(run: Run, given: Content, weekOf: string | null = null): Promise<string> {
  const { tx, actor, now, announce } = run;
  const id = newId();
  const draft = checkedContent(given);
  await tx.insert(courses).values({
    ...{ workspaceId: actor.workspaceId, id, draft, weekOf, createdBy: memberIdOf(actor) },
    ...{ createdAt: now, updatedAt: now },
  });
  await takePictures(run, id, draft);
  announce('course.created', subjectOf(id), { courseId: id });
  return id;
}

/** How a draft stands after it was saved. */
const standing = (draft: Content, draftVersion: number) => ({
  draftVersion,
  faults: faultsOf(draft),
  gaps: gapsOf(draft),
});
