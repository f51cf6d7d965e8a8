export { type Cell, toCsv } from '../../../kernel/csv.ts';
