import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip, type Tone } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useText as useImportText } from '../../customers/imports/text.ts';
import { beginImport, importQuery, importsQuery, type OrderImport } from '../api.ts';
import css from '../orders.module.css';
import { useText } from '../text.ts';
import { ImportSteps } from './ImportSteps.tsx';

/** Files of orders: a new one from its columns to its result, and all that were. */
export function Imports() {
  const say = useText();
  const shared = useImportText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const input = useRef<HTMLInputElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const take = (file: File | undefined) =>
    attempt(async () => {
      if (!file) return;
      const begun = await beginImport(file);
      client.setQueryData(importQuery(begun.id).queryKey, begun);
      setOpenId(begun.id);
      await client.invalidateQueries({ queryKey: importsQuery.queryKey });
    });
  return (
    <Panel
      title={say('orders.imports')}
      end={
        <>
          <input
            ref={input}
            type="file"
            accept=".csv,.xlsx,.txt,text/csv"
            className="sr"
            tabIndex={-1}
            aria-label={shared('import.file')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              void once(() => take(file));
              event.target.value = '';
            }}
          />
          <Button small icon="attach" busy={busy} onClick={() => input.current?.click()}>
            {shared('import.choose')}
          </Button>
        </>
      }
    >
      {openId ? (
        <ImportSteps key={openId} importId={openId} onClose={() => setOpenId(null)} />
      ) : (
        <>
          <p className={cx('mid', css.about)}>{say('orders.imports.text')}</p>
          <ImportList onOpen={setOpenId} />
        </>
      )}
    </Panel>
  );
}

function ImportList({ onOpen }: { onOpen: (id: string) => void }) {
  const say = useText();
  const shared = useImportText();
  const dates = useDates();
  const list = useInfiniteQuery(importsQuery);
  const imports = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (imports.length === 0) return null;
  return (
    <Table
      caption={say('orders.imports')}
      rows={imports}
      keyOf={(one) => one.id}
      columns={[
        {
          key: 'name',
          head: shared('import.file'),
          cell: (one) => (
            <button type="button" className="link" onClick={() => onOpen(one.id)}>
              {one.name}
            </button>
          ),
        },
        {
          key: 'state',
          head: shared('import.state'),
          cell: ({ state }) => (
            <Chip small tone={toneOf[state]}>
              {shared(`import.state.${state}`)}
            </Chip>
          ),
        },
        {
          key: 'when',
          head: '',
          number: true,
          wide: true,
          cell: ({ createdAt }) => <span className="dim">{dates.full(createdAt)}</span>,
        },
      ]}
    />
  );
}

const toneOf: Record<OrderImport['state'], Tone> = {
  read: 'plain',
  checking: 'accent',
  checked: 'soon',
  running: 'accent',
  done: 'kept',
  failed: 'breach',
  undoing: 'accent',
  undone: 'plain',
};
