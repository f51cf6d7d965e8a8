import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Chip } from '../../design/Chip.tsx';
import { Segment } from '../../design/forms/Segment.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { type Column, Table } from '../../design/Table.tsx';
import { useDates, useLanguage, useNumber } from '../../platform/messages/text.tsx';
import { useWords } from '../../platform/words/index.ts';
import { wordsIn } from '../../platform/words/words-in.ts';
import { type ListedReview, reviewsQuery } from './api.ts';
import { ReviewPart } from './ReviewPart.tsx';
import { useText } from './text.ts';

/** Clauses that people complained about: those that are to be looked at, or what became of the others. */
export default function Reviews() {
  const say = useText();
  const words = useWords();
  const [state, setState] = useState<'open' | 'ended'>('open');
  const [at, setAt] = useState<string | null>(null);
  const { data } = useQuery(reviewsQuery(state));
  const columns = useColumns(setAt);
  if (at) return <ReviewPart reviewId={at} onBack={() => setAt(null)} />;
  return (
    <>
      <Segment
        label={say('reviews.title')}
        value={state}
        onChange={setState}
        options={[
          { value: 'open', label: say('reviews.open') },
          { value: 'ended', label: say('reviews.ended') },
        ]}
      />
      {!data && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {data?.length === 0 && (
        <State icon="shield-check" title={say('reviews.empty')} text={say('reviews.empty.text')} />
      )}
      {data && data.length > 0 && (
        <Table
          caption={say('reviews.title')}
          rows={data}
          keyOf={(row) => row.id}
          columns={columns}
          onOpen={(row) => setAt(row.id)}
        />
      )}
    </>
  );
}

function useColumns(onOpen: (id: string) => void): Column<ListedReview>[] {
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  const language = useLanguage();
  return [
    {
      ...{ key: 'clause', head: say('reviews.column.clause') },
      cell: (row) => (
        <button type="button" className="link" onClick={() => onOpen(row.id)}>
          {row.number} {wordsIn(row.title, language)}
        </button>
      ),
    },
    {
      ...{ key: 'policy', head: say('reviews.column.policy'), wide: true },
      cell: (row) => wordsIn(row.names, language),
    },
    {
      ...{ key: 'complaints', head: say('reviews.column.complaints'), number: true },
      cell: (row) => number(row.complaints),
    },
    {
      ...{ key: 'state', head: say('reviews.column.state'), tight: true },
      cell: (row) =>
        row.outcome ? (
          <Chip small>{say(`reviews.outcome.${row.outcome}`)}</Chip>
        ) : (
          <Chip small tone={row.isLate ? 'breach' : 'soon'}>
            {say(row.isLate ? 'reviews.late' : 'reviews.by', { date: dates.shortDay(row.dueAt) })}
          </Chip>
        ),
    },
  ];
}
