import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { Table } from '../../design/Table.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useNumber } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../platform/router/paths.ts';
import { tell, tellError } from '../../platform/undo/UndoHost.tsx';
import { useOnce } from '../../platform/undo/use-attempt.ts';
import { useWords } from '../../platform/words/index.ts';
import { useMay } from '../team/use-me.ts';
import { draftArticle, toWriteQuery } from './api.ts';
import css from './problems.module.css';
import { useText } from './text.ts';
import type { ToWrite } from './types.ts';
import { useGroupName } from './use-group-name.ts';

/** What is asked again and again and no article answers; one press makes a draft out of what was answered. */
export default function WriteNext() {
  const say = useText();
  const words = useWords();
  const { data: rows, error } = useQuery(toWriteQuery);
  return (
    <Panel title={say('next.title')} meta={say('next.text')}>
      {error && !rows && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!rows && !error && <Skeleton rows={4} shape="lines" label={words('word.loading')} />}
      {rows?.length === 0 && <State icon="check-c" title={say('next.empty')} text={say('next.empty.text')} />}
      {rows && rows.length > 0 && <Rows rows={rows} />}
    </Panel>
  );
}

function Rows({ rows }: { rows: ToWrite[] }) {
  const say = useText();
  const number = useNumber();
  return (
    <Table
      caption={say('next.title')}
      rows={rows}
      keyOf={(row) => row.id}
      stacks
      columns={[
        { key: 'about', head: say('groups.group'), cell: (row) => <About row={row} /> },
        {
          key: 'before',
          head: say('next.before'),
          number: true,
          wide: true,
          cell: (row) => number(row.askedBefore),
        },
        {
          key: 'solved',
          head: say('next.solved'),
          number: true,
          wide: true,
          cell: (row) => number(row.solved),
        },
        { key: 'draft', head: '', cell: (row) => <DraftButton row={row} /> },
      ]}
    />
  );
}

function About({ row }: { row: ToWrite }) {
  const say = useText();
  const slug = useSlug();
  const nameOf = useGroupName();
  return (
    <div className={css.about}>
      <PageLink className={`link ${css.name}`} to={paths.group(slug, row.id)} search={{}}>
        {nameOf(row)}
      </PageLink>
      <p>{say('next.asked', { count: row.asked })}</p>
      <ul className={css.examples} aria-label={say('groups.examples')}>
        {[...new Set(row.examples)].map((subject) => (
          <li key={subject}>{subject}</li>
        ))}
      </ul>
    </div>
  );
}

function DraftButton({ row }: { row: ToWrite }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const mayWrite = useMay('knowledge:write');
  const { busy, once } = useOnce();
  if (row.draft)
    return (
      <PageLink className="link" to={paths.article(slug, row.draft.id)} search={{}}>
        {say('next.toDraft')}
      </PageLink>
    );
  if (!mayWrite || row.solved === 0) return <span className="t12 dim">{say('next.nothingSolved')}</span>;
  const draft = () =>
    once(async () => {
      try {
        const { articleId, sources } = await draftArticle(row.id);
        tell({ icon: 'book', text: say('next.drafted', { count: sources }) });
        await client.invalidateQueries({ queryKey: ['groups'] });
        go(paths.article(slug, articleId), {});
      } catch (error) {
        tellError(error, words);
      }
    });
  return (
    <Button small icon="pencil" busy={busy} onClick={() => void draft()}>
      {say('next.draft')}
    </Button>
  );
}
