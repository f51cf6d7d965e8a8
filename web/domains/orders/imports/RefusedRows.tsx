import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Table } from '../../../design/Table.tsx';
import { saveFile } from '../../../platform/client/save-file.ts';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import css from '../../customers/imports/imports.module.css';
import { useText as useImportText } from '../../customers/imports/text.ts';
import { type OrderImport, refusedFile, refusedQuery } from '../api.ts';

/** The rows that are not taken, each with why; as a file too, to be mended and imported again. */
export function RefusedRows({ one }: { one: OrderImport }) {
  const shared = useImportText();
  const words = useWords();
  const write = useNumber();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const list = useInfiniteQuery(refusedQuery(one.id, one.state));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const save = () =>
    once(() =>
      attempt(async () => saveFile(await refusedFile(one.id), `${shared('import.refusedFile')}.csv`)),
    );
  return (
    <section className={css.gap} aria-label={shared('import.refused')}>
      <div className={css.foot}>
        <h3 className="heading">{shared('import.refused')}</h3>
        <span className={css.end}>
          <Button small icon="download" busy={busy} onClick={() => void save()}>
            {shared('import.refused.save')}
          </Button>
        </span>
      </div>
      <Table
        caption={shared('import.refused')}
        rows={rows}
        keyOf={({ row }) => row}
        columns={[
          { key: 'row', head: shared('import.row'), tight: true, cell: ({ row }) => write(row) },
          {
            key: 'why',
            head: shared('import.why'),
            cell: ({ column, message }) => (
              <>
                {message}
                <small>{column}</small>
              </>
            ),
          },
          {
            key: 'cells',
            head: shared('import.content'),
            cell: ({ cells }) => <span className="mid">{cells.filter(Boolean).join(' · ')}</span>,
          },
        ]}
      />
      {list.hasNextPage && (
        <Button kind="quiet" wide onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </section>
  );
}
