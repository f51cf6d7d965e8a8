import { findByWords } from '../requests/index.ts';
import { searchRequestIds } from './queries/search-request-ids.ts';

/** Lists and views of requests take words too; they stand in an earlier room and are told here how to look. */
findByWords(searchRequestIds);
