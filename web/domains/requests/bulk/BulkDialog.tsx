import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useWords } from '../../../platform/words/index.ts';
import { type Act, type Preview, preview } from './api.ts';
import css from './bulk.module.css';
import { useText } from './text.ts';
import { useBulk } from './use-bulk.ts';

/** What an act would do, before it is done. */
export function BulkDialog({ ids, act, name, onClose }: BulkDialogProps) {
  const say = useText();
  const words = useWords();
  const perform = useBulk();
  const [busy, setBusy] = useState(false);
  const { data, error } = usePreview(ids, act);
  const submit = async () => {
    setBusy(true);
    await perform(ids, act);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={say('requests.bulk.title', { name })}>
      <Effects preview={data} error={error} />
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button kind="primary" busy={busy} disabled={!data?.changing} onClick={() => void submit()}>
          {say('requests.bulk.do', { count: data?.changing ?? 0 })}
        </Button>
      </DialogActs>
    </Dialog>
  );
}

/** Asks what an act would do; asked anew with each other act, and never kept. */
export function usePreview(ids: string[], act: Act) {
  return useQuery({
    queryKey: ['bulk-preview', ids, act],
    queryFn: () => preview({ requestIds: ids, act }),
    gcTime: 0,
  });
}

/** What would change and what stays and why, or why nothing can be done. */
export function Effects({ preview, error, told }: EffectsProps) {
  const say = useText();
  const words = useWords();
  if (error) return <Notice tone="breach">{sentenceOf(error, words)}</Notice>;
  if (!preview) return <Skeleton rows={2} shape="lines" label={words('word.loading')} />;
  const { changing, staying } = preview;
  const reasons = Map.groupBy(staying, ({ reason }) => reason);
  return (
    <ul className={css.effects}>
      <li>{told?.({ count: changing }) ?? say('requests.bulk.changing', { count: changing })}</li>
      {[...reasons].map(([reason, ones]) => (
        <li key={reason}>
          {say(`requests.bulk.stay.${reason}`, { count: ones.length })}
          <span className="dim">{ones.map(({ number }) => ` R-${number}`).slice(0, 12)}</span>
        </li>
      ))}
    </ul>
  );
}

interface EffectsProps {
  preview: Preview | undefined;
  error: unknown;
  /** How it is told how many change, where that is not the usual sentence. */
  told?: (given: { count: number }) => string;
}

interface BulkDialogProps {
  ids: string[];
  act: Act;
  /** What will be set, in words. */
  name: string;
  onClose: () => void;
}
