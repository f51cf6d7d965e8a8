export { findWish } from './after-order/act-on-answer.ts';
export { answerOwnSurvey, answerSurvey, shownField } from './answering/answer-survey.ts';
export { findAsking, findInvitation, findOwnInvitation } from './answering/find-invitation.ts';
export { listComments } from './results/list-comments.ts';
export { listSatisfaction } from './results/list-satisfaction.ts';
export { listSatisfied } from './results/list-satisfied.ts';
export { lowUpTo } from './rules/low.ts';
export { headline, opening, pending, type Question } from './rules/questions.ts';
export { netPromoterScore } from './rules/recommendation.ts';
/** Cards for joins: who makes a low score good. */
export { recoveries as recoveryCards } from './schema.ts';
