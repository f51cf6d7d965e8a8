export { keepPolicy } from './assignment/commands/keep-policy.ts';
export { takeNext } from './assignment/commands/take-next.ts';
export { mostRequests as mostInBulk } from './bulk/inputs.ts';
/** What became of each request of an act on many, for joins. */
export { bulkActRequests as bulkLineCards } from './bulk/schema.ts';
export { startBulk } from './bulk/start-bulk.ts';
export { takeBackBulk } from './bulk/take-back-bulk.ts';
export { assignRequest } from './commands/assign-request.ts';
export { changeRequest } from './commands/change-request.ts';
export { takeAsAnswer } from './commands/hearing/taken-as-answer.ts';
export { linkRequests } from './commands/joining/link-requests.ts';
export { mergeRequest } from './commands/joining/merge-request.ts';
export { moveRequest } from './commands/move-request.ts';
export { openRequest } from './commands/open-request.ts';
export { performActs } from './commands/perform-acts.ts';
export { rateRequest } from './commands/rate-request.ts';
export { setCustomerValues } from './commands/set-customer-values.ts';
export { setDue } from './commands/set-due.ts';
export { snoozeRequest } from './commands/snooze-request.ts';
export { reopenRequest, solveRequest } from './commands/solve-request.ts';
export { takeDownRequest } from './commands/take-down-request.ts';
/** A list on its way out as a file, for whoever lays further columns beside it. */
export { leavingRequests } from './exports/export-requests.ts';
export { askByForm } from './fields/ask-by-form.ts';
/** The condition that a field holds a value. */
export { fieldAmong } from './fields/condition.ts';
export { listFields } from './fields/list-fields.ts';
export { listOfferedForms, type OfferedForm } from './fields/list-offered.ts';
/** What a form asks for with these values, and what is wrong with a value: for whoever shows forms. */
export { type AskedField, askedFields } from './fields/rules/forms.ts';
export {
  type FieldDefinition,
  type FieldValues,
  faultOf,
  isEmptyValue,
  labelIn,
} from './fields/rules/values.ts';
export { followRequest, listFollowers } from './followers/follow-request.ts';
export { countedKinds } from './guides/count-answers.ts';
export { createGuide } from './guides/keep-guide.ts';
/** Answers to questions of guides as words, for whoever reads what requests say. */
export { answerWords } from './guides/rules/questions.ts';
export { holdSolving } from './holds/hold-solving.ts';
export { askInside } from './inside/ask-inside.ts';
/** The room that counts says which requests stand behind a figure of what hangs on them. */
export { type Counted, narrowByFigure } from './kinds/of-figure.ts';
/** Later rooms say how requests of their kinds are found. */
export { narrowByKind, ofKind } from './kinds/of-kind.ts';
export { carriesAnyOf } from './labels/condition.ts';
export { applyMacro } from './macros/apply-macro.ts';
export { columnAmong } from './narrowing/few.ts';
export { composeWords } from './queries/compose-words.ts';
export { countRequests } from './queries/count-requests.ts';
export { countStayedSolved } from './queries/count-stayed-solved.ts';
export { findHistory, listOpenRequestIds } from './queries/find-history.ts';
export { findRating } from './queries/find-rating.ts';
export { findStanding, listLatelyAnswered } from './queries/find-standing.ts';
/** The requests that a question to the list shows, as a condition: for whoever draws what stands behind a figure. */
export { askedOfList } from './queries/list-filters.ts';
export { listOutcomes } from './queries/list-outcomes.ts';
export { findRequest, findRequestOfConversation, listRequests } from './queries/list-requests.ts';
export { isSharedWith, listShared } from './queries/list-shared.ts';
export { listWaits } from './queries/list-waits.ts';
export { assertKnown as assertPlaceholders, assertWordsKnown } from './queries/looking.ts';
export { findByWords } from './queries/words.ts';
export { type Act, act as actInput } from './rules/acts.ts';
export { unknownInWords } from './rules/prepared.ts';
export { enoughCases, spreadOf } from './rules/waiting.ts';
export { type Words as PreparedWords, words as preparedWords } from './rules/words.ts';
/** The request's card for joins: id, number, subject, and where it stands. */
export { type Priority, priorities, requests as requestCards, type Status } from './schema.ts';
export { listStatuses } from './statuses/find-statuses.ts';
export { totalsInput as timeTotalsInput, totalTime } from './time/list-time.ts';
/** Time spent on requests, for joins. */
export { timeEntries as timeCards } from './time/schema.ts';
export { createView } from './views/keep-view.ts';
export { listViews } from './views/list-views.ts';
