import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { logTalk } from '../api.ts';
import { noWrapUp, WrapUpFields } from '../line/WrapUpFields.tsx';
import { useText } from '../text.ts';
import type { OpenRequest, WrapUpInput } from '../types.ts';

const ways = ['call-in', 'call-out', 'visit-in', 'visit-out'] as const;
type Way = (typeof ways)[number];

/** A call on one's own telephone, a visit or a talk at the counter, written down by hand. */
export function LogTalk({ customerId, requests, onClose }: LogProps) {
  const say = useText();
  const client = useQueryClient();
  const [way, setWay] = useState<Way>('visit-in');
  const [minutes, setMinutes] = useState('5');
  const [first] = requests;
  const [given, setGiven] = useState<WrapUpInput>({
    ...noWrapUp,
    belongs: first ? { requestId: first.id } : null,
  });
  const isNamed =
    given.belongs === null || 'requestId' in given.belongs || given.belongs.subject.trim() !== '';
  const save = async () => {
    const [kind, direction] = way.split('-') as ['call' | 'visit', 'in' | 'out'];
    await logTalk({ kind, direction, customerId, minutes: Number(minutes) || 0, ...given });
    await client.invalidateQueries({ queryKey: ['calls'] });
    onClose();
  };
  return (
    <FormDialog
      title={say('calls.log')}
      act={say('calls.log.save')}
      isReady={isNamed}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('calls.way')}>
        <Select<Way>
          value={way}
          onChange={setWay}
          options={ways.map((value) => ({ value, label: say(`calls.way.${value}`) }))}
        />
      </Field>
      <Field label={say('calls.minutes')}>
        <TextInput
          type="number"
          min={0}
          max={1440}
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
      </Field>
      <WrapUpFields given={given} onChange={setGiven} requests={requests} mayBeNew />
    </FormDialog>
  );
}

interface LogProps {
  customerId: string;
  requests: readonly OpenRequest[];
  onClose: () => void;
}
