export { type FoundArticle, searchArticles } from './queries/search-articles.ts';
export { searchRequestIds } from './queries/search-request-ids.ts';
