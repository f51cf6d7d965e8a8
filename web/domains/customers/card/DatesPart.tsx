import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useMay } from '../../team/use-me.ts';
import { datesQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { CustomerDate } from '../types.ts';
import { addDate, changeDate, removeDate } from './api.ts';
import css from './card.module.css';
import { DateForm } from './DateForm.tsx';
import { useCardAct } from './use-card-change.ts';

/** The days that matter to a customer, of which the house is reminded. */
export function DatesPart({ customerId }: { customerId: string }) {
  const say = useText();
  const mayWrite = useMay('customers:write');
  const act = useCardAct();
  const { data = [] } = useQuery(datesQuery(customerId));
  const [edited, setEdited] = useState<CustomerDate | 'new' | null>(null);
  return (
    <div className="col">
      {data.length === 0 && edited === null && <p className="dim">{say('date.none')}</p>}
      <ul className={css.lines}>
        {data.map((date) => (
          <DateLine
            key={date.id}
            customerId={customerId}
            date={date}
            onEdit={mayWrite ? () => setEdited(date) : undefined}
          />
        ))}
      </ul>
      {edited !== null ? (
        <DateForm
          key={edited === 'new' ? 'new' : edited.id}
          date={edited === 'new' ? null : edited}
          onCancel={() => setEdited(null)}
          onSave={async (input) => {
            const done = await act(() =>
              edited === 'new' ? addDate(customerId, input) : changeDate(edited.id, input),
            );
            if (done) setEdited(null);
          }}
        />
      ) : (
        mayWrite && (
          <span>
            <Button small icon="plus" onClick={() => setEdited('new')}>
              {say('date.add')}
            </Button>
          </span>
        )
      )}
    </div>
  );
}

function DateLine({ customerId, date, onEdit }: LineProps) {
  const say = useText();
  const dates = useDates();
  const act = useCardAct();
  const { id, ...input } = date;
  const what = date.label || say(`customers.date.${date.kind}`);
  const remove = async () => {
    if (!(await act(() => removeDate(id)))) return;
    const undo = () => void act(() => addDate(customerId, input));
    tell({ icon: 'trash', text: say('date.removed', { what }), seconds: 10, undo });
  };
  return (
    <li className={css.line}>
      <Icon name={date.kind === 'birthday' ? 'gift' : 'calendar'} />
      <span className={css.words}>
        <span>{`${what}: ${dates.day(date.day)}`}</span>
        <small>
          {[
            say(date.yearly ? 'date.yearly' : 'date.once'),
            say('date.remind', { days: date.remindDays }),
          ].join(' · ')}
        </small>
      </span>
      {onEdit && (
        <>
          <IconButton icon="pencil" label={say('date.edit', { what })} onClick={onEdit} />
          <IconButton icon="x" label={say('date.remove', { what })} onClick={() => void remove()} />
        </>
      )}
    </li>
  );
}

interface LineProps {
  customerId: string;
  date: CustomerDate;
  onEdit: (() => void) | undefined;
}
