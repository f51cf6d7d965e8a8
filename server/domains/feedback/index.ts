export { answerSurvey } from './answering/answer-survey.ts';
export { findInvitation } from './answering/find-invitation.ts';
export { listSatisfaction } from './results/list-satisfaction.ts';
export { lowUpTo } from './rules/low.ts';
export { headline, pending, type Question } from './rules/questions.ts';
/** Cards for joins: who makes a low score good. */
export { recoveries as recoveryCards } from './schema.ts';
