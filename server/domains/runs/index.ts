export { offerProcedures } from './commands/offer-procedures.ts';
export { startRun } from './commands/start-run.ts';
export { listRuns } from './queries/list-runs.ts';
