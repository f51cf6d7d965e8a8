import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { requestsQuery } from '../api.ts';
import { StatusDot } from '../one/StatusDot.tsx';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import css from './joining.module.css';
import { useJoining } from './use-joining.ts';

const ways = ['takeIn', 'moveInto', 'duplicate', 'parent', 'child', 'related'] as const;
type Way = (typeof ways)[number];

/** Joins this request with another one: says first what will happen. */
export function JoinDialog({ request, open, onClose }: JoinProps) {
  const say = useText();
  return (
    <Dialog open={open} onClose={onClose} title={say('requests.join')} text={say('requests.join.text')}>
      <JoinForm request={request} onClose={onClose} />
    </Dialog>
  );
}

function JoinForm({ request, onClose }: Omit<JoinProps, 'open'>) {
  const say = useText();
  const words = useWords();
  const joining = useJoining(request);
  const [way, setWay] = useState<Way>('takeIn');
  const [chosen, setChosen] = useState<RequestItem | null>(null);
  const [withPeople, setWithPeople] = useState(false);
  const isMerge = way === 'takeIn' || way === 'moveInto';
  const isOtherPerson = chosen !== null && chosen.customer.id !== request.customer.id;
  const submit = async () => {
    if (!chosen) return;
    onClose();
    if (way === 'takeIn') await joining.takeIn(chosen, withPeople);
    else if (way === 'moveInto') await joining.moveInto(chosen, withPeople);
    else await joining.link(chosen, way);
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Others request={request} chosen={chosen} onChoose={setChosen} />
      <Field label={say('requests.join.how')}>
        <Select<Way>
          label={say('requests.join.how')}
          value={way}
          onChange={setWay}
          options={ways.map((value) => ({ value, label: say(`requests.join.${value}`) }))}
        />
      </Field>
      {chosen && (
        <Notice tone="plain">
          {say(`requests.join.${way}.means`, { here: request.number, there: chosen.number })}
        </Notice>
      )}
      {isMerge && isOtherPerson && (
        <Check checked={withPeople} onChange={setWithPeople}>
          {say('requests.join.withPeople', { name: chosen.customer.name })}
        </Check>
      )}
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" disabled={!chosen}>
          {say(isMerge ? 'requests.join.merge' : 'requests.join.link')}
        </Button>
      </DialogActs>
    </form>
  );
}

/** The customer's other requests, or what the words find. */
function Others({ request, chosen, onChoose }: OthersProps) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const filters = q.length > 1 ? { q } : { customer: request.customer.id };
  const { data } = useInfiniteQuery(requestsQuery({ ...filters, sort: '-createdAt' }));
  const others = (data?.pages[0]?.items ?? []).filter(({ id }) => id !== request.id).slice(0, 6);
  return (
    <>
      <Field label={say('requests.join.which')}>
        <TextInput
          type="search"
          value={typed}
          placeholder={say('requests.join.search')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <fieldset className={css.choices} aria-label={say('requests.join.which')}>
        {others.map((one) => (
          <label key={one.id} className={css.choice}>
            <input
              type="radio"
              name="other"
              className="sr"
              checked={chosen?.id === one.id}
              onChange={() => onChoose(one)}
            />
            <StatusDot status={one.status} />
            <span className="grow cut">{`R-${one.number} ${one.subject}`}</span>
            <span className="dim cut">{one.customer.name}</span>
          </label>
        ))}
        {data && others.length === 0 && <p className="t12 dim">{say('requests.join.none')}</p>}
      </fieldset>
    </>
  );
}

interface JoinProps {
  request: RequestItem;
  open: boolean;
  onClose: () => void;
}

interface OthersProps {
  request: RequestItem;
  chosen: RequestItem | null;
  onChoose: (request: RequestItem) => void;
}
