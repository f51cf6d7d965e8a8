import { type ReactNode, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { snoozeChoices } from '../snooze-choices.ts';
import { useText as useRequests } from '../text.ts';
import { ownZone } from './api.ts';
import css from './later.module.css';
import { fromLocal, toLocal } from './moment.ts';
import { useText } from './text.ts';

/** Asks for a moment to come, in the reader's own zone, with the usual ones at hand. */
export function MomentDialog({ title, save, start, days, children, ready = true, ...on }: MomentProps) {
  const say = useText();
  const words = useWords();
  const requests = useRequests();
  const [now] = useState(() => new Date());
  const choices = snoozeChoices(now).filter((one) => !days || one.id !== 'laterToday');
  const first = start ? new Date(start) : choices[0]?.until;
  const [value, setValue] = useState(first && first > now ? toLocal(first) : '');
  const [busy, setBusy] = useState(false);
  const moment = fromLocal(value, now);
  return (
    <Dialog open onClose={on.onClose} title={title}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!moment) return;
          setBusy(true);
          void on.onChoose(moment).finally(() => setBusy(false));
        }}
      >
        <div className={css.choices}>
          {choices.map((one) => (
            <Button key={one.id} small onClick={() => setValue(toLocal(one.until))}>
              {requests(`requests.snooze.${one.id}`)}
            </Button>
          ))}
        </div>
        <Field label={say('later.moment')} help={say('later.zone', { zone: ownZone() })}>
          <TextInput
            type="datetime-local"
            required
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </Field>
        {children}
        <DialogActs>
          <Button kind="quiet" onClick={on.onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" disabled={!moment || !ready} busy={busy}>
            {save}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

interface MomentProps {
  title: string;
  save: string;
  start?: string;
  /** Only days that come, not an hour of today. */
  days?: boolean;
  ready?: boolean;
  children?: ReactNode;
  onChoose: (moment: string) => Promise<unknown>;
  onClose: () => void;
}
