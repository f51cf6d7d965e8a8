import type { LiveRule } from '../../platform/live/Live.tsx';

/** What is no longer right when something of an article happens. */
export const knowledgeLive: LiveRule = {
  stale: ({ name }) => {
    if (name === 'article.written') return [['articles', 'list']];
    if (name.startsWith('article.') || name === 'articles.imported') return [['articles']];
    if (name.startsWith('section.')) return [['article-sections']];
    return name === 'topic.changed' ? [['topics']] : [];
  },
};
