import { useState } from 'react';
import { untilReply } from '../../../../server/domains/requests/later/rules.ts';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { snoozeChoices } from '../snooze-choices.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import type { RequestActs } from '../use-request-acts.ts';
import css from './one.module.css';
import { usePickerKey } from './use-picker-key.ts';

/** Puts the request off; it comes back by itself at that time, or when the customer writes. */
export function SnoozePicker({ request, acts }: { request: RequestItem; acts: RequestActs }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const { keys, ...held } = usePickerKey('request.snooze');
  const choices = snoozeChoices(new Date());
  const until = (date: Date) => {
    held.onOpenChange(false);
    void acts.snooze(date, dates.full(date));
  };
  return (
    <Picker
      {...held}
      label={say('requests.snooze')}
      emptyLabel={words('word.nothingFound')}
      items={[
        ...choices.map((one) => ({
          id: one.id as string,
          label: say(`requests.snooze.${one.id}`),
          hint: dates.full(one.until),
        })),
        { id: 'reply', label: say('requests.snooze.untilReply') },
        ...(request.snoozedUntil ? [{ id: 'wake', label: say('requests.wake') }] : []),
      ]}
      onPick={({ id }) => {
        const choice = choices.find((one) => one.id === id);
        if (choice) until(choice.until);
        else if (id === 'reply') void acts.snooze(untilReply, say('requests.snooze.answer'));
        else void acts.wake();
      }}
      face={({ id }) => <Icon name={id === 'wake' ? 'sun' : 'moon'} />}
      foot={<OtherTime onChoose={until} />}
      trigger={
        <Button
          kind="quiet"
          small
          icon="moon"
          className={css.act}
          aria-label={say('requests.snooze')}
          title={`${say('requests.snooze')} (${keys.toUpperCase()})`}
        />
      }
    />
  );
}

function OtherTime({ onChoose }: { onChoose: (until: Date) => void }) {
  const say = useText();
  const [value, setValue] = useState('');
  const date = new Date(value);
  return (
    <form
      className={css.otherTime}
      onSubmit={(event) => {
        event.preventDefault();
        if (value) onChoose(date);
      }}
    >
      <Field label={say('requests.snooze.other')}>
        <TextInput type="datetime-local" value={value} onChange={(event) => setValue(event.target.value)} />
      </Field>
      <Button type="submit" disabled={!value}>
        {say('requests.snooze')}
      </Button>
    </form>
  );
}
