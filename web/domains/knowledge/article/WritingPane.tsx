import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { type Language, languageNames } from '../../../platform/messages/language.ts';
import { useWords } from '../../../platform/words/index.ts';
import { wordsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Article, Words, Written } from '../types.ts';
import css from './article.module.css';
import { Notices } from './Notices.tsx';
import { PublishBar } from './PublishBar.tsx';
import type { PaneProps } from './pane-props.ts';
import { type Keeping, useKeeping } from './use-keeping.ts';

const BodyEditor = lazy(() => import('../editor/BodyEditor.tsx'));

/** The words in one language, and beside them the ones that they translate. */
export function WritingPane(props: PaneProps) {
  const { article, language, words, mayWrite } = props;
  const isTranslation = language !== article.mainLanguage;
  const [begun, setBegun] = useState<Start | null>(null);
  const [isBeside, setBeside] = useState(isTranslation);
  const keeping = useKeeping(article.id, language, words);
  const start = words ?? begun;
  const begin = (from: Start) => {
    setBegun(from);
    const { title, summary, body } = from;
    keeping.change({ title, summary, body });
  };
  return (
    <main className={css.writing}>
      <PublishBar
        {...props}
        keeping={keeping}
        isBeside={isBeside}
        {...(isTranslation ? { onBeside: () => setBeside(!isBeside) } : {})}
      />
      <Notices article={article} language={language} keeping={keeping} onReload={props.onReload} />
      <div className={cx(css.sheets, isTranslation && isBeside && css.two)}>
        {isTranslation && isBeside && <Source article={article} />}
        {start ? (
          <Sheet {...props} start={start} keeping={keeping} />
        ) : (
          <Unwritten article={article} language={language} mayWrite={mayWrite} onBegin={begin} />
        )}
      </div>
    </main>
  );
}

function Sheet({ language, start, keeping, mayWrite }: SheetProps) {
  const say = useText();
  const words = useWords();
  return (
    <section className={css.sheet} aria-label={languageNames[language]} lang={language}>
      <input
        className={css.title}
        defaultValue={start.title}
        readOnly={!mayWrite}
        maxLength={300}
        aria-label={say('article.titleLabel')}
        placeholder={say('article.titleLabel')}
        onChange={(event) => keeping.change({ title: event.target.value })}
      />
      <textarea
        className={css.summary}
        defaultValue={start.summary}
        readOnly={!mayWrite}
        maxLength={1000}
        rows={2}
        aria-label={say('article.summaryLabel')}
        placeholder={say('article.summaryLabel')}
        onChange={(event) => keeping.change({ summary: event.target.value })}
      />
      <Suspense fallback={<Skeleton rows={6} shape="lines" label={words('word.loading')} />}>
        <BodyEditor
          body={start.body}
          pictures={start.pictures}
          language={language}
          label={say('article.bodyLabel')}
          readOnly={!mayWrite}
          onChange={(body) => keeping.change({ body })}
        />
      </Suspense>
    </section>
  );
}

/** What is translated, to be read beside. */
function Source({ article }: { article: Article }) {
  const say = useText();
  const { mainLanguage: language } = article;
  const { data } = useQuery(wordsQuery(article.id, language));
  if (!data) return <section className={css.sheet} aria-busy="true" />;
  return (
    <section className={cx(css.sheet, css.source)} aria-label={languageNames[language]} lang={language}>
      <p className={css.title}>{data.title}</p>
      <p className={css.summary}>{data.summary}</p>
      <Suspense fallback={null}>
        <BodyEditor
          key={data.revision}
          readOnly
          body={data.body}
          pictures={data.pictures}
          language={language}
          label={say('article.bodyLabel')}
        />
      </Suspense>
    </section>
  );
}

const empty: Start = {
  title: '',
  summary: '',
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
  pictures: {},
};

function Unwritten({ article, language, mayWrite, onBegin }: UnwrittenProps) {
  const say = useText();
  const { mainLanguage } = article;
  const { data } = useQuery(wordsQuery(article.id, mainLanguage));
  return (
    <section className={css.sheet}>
      <State icon="globe" title={say('article.state.none')} text={say('article.translate.text')}>
        {mayWrite && (
          <>
            <Button kind="primary" onClick={() => onBegin(empty)}>
              {say('article.translate', { language: languageNames[language] })}
            </Button>
            {data && (
              <Button onClick={() => onBegin(data)}>
                {say('article.startFrom', { language: languageNames[mainLanguage] })}
              </Button>
            )}
          </>
        )}
      </State>
    </section>
  );
}

/** Words as one begins with them, and where their pictures are. */
type Start = Written & Pick<Words, 'pictures'>;

interface SheetProps extends PaneProps {
  start: Start;
  keeping: Keeping;
}

interface UnwrittenProps {
  article: Article;
  language: Language;
  mayWrite: boolean;
  onBegin: (from: Start) => void;
}
