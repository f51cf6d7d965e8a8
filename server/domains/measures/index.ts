export { listMeasures, mayRead, measureOf, wordsOf } from './catalogue.ts';
export { limitMemberDays, usualMemberDays } from './facts/member-days.ts';
export { assertPeople, openPeopleBy } from './reading/people.ts';
export { assertReadable, readMeasures } from './reading/read-measures.ts';
export type {
  Dimension,
  Drill,
  Kind,
  Measure,
  MeasureAnswer,
  MeasureAsk,
  MeasureCell,
  MeasureWords,
  Unit,
} from './shapes.ts';
export { dimensions, drills } from './shapes.ts';
