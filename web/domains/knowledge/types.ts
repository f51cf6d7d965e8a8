import type { Line } from '../../../server/domains/knowledge/articles/rules/difference.ts';
import type {
  ArticleState,
  Audience,
  FlagReason,
} from '../../../server/domains/knowledge/articles/schema.ts';
import type { Body } from '../../../server/domains/knowledge/body/node.ts';
import type { Names } from '../../../server/domains/knowledge/names.ts';
import type { FeedbackReason } from '../../../server/domains/knowledge/reading/schema.ts';
import type { Language } from '../../platform/messages/language.ts';

export type { ArticleState, Audience, Body, Line, Names };

export interface Translation {
  language: Language;
  slug: string;
  title: string;
  state: ArticleState;
  version: number;
  revision: number;
  publishedVersion: number | null;
  publishedAt: string | null;
  publishAt: string | null;
  outdatedSince: string | null;
  reviewAskedBy: string | null;
  reviewWords: string | null;
  updatedAt: string;
}

interface AboutArticle {
  id: string;
  sectionId: string | null;
  topicId: string | null;
  audience: Audience;
  mainLanguage: Language;
  ownerId: string | null;
  reviewAt: string | null;
  flaggedAt: string | null;
  flagReason: FlagReason | null;
  archivedAt: string | null;
  updatedAt: string;
  translations: Translation[];
}

export interface ListedArticle extends AboutArticle {
  ownerName: string | null;
  reads: number;
}

export interface Article extends AboutArticle {
  organisationId: string | null;
  teamId: string | null;
  reviewEveryDays: number | null;
  /** Clauses of policies: the id of the policy, a slash, the key. */
  clauses: string[];
}

export type ArticlePatch = Partial<
  Pick<
    Article,
    | 'sectionId'
    | 'topicId'
    | 'audience'
    | 'organisationId'
    | 'teamId'
    | 'ownerId'
    | 'mainLanguage'
    | 'reviewAt'
    | 'reviewEveryDays'
    | 'clauses'
  >
>;

/** The words of an article in one language. */
export interface Words {
  slug: string;
  version: number;
  revision: number;
  publishedVersion: number | null;
  title: string;
  summary: string;
  body: Body;
  pictures: Record<string, string>;
}

export type Written = Pick<Words, 'title' | 'summary' | 'body'>;

export interface Version {
  version: number;
  title: string;
  restoredFrom: number | null;
  publishedAt: string | null;
  savedAt: string;
  savedByName: string | null;
}

export interface Section {
  id: string;
  parentId: string | null;
  brandId: string | null;
  slug: string;
  names: Names;
  position: number;
  articles: number;
}

export interface Topic {
  id: string;
  parentId: string | null;
  names: Names;
  position: number;
  archivedAt: string | null;
}

interface Sums {
  reads: number;
  replies: number;
  helpful: number;
  unhelpful: number;
  /** Visitors who left the form for it and did not ask within a week. */
  prevented: number;
}

export interface ArticleSums extends Sums {
  articleId: string;
  title: string | null;
}

export interface Miss {
  language: Language;
  words: string;
  times: number;
  lastDay: string;
}

export interface ArticleFigures {
  days: (Sums & { day: string })[];
  feedback: {
    id: string;
    language: Language;
    isHelpful: boolean;
    reason: FeedbackReason | null;
    words: string | null;
    at: string;
  }[];
}

export interface ImportResult {
  articleIds: string[];
  failures: { line: number; title: string; reason: string }[];
}
