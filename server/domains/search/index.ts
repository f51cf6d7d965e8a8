export { rebuildIndex } from './commands/rebuild-index.ts';
export { type SearchItem, search } from './queries/search.ts';
export { searchRequestIds } from './queries/search-request-ids.ts';
