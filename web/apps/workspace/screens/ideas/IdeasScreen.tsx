import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Segment } from '../../../../design/forms/Segment.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { Page, Panel } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { type Asked, ideasQuery } from '../../../../domains/ideas/api.ts';
import { IdeaTable } from '../../../../domains/ideas/IdeaTable.tsx';
import css from '../../../../domains/ideas/ideas.module.css';
import { useText } from '../../../../domains/ideas/text.ts';
import type { Board } from '../../../../domains/ideas/types.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { DoneList } from './DoneList.tsx';

const ProposeDialog = lazy(() =>
  import('../../../../domains/ideas/ProposeDialog.tsx').then((m) => ({ default: m.ProposeDialog })),
);

const tabs = ['waiting', 'mine', 'all', 'done'] as const;
type Tab = (typeof tabs)[number];
const sorts = ['votes', 'newest', 'due'] as const;

/** What customers and colleagues suggest: what waits for an answer, what waits for mine, all of it, and what was done. */
export function IdeasScreen() {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const mayAnswer = useMay('ideas:answer');
  const mayPropose = useMay('ideas:propose');
  const [isNew, setNew] = useState(false);
  const shown = mayAnswer ? tabs : tabs.filter((one) => one !== 'mine');
  const asked = useSearchWords().tab;
  const tab: Tab = shown.find((one) => one === asked) ?? 'waiting';
  return (
    <Page
      title={say('ideas.all')}
      beside={
        <span className={css.bar}>
          <Segment
            label={say('ideas.all')}
            value={tab}
            onChange={(next) => go(paths.ideas(slug), { tab: next }, true)}
            options={shown.map((value) => ({ value, label: say(`ideas.tab.${value}`) }))}
          />
          {mayPropose && (
            <Button kind="primary" icon="plus" onClick={() => setNew(true)}>
              {say('ideas.new')}
            </Button>
          )}
        </span>
      }
    >
      {tab === 'done' ? <DoneList /> : <Ideas tab={tab} />}
      <Suspense>{isNew && <ProposeDialog onClose={() => setNew(false)} />}</Suspense>
    </Page>
  );
}

function Ideas({ tab }: { tab: Exclude<Tab, 'done'> }) {
  const say = useText();
  const [sort, setSort] = useState<Asked['sort']>('votes');
  const [board, setBoard] = useState<Board | ''>('');
  return (
    <Panel
      title={say(`ideas.tab.${tab}`)}
      end={
        <span className={css.bar}>
          <Select
            quiet
            label={say('ideas.board')}
            value={board}
            onChange={setBoard}
            options={[
              { value: '' as const, label: say('ideas.board.both') },
              ...(['staff', 'customers'] as const).map((value) => ({
                value,
                label: say(`ideas.board.${value}`),
              })),
            ]}
          />
          <Select
            quiet
            label={say('ideas.sort')}
            value={sort}
            onChange={setSort}
            options={sorts.map((value) => ({ value, label: say(`ideas.sort.${value}`) }))}
          />
        </span>
      }
    >
      <List asked={{ show: tab, sort, board: board || undefined }} caption={say(`ideas.tab.${tab}`)} />
    </Panel>
  );
}

function List({ asked, caption }: { asked: Asked; caption: string }) {
  const say = useText();
  const words = useWords();
  const list = useInfiniteQuery(ideasQuery(asked));
  const rows = list.data?.pages.flatMap((page) => page.items);
  if (list.error && !rows)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!rows) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (rows.length === 0)
    return <State icon="bulb" title={say('ideas.empty')} text={say('ideas.empty.text')} />;
  return (
    <>
      <IdeaTable rows={rows} caption={caption} />
      {list.hasNextPage && (
        <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </>
  );
}
