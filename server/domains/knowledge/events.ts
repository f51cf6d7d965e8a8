import type { Language } from '../../kernel/language.ts';
import type { Audience, FlagReason } from './articles/schema.ts';

type About = { articleId: string };
type InLanguage = About & { language: Language; version: number };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'topic.changed': { topicId: string; fields: string[] };
    'section.changed': { sectionId: string; fields: string[] };
    'section.removed': { sectionId: string };
    'article.created': About & { language: Language };
    /** The names of the changed fields of the article itself. */
    'article.changed': About & { fields: string[] };
    'article.written': InLanguage;
    'article.review-asked': InLanguage;
    'article.sent-back': InLanguage & { askedBy: string | null };
    'article.scheduled': InLanguage & { at: string };
    'article.unscheduled': InLanguage;
    'article.published': InLanguage & { audience: Audience };
    'article.withdrawn': InLanguage;
    'article.restored': InLanguage & { from: number };
    'article.moved': About & { language: Language };
    /** Somebody should look at it again. */
    'article.flagged': About & { reason: FlagReason; ownerId: string | null };
    /** Somebody put it into a reply on this request. */
    'article.cited': About & { language: Language; requestId: string };
    'article.confirmed': About;
    'article.archived': About;
    'article.brought-back': About;
    'article.rated': About & { language: Language; isHelpful: boolean };
    /** Null: nothing is said there any more. */
    'help-centre.notice-changed': { kind: string | null };
    'articles.imported': { articles: number; failed: number };
  }
}
