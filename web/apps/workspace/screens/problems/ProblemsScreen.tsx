import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Segment } from '../../../../design/forms/Segment.tsx';
import { IconButton } from '../../../../design/layers/IconButton.tsx';
import { Page, Panel } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import css from '../../../../domains/problems/problems.module.css';
import { problemsQuery, type Show } from '../../../../domains/problems/records/api.ts';
import { ProblemTable } from '../../../../domains/problems/records/ProblemTable.tsx';
import { useText } from '../../../../domains/problems/text.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { NeglectedPart } from './NeglectedPart.tsx';
import { RecurringTabs } from './RecurringTabs.tsx';

const NewProblemDialog = lazy(() =>
  import('../../../../domains/problems/records/NewProblemDialog.tsx').then((m) => ({
    default: m.NewProblemDialog,
  })),
);
const SettingsDialog = lazy(() =>
  import('../../../../domains/problems/records/SettingsDialog.tsx').then((m) => ({
    default: m.SettingsDialog,
  })),
);

/** What is being mended, the costliest first; above it what nobody cares for. */
export function ProblemsScreen() {
  const say = useText();
  const mayWork = useMay('problems:work');
  const mayLead = useMay('problems:write');
  const [show, setShow] = useState<Show>('standing');
  const [asked, setAsked] = useState<'new' | 'settings' | null>(null);
  const close = () => setAsked(null);
  const shows = ['standing', 'mended', 'all'] as const;
  return (
    <Page title={say('problems.all')} beside={<RecurringTabs here="problems" />}>
      <NeglectedPart />
      <Panel
        title={say('problems.list')}
        end={
          <span className={css.bar}>
            <Segment
              label={say('problems.show')}
              value={show}
              onChange={setShow}
              options={shows.map((value) => ({ value, label: say(`problems.show.${value}`) }))}
            />
            {mayLead && (
              <IconButton icon="gear" label={say('problems.settings')} onClick={() => setAsked('settings')} />
            )}
            {mayWork && (
              <Button small icon="plus" onClick={() => setAsked('new')}>
                {say('problems.new')}
              </Button>
            )}
          </span>
        }
      >
        <List show={show} />
      </Panel>
      <Suspense>
        {asked === 'new' && <NewProblemDialog groupId={null} title="" onClose={close} />}
        {asked === 'settings' && <SettingsDialog onClose={close} />}
      </Suspense>
    </Page>
  );
}

function List({ show }: { show: Show }) {
  const say = useText();
  const words = useWords();
  const list = useInfiniteQuery(problemsQuery(show));
  const rows = list.data?.pages.flatMap((page) => page.items);
  if (list.error && !rows)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!rows) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (rows.length === 0)
    return <State icon="repeat" title={say('problems.empty')} text={say('problems.empty.text')} />;
  return (
    <>
      <ProblemTable rows={rows} caption={say('problems.list')} />
      {list.hasNextPage && (
        <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </>
  );
}
