export { addExamples } from './courses/keep-course.ts';
export { publishCourse } from './courses/publish-course.ts';
/** The card of a course for joins: what it is called. */
export { courses as courseCards } from './courses/schema.ts';
export { assignCourse } from './learning/assign.ts';
export { listOpenTraining } from './learning/list-open.ts';
export { keepPath } from './paths/keep-path.ts';
