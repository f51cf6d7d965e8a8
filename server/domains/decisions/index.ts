export { decideUnder } from './commands/decide-under.ts';
export { complain } from './commands/review-clause.ts';
export { listDecisions } from './queries/list-decisions.ts';
