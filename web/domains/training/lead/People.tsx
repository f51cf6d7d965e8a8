import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Chip } from '../../../design/Chip.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates, useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { wordsIn } from '../../procedures/words.ts';
import { ask, assignmentsQuery, learnersQuery, withdraw } from '../api.ts';
import { useText } from '../text.ts';
import type { Assignment, Learner } from '../types.ts';
import { noonOf, useDueWords } from '../use-due-words.ts';

/** Who learns: what is planned for each, in minutes, and what each is asked. No ranking: by name. */
export function People() {
  const say = useText();
  const words = useWords();
  const { data, error } = useQuery(learnersQuery);
  const columns = useLearnerColumns();
  if (error && !data)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!data) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  const minutes = data.reduce((sum, one) => sum + one.minutes, 0);
  return (
    <>
      <Panel title={say('training.people')} meta={say('training.people.planned', { count: minutes })}>
        <Table caption={say('training.people')} rows={data} keyOf={(row) => row.id} columns={columns} />
      </Panel>
      <AskedPanel />
    </>
  );
}

function useLearnerColumns(): Column<Learner>[] {
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  return [
    {
      key: 'name',
      head: say('training.column.member'),
      cell: ({ name, teams }) => (
        <>
          {name}
          <p className="t12 dim">{teams.map((team) => team.name).join(', ')}</p>
        </>
      ),
    },
    {
      key: 'open',
      head: say('training.column.open'),
      cell: ({ open, late, nextDueOn }) => (
        <span className="row">
          {number(open)}
          {late > 0 && (
            <Chip small tone="breach">
              {say('training.column.late', { count: late })}
            </Chip>
          )}
          {late === 0 && nextDueOn && <span className="t12 dim">{dates.shortDay(noonOf(nextDueOn))}</span>}
        </span>
      ),
    },
    {
      key: 'minutes',
      head: say('training.column.minutes'),
      number: true,
      cell: (row) => number(row.minutes),
    },
    {
      key: 'certificates',
      head: say('training.column.certificates'),
      wide: true,
      cell: ({ certificates, endingSoon }) => (
        <span className="row">
          {number(certificates)}
          {endingSoon > 0 && (
            <Chip small tone="soon">
              {say('training.column.ending', { count: endingSoon })}
            </Chip>
          )}
        </span>
      ),
    },
  ];
}

const states = ['open', 'late', 'done'] as const;

function AskedPanel() {
  const say = useText();
  const words = useWords();
  const [state, setState] = useState<(typeof states)[number]>('open');
  const { data } = useQuery(assignmentsQuery(state));
  const columns = useAskedColumns();
  return (
    <Panel
      title={say('training.assignments')}
      end={
        <Segment
          label={say('training.assignments')}
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: say(`training.assignments.${value}`) }))}
        />
      }
    >
      {!data ? (
        <Skeleton rows={3} shape="lines" label={words('word.loading')} />
      ) : data.length === 0 ? (
        <p className="dim">{say('training.assignments.none')}</p>
      ) : (
        <Table
          caption={say('training.assignments')}
          rows={data}
          keyOf={(row) => row.id}
          columns={columns}
          stacks
        />
      )}
    </Panel>
  );
}

function useAskedColumns(): Column<Assignment>[] {
  const say = useText();
  const dates = useDates();
  const language = useLanguage();
  const { due, why } = useDueWords();
  const attempt = useAttempt();
  const client = useQueryClient();
  const renew = () => client.invalidateQueries({ queryKey: ['training'] });
  const takeBack = async ({ id, courseId, member, dueOn }: Assignment) => {
    if (!(await attempt(() => withdraw(id)))) return;
    await renew();
    const again = { courseId, memberIds: [member.id], dueOn };
    tell({
      ...{ icon: 'check', text: say('training.withdrawn', { name: member.name }), seconds: 10 },
      undo: () => void attempt(() => ask(again)).then(renew),
    });
  };
  return [
    {
      key: 'what',
      head: say('training.course'),
      cell: (row) => (
        <>
          {wordsIn(row.names, language)}
          <p className="t12 dim">{why(row)}</p>
        </>
      ),
    },
    { key: 'who', head: say('training.column.member'), cell: (row) => row.member.name },
    {
      key: 'when',
      head: say('training.column.due'),
      cell: (row) =>
        row.doneAt ? (
          dates.shortDay(row.doneAt)
        ) : (
          <Chip small tone={row.isLate ? 'breach' : 'plain'}>
            {due(row)}
          </Chip>
        ),
    },
    {
      key: 'act',
      head: '',
      tight: true,
      cell: (row) =>
        row.doneAt ? null : (
          <IconButton
            icon="x"
            label={say('training.withdraw', { name: row.member.name })}
            onClick={() => void takeBack(row)}
          />
        ),
    },
  ];
}
