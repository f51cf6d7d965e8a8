import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { restoreVersion, versionsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Course, Version } from '../types.ts';

/** What was published, the newest first; each can be put into the draft again. */
export default function Versions({ course, onRestored }: { course: Course; onRestored: () => void }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const number = useNumber();
  const attempt = useAttempt();
  const { data } = useQuery(versionsQuery(course.id));
  if (!data) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  const restore = async (version: number) => {
    if (!(await attempt(() => restoreVersion(course.id, version)))) return;
    tell({ icon: 'check', text: say('training.restored', { version }) });
    onRestored();
  };
  const columns: Column<Version>[] = [
    {
      key: 'version',
      head: say('training.part.versions'),
      cell: ({ version, note, asksAgain }) => (
        <>
          <b>{say('training.state.version', { version })}</b>
          {(note || asksAgain) && (
            <p className="t12 dim">
              {[note, asksAgain && say('training.version.asksAgain')].filter(Boolean).join(' · ')}
            </p>
          )}
        </>
      ),
    },
    {
      key: 'when',
      head: say('training.version.when'),
      cell: ({ publishedAt, publishedBy }) => `${dates.shortDay(publishedAt)} · ${publishedBy?.name ?? ''}`,
    },
    {
      key: 'lessons',
      head: say('training.part.lessons'),
      number: true,
      wide: true,
      cell: (row) => number(row.lessons),
    },
    {
      key: 'act',
      head: '',
      tight: true,
      cell: ({ version }) => (
        <Button small disabled={course.isRetired} onClick={() => void restore(version)}>
          {say('training.restore')}
        </Button>
      ),
    },
  ];
  return (
    <Panel>
      {data.length === 0 ? (
        <State icon="clock" title={say('training.versions.none')} />
      ) : (
        <Table
          caption={say('training.part.versions')}
          rows={data}
          keyOf={(row) => row.version}
          columns={columns}
        />
      )}
    </Panel>
  );
}
