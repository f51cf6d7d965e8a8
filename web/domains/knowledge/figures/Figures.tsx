import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { languageNames } from '../../../platform/messages/language.ts';
import { useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { missesQuery, sumsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { ArticleSums } from '../types.ts';
import { lastDays } from './last-days.ts';

/** What was read in the last thirty days, and what was looked for in vain. */
export default function Figures() {
  const say = useText();
  const mayWrite = useMay('knowledge:write');
  return (
    <>
      <Panel title={say('figures.read')} meta={say('figures.read.text')}>
        <Read />
      </Panel>
      {mayWrite && (
        <Panel title={say('figures.misses')} meta={say('figures.misses.text')}>
          <Misses />
        </Panel>
      )}
    </>
  );
}

function Read() {
  const say = useText();
  const words = useWords();
  const number = useNumber();
  const slug = useSlug();
  const { data: rows } = useQuery(sumsQuery(lastDays(30, new Date())));
  if (!rows) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (rows.length === 0)
    return <State icon="book" title={say('figures.empty')} text={say('figures.empty.text')} />;
  const title = (row: ArticleSums) => (
    <PageLink className="link" to={paths.article(slug, row.articleId)} search={{}}>
      {row.title ?? say('article.untitled')}
    </PageLink>
  );
  const helped = ({ helpful, unhelpful }: ArticleSums) => {
    const count = helpful + unhelpful;
    if (count === 0) return '–';
    return say('figures.helpedOf', {
      share: number(helpful / count, { style: 'percent' }),
      count: number(count),
    });
  };
  return (
    <Table
      caption={say('figures.read')}
      rows={rows}
      keyOf={(row) => row.articleId}
      columns={[
        { key: 'title', head: say('articles.column.title'), cell: title },
        { key: 'reads', head: say('figures.reads'), number: true, cell: (row) => number(row.reads) },
        { key: 'replies', head: say('figures.replies'), number: true, cell: (row) => number(row.replies) },
        { key: 'helped', head: say('figures.helped'), number: true, cell: helped },
        {
          key: 'prevented',
          head: <span title={say('figures.prevented.text')}>{say('figures.prevented')}</span>,
          number: true,
          cell: (row) => number(row.prevented),
        },
      ]}
    />
  );
}

function Misses() {
  const say = useText();
  const words = useWords();
  const number = useNumber();
  const { data: rows } = useQuery(missesQuery(lastDays(30, new Date())));
  if (!rows) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (rows.length === 0) return <State icon="check-c" title={say('figures.noMisses')} />;
  return (
    <Table
      caption={say('figures.misses')}
      rows={rows}
      keyOf={(row) => `${row.language} ${row.words}`}
      columns={[
        {
          key: 'words',
          head: say('figures.words'),
          cell: (row) => <span lang={row.language}>{row.words}</span>,
        },
        { key: 'language', head: words('word.language'), cell: (row) => languageNames[row.language] },
        { key: 'times', head: say('figures.times'), number: true, cell: (row) => number(row.times) },
      ]}
    />
  );
}
