import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { levelsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Levels } from '../types.ts';
import css from './write.module.css';

/** What a course has brought, level by level; where there is too little, that is what is said. */
export default function LevelsPart({ id }: { id: string }) {
  const say = useText();
  const words = useWords();
  const { data, error } = useQuery(levelsQuery(id));
  if (error && !data)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!data) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  return (
    <Panel title={say('training.part.levels')} meta={say('training.levels.learnt', { count: data.learnt })}>
      <Reaction levels={data} />
      <Learning levels={data} />
      <Behaviour levels={data} />
      <Results levels={data} />
    </Panel>
  );
}

function Level({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.level}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Reaction({ levels: { reaction } }: { levels: Levels }) {
  const say = useText();
  const { decimal } = useFigures();
  const { n, asked, mean, low, high } = reaction;
  return (
    <Level title={say('training.level.reaction')}>
      <p>
        {mean === null
          ? say('training.level.reaction.none', { asked })
          : say('training.level.reaction.text', { mean: decimal(mean), n, asked })}
        {low !== null &&
          high !== null &&
          ` ${say('training.level.interval', { low: decimal(low), high: decimal(high) })}`}
      </p>
    </Level>
  );
}

function Learning({ levels: { learning } }: { levels: Levels }) {
  const say = useText();
  const { percent, points } = useFigures();
  const { n, before, after, gain, low, high } = learning;
  return (
    <Level title={say('training.level.learning')}>
      {gain === null || before === null || after === null ? (
        <p className="dim">{say('training.level.learning.few', { n })}</p>
      ) : (
        <p>
          {say('training.level.learning.text', {
            ...{ n, before: percent(before), after: percent(after), gain: points(gain) },
          })}
          {low !== null &&
            high !== null &&
            ` ${say('training.level.interval', { low: points(low), high: points(high) })}`}
        </p>
      )}
    </Level>
  );
}

function Behaviour({ levels: { behaviour } }: { levels: Levels }) {
  const say = useText();
  const { percent, points } = useFigures();
  return (
    <Level title={say('training.level.behaviour')}>
      {behaviour.length === 0 && <p className="dim">{say('training.level.behaviour.none')}</p>}
      {behaviour.map(({ trait, before, after, difference }) => (
        <p key={trait}>
          <b>{say(`training.trait.${trait}`)}</b>{' '}
          {difference && before && after
            ? `${say('training.level.behaviour.text', {
                ...{ before: percent(before.mean), after: percent(after.mean), n: before.n + after.n },
              })} ${say('training.level.interval', { low: points(difference.low), high: points(difference.high) })}`
            : say('training.level.few')}
        </p>
      ))}
    </Level>
  );
}

function Results({ levels: { results } }: { levels: Levels }) {
  const say = useText();
  const { points } = useFigures();
  const { days, learnt, others, change } = results;
  return (
    <Level title={say('training.level.results')}>
      <p className="t12 dim">{say('training.level.results.what', { days })}</p>
      {change ? (
        <p>
          {say('training.level.results.text', { change: points(change.difference) })}{' '}
          {say('training.level.interval', { low: points(change.low), high: points(change.high) })}
        </p>
      ) : (
        <p className="dim">
          {say('training.level.results.few', {
            ...{ ours: learnt.before.n + learnt.after.n, theirs: others.before.n + others.after.n },
          })}
        </p>
      )}
    </Level>
  );
}

/** Figures as they are read: shares in percent, differences of shares in points of it. */
function useFigures() {
  const number = useNumber();
  return {
    decimal: (value: number) => number(value, { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
    percent: (value: number) => number(value, { style: 'percent', maximumFractionDigits: 0 }),
    points: (value: number) => number(value * 100, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
  };
}
