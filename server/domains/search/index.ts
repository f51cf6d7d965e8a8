export { rebuildIndex } from './commands/rebuild-index.ts';
export { searchRequestIds } from './queries/search-request-ids.ts';
