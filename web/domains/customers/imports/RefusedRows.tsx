import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Table } from '../../../design/Table.tsx';
import { saveFile } from '../../../platform/client/save-file.ts';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { type CustomerImport, refusedFile, refusedQuery } from './api.ts';
import css from './imports.module.css';
import { useText } from './text.ts';
import { useServerSentence } from './use-server-sentence.ts';

/** The rows that are not taken, each with why; as a file too, to be mended and imported again. */
export function RefusedRows({ one }: { one: CustomerImport }) {
  const say = useText();
  const words = useWords();
  const write = useNumber();
  const sentence = useServerSentence();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const list = useInfiniteQuery(refusedQuery(one.id, one.state));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const save = () =>
    once(() => attempt(async () => saveFile(await refusedFile(one.id), `${say('import.refusedFile')}.csv`)));
  return (
    <section className={css.gap} aria-label={say('import.refused')}>
      <div className={css.foot}>
        <h3 className="heading">{say('import.refused')}</h3>
        <span className={css.end}>
          <Button small icon="download" busy={busy} onClick={() => void save()}>
            {say('import.refused.save')}
          </Button>
        </span>
      </div>
      <Table
        caption={say('import.refused')}
        rows={rows}
        keyOf={(row) => row.row}
        columns={[
          { key: 'row', head: say('import.row'), tight: true, cell: ({ row }) => write(row) },
          {
            key: 'why',
            head: say('import.why'),
            cell: ({ column, reason }) => (
              <>
                {sentence(`import-reason-${reason}`)}
                <small>{column}</small>
              </>
            ),
          },
          {
            key: 'cells',
            head: say('import.content'),
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
