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
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { wordsIn } from '../../../platform/words/words-in.ts';
import { layExamples, policiesQuery } from '../api.ts';
import css from '../policies.module.css';
import { useText } from '../text.ts';
import type { ListedPolicy } from '../types.ts';

/** The policies in use, drafts among them for whoever writes, or those of old. */
export function PolicyList({ show, mayWrite }: { show: 'in-use' | 'retired'; mayWrite: boolean }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const list = useQuery(policiesQuery(show));
  const columns = useColumns();
  if (list.error && !list.data)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!list.data) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  if (list.data.length === 0)
    return show === 'retired' ? (
      <State icon="shield" title={say('policies.empty.retired')} />
    ) : (
      <Empty mayWrite={mayWrite} />
    );
  return (
    <Table
      caption={say('policies.title')}
      rows={list.data}
      keyOf={(row) => row.id}
      columns={columns}
      onOpen={(row) => go(paths.policy(slug, row.id), {})}
    />
  );
}

function Empty({ mayWrite }: { mayWrite: boolean }) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const lay = async () => {
    if (await attempt(layExamples)) await client.invalidateQueries({ queryKey: ['policies'] });
  };
  return (
    <State icon="shield" title={say('policies.empty')} text={say('policies.empty.text')}>
      {mayWrite && (
        <Button icon="book" busy={busy} onClick={() => void once(lay)}>
          {say('policies.examples')}
        </Button>
      )}
    </State>
  );
}

function useColumns(): Column<ListedPolicy>[] {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const number = useNumber();
  const language = useLanguage();
  return [
    {
      ...{ key: 'name', head: say('policies.column.name') },
      cell: (row) => (
        <div className={css.about}>
          <PageLink className={`link ${css.name}`} to={paths.policy(slug, row.id)} search={{}}>
            {wordsIn(row.names, language) || say('policies.nameless')}
          </PageLink>
          <p className={css.purpose}>{wordsIn(row.purpose, language)}</p>
        </div>
      ),
    },
    { key: 'state', head: say('policies.column.state'), cell: (row) => <StateChips row={row} /> },
    {
      ...{ key: 'for', head: say('policies.column.audiences'), wide: true },
      cell: (row) => row.audiences.map((one) => say(`policies.audience.${one}`)).join(', '),
    },
    {
      ...{ key: 'clauses', head: say('policies.column.clauses'), number: true, wide: true },
      cell: (row) => number(row.clauses),
    },
    {
      ...{ key: 'from', head: say('policies.column.from'), tight: true, wide: true },
      cell: (row) => (row.effectiveFrom ? dates.shortDay(`${row.effectiveFrom}T12:00:00`) : ''),
    },
  ];
}

function StateChips({ row }: { row: ListedPolicy }) {
  const say = useText();
  const { label } = row;
  return (
    <span className={css.chips}>
      {label ? (
        <Chip small tone={row.isRetired ? 'plain' : 'kept'}>
          {say('policies.version', { version: `${label.major}.${label.minor}` })}
        </Chip>
      ) : (
        <Chip small tone="line">
          {say('policies.state.draft')}
        </Chip>
      )}
      {row.isAsked && (
        <Chip small tone="soon">
          {say('policies.state.asked')}
        </Chip>
      )}
      {label && row.hasChanges && !row.isAsked && (
        <Chip small tone="accent">
          {say('policies.state.changes')}
        </Chip>
      )}
      {row.faults > 0 && (
        <Chip small tone="soon">
          {say('policies.faults', { count: row.faults })}
        </Chip>
      )}
    </span>
  );
}
