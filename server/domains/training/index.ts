export { addExamples, createCourse } from './courses/keep-course.ts';
export { publishCourse } from './courses/publish-course.ts';
/** The card of a version for joins: what the course is called. */
export { courses as courseCards, courseVersions as courseVersionCards } from './courses/schema.ts';
export { assignCourse } from './learning/assign.ts';
export { measureBehaviourBy } from './measuring/levels.ts';
export { keepPath } from './paths/keep-path.ts';
