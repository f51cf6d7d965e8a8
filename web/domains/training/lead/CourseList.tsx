import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates, useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { wordsIn } from '../../procedures/words.ts';
import { coursesQuery, draftWeek, layExamples, type Show, shows } from '../api.ts';
import css from '../mine/mine.module.css';
import { useText } from '../text.ts';
import type { ListedCourse } from '../types.ts';

const NewCourse = lazy(() => import('./NewCourse.tsx'));
const ImportDialog = lazy(() => import('./ImportDialog.tsx'));

/** The courses in use, drafts among them, or those of old. */
export function CourseList() {
  const say = useText();
  const [show, setShow] = useState<Show>('in-use');
  const [dialog, setDialog] = useState<'new' | 'import' | null>(null);
  const close = () => setDialog(null);
  return (
    <Panel
      title={say('training.courses')}
      end={
        <>
          <Segment
            label={say('training.show')}
            value={show}
            onChange={setShow}
            options={shows.map((value) => ({ value, label: say(`training.show.${value}`) }))}
          />
          <WeekButton />
          <Button small icon="download" onClick={() => setDialog('import')}>
            {say('training.import')}
          </Button>
          <Button small icon="plus" onClick={() => setDialog('new')}>
            {say('training.new')}
          </Button>
        </>
      }
    >
      <List show={show} />
      <Suspense>
        {dialog === 'new' && <NewCourse onClose={close} />}
        {dialog === 'import' && <ImportDialog onClose={close} />}
      </Suspense>
    </Panel>
  );
}

function List({ show }: { show: Show }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const { data, error } = useQuery(coursesQuery(show));
  const columns = useColumns();
  if (error && !data)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!data) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (data.length === 0)
    return show === 'retired' ? <State icon="cap" title={say('training.courses.none.old')} /> : <Empty />;
  return (
    <Table
      caption={say('training.courses')}
      rows={data}
      keyOf={(row) => row.id}
      columns={columns}
      onOpen={(row) => go(paths.courseEditor(slug, row.id), {})}
    />
  );
}

/** The lesson of this week, drafted by the program; a person reads, mends and publishes it. */
function WeekButton() {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const draft = () =>
    once(() =>
      attempt(async () => {
        const { courseId, isNew } = await draftWeek();
        await client.invalidateQueries({ queryKey: ['training'] });
        tell({ icon: 'spark', text: say(isNew ? 'training.week.drafted' : 'training.week.there') });
        go(paths.courseEditor(slug, courseId), {});
      }),
    );
  return (
    <Button small icon="spark" busy={busy} onClick={() => void draft()}>
      {say('training.week')}
    </Button>
  );
}

function Empty() {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const lay = async () => {
    if (!(await attempt(layExamples))) return;
    tell({ icon: 'cap', text: say('training.examples.laid') });
    await client.invalidateQueries({ queryKey: ['training'] });
  };
  return (
    <State icon="cap" title={say('training.courses.none')} text={say('training.courses.none.text')}>
      <Button icon="book" busy={busy} onClick={() => void once(lay)}>
        {say('training.courses.examples')}
      </Button>
    </State>
  );
}

function useColumns(): Column<ListedCourse>[] {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const number = useNumber();
  const language = useLanguage();
  return [
    {
      key: 'name',
      head: say('training.course'),
      cell: (row) => (
        <>
          <PageLink className={`link ${css.name}`} to={paths.courseEditor(slug, row.id)} search={{}}>
            {wordsIn(row.names, language) || say('training.nameless')}
          </PageLink>
          <p className={css.purpose}>{wordsIn(row.purpose, language)}</p>
        </>
      ),
    },
    { key: 'state', head: say('training.column.state'), cell: (row) => <StateChips row={row} /> },
    {
      ...{ key: 'lessons', head: say('training.part.lessons'), number: true, wide: true },
      cell: (row) => number(row.lessons),
    },
    {
      ...{ key: 'questions', head: say('training.part.questions'), number: true, wide: true },
      cell: (row) => number(row.questions),
    },
    {
      ...{ key: 'changed', head: say('training.column.changed'), tight: true, wide: true },
      cell: (row) => dates.shortDay(row.updatedAt),
    },
  ];
}

function StateChips({ row }: { row: ListedCourse }) {
  const say = useText();
  const { publishedVersion: version, hasChanges, faults } = row;
  return (
    <span className={css.chips}>
      <Chip small tone={version === null ? 'line' : row.isRetired ? 'plain' : 'kept'}>
        {version === null ? say('training.state.draft') : say('training.state.version', { version })}
      </Chip>
      {version !== null && hasChanges && (
        <Chip small tone="accent">
          {say('training.state.changes')}
        </Chip>
      )}
      {faults > 0 && (
        <Chip small tone="soon">
          {say('training.faults', { count: faults })}
        </Chip>
      )}
      {row.weekOf && <Chip small>{say('training.week.chip')}</Chip>}
    </span>
  );
}
