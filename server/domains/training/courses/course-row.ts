import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Actor } from '../../../kernel/actor.ts';
import { languages } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { giveFiles, listFiles } from '../../files/index.ts';
import { type Body, BodyRefused, pictureIdsOf, readBody } from '../../knowledge/index.ts';
import { type Content, contentInput } from '../rules/content.ts';
import { courses, courseVersions } from './schema.ts';

export type CourseRow = typeof courses.$inferSelect;

/**
 * A course to change, held until the verb is over. @param draftVersion what the writer last saw of the draft.
 * @throws Problem 404 `course-not-found`, 409 `course-retired`, 412 `course-changed`.
 */
export async function lockCourse(
  { tx, actor }: Run,
  { courseId, draftVersion }: { courseId: string; draftVersion?: number },
): Promise<CourseRow> {
  const [row] = await tx.select().from(courses).where(itself(actor, courseId)).for('update');
  if (!row) throw notFound('course');
  if (row.retiredAt) throw new Problem(409, 'course-retired');
  if (draftVersion !== undefined && draftVersion !== row.draftVersion)
    throw new Problem(412, 'course-changed');
  return { ...row, draft: known(row.draft) };
}

/** A course to look at. @throws Problem 404 `course-not-found`. */
export async function readCourse({ tx, actor }: Run, courseId: string): Promise<CourseRow> {
  const [row] = await tx.select().from(courses).where(itself(actor, courseId));
  if (!row) throw notFound('course');
  return { ...row, draft: known(row.draft) };
}

/** A version as it was published. @throws Problem 404 `course-version-not-found`. */
export async function readVersion({ tx, actor }: Run, courseId: string, version: number) {
  const { workspaceId, courseId: of, version: which } = courseVersions;
  const it = and(eq(workspaceId, actor.workspaceId), eq(of, courseId), eq(which, version));
  const [row] = await tx.select().from(courseVersions).where(it);
  if (!row) throw notFound('course-version');
  return { ...row, content: known(row.content) };
}

/** All versions, the newest first. */
export async function readVersions({ tx, actor }: Run, courseId: string) {
  const it = and(eq(courseVersions.workspaceId, actor.workspaceId), eq(courseVersions.courseId, courseId));
  const rows = await tx.select().from(courseVersions).where(it).orderBy(desc(courseVersions.version));
  return rows.map((row) => ({ ...row, content: known(row.content) }));
}

/** What is taken today: each published course in use with its version and content; only some where they are named. */
export async function listTaken({ tx, actor }: Run, ids?: readonly string[]) {
  if (ids?.length === 0) return [];
  const version = and(
    eq(courseVersions.workspaceId, courses.workspaceId),
    eq(courseVersions.courseId, courses.id),
    eq(courseVersions.version, courses.publishedVersion),
  );
  const rows = await tx
    .select({
      ...{ id: courses.id, weekOf: courses.weekOf, version: courseVersions.version },
      ...{ content: courseVersions.content, publishedAt: courseVersions.publishedAt },
    })
    .from(courses)
    .innerJoin(courseVersions, version)
    .where(
      and(
        eq(courses.workspaceId, actor.workspaceId),
        isNull(courses.retiredAt),
        isNotNull(courses.publishedVersion),
        ids ? inArray(courses.id, [...ids]) : undefined,
      ),
    );
  return rows.map((row) => ({ ...row, content: known(row.content) }));
}

/** What is taken of one course. @throws Problem 404, 409 `course-retired`, `course-not-published`. */
export async function readTaken(run: Run, courseId: string) {
  const row = await readCourse(run, courseId);
  if (row.retiredAt) throw new Problem(409, 'course-retired');
  if (row.publishedVersion === null) throw new Problem(409, 'course-not-published');
  const { version, content } = await readVersion(run, courseId, row.publishedVersion);
  return { version, content };
}

/** Keeps what changed of a row. */
export async function writeCourse(
  { tx, now }: Run,
  row: CourseRow,
  changes: Partial<CourseRow>,
): Promise<void> {
  const mine = and(eq(courses.workspaceId, row.workspaceId), eq(courses.id, row.id));
  await tx
    .update(courses)
    .set({ ...changes, updatedAt: now })
    .where(mine);
}

/** Every word of the lessons is of the shape that the editor writes. @throws Problem 400 `course-words-refused`. */
export function checkedContent(content: Content): Content {
  try {
    return withBodies(content);
  } catch (error) {
    if (error instanceof BodyRefused) throw new Problem(400, 'course-words-refused');
    throw error;
  }
}

/** Pictures that are new in it become the course's; those that it has stay. @throws Problem 404 `file-not-found`. */
export async function takePictures({ context }: Run, courseId: string, content: Content): Promise<void> {
  const ids = [...new Set(bodiesOf(content).flatMap((body) => pictureIdsOf(body)))];
  if (ids.length === 0) return;
  const files = await listFiles(context, { fileIds: ids });
  const own = new Set(files.filter((file) => file.ownerId === courseId).map((file) => file.id));
  const fileIds = ids.filter((id) => !own.has(id));
  await giveFiles(context, { fileIds, owner: { type: 'course', id: courseId } });
}

/** Everything that the lessons say, in every language. */
export function bodiesOf({ lessons }: Content): Body[] {
  return lessons.flatMap(({ bodies }) =>
    languages.flatMap((one) => (bodies[one] ? [bodies[one] as Body] : [])),
  );
}

export function subjectOf(courseId: string) {
  return { type: 'course', id: courseId };
}

/** The database keeps no order of names, and an earlier program wrote less: what is read stands as it is known today. */
function known(content: Content): Content {
  return withBodies(contentInput.parse(content));
}

function withBodies(content: Content): Content {
  const read = (body: unknown) =>
    body ? (readBody(body) as Content['lessons'][number]['bodies']['en']) : null;
  const lessons = content.lessons.map((lesson) => ({
    ...lesson,
    bodies: { en: read(lesson.bodies.en), id: read(lesson.bodies.id), th: read(lesson.bodies.th) },
  }));
  return { ...content, lessons };
}

function itself(actor: Actor, courseId: string) {
  return and(eq(courses.workspaceId, actor.workspaceId), eq(courses.id, courseId));
}
