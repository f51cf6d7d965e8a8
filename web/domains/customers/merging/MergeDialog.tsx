import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import { duplicatesQuery } from './api.ts';
import { Differences } from './Differences.tsx';
import { choicesOf, type Difference, type Side } from './differences.ts';
import { MergeResult } from './MergeResult.tsx';
import css from './merging.module.css';
import { OtherCustomers } from './OtherCustomers.tsx';
import { useMerging } from './use-merging.ts';

/** Makes another customer part of this one: who, which words stand, and what becomes of it. */
export default function MergeDialog({ customer, chosen: asked, onClose }: MergeDialogProps) {
  const say = useText();
  const words = useWords();
  const merging = useMerging(customer);
  const { busy, once } = useOnce();
  const [other, setOther] = useState<Customer | null>(asked ?? null);
  const [chosen, setChosen] = useState<Partial<Record<Difference['part'], Side>>>({});
  const { data: duplicates = [] } = useQuery(duplicatesQuery(customer.id));
  const merge = async () => {
    if (other && (await merging.merge(other, choicesOf(chosen)))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('merge.title', { name: customer.name })}
      text={say('merge.text')}
      wide
    >
      <form
        className={css.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void once(merge);
        }}
      >
        {other ? (
          <>
            <Differences kept={customer} merged={other} chosen={chosen} onChoose={setChosen} />
            <MergeResult kept={customer} merged={other} chosen={chosen} />
          </>
        ) : (
          <OtherCustomers customer={customer} duplicates={duplicates} onChoose={setOther} />
        )}
        <DialogActs>
          {other && (
            <Button
              kind="quiet"
              icon="left"
              onClick={() => {
                setOther(null);
                setChosen({});
              }}
            >
              {say('merge.another')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" icon="merge" busy={busy} disabled={!other}>
            {say('merge.act')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

interface MergeDialogProps {
  customer: Customer;
  /** Who was chosen already. */
  chosen?: Customer;
  onClose: () => void;
}
