import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Segment } from '../../design/forms/Segment.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { Panel } from '../../design/Page.tsx';
import { Table } from '../../design/Table.tsx';
import { Loaded } from '../../platform/client/Loaded.tsx';
import { useNumber } from '../../platform/messages/text.tsx';
import { boardQuery, choicesQuery } from './api.ts';
import css from './goals.module.css';
import { useText } from './text.ts';
import type { Board } from './types.ts';
import { useFigure } from './use-figure.ts';

/** Teams or providers on one measure, by name; who stands where only as far as it is known. */
export function BoardPanel() {
  const say = useText();
  const [by, setBy] = useState<Board['by']>('team');
  const [asked, setAsked] = useState('promises.kept');
  const choices = (useQuery(choicesQuery).data ?? []).filter(
    ({ whom, better }) => whom.includes(by) && better !== 'neither',
  );
  const measure = choices.some(({ key }) => key === asked) ? asked : (choices[0]?.key ?? '');
  const found = useQuery(boardQuery(measure, by));
  return (
    <Panel
      title={say('goals.board')}
      meta={say('goals.board.text')}
      end={
        <>
          <Select
            quiet
            label={say('goals.board.measure')}
            value={measure}
            onChange={setAsked}
            options={choices.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <Segment
            label={say('goals.board.by')}
            value={by}
            onChange={setBy}
            options={[
              { value: 'team', label: say('goals.teams') },
              { value: 'provider', label: say('goals.providers') },
            ]}
          />
        </>
      }
    >
      <Loaded of={found}>{(board) => <Rows board={board} />}</Loaded>
    </Panel>
  );
}

function Rows({ board }: { board: Board }) {
  const say = useText();
  const number = useNumber();
  const figure = useFigure(board.measure);
  const rows = board.rows.filter(({ value }) => value !== null);
  if (rows.length === 0) return <p className="dim t13">{say('goals.board.empty')}</p>;
  const ends = rows.flatMap(({ value, low, high }) => [value ?? 0, low ?? value ?? 0, high ?? value ?? 0]);
  const scale = { least: Math.min(...ends), most: Math.max(...ends) };
  return (
    <>
      <Table
        caption={say('goals.board')}
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          {
            key: 'name',
            head: say(board.by === 'team' ? 'goals.write.team' : 'goals.write.provider'),
            cell: (row) => row.name,
          },
          { key: 'range', head: '', wide: true, cell: (row) => <Range row={row} scale={scale} /> },
          {
            key: 'value',
            head: say('goals.figure'),
            number: true,
            cell: ({ value, low, high }) => (
              <>
                {figure(value)}
                {low !== null && high !== null && (
                  <small> {say('goals.between', { low: figure(low), high: figure(high) })}</small>
                )}
              </>
            ),
          },
          { key: 'n', head: say('goals.n'), number: true, wide: true, cell: (row) => number(row.n) },
          {
            key: 'place',
            head: say('goals.board.place'),
            number: true,
            cell: ({ place }) => place ?? <span className="dim t12">{say('goals.board.noPlace')}</span>,
          },
        ]}
      />
      <p className={`dim t12 ${css.sum}`}>{board.measure.how}</p>
    </>
  );
}

/** A figure with its interval on the scale of all that stand on the board. */
function Range({ row, scale }: { row: Board['rows'][number]; scale: { least: number; most: number } }) {
  const { value, low, high } = row;
  if (value === null) return null;
  const x = (one: number) => 4 + ((one - scale.least) / (scale.most - scale.least || 1)) * 152;
  return (
    <svg className={css.range} viewBox="0 0 160 12" height="12" aria-hidden="true">
      <line x1="0" x2="160" y1="6" y2="6" />
      {low !== null && high !== null && <line className={css.reach} x1={x(low)} x2={x(high)} y1="6" y2="6" />}
      <circle cx={x(value)} cy="6" r="4" />
    </svg>
  );
}
