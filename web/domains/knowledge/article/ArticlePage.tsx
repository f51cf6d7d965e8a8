import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { type Language, languages } from '../../../platform/messages/language.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { articleQuery, wordsQuery } from '../api.ts';
import type { Article } from '../types.ts';
import { AboutPane } from './AboutPane.tsx';
import css from './article.module.css';
import { LanguageTabs } from './LanguageTabs.tsx';
import { Versions } from './Versions.tsx';
import { WritingPane } from './WritingPane.tsx';

/** One article: its languages, the words in one of them, and what it is besides them. */
export function ArticlePage({ id }: { id: string }) {
  const words = useWords();
  const article = useQuery(articleQuery(id));
  if (article.error && !article.data)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(article.error, words)} />;
  if (!article.data) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  return <Opened article={article.data} />;
}

function Opened({ article }: { article: Article }) {
  const slug = useSlug();
  const go = useGo();
  const asked = useSearchWords();
  const mayWrite = useMay('knowledge:write');
  const [turn, setTurn] = useState(0);
  const language = languages.find((one) => one === asked.language) ?? article.mainLanguage;
  const isVersions = asked.part === 'versions' && mayWrite;
  const show = (to: { language?: Language; part?: string }) =>
    go(paths.article(slug, article.id), { ...asked, ...to });
  const isWritten = article.translations.some((one) => one.language === language);
  return (
    <div className={css.page}>
      <LanguageTabs article={article} language={language} onShow={(to) => show({ language: to })} />
      {isVersions ? (
        <Versions
          article={article}
          language={language}
          onBack={() => show({ part: undefined })}
          onRestored={() => {
            setTurn(turn + 1);
            show({ part: undefined });
          }}
        />
      ) : (
        <Words
          key={`${article.id} ${language} ${turn}`}
          article={article}
          language={language}
          isWritten={isWritten}
          mayWrite={mayWrite && !article.archivedAt}
          onVersions={() => show({ part: 'versions' })}
          onReload={() => setTurn(turn + 1)}
        />
      )}
      <AboutPane article={article} language={language} />
    </div>
  );
}

function Words({ isWritten, ...rest }: WordsProps) {
  const words = useWords();
  // What is begun here goes on here: the first saving must not take the editor from under the hands.
  const [isNew] = useState(!isWritten);
  const { article, language } = rest;
  const read = useQuery({ ...wordsQuery(article.id, language), enabled: !isNew });
  if (isNew) return <WritingPane {...rest} words={null} />;
  if (read.error && !read.data)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(read.error, words)} />;
  if (!read.data) return <Skeleton rows={8} shape="lines" label={words('word.loading')} />;
  return <WritingPane {...rest} words={read.data} />;
}

interface WordsProps {
  article: Article;
  language: Language;
  isWritten: boolean;
  mayWrite: boolean;
  onVersions: () => void;
  onReload: () => void;
}
