import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Segment } from '../../../../design/forms/Segment.tsx';
import { Page, Panel } from '../../../../design/Page.tsx';
import { State } from '../../../../design/states/State.tsx';
import { ownGoalsQuery, ownOpeningsQuery, sharedGoalsQuery } from '../../../../domains/goals/api.ts';
import { BoardPanel } from '../../../../domains/goals/BoardPanel.tsx';
import { GoalCard } from '../../../../domains/goals/GoalCard.tsx';
import css from '../../../../domains/goals/goals.module.css';
import { Openings } from '../../../../domains/goals/Openings.tsx';
import { useText } from '../../../../domains/goals/text.ts';
import type { Goal } from '../../../../domains/goals/types.ts';
import { WriteGoal } from '../../../../domains/goals/writing/WriteGoal.tsx';
import { useMay, useMe, useMembers } from '../../../../domains/team/use-me.ts';
import { Loaded } from '../../../../platform/client/Loaded.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { InsightsParts } from '../insights/InsightsParts.tsx';

const kinds = ['company', 'team', 'provider'] as const;
const titles = { company: 'goals.company', team: 'goals.teams', provider: 'goals.providers' } as const;

/** What is wanted by a day: my own first, then of the company, its teams and providers, the board, and people without figures. */
export function GoalsScreen() {
  const say = useText();
  const mayWrite = useMay('goals:own');
  const leads = useMay('goals:write');
  const looks = useMay('goals:people');
  const [ended, setEnded] = useState(false);
  const [isNew, setNew] = useState(false);
  return (
    <Page
      title={say('goals.title')}
      beside={
        <>
          <Segment
            label={say('goals.title')}
            value={ended ? 'ended' : 'running'}
            onChange={(value) => setEnded(value === 'ended')}
            options={[
              { value: 'running', label: say('goals.running') },
              { value: 'ended', label: say('goals.ended') },
            ]}
          />
          {mayWrite && (
            <Button kind="primary" icon="plus" onClick={() => setNew(true)}>
              {say('goals.new')}
            </Button>
          )}
        </>
      }
    >
      <InsightsParts here="goals" />
      <Goals ended={ended} />
      {leads && <BoardPanel />}
      <OwnOpenings />
      {looks && <People />}
      {isNew && <WriteGoal onClose={() => setNew(false)} />}
    </Page>
  );
}

function Goals({ ended }: { ended: boolean }) {
  const mine = useQuery(ownGoalsQuery(ended));
  const shared = useInfiniteQuery(sharedGoalsQuery(ended));
  const words = useWords();
  return (
    <Loaded of={mine}>
      {(own) => (
        <Loaded of={shared}>
          {({ pages }) => (
            <>
              <Shown mine={own} shared={pages.flatMap(({ items }) => items)} />
              {shared.hasNextPage && (
                <Button
                  kind="quiet"
                  wide
                  busy={shared.isFetchingNextPage}
                  onClick={() => void shared.fetchNextPage()}
                >
                  {words('word.more')}
                </Button>
              )}
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Shown({ mine, shared: goals }: { mine: readonly Goal[]; shared: readonly Goal[] }) {
  const say = useText();
  if (mine.length === 0 && goals.length === 0)
    return (
      <Panel>
        <State icon="target" title={say('goals.none')} text={say('goals.none.text')} />
      </Panel>
    );
  return (
    <>
      <Panel title={say('goals.mine')} meta={say('goals.mine.text')}>
        {mine.length === 0 ? <p className="dim t13">{say('goals.mine.empty')}</p> : <Cards goals={mine} />}
      </Panel>
      {kinds.map((kind) => {
        const theirs = goals.filter(({ forWhom }) => forWhom.kind === kind);
        if (theirs.length === 0) return null;
        return (
          <Panel key={kind} title={say(titles[kind])}>
            <Cards goals={theirs} />
          </Panel>
        );
      })}
    </>
  );
}

function Cards({ goals }: { goals: readonly Goal[] }) {
  return (
    <div className={css.cards}>
      {goals.map((goal) => (
        <GoalCard key={goal.id} goal={goal} />
      ))}
    </div>
  );
}

function OwnOpenings() {
  const openings = useQuery(ownOpeningsQuery).data ?? [];
  return openings.length > 0 ? <Openings openings={openings} /> : null;
}

/** The people, by name and without any figure. */
function People() {
  const say = useText();
  const slug = useSlug();
  const me = useMe().member.id;
  const others = useMembers().filter(({ id }) => id !== me);
  return (
    <Panel title={say('goals.people')} meta={say('goals.people.text')}>
      <ul className={css.names}>
        {others.map(({ id, name }) => (
          <li key={id}>
            <PageLink className="link" to={paths.goals(slug, `people/${id}`)} search={{}}>
              {name}
            </PageLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
