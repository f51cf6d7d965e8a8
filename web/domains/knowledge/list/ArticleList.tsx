import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { useNow } from '../../../platform/messages/use-now.ts';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { type ArticleFilters, articlesQuery } from '../api.ts';
import { tones } from '../article/LanguageTabs.tsx';
import { useText } from '../text.ts';
import type { ListedArticle, Translation } from '../types.ts';
import css from './list.module.css';

/** Articles, the last changed first; each opens. */
export function ArticleList({ filters }: { filters: ArticleFilters }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const list = useInfiniteQuery(articlesQuery(filters));
  const columns = useColumns();
  const rows = list.data?.pages.flatMap((page) => page.items);
  if (list.error && !rows)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!rows) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  if (rows.length === 0) return <Nothing isNarrowed={Object.values(filters).some(Boolean)} />;
  return (
    <>
      <Table
        caption={say('articles.title')}
        rows={rows}
        keyOf={(row) => row.id}
        onOpen={(row) => go(paths.article(slug, row.id), {})}
        columns={columns}
      />
      {list.hasNextPage && (
        <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </>
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  const say = useText();
  return isNarrowed ? (
    <State icon="filter" title={say('articles.none')} text={say('articles.none.text')} />
  ) : (
    <State icon="book" title={say('articles.empty')} text={say('articles.empty.text')} />
  );
}

/** The translation that stands for an article: its main language, else the first that there is. */
export const leadOf = ({
  translations,
  mainLanguage,
}: Pick<ListedArticle, 'translations' | 'mainLanguage'>) =>
  translations.find((one) => one.language === mainLanguage) ?? translations[0];

function useColumns(): Column<ListedArticle>[] {
  const say = useText();
  const number = useNumber();
  const dates = useDates();
  const now = new Date(useNow(60_000));
  return [
    { key: 'title', head: say('articles.column.title'), cell: (row) => <Title article={row} /> },
    {
      key: 'languages',
      head: say('articles.column.languages'),
      tight: true,
      cell: (row) => <Languages article={row} />,
    },
    {
      key: 'audience',
      head: say('articles.column.audience'),
      wide: true,
      cell: (row) => say(`article.audience.${row.audience}`),
    },
    { key: 'owner', head: say('articles.column.owner'), wide: true, cell: (row) => row.ownerName ?? '–' },
    { key: 'reads', head: say('articles.column.reads'), number: true, cell: (row) => number(row.reads) },
    {
      key: 'changed',
      head: say('articles.column.changed'),
      tight: true,
      wide: true,
      cell: (row) => dates.moment(row.updatedAt, now),
    },
  ];
}

function Title({ article }: { article: ListedArticle }) {
  const say = useText();
  const slug = useSlug();
  const lead = leadOf(article);
  return (
    <span className={css.name}>
      <PageLink className="link" to={paths.article(slug, article.id)} search={{}}>
        <span lang={lead?.language}>{lead?.title ?? say('article.untitled')}</span>
      </PageLink>
      {article.flagReason && (
        <span className={css.flag} title={say(`article.flag.${article.flagReason}`)}>
          <Icon name="flag" size={14} />
          <span className="sr">{say(`article.flag.${article.flagReason}`)}</span>
        </span>
      )}
    </span>
  );
}

/** The three languages by their letters, coloured by how far they are. */
function Languages({ article }: { article: ListedArticle }) {
  return (
    <span className={css.languages}>
      {languages.map((language) => (
        <LanguageMark
          key={language}
          language={language}
          translation={article.translations.find((one) => one.language === language)}
        />
      ))}
    </span>
  );
}

function LanguageMark({ language, translation }: MarkProps) {
  const say = useText();
  const state = translation
    ? say(translation.outdatedSince ? 'article.outdated' : `article.state.${translation.state}`)
    : say('article.state.none');
  const title = `${languageNames[language]}: ${state}`;
  if (!translation)
    return (
      <span className={css.missing} title={title}>
        {language.toUpperCase()}
        <span className="sr">{state}</span>
      </span>
    );
  return (
    <Chip small tone={translation.outdatedSince ? 'breach' : tones[translation.state]} title={title}>
      {language.toUpperCase()}
      <span className="sr">{state}</span>
    </Chip>
  );
}

interface MarkProps {
  language: (typeof languages)[number];
  translation: Translation | undefined;
}
