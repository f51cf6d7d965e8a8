import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { Table } from '../../../design/Table.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { Counts } from '../../customers/imports/Counts.tsx';
import css from '../../customers/imports/imports.module.css';
import { useText as useImportText } from '../../customers/imports/text.ts';
import { UndoDialog } from '../../customers/imports/UndoDialog.tsx';
import { keptOrdersQuery, type OrderImport, undoImport } from '../api.ts';
import { useText } from '../text.ts';
import { RefusedRows } from './RefusedRows.tsx';

interface ReportProps {
  one: OrderImport;
  onMap: () => void;
  onClose: () => void;
}

/** What the import did. It may be checked and run again, what is known is not doubled; and it may be taken back. */
export function ReportStep({ one, onMap, onClose }: ReportProps) {
  const say = useText();
  const shared = useImportText();
  const words = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {one.undone ? (
        <Notice tone="plain" icon="undo">
          {say('orders.imports.undone', one.undone)}
        </Notice>
      ) : (
        <Notice tone="kept">
          {say('orders.imports.done', { count: one.counts.create + one.counts.update })}
        </Notice>
      )}
      {one.undone ? one.undone.kept > 0 && <KeptOrders one={one} /> : <Counts counts={one.counts} />}
      {!one.undone && one.counts.refuse > 0 && <RefusedRows one={one} />}
      <div className={css.foot}>
        <Button kind="quiet" icon="left" onClick={onMap}>
          {shared('import.again')}
        </Button>
        <span className={css.end}>
          {!one.undone && one.brought > 0 && (
            <Button kind="danger" icon="undo" onClick={() => setAsking(true)}>
              {shared('import.undo')}
            </Button>
          )}
          <Button onClick={onClose}>{words('word.close')}</Button>
        </span>
      </div>
      {asking && (
        <UndoDialog
          text={say('orders.imports.undo.text', { count: one.brought })}
          onUndo={() => undoImport(one.id)}
          again={['orders', 'order-imports']}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The orders that stayed when the import was taken back, each with why. */
function KeptOrders({ one }: { one: OrderImport }) {
  const say = useText();
  const shared = useImportText();
  const words = useWords();
  const list = useInfiniteQuery(keptOrdersQuery(one.id));
  const kept = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={css.gap} aria-label={say('orders.imports.kept')}>
      <h3 className="heading">{say('orders.imports.kept')}</h3>
      <Table
        caption={say('orders.imports.kept')}
        rows={kept}
        keyOf={({ id }) => id}
        columns={[
          { key: 'number', head: say('orders.imports.order'), tight: true, cell: ({ number }) => number },
          { key: 'why', head: shared('import.why'), cell: ({ message }) => message },
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
