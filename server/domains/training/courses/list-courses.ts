import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '../../../platform/command.ts';
import { may } from '../../../platform/permission.ts';
import { type Content, contentInput, traits } from '../rules/content.ts';
import { faultsOf } from '../rules/faults.ts';
import { courses, courseVersions } from './schema.ts';

export const shown = ['in-use', 'retired'] as const;

/** More courses than this in one workspace are not shown. */
const most = 500;

/**
 * Courses, those that were worked on last first. Who does not write them sees what is published; with a trait only those that
 * train it, by what is published.
 */
export const listCourses = query({
  name: 'training.list-courses',
  permission: 'training:read',
  input: z.strictObject({ show: z.enum(shown).default('in-use'), trait: z.enum(traits).optional() }),
  async run({ tx, actor }, { show, trait }) {
    const { workspaceId, retiredAt, publishedVersion } = courses;
    const seesDrafts = may(actor, 'training:write') && trait === undefined;
    const version = and(
      eq(courseVersions.workspaceId, workspaceId),
      eq(courseVersions.courseId, courses.id),
      eq(courseVersions.version, publishedVersion),
    );
    const rows = await tx
      .select({ course: courses, published: courseVersions.content })
      .from(courses)
      .leftJoin(courseVersions, version)
      .where(
        and(
          eq(workspaceId, actor.workspaceId),
          show === 'retired' ? isNotNull(retiredAt) : isNull(retiredAt),
          seesDrafts ? undefined : isNotNull(publishedVersion),
        ),
      )
      .orderBy(desc(courses.updatedAt))
      .limit(most);
    return rows.flatMap(({ course, published }) => {
      const content: Content = contentInput.parse(seesDrafts ? course.draft : published);
      if (trait !== undefined && !content.traits.includes(trait)) return [];
      const { id, weekOf, draftVersion, publishedDraft, updatedAt } = course;
      const { names, purpose, minutes, lessons, questions, validMonths, skill } = content;
      return [
        {
          ...{ id, names, purpose, minutes, weekOf, updatedAt, traits: content.traits, validMonths },
          ...{ lessons: lessons.length, questions: questions.length, skill: skill?.name ?? null },
          publishedVersion: course.publishedVersion,
          isRetired: course.retiredAt !== null,
          hasChanges: publishedDraft !== draftVersion,
          faults: seesDrafts ? faultsOf(content).length : 0,
        },
      ];
    });
  },
});
