import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from '../../../design/Button.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { handoverQuery } from '../../../domains/requests/floor/api.ts';
import { HandoverSheet } from '../../../domains/requests/handover/HandoverSheet.tsx';
import { useText } from '../../../domains/requests/handover/text.ts';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useWords } from '../../../platform/words/index.ts';

/** The handover of an absence, for the absent, the cover and who leads; it prints as it stands. */
export function HandoverScreen() {
  const say = useText();
  const words = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(handoverQuery(id));
  const name = data?.absence.member.name ?? '';
  const title = data?.absence.overAt ? say('handover.back', { name }) : say('handover.title', { name });
  return (
    <Page
      narrow
      title={data ? title : ''}
      beside={
        data && (
          <Button small icon="form" className="noPrint" onClick={() => print()}>
            {say('handover.print')}
          </Button>
        )
      }
    >
      {!data && !error && (
        <Panel>
          <Skeleton rows={5} label={words('word.loading')} />
        </Panel>
      )}
      {!data && error && (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
        </State>
      )}
      {data && <HandoverSheet handover={data} />}
    </Page>
  );
}
