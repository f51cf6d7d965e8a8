import { Chip } from '../../../design/Chip.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { useSize } from '../../../platform/messages/use-size.ts';
import type { Backup } from './api.ts';
import { restoreCommand, useCopy } from './Command.tsx';
import { useText } from './text.ts';

/** The backups that are there, newest first. */
export function BackupTable({ backups }: { backups: readonly Backup[] }) {
  const say = useText();
  return (
    <Table caption={say('backup.title')} rows={backups} keyOf={({ name }) => name} columns={useColumns()} />
  );
}

function useColumns(): Column<Backup>[] {
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  const size = useSize();
  const copy = useCopy();
  return [
    {
      key: 'when',
      head: say('backup.when'),
      tight: true,
      cell: ({ takenAt }) => <time title={dates.full(takenAt)}>{dates.moment(takenAt, new Date())}</time>,
    },
    {
      key: 'why',
      head: say('backup.why'),
      cell: ({ reason, lacking }) => (
        <>
          {say(`backup.why.${reason}`)}{' '}
          {lacking > 0 && (
            <Chip small tone="soon">
              {say('backup.lacks', { count: lacking })}
            </Chip>
          )}
        </>
      ),
    },
    {
      key: 'size',
      head: say('backup.size'),
      number: true,
      cell: ({ bytes, fileBytes }) => size(bytes + fileBytes),
    },
    {
      key: 'content',
      head: say('backup.content'),
      wide: true,
      cell: ({ rows, files, lacking }) => (
        <>
          {say('backup.rows', { rows: number(rows), count: files })}{' '}
          {lacking === 0 && (
            <Chip small tone="kept">
              {say('backup.whole')}
            </Chip>
          )}
        </>
      ),
    },
    {
      key: 'copy',
      head: '',
      tight: true,
      cell: ({ name }) => (
        <IconButton
          icon="copy"
          label={say('backup.copyOne')}
          onClick={() => void copy(restoreCommand(name))}
        />
      ),
    },
  ];
}
