export { picturesOf } from './articles/find-article.ts';
export { createArticle } from './articles/keep-article.ts';
export { publishArticle } from './articles/publish.ts';
/** What may be read by whom, for searching in articles. */
export { readableBy, visitorOf, workerOf } from './articles/readable.ts';
export { flagArticle } from './articles/review.ts';
/** Articles, their languages, words and shelves, for those who read tables. */
export {
  articles as articleCards,
  articleTranslations as translationCards,
  articleVersions as versionCards,
} from './articles/schema.ts';
export { writeWords } from './articles/write-words.ts';
export { bodyFromHtml } from './body/from-html.ts';
/** Words as the editor writes them, for whoever keeps some beside articles. */
export type { Body, BodyNode } from './body/node.ts';
export { BodyRefused, readBody } from './body/read-body.ts';
export { videoOf } from './body/rules/video.ts';
export { toMarkdown } from './body/to-markdown.ts';
export { pictureIdsOf } from './body/words.ts';
export { nameIn } from './names.ts';
export { findHelpNotice, keepHelpNotice } from './notice/keep-notice.ts';
export { explainFeedback, giveFeedback } from './reading/feedback.ts';
export { listMostRead, wasPublished } from './reading/most-read.ts';
export { noteMiss, noteReading } from './reading/note-reading.ts';
export { findPublished, listPublished } from './reading/published.ts';
/** Why an article did not help. */
export { feedbackReasons } from './reading/schema.ts';
export { listNewestOfSections, listPublishedSections } from './reading/shelves.ts';
export { countPrevented, forgetTry, noteTry, triedDays } from './reading/tries.ts';
export { createSection } from './sections/keep-section.ts';
export { articleSections as sectionCards } from './sections/schema.ts';
export { createTopic } from './topics/keep-topic.ts';
export { assertTopic, listTopics, topicsOf } from './topics/list-topics.ts';
/** The card of a topic for joins. */
export { topics as topicCards } from './topics/schema.ts';
/** The way from a topic to the one at the top of the tree. */
export { pathTo } from './tree.ts';
