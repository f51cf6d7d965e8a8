import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import { Addresses } from './Addresses.tsx';
import { Members } from './Members.tsx';
import { RhythmFields } from './RhythmFields.tsx';
import type { Wanted } from './types.ts';

/** When a report is sent, as what, and to whom. */
export function ScheduleDialog({ title, given, onSave, onClose }: ScheduleDialogProps) {
  const say = useText();
  const words = useWords();
  const mayOutside = useMay('insights:send-outside');
  const [wanted, setWanted] = useState(given);
  const change = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part });
  const { rhythm, time, format, members, addresses } = wanted;
  const isReady =
    time !== '' &&
    members.length + addresses.length > 0 &&
    !(rhythm.every === 'week' && rhythm.on.length === 0);
  return (
    <FormDialog
      title={title}
      act={words('word.save')}
      isReady={isReady}
      onSave={() => onSave(wanted)}
      onClose={onClose}
    >
      <RhythmFields rhythm={rhythm} onChange={(next) => change({ rhythm: next })} />
      <Field label={say('delivery.time')}>
        <TextInput type="time" value={time} onChange={({ target }) => change({ time: target.value })} />
      </Field>
      <Field label={say('delivery.format')}>
        <Select
          value={format}
          onChange={(next) => change({ format: next })}
          options={(['both', 'pdf', 'xlsx'] as const).map((value) => ({
            ...{ value, label: say(`delivery.format.${value}`) },
          }))}
        />
      </Field>
      <Members chosen={members} onChange={(next) => change({ members: next })} />
      {(mayOutside || addresses.length > 0) && (
        <Addresses chosen={addresses} onChange={(next) => change({ addresses: next })} />
      )}
    </FormDialog>
  );
}

interface ScheduleDialogProps {
  title: string;
  given: Wanted;
  onSave: (wanted: Wanted) => Promise<void>;
  onClose: () => void;
}
