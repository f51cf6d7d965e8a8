export { searchRequestIds } from './queries/search-request-ids.ts';
