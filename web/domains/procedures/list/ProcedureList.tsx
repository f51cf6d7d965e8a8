import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates, useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { layExamples, proceduresQuery, type Show } from '../api.ts';
import { useText } from '../text.ts';
import type { ListedProcedure } from '../types.ts';
import { wordsIn } from '../words.ts';
import css from './list.module.css';

/** The procedures in use, drafts among them, or those of old. */
export function ProcedureList({ show, mayWrite }: { show: Show; mayWrite: boolean }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const list = useQuery(proceduresQuery(show));
  const columns = useColumns();
  if (list.error && !list.data)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!list.data) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (list.data.length === 0)
    return show === 'retired' ? (
      <State icon="route" title={say('procedures.empty.retired')} />
    ) : (
      <Empty mayWrite={mayWrite} />
    );
  return (
    <Table
      caption={say('procedures.title')}
      rows={list.data}
      keyOf={(row) => row.id}
      columns={columns}
      onOpen={(row) => go(paths.procedure(slug, row.id), {})}
    />
  );
}

function Empty({ mayWrite }: { mayWrite: boolean }) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const lay = async () => {
    if (!(await attempt(layExamples))) return;
    tell({ icon: 'route', text: say('procedures.examples.laid') });
    await client.invalidateQueries({ queryKey: ['procedures'] });
  };
  return (
    <State icon="route" title={say('procedures.empty')} text={say('procedures.empty.text')}>
      {mayWrite && (
        <Button icon="book" busy={busy} onClick={() => void once(lay)}>
          {say('procedures.examples')}
        </Button>
      )}
    </State>
  );
}

function useColumns(): Column<ListedProcedure>[] {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const number = useNumber();
  const language = useLanguage();
  const about = (row: ListedProcedure) => (
    <div className={css.about}>
      <PageLink className={`link ${css.name}`} to={paths.procedure(slug, row.id)} search={{}}>
        {wordsIn(row.names, language) || say('procedures.nameless')}
      </PageLink>
      <p className={css.purpose}>{wordsIn(row.purpose, language)}</p>
    </div>
  );
  return [
    { key: 'name', head: say('procedures.column.name'), cell: about },
    { key: 'state', head: say('procedures.column.state'), cell: (row) => <StateChips row={row} /> },
    {
      ...{ key: 'steps', head: say('procedures.column.steps'), number: true, wide: true },
      cell: (row) => number(row.steps),
    },
    {
      ...{ key: 'owner', head: say('procedures.column.owner'), tight: true, wide: true },
      cell: (row) => row.owner?.name ?? <span className="dim">{say('procedures.nobody')}</span>,
    },
    {
      ...{ key: 'changed', head: say('procedures.column.changed'), tight: true, wide: true },
      cell: (row) => dates.shortDay(row.updatedAt),
    },
  ];
}

function StateChips({ row }: { row: ListedProcedure }) {
  const say = useText();
  const { publishedVersion: version, hasChanges, faults } = row;
  return (
    <span className={css.chips}>
      {version === null ? (
        <Chip small tone="line">
          {say('procedures.state.draft')}
        </Chip>
      ) : (
        <Chip small tone={row.isRetired ? 'plain' : 'kept'}>
          {say('procedures.state.version', { version })}
        </Chip>
      )}
      {version !== null && hasChanges && (
        <Chip small tone="accent">
          {say('procedures.state.changes')}
        </Chip>
      )}
      {row.isFlagged && (
        <Chip small tone="soon">
          {say('procedures.flagged')}
        </Chip>
      )}
      {faults > 0 && (
        <Chip small tone="soon">
          {say('procedures.faults', { count: faults })}
        </Chip>
      )}
    </span>
  );
}
