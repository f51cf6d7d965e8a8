import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useMay } from '../../team/use-me.ts';
import { fullNameOf } from '../address.ts';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import { duplicatesQuery, type Merge, mergesQuery } from './api.ts';
import css from './merging.module.css';
import { SuggestedActs } from './SuggestedActs.tsx';
import { useMerging } from './use-merging.ts';

const MergeDialog = lazy(() => import('./MergeDialog.tsx'));

/** Who became part of this customer, with the way back; and who may be the same person. */
export function MergesPart({ customer }: { customer: Customer }) {
  const say = useText();
  const mayWrite = useMay('customers:write');
  const [open, setOpen] = useState(false);
  const { data: merges = [] } = useQuery(mergesQuery(customer.id));
  const { data: duplicates = [] } = useQuery(duplicatesQuery(customer.id));
  return (
    <div className="col">
      {merges.length === 0 && <p className="dim">{say('merge.none')}</p>}
      <ul>
        {merges.map((merge) => (
          <MergeLine key={merge.id} customer={customer} merge={merge} mayWrite={mayWrite} />
        ))}
      </ul>
      {duplicates.length > 0 && (
        <>
          <p className="soon">{say('merge.mayBeSame', { count: duplicates.length })}</p>
          <ul>
            {duplicates.map(({ customer: other, because }) => (
              <li key={other.id} className={css.suggested}>
                <span className={css.who}>
                  <span>{fullNameOf(other)}</span>
                  <small>{because.map((one) => say(`merge.because.${one}`)).join(', ')}</small>
                </span>
                {mayWrite && <SuggestedActs customer={customer} other={other} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayWrite && (
        <span>
          <Button small icon="merge" onClick={() => setOpen(true)}>
            {say('merge.open')}
          </Button>
        </span>
      )}
      {open && (
        <Suspense>
          <MergeDialog customer={customer} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

function MergeLine({ customer, merge, mayWrite }: LineProps) {
  const say = useText();
  const dates = useDates();
  const merging = useMerging(customer);
  const { busy, once } = useOnce();
  return (
    <li className={css.line}>
      <span className={css.who}>
        <span>{merge.name}</span>
        <small>{say('merge.since', { day: dates.day(merge.mergedAt) })}</small>
      </span>
      {mayWrite && (
        <Button
          small
          icon="split"
          busy={busy}
          onClick={() => void once(() => merging.part(merge.id, merge.name))}
        >
          {say('merge.part')}
        </Button>
      )}
    </li>
  );
}

interface LineProps {
  customer: Customer;
  merge: Merge;
  mayWrite: boolean;
}
