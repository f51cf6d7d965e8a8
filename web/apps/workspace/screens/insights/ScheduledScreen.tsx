import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../../design/Button.tsx';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { schedulesQuery } from '../../../../domains/insights/delivery/api.ts';
import { ScheduleList } from '../../../../domains/insights/delivery/ScheduleList.tsx';
import { useText } from '../../../../domains/insights/text.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { InsightsParts } from './InsightsParts.tsx';

/** Reports that leave by mail: those that one sends, and those that one gets. */
export function ScheduledScreen() {
  const say = useText();
  const words = useWords();
  const { data, error, refetch } = useQuery(schedulesQuery);
  return (
    <Page title={say('delivery.scheduled')}>
      <InsightsParts here="scheduled" />
      {error ? (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
        </State>
      ) : !data ? (
        <Skeleton rows={4} shape="lines" label={words('word.loading')} />
      ) : data.length === 0 ? (
        <State icon="mail" title={say('delivery.empty')} text={say('delivery.empty.text')} />
      ) : (
        <ScheduleList schedules={data} />
      )}
    </Page>
  );
}
