import { useParams } from '@tanstack/react-router';
import { ArticlePage } from '../../../domains/knowledge/article/ArticlePage.tsx';

/** One article, to be read, written, translated and published. */
export function ArticleScreen() {
  const { id } = useParams({ strict: false }) as { id?: string };
  return id ? <ArticlePage key={id} id={id} /> : null;
}
