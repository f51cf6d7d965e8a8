import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { knownRequest } from '../cache.ts';
import joining from '../joining/joining.module.css';
import { StatusDot } from '../one/StatusDot.tsx';
import type { RequestItem } from '../types.ts';
import { Effects, usePreview } from './BulkDialog.tsx';
import css from './bulk.module.css';
import { survivors } from './survivors.ts';
import { useText } from './text.ts';
import { useBulk } from './use-bulk.ts';

/** Takes several requests into one of them: which one stays is chosen, and what would happen is said beforehand. */
export default function MergeForm({ ids, onClose }: { ids: string[]; onClose: () => void }) {
  const say = useText();
  const client = useQueryClient();
  // What is chosen stands in the list beside it; as it was when one began, so that nothing jumps while one reads.
  const [known] = useState(() =>
    survivors(ids.map((id) => knownRequest(client, id)).filter((one) => one !== undefined)),
  );
  const [into, setInto] = useState(known[0]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('requests.bulk.merge.title')}
      text={say('requests.bulk.merge.text')}
      wide
    >
      <div className={joining.form}>
        <fieldset className={cx(joining.choices, css.survivors, 'scroll')}>
          <legend className={css.which}>{say('requests.bulk.merge.which')}</legend>
          {known.map((one) => (
            <label key={one.id} className={joining.choice}>
              <input
                type="radio"
                name="survivor"
                className="sr"
                checked={into === one}
                onChange={() => setInto(one)}
              />
              <StatusDot status={one.status} />
              <span className="grow cut">{`R-${one.number} ${one.subject}`}</span>
              <span className="dim cut">{one.customer.name}</span>
            </label>
          ))}
        </fieldset>
        {into && <MergeInto key={into.id} into={into} known={known} ids={ids} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function MergeInto({ into, known, ids, onClose }: IntoProps) {
  const say = useText();
  const words = useWords();
  const perform = useBulk();
  const { busy, once } = useOnce();
  const [withPeople, setWithPeople] = useState(false);
  const others = ids.filter((id) => id !== into.id);
  const act = { kind: 'merge', intoId: into.id, withPeople } as const;
  const { data, error } = usePreview(others, act);
  const { number } = into;
  const submit = async () => {
    await perform(others, act, ({ count }) => say('requests.bulk.merge.done', { count, number }));
    onClose();
  };
  return (
    <>
      {known.some(({ customer }) => customer.id !== into.customer.id) && (
        <Check checked={withPeople} onChange={setWithPeople}>
          {say('requests.bulk.merge.withPeople')}
        </Check>
      )}
      <Effects
        preview={data}
        error={error}
        told={({ count }) => say('requests.bulk.merge.changing', { count, number })}
      />
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button kind="primary" busy={busy} disabled={!data?.changing} onClick={() => void once(submit)}>
          {say('requests.bulk.merge.into', { number })}
        </Button>
      </DialogActs>
    </>
  );
}

interface IntoProps {
  into: RequestItem;
  known: RequestItem[];
  ids: string[];
  onClose: () => void;
}
