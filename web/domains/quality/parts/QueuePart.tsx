import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Chip } from '../../../design/Chip.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { queueQuery } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { QueueItem } from '../types.ts';

/** What lies before me to review, the longest first, and what I gave lately. */
export function QueuePart() {
  const say = useText();
  const [which, setWhich] = useState<'waiting' | 'given'>('waiting');
  const found = useQuery(queueQuery(which === 'given'));
  return (
    <Panel
      title={say('quality.queue')}
      meta={say('quality.queue.text')}
      end={
        <Segment
          label={say('quality.queue')}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'waiting', label: say('quality.waiting') },
            { value: 'given', label: say('quality.given') },
          ]}
        />
      }
    >
      <Loaded of={found}>
        {(items) =>
          items.length === 0 ? (
            <State icon="check-c" title={say('quality.queue.empty')} text={say('quality.queue.empty.text')} />
          ) : (
            <Queue items={items} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function Queue({ items }: { items: readonly QueueItem[] }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const go = useGo();
  return (
    <Table
      caption={say('quality.queue')}
      rows={items}
      keyOf={(one) => one.id}
      onOpen={(one) => go(paths.review(slug, one.id), {})}
      columns={[
        {
          key: 'request',
          head: say('quality.request'),
          cell: (one) => (
            <>
              <PageLink className={`link ${css.name}`} to={paths.review(slug, one.id)} search={{}}>
                {one.request.subject || `#${one.request.number}`}
              </PageLink>
              <small>
                #{one.request.number} · {one.member?.name ?? say('quality.review.hidden')}
              </small>
            </>
          ),
        },
        {
          key: 'because',
          head: say('quality.because'),
          wide: true,
          cell: (one) => (
            <Chip small tone="line">
              {say(`quality.because.${one.because}`)}
            </Chip>
          ),
        },
        {
          key: 'at',
          head: say('quality.since'),
          number: true,
          cell: (one) => dates.shortDay(one.submittedAt ?? one.askedAt),
        },
      ]}
    />
  );
}
