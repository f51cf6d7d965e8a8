export { keepPolicy } from './assignment/commands/keep-policy.ts';
export { takeNext } from './assignment/commands/take-next.ts';
export { assignRequest } from './commands/assign-request.ts';
export { changeRequest } from './commands/change-request.ts';
export { createView } from './commands/keep-view.ts';
export { moveRequest } from './commands/move-request.ts';
export { openRequest } from './commands/open-request.ts';
export { setDue } from './commands/set-due.ts';
export { snoozeRequest } from './commands/snooze-request.ts';
export { reopenRequest, solveRequest } from './commands/solve-request.ts';
export { takeDownRequest } from './commands/take-down-request.ts';
export { countRequests } from './queries/count-requests.ts';
export { findRequest, findRequestOfConversation, listRequests, listViews } from './queries/list-requests.ts';
/** The request's card for joins: id, number, subject, and where it stands. */
export { requests as requestCards } from './schema.ts';
