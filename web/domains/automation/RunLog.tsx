import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useDates } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { runsQuery } from './api.ts';
import css from './automation.module.css';
import { actNames } from './draft.ts';
import { useText } from './text.ts';
import type { Rule, Run } from './types.ts';
import { Why } from './Why.tsx';

/** What rules did and why, newest first; of one rule when one is chosen. */
export function RunLog({ rule, onAll }: { rule: Rule | null; onAll: () => void }) {
  const say = useText();
  const words = useWords();
  const list = useInfiniteQuery(runsQuery(rule?.id));
  const runs = list.data?.pages.flatMap((page) => page.items);
  return (
    <Panel
      title={rule ? say('log.of', { name: rule.name }) : say('log.title')}
      meta={say('log.text')}
      end={
        rule && (
          <Button small kind="quiet" onClick={onAll}>
            {say('log.all')}
          </Button>
        )
      }
    >
      {list.error && !runs && (
        <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
          <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
        </State>
      )}
      {!runs && !list.error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {runs?.length === 0 && <State icon="list" title={say('log.empty')} text={say('log.empty.text')} />}
      <div className={css.runs}>
        {runs?.map((run) => (
          <RunLine key={run.id} run={run} />
        ))}
      </div>
      {list.hasNextPage && (
        <Button kind="quiet" wide onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </Panel>
  );
}

const tones = { acted: 'kept', held: 'soon', failed: 'breach', 'not-matched': 'plain' } as const;

function RunLine({ run }: { run: Run }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const done = actNames.filter((one) => run.acts.includes(one)).map((one) => say(`rule.act.${one}`));
  return (
    <article className={css.run}>
      <p className="t13">
        <Chip small tone={tones[run.outcome]}>
          {say(`log.${run.outcome}`)}
        </Chip>{' '}
        <b>{run.rule.name}</b>
        {done.length > 0 && `: ${done.join(', ')}`}
        {run.reason && ` (${reasonOf(run.reason, say)})`}
      </p>
      <time className="t12 dim" dateTime={run.at} title={dates.full(run.at)}>
        {dates.moment(run.at, new Date())}
      </time>
      <p className={`${css.meta} cut`}>
        <PageLink to={paths.request(slug, run.request.number)} search={{}} className="link">
          R-{run.request.number}
        </PageLink>{' '}
        {run.request.subject}
      </p>
      <span />
      <details>
        <summary>{say('log.why')}</summary>
        <Why judged={run.judged} />
      </details>
    </article>
  );
}

const reasons = ['own-effect', 'chain-too-deep', 'too-many', 'enough-replies', 'solving-held'] as const;

function reasonOf(reason: string, say: ReturnType<typeof useText>): string {
  const known = reasons.find((one) => one === reason);
  return known ? say(`log.reason.${known}`) : say('log.reason.other', { code: reason });
}
