export { reckonCompany } from './fitting/reckon-company.ts';
export { findOverview } from './queries/find-overview.ts';
export { findValue } from './queries/find-value.ts';
export { listAtRisk } from './queries/list-at-risk.ts';
export { repeatByMonth, type TeamMonth } from './queries/repeat-by-month.ts';
