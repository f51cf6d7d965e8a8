import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { messagesQuery } from '../../conversations/api.ts';
import type { Message } from '../../conversations/types.ts';
import { peopleQuery } from '../people/api.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import css from './joining.module.css';
import { useJoining } from './use-joining.ts';

/** Makes chosen messages a request of their own. */
export function SplitDialog({ request, open, onClose }: SplitProps) {
  const say = useText();
  return (
    <Dialog open={open} onClose={onClose} title={say('split')} text={say('split.text')} wide>
      <Said request={request} onClose={onClose} />
    </Dialog>
  );
}

function Said({ request, onClose }: Omit<SplitProps, 'open'>) {
  const words = useWords();
  const { data } = useQuery(messagesQuery(request.id));
  const said = data?.filter(({ kind }) => kind !== 'system');
  return said ? (
    <SplitForm request={request} said={said} onClose={onClose} />
  ) : (
    <Skeleton rows={3} label={words('word.loading')} />
  );
}

function SplitForm({ request, said, onClose }: FormProps) {
  const say = useText();
  const words = useWords();
  const joining = useJoining(request);
  const { busy, once } = useOnce();
  const [chosen, setChosen] = useState<string[]>([]);
  const [customer, setCustomer] = useState<string | null>(null);
  const people = useQuery(peopleQuery(request.id)).data ?? [];
  const author = said.find((one) => chosen.includes(one.id) && one.author.type === 'customer')?.author.id;
  const customerId = customer ?? author ?? request.customer.id;
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const subject = String(new FormData(event.currentTarget).get('subject') ?? '').trim();
    onClose();
    await joining.split(chosen, { subject: subject || request.subject, customerId });
  };
  return (
    <form className={css.form} onSubmit={(event) => void once(() => submit(event))}>
      <fieldset className={css.messages} aria-label={say('split.which')}>
        {said.map((message) => (
          <Choice
            key={message.id}
            message={message}
            checked={chosen.includes(message.id)}
            onChange={() => toggle(message.id)}
          />
        ))}
      </fieldset>
      {(said.length === 1 || chosen.length === said.length) && (
        <Notice tone="plain">{say('split.oneStays')}</Notice>
      )}
      <Field label={say('requests.subject')}>
        <TextInput name="subject" defaultValue={request.subject} />
      </Field>
      {people.length > 1 && (
        <Field label={say('split.whose')}>
          <Select
            label={say('split.whose')}
            value={customerId}
            onChange={setCustomer}
            options={people.map((one) => ({ value: one.customer.id, label: one.customer.name }))}
          />
        </Field>
      )}
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button
          type="submit"
          kind="primary"
          busy={busy}
          disabled={chosen.length === 0 || chosen.length === said.length}
        >
          {chosen.length > 0 ? say('split.do', { count: chosen.length }) : say('split')}
        </Button>
      </DialogActs>
    </form>
  );
}

function Choice({ message, checked, onChange }: ChoiceProps) {
  const dates = useDates();
  return (
    <Check checked={checked} onChange={onChange}>
      <span className={css.said}>
        <b className="cut">{message.author.name}</b>
        <span className="t12 dim">{dates.moment(message.createdAt, new Date())}</span>
      </span>
      <span className={css.words}>{message.text}</span>
    </Check>
  );
}

interface SplitProps {
  request: RequestItem;
  open: boolean;
  onClose: () => void;
}

interface FormProps {
  request: RequestItem;
  said: Message[];
  onClose: () => void;
}

interface ChoiceProps {
  message: Message;
  checked: boolean;
  onChange: () => void;
}
