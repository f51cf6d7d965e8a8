import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Select } from '../../design/forms/Select.tsx';
import { Panel } from '../../design/Page.tsx';
import { Table } from '../../design/Table.tsx';
import { useLanguage } from '../../platform/messages/text.tsx';
import { Range } from '../feedback/results/Range.tsx';
import css from '../feedback/results/results.module.css';
import { type Enps, type FoundRound, type Round, roundQuery } from './api.ts';
import own from './pulse.module.css';
import { useText } from './text.ts';

/** The eNPS over the rounds, and what one of them has shown. */
export function Rounds({ rounds }: { rounds: readonly Round[] }) {
  const say = useText();
  const monthOf = useMonth();
  const [chosen, setChosen] = useState<string | null>(null);
  const round = rounds.find(({ id }) => id === chosen) ?? rounds[0];
  return (
    <>
      <Panel title={say('pulse.rounds')} meta={say('pulse.rounds.text')}>
        <Table
          caption={say('pulse.rounds')}
          rows={rounds}
          keyOf={({ id }) => id}
          stacks
          columns={[
            { key: 'month', head: say('pulse.round'), tight: true, cell: ({ month }) => monthOf(month) },
            { key: 'rate', head: say('pulse.rate'), tight: true, cell: (one) => <Rate round={one} /> },
            {
              key: 'enps',
              head: say('pulse.enps'),
              cell: ({ enps }) => (enps ? <Score enps={enps} /> : say('pulse.tooFew')),
            },
          ]}
        />
      </Panel>
      {rounds.length > 1 && (
        <div className={css.choosing}>
          <Select
            quiet
            label={say('pulse.round')}
            value={round?.id ?? ''}
            onChange={setChosen}
            options={rounds.map(({ id, month }) => ({ value: id, label: monthOf(month) }))}
          />
        </div>
      )}
      {round && <OneRound key={round.id} id={round.id} />}
    </>
  );
}

function OneRound({ id }: { id: string }) {
  const say = useText();
  const { data } = useQuery(roundQuery(id));
  const [part, setPart] = useState('everyone');
  if (!data) return null;
  const shown = data.parts.find((one) => one.part === part) ?? data.parts[0];
  if (!shown) return <p className="dim">{say('pulse.tooFew.text')}</p>;
  const nameOf = (one: FoundRound['parts'][number]) =>
    one.part === 'everyone' ? say('pulse.everyone') : (one.name ?? say('pulse.gone'));
  const counted = data.parts.find((one) => one.part === 'everyone')?.counted;
  return (
    <>
      <Panel
        title={say('pulse.results')}
        meta={say('pulse.results.text', { count: shown.counted })}
        end={
          data.parts.length > 1 && (
            <Select
              quiet
              label={say('pulse.part')}
              value={shown.part}
              onChange={setPart}
              options={data.parts.map((one) => ({ value: one.part, label: nameOf(one) }))}
            />
          )
        }
      >
        <Figures round={data} part={shown} />
        {counted !== data.answered && <p className="t12 dim">{say('pulse.chance')}</p>}
      </Panel>
      {data.words.length > 0 && (
        <Panel title={say('pulse.said')} meta={say('pulse.said.text')}>
          {data.words.map((words, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may write the same, and what a round has shown never moves.
            <p key={at} className={own.words}>
              {words}
            </p>
          ))}
        </Panel>
      )}
    </>
  );
}

function Figures({ round, part }: { round: FoundRound; part: FoundRound['parts'][number] }) {
  const say = useText();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return round.statements.map(({ key, scale, text }) => {
    const figure = part.figures.statements[key];
    return (
      <div key={key} className={css.question}>
        <span>{text[language]}</span>
        {figure && (
          <Range
            value={figure.mean}
            low={figure.low}
            high={figure.high}
            ends={scale === 'recommend' ? [0, 10] : [1, 5]}
            text={number.format(figure.mean)}
            said={say('pulse.range', { low: number.format(figure.low), high: number.format(figure.high) })}
          />
        )}
      </div>
    );
  });
}

function Score({ enps }: { enps: NonNullable<Enps> }) {
  const say = useText();
  const number = new Intl.NumberFormat(useLanguage(), {
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  });
  const [score, low, high] = [enps.score, enps.low, enps.high].map((one) => number.format(one));
  return (
    <Range
      value={enps.score}
      low={enps.low}
      high={enps.high}
      ends={[-100, 100]}
      text={score ?? ''}
      said={say('pulse.range', { low: low ?? '', high: high ?? '' })}
    />
  );
}

function Rate({ round: { answered, people } }: { round: Round }) {
  const say = useText();
  return say('pulse.rate.text', { answered, people });
}

/** A month as people write it. */
function useMonth() {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (month: string) => format.format(new Date(`${month}-15T00:00:00Z`));
}
