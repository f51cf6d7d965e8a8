import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Chip, type Tone } from '../../../design/Chip.tsx';
import { Table } from '../../../design/Table.tsx';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { Counts } from '../../customers/imports/Counts.tsx';
import css from '../../customers/imports/imports.module.css';
import { useText as useImportText } from '../../customers/imports/text.ts';
import { importQuery, type OrderImport, type RowKind, runImport } from '../api.ts';
import { useText } from '../text.ts';
import { useMoney } from '../use-money.ts';
import { RefusedRows } from './RefusedRows.tsx';

/** What the file would do, row by row as it is understood; nothing has been changed yet. */
export function CheckStep({ one, onMap }: { one: OrderImport; onMap: () => void }) {
  const say = useText();
  const shared = useImportText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const taken = one.counts.create + one.counts.update;
  const run = () =>
    attempt(async () => client.setQueryData(importQuery(one.id).queryKey, await runImport(one.id)));
  return (
    <>
      <p className="mid">{say('orders.imports.preview')}</p>
      <Counts counts={one.counts} />
      <PreviewRows one={one} />
      {one.counts.refuse > 0 && <RefusedRows one={one} />}
      <div className={css.foot}>
        <Button kind="quiet" icon="left" onClick={onMap}>
          {shared('import.again')}
        </Button>
        <span className={css.end}>
          <Button kind="primary" busy={busy} disabled={taken === 0} onClick={() => void once(run)}>
            {taken === 0 ? shared('import.nothing') : say('orders.imports.run', { count: taken })}
          </Button>
        </span>
      </div>
    </>
  );
}

function PreviewRows({ one }: { one: OrderImport }) {
  const say = useText();
  const shared = useImportText();
  const write = useNumber();
  const dates = useDates();
  const money = useMoney();
  return (
    <section className={css.gap} aria-label={shared('import.firstRows')}>
      <h3 className="heading">{shared('import.firstRows')}</h3>
      <Table
        caption={shared('import.firstRows')}
        rows={one.preview}
        keyOf={({ row }) => row}
        columns={[
          { key: 'row', head: shared('import.row'), tight: true, cell: ({ row }) => write(row) },
          {
            key: 'kind',
            head: shared('import.outcome'),
            tight: true,
            cell: ({ kind }) => (
              <Chip small tone={toneOf[kind]}>
                {shared(`import.kind.${kind}`)}
              </Chip>
            ),
          },
          {
            key: 'order',
            head: say('orders.understood'),
            cell: ({ order, cells, column, reason }) =>
              order ? (
                <>
                  {order.number} · {dates.day(order.orderedAt)} · {money(order.total, order.currency)}
                </>
              ) : (
                <>
                  <span className={css.cells}>
                    {cells.map((cell, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their place
                      <span key={at} data-wrong={at === column || undefined}>
                        {cell}
                      </span>
                    ))}
                  </span>
                  {reason && <span className={css.reason}>{reason.message}</span>}
                </>
              ),
          },
        ]}
      />
    </section>
  );
}

const toneOf: Record<RowKind, Tone> = { create: 'kept', update: 'accent', skip: 'plain', refuse: 'breach' };
