import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useNow } from '../../../platform/messages/use-now.ts';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { type CustomerImport, undoImport } from './api.ts';
import { ChangedRows } from './ChangedRows.tsx';
import { Counts } from './Counts.tsx';
import css from './imports.module.css';
import { RefusedRows } from './RefusedRows.tsx';
import { useText } from './text.ts';
import { UndoDialog } from './UndoDialog.tsx';

/** So long may an import be taken back, in milliseconds; the server says the same. */
const undoable = 24 * 3_600_000;

/** What the import did, and for a day the way back. */
export function ReportStep({ one }: { one: CustomerImport }) {
  const say = useText();
  const slug = useSlug();
  const dates = useDates();
  const now = useNow(60_000);
  const [asking, setAsking] = useState(false);
  const until = one.finishedAt ? new Date(one.finishedAt).getTime() + undoable : 0;
  const mayUndo = one.state !== 'undone' && now < until;
  return (
    <>
      {one.failure && <Notice tone="breach">{one.failure.message}</Notice>}
      {one.state === 'undone' ? (
        <Notice tone="plain" icon="undo">
          {say('import.undone')}
        </Notice>
      ) : (
        <Notice tone="kept">{say('import.done', { count: one.counts.create + one.counts.update })}</Notice>
      )}
      <Counts counts={one.counts} />
      {one.counts.update > 0 && one.state !== 'undone' && <ChangedRows one={one} />}
      {one.counts.refuse > 0 && <RefusedRows one={one} />}
      <div className={css.foot}>
        <PageLink className="link" to={paths.customers(slug)} search={{ sort: '-createdAt' }}>
          {say('import.toCustomers')}
        </PageLink>
        {mayUndo && (
          <span className={css.end}>
            <span className="t12 dim">{say('import.undoUntil', { when: dates.full(new Date(until)) })}</span>
            <Button kind="danger" icon="undo" onClick={() => setAsking(true)}>
              {say('import.undo')}
            </Button>
          </span>
        )}
      </div>
      {asking && (
        <UndoDialog
          text={say('import.undo.text', { create: one.counts.create, update: one.counts.update })}
          onUndo={() => undoImport(one.id)}
          again={['customers']}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
