/** Why somebody was asked to learn something: a weak trait, or what changed. */
export type Because = {
  reason: 'hand' | 'trait' | 'article' | 'procedure' | 'policy' | 'path' | 'renewal' | 'version' | 'week';
  trait: string | null;
  subjectId: string | null;
};
type OfMember = { memberId: string; courseId: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'course.created': { courseId: string };
    'course.changed': { courseId: string; fields: string[] };
    'course.published': { courseId: string; version: number };
    'course.retired': { courseId: string };
    'course.taken-back': { courseId: string };
    'training.assigned': OfMember & { assignmentId: string; dueOn: string; because: Because };
    'training.withdrawn': OfMember & { assignmentId: string };
    /** It is due in so many days; negative when it is over. */
    'training.due': OfMember & { assignmentId: string; days: number };
    'training.to-mark': OfMember & { tryId: string };
    /** A person marked what somebody wrote. */
    'training.marked': OfMember & { tryId: string; outcome: 'passed' | 'failed' };
    'training.failed': OfMember & { tryId: string };
    'training.passed': OfMember & { certificateId: string; version: number; because: Because | null };
    /** A certificate is over, and with it the skill that came of it. */
    'certificate.ended': OfMember & { certificateId: string };
    'training-path.changed': { pathId: string };
    'training-path.removed': { pathId: string };
  }
}
