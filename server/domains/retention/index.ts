export { reckonCompany } from './fitting/reckon-company.ts';
export { repeatByMonth } from './queries/repeat-by-month.ts';
