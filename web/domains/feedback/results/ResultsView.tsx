import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { channelLabel } from '../../conversations/channel.ts';
import { useText as useTalk } from '../../conversations/text.ts';
import { type Period, resultsQuery } from '../api.ts';
import { written } from '../figures.ts';
import { useText } from '../text.ts';
import { type Results, type Split, type Survey, splits } from '../types.ts';
import { CommentGroups } from './CommentGroups.tsx';
import { Comments } from './Comments.tsx';
import { Interval } from './Interval.tsx';
import { Questions } from './Questions.tsx';
import css from './results.module.css';

/** What one survey found: how many answered, each question's figure, who said what, and the score by team or channel. */
export function ResultsView({ survey, period }: { survey: Survey; period: Period }) {
  const words = useWords();
  const [by, setBy] = useState<Split>('team');
  const { data, error, refetch } = useQuery(resultsQuery(survey.id, period, by));
  if (error && !data)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
        <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!data) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  return (
    <>
      <Asked results={data} />
      <Questions results={data} />
      <Parts results={data} by={by} onBy={setBy} />
      <CommentGroups survey={survey} period={period} />
      <Comments survey={survey} period={period} />
    </>
  );
}

/** How many were asked and answered, why others were not, and what that leaves unknown. */
function Asked({ results }: { results: Results }) {
  const say = useText();
  const number = new Intl.NumberFormat(useLanguage());
  const { sent, answered, rate, withheld, bounds, change } = results;
  const share = (value: number) => written('share', value, number);
  const points = (value: number) => `${value > 0 ? '+' : ''}${number.format(Math.round(value * 100))}`;
  return (
    <Panel title={say('feedback.asked')}>
      <div className={css.facts}>
        <span className={css.fact}>
          <span className="t12 dim">{say('feedback.sent')}</span>
          <b>{number.format(sent)}</b>
        </span>
        <span className={css.fact}>
          <span className="t12 dim">{say('feedback.answered')}</span>
          <b>{number.format(answered)}</b>
        </span>
        {rate.estimate !== null && (
          <span className={css.fact}>
            <span className="t12 dim">{say('feedback.rate')}</span>
            <b>{share(rate.estimate)}</b>
            <span className="t12 dim">
              {say('feedback.between', { low: share(rate.low), high: share(rate.high) })}
            </span>
          </span>
        )}
        {change?.difference != null && (
          <span className={css.fact}>
            <span className="t12 dim">{say('feedback.change')}</span>
            <b>{points(change.difference)}</b>
            <span className="t12 dim">
              {say('feedback.between', { low: points(change.low), high: points(change.high) })}
            </span>
          </span>
        )}
      </div>
      {bounds && (
        <p className="t13 dim">
          {say('feedback.bounds', { low: share(bounds.low), high: share(bounds.high) })}
        </p>
      )}
      {withheld.length > 0 && (
        <p className="t13 dim">
          {say('feedback.withheld')}{' '}
          {withheld
            .map(({ reason, n }) => `${say(`feedback.why.${reason}` as 'feedback.why.reopened')}: ${n}`)
            .join(' · ')}
        </p>
      )}
    </Panel>
  );
}

function Parts({ results, by, onBy }: { results: Results; by: Split; onBy: (by: Split) => void }) {
  const say = useText();
  const talk = useTalk();
  const languages = new Intl.DisplayNames(useLanguage(), { type: 'language' });
  const nameOf = (row: Results['split'][number]) => {
    if (row.key === null) return say('feedback.nobody');
    if (by === 'channel') return channelLabel(row.key, talk);
    if (by === 'language') return languages.of(row.key) ?? row.key;
    return row.name ?? row.key;
  };
  return (
    <Panel
      title={say('feedback.parts')}
      meta={say(by === 'member' ? 'feedback.parts.member' : 'feedback.parts.text')}
      end={
        <Select<Split>
          quiet
          label={say('feedback.by')}
          value={by}
          onChange={onBy}
          options={splits.map((value) => ({ value, label: say(`feedback.by.${value}`) }))}
        />
      }
    >
      <Table
        caption={say('feedback.parts')}
        rows={results.split}
        keyOf={(row) => row.key ?? ''}
        columns={[
          { key: 'name', head: say(`feedback.by.${by}`), cell: nameOf },
          {
            key: 'score',
            head: say('feedback.score'),
            cell: (row) => <Interval figure={row} fewest={by === 'member' ? 30 : results.fewest} />,
          },
        ]}
      />
    </Panel>
  );
}
