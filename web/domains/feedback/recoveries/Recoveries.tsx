import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useNow } from '../../../platform/messages/use-now.ts';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMembers } from '../../team/use-me.ts';
import { assignRecovery, judgeRecovery, recoveriesQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Recovery } from '../types.ts';
import { Settle } from './Settle.tsx';

const states = ['open', 'reached', 'given-up'] as const;

/** Low scores that are made good: whom to talk with, until when, and later whether they stayed. */
export function Recoveries({ owner }: { owner: 'me' | undefined }) {
  const say = useText();
  const words = useWords();
  const [state, setState] = useState<Recovery['state']>('open');
  const [settling, setSettling] = useState<Recovery | null>(null);
  const list = useInfiniteQuery(recoveriesQuery(state, owner));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel
      title={say('recovery.title')}
      meta={say('recovery.text')}
      end={
        <Segment
          label={say('recovery.state')}
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: say(`recovery.state.${value}`) }))}
        />
      }
    >
      {list.data && rows.length === 0 ? (
        <State icon="heart" title={say('recovery.none')} text={say('recovery.none.text')} />
      ) : (
        <Rows rows={rows} onSettle={setSettling} />
      )}
      {list.hasNextPage && (
        <Button kind="quiet" onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
      {settling && <Settle recovery={settling} onClose={() => setSettling(null)} />}
    </Panel>
  );
}

function Rows({ rows, onSettle }: { rows: readonly Recovery[]; onSettle: (one: Recovery) => void }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const now = new Date(useNow(60_000));
  return (
    <Table
      caption={say('recovery.title')}
      rows={rows}
      keyOf={(one) => one.id}
      stacks
      columns={[
        {
          key: 'who',
          head: say('recovery.customer'),
          cell: (one) => (
            <>
              <PageLink to={paths.request(slug, one.request.number)}>
                {one.customer.name} · R-{one.request.number}
              </PageLink>
              {(one.note || one.words) && <div className="t12 dim">{one.note || one.words}</div>}
            </>
          ),
        },
        {
          key: 'score',
          head: say('feedback.score'),
          tight: true,
          cell: (one) => say('recovery.of', { score: one.score, best: one.best }),
        },
        {
          key: 'due',
          head: say('recovery.due'),
          tight: true,
          cell: (one) => (
            <span className={one.state === 'open' && new Date(one.dueAt) < now ? 'breach' : undefined}>
              {dates.moment(one.settledAt ?? one.dueAt, now)}
            </span>
          ),
        },
        { key: 'owner', head: say('recovery.owner'), cell: (one) => <Owner recovery={one} /> },
        { key: 'acts', head: '', tight: true, cell: (one) => <Acts one={one} onSettle={onSettle} /> },
      ]}
    />
  );
}

function useAct() {
  const client = useQueryClient();
  const attempt = useAttempt();
  return async (work: () => Promise<unknown>) => {
    await attempt(work);
    await client.invalidateQueries({ queryKey: ['feedback'] });
  };
}

function Owner({ recovery: { id, state, owner } }: { recovery: Recovery }) {
  const say = useText();
  const members = useMembers();
  const act = useAct();
  if (state !== 'open') return <span>{owner?.name ?? say('feedback.nobody')}</span>;
  return (
    <Select
      quiet
      label={say('recovery.owner')}
      value={owner?.id ?? ''}
      onChange={(ownerId) => void act(() => assignRecovery(id, ownerId || null))}
      options={[
        { value: '', label: say('feedback.nobody') },
        ...members.map(({ id: value, name }) => ({ value, label: name })),
      ]}
    />
  );
}

function Acts({ one, onSettle }: { one: Recovery; onSettle: (one: Recovery) => void }) {
  const say = useText();
  const act = useAct();
  if (one.state === 'open')
    return (
      <Button small onClick={() => onSettle(one)}>
        {say('recovery.settle')}
      </Button>
    );
  if (one.outcome) return <span className="dim">{say(`recovery.outcome.${one.outcome}`)}</span>;
  return (
    <span className="row">
      <Button small onClick={() => void act(() => judgeRecovery(one.id, 'stayed'))}>
        {say('recovery.outcome.stayed')}
      </Button>
      <Button small kind="quiet" onClick={() => void act(() => judgeRecovery(one.id, 'lost'))}>
        {say('recovery.outcome.lost')}
      </Button>
    </span>
  );
}
