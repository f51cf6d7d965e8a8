import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import { Select } from '../../../design/forms/Select.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { differenceQuery, restoreVersion, versionsQuery, wordsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Article, Version } from '../types.ts';
import css from './article.module.css';
import { Difference } from './Difference.tsx';

/** How an article was written at each time, and what changed from one version to another. */
export function Versions({ article, language, onBack, onRestored }: VersionsProps) {
  const say = useText();
  const words = useWords();
  const { data: versions } = useQuery(versionsQuery(article.id, language));
  const [picked, setPicked] = useState<number | null>(null);
  const [against, setAgainst] = useState<number | null>(null);
  if (!versions) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  const shown = versions.find((one) => one.version === picked) ?? versions[0];
  const before = against ?? Math.max(1, (shown?.version ?? 1) - 1);
  return (
    <main className={css.writing}>
      <div className={css.bar}>
        <Button kind="quiet" small icon="left" onClick={onBack}>
          {words('word.back')}
        </Button>
        <b>{say('article.versions')}</b>
      </div>
      <div className={css.history}>
        <ol className={css.versions}>
          {versions.map((version) => (
            <li key={version.version}>
              <VersionLine
                version={version}
                isShown={version === shown}
                onShow={() => {
                  setPicked(version.version);
                  setAgainst(null);
                }}
              />
            </li>
          ))}
        </ol>
        {shown && (
          <section className={css.compared} aria-label={say('article.version', { version: shown.version })}>
            <Head
              article={article}
              language={language}
              version={shown}
              newest={versions[0]?.version ?? 0}
              onRestored={onRestored}
            >
              <Select
                quiet
                label={say('article.version.since')}
                value={String(before)}
                onChange={(next) => setAgainst(Number(next))}
                options={versions.map(({ version }) => ({
                  value: String(version),
                  label: say('article.version', { version }),
                }))}
              />
            </Head>
            <Compared article={article} language={language} version={shown.version} before={before} />
          </section>
        )}
      </div>
    </main>
  );
}

function VersionLine({ version, isShown, onShow }: LineProps) {
  const say = useText();
  const dates = useDates();
  return (
    <button
      type="button"
      className={cx(css.version, isShown && css.here)}
      aria-pressed={isShown}
      onClick={onShow}
    >
      <span className={css.versionHead}>
        <b>{say('article.version', { version: version.version })}</b>
        {version.publishedAt && (
          <Chip small tone="kept">
            {say('article.state.published')}
          </Chip>
        )}
      </span>
      <span className="t12 dim">
        {[
          version.savedByName,
          dates.full(version.savedAt),
          version.restoredFrom && say('article.version.restoredFrom', { version: version.restoredFrom }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </button>
  );
}

function Head({ article, language, version, newest, onRestored, children }: HeadProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const restore = async () => {
    try {
      await restoreVersion(article.id, language, version.version);
      await client.resetQueries({ queryKey: wordsQuery(article.id, language).queryKey });
      await client.invalidateQueries({ queryKey: ['articles'] });
      tell({ icon: 'undo', text: say('article.version.restored', { version: version.version }) });
      onRestored();
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <div className={css.bar}>
      <span className="t13 dim">{say('article.version.since')}</span>
      {children}
      <span className="grow" />
      {version.version < newest && (
        <Button small icon="undo" onClick={() => void restore()}>
          {say('article.version.restore')}
        </Button>
      )}
    </div>
  );
}

function Compared({ article, language, version, before }: ComparedProps) {
  const words = useWords();
  const { data: lines } = useQuery(differenceQuery(article.id, language, version, before));
  if (!lines) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  return <Difference lines={lines} language={language} />;
}

interface VersionsProps {
  article: Article;
  language: Language;
  onBack: () => void;
  onRestored: () => void;
}

interface LineProps {
  version: Version;
  isShown: boolean;
  onShow: () => void;
}

interface HeadProps {
  article: Article;
  language: Language;
  version: Version;
  newest: number;
  onRestored: () => void;
  children: React.ReactNode;
}

interface ComparedProps {
  article: Article;
  language: Language;
  version: number;
  before: number;
}
