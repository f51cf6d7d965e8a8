import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates, useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { wordsIn } from '../../../platform/words/words-in.ts';
import { procedureQuery, proceduresQuery } from '../../procedures/api.ts';
import css from '../runs.module.css';
import { useText } from '../text.ts';

interface Effect {
  solved: number;
  reopened: { share: number; low: number; high: number } | null;
  rated: number;
  score: number | null;
}
interface Measure {
  procedureId: string;
  offered: number;
  accepted: number;
  declined: number;
  started: number;
  finished: number;
  left: number;
  leftAt: { key: string; runs: number }[];
  steps: { key: string; taken: number; medianSeconds: number }[];
  followed: Effect;
  notFollowed: Effect;
}

const day = 86_400_000;
const measuresQuery = (days: number) =>
  queryOptions({
    queryKey: ['runs', 'measures', days],
    queryFn: async () => {
      const to = new Date();
      const query = { from: new Date(to.getTime() - days * day).toISOString(), to: to.toISOString() };
      return (await call<Page<Measure>>('GET', '/procedure-measures', { query })).items;
    },
  });

const lengths = ['30', '90', '365'] as const;

/** How procedures were used, where they were left, how long their steps take, and what became of the requests. */
export default function MeasuresPart() {
  const say = useText();
  const words = useWords();
  const [days, setDays] = useState<(typeof lengths)[number]>('90');
  const [at, setAt] = useState<string | null>(null);
  const { data, error } = useQuery(measuresQuery(Number(days)));
  const columns = useColumns(setAt);
  const shown = data?.find(({ procedureId }) => procedureId === at) ?? data?.[0];
  return (
    <>
      <div className={css.days}>
        <Segment
          label={say('measures.days')}
          value={days}
          onChange={setDays}
          options={lengths.map((value) => ({ value, label: say('measures.last', { days: value }) }))}
        />
      </div>
      {error && !data && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!data && !error && <Skeleton rows={4} shape="lines" label={words('word.loading')} />}
      {data?.length === 0 && (
        <State icon="route" title={say('measures.none')} text={say('measures.none.text')} />
      )}
      {data && data.length > 0 && (
        <Panel title={say('measures.use')} meta={say('measures.method')}>
          <Table
            caption={say('measures.use')}
            rows={data}
            keyOf={(row) => row.procedureId}
            columns={columns}
            onOpen={(row) => setAt(row.procedureId)}
          />
        </Panel>
      )}
      {shown && <StepTimes measure={shown} />}
    </>
  );
}

function useNames(): (id: string) => string {
  const language = useLanguage();
  const inUse = useQuery(proceduresQuery('in-use')).data ?? [];
  const retired = useQuery(proceduresQuery('retired')).data ?? [];
  const all = [...inUse, ...retired];
  return (id) => {
    const found = all.find((one) => one.id === id);
    return found ? wordsIn(found.names, language) : '…';
  };
}

function useColumns(onOpen: (id: string) => void): Column<Measure>[] {
  const say = useText();
  const number = useNumber();
  const nameOf = useNames();
  const effectOf = useEffectWords();
  const count = (key: 'offered' | 'accepted' | 'finished' | 'left'): Column<Measure> => ({
    ...{ key, head: say(`measures.${key}`), number: true, wide: key === 'left' },
    cell: (row) => number(row[key]),
  });
  return [
    {
      ...{ key: 'name', head: say('measures.procedure') },
      cell: (row) => (
        <button type="button" className="link" onClick={() => onOpen(row.procedureId)}>
          {nameOf(row.procedureId)}
        </button>
      ),
    },
    count('offered'),
    count('accepted'),
    count('finished'),
    count('left'),
    {
      ...{ key: 'followed', head: say('measures.followed'), wide: true },
      cell: (row) => effectOf(row.followed),
    },
    {
      ...{ key: 'besides', head: say('measures.notFollowed'), wide: true },
      cell: (row) => effectOf(row.notFollowed),
    },
  ];
}

/** What became of requests: the share reopened with its interval, and the mean rating. */
function useEffectWords() {
  const say = useText();
  const number = useNumber();
  const percent = (share: number) => number(Math.round(share * 1000) / 10);
  return ({ solved, reopened, rated, score }: Effect): string =>
    [
      reopened === null
        ? say('measures.unsolved')
        : say('measures.reopened', {
            ...{ share: percent(reopened.share), low: percent(reopened.low), high: percent(reopened.high) },
            count: solved,
          }),
      score === null
        ? say('measures.unrated')
        : say('measures.rated', { score: number(Math.round(score * 10) / 10), count: rated }),
    ].join(' · ');
}

function StepTimes({ measure }: { measure: Measure }) {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const number = useNumber();
  const language = useLanguage();
  const nameOf = useNames();
  const { data: procedure } = useQuery(procedureQuery(measure.procedureId));
  const titleOf = (key: string) => {
    const step = procedure?.draft.steps.find((one) => one.key === key);
    return step ? wordsIn(step.title, language) : key;
  };
  const keys = [...new Set([...measure.steps, ...measure.leftAt].map(({ key }) => key))];
  const rows = keys.map((key) => ({
    key,
    step: measure.steps.find((one) => one.key === key),
    left: measure.leftAt.find((one) => one.key === key)?.runs ?? 0,
  }));
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    { key: 'step', head: say('measures.step'), cell: (row) => titleOf(row.key) },
    { key: 'taken', head: say('measures.taken'), number: true, cell: (row) => number(row.step?.taken ?? 0) },
    {
      ...{ key: 'time', head: say('measures.time'), number: true },
      cell: (row) => (row.step ? dates.duration(row.step.medianSeconds) : ''),
    },
    { key: 'left', head: say('measures.leftHere'), number: true, cell: (row) => number(row.left) },
  ];
  return (
    <Panel
      title={say('measures.steps', { name: nameOf(measure.procedureId) })}
      end={
        <PageLink className="link" to={paths.procedure(slug, measure.procedureId)} search={{}}>
          {say('measures.open')}
        </PageLink>
      }
    >
      {rows.length === 0 ? (
        <p className="dim">{say('measures.noSteps')}</p>
      ) : (
        <Table
          caption={say('measures.steps', { name: nameOf(measure.procedureId) })}
          rows={rows}
          keyOf={(row) => row.key}
          columns={columns}
        />
      )}
    </Panel>
  );
}
