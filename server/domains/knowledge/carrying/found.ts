import type { Language } from '../../../kernel/language.ts';
import type { Body } from '../body/node.ts';

/** The words of an article in one language, as a file has them. Pictures stand in it by their place in `pictures`. */
export type FoundWords = {
  language: Language;
  title: string;
  summary: string;
  body: Body;
  isDraft: boolean;
  isOutdated: boolean;
};

/** A picture that a file brought along; in bodies its `fileId` is `key` until it is kept. */
export type FoundPicture = { key: string; type: string; name: string; content: Uint8Array };

/** An article that a file has, with where in it that stands. */
export type FoundArticle = {
  line: number;
  section: string | null;
  /** Not for everybody in the program that it comes from. */
  isRestricted: boolean;
  /** For whom it is, where the file says so in our own words. */
  audience?: 'public' | 'signed-in' | 'staff';
  words: FoundWords[];
  pictures: FoundPicture[];
};

/** What cannot be taken over, with where it stands and why, as the code of a sentence. */
export type Failure = { line: number; title: string; code: FailureCode };
export type FailureCode =
  | 'import-line-no-title'
  | 'import-line-no-words'
  | 'import-line-language'
  | 'import-line-unreadable';

/** Everything that a file has. */
export type Found = { articles: FoundArticle[]; failures: Failure[] };
