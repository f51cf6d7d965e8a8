import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { answerSwap, swapsQuery } from '../api.ts';
import { clockOf, noonOf } from '../dates.ts';
import { useText } from '../text.ts';
import css from '../workforce.module.css';

/** Swaps that wait: who plans has the last word once the colleague agreed. Says nothing while there are none. */
export function SwapsPanel() {
  const say = useText();
  const dates = useDates();
  const { busy, press } = useActs('workforce');
  const swaps = useQuery(swapsQuery).data ?? [];
  if (swaps.length === 0) return null;
  return (
    <Panel title={say('workforce.swaps')} meta={say('workforce.swaps.text')}>
      <ul className={css.list}>
        {swaps.map(({ id, state, onDate, startsAt, endsAt, askedByName, memberName }) => (
          <li key={id}>
            <span className="grow">
              {say('workforce.swap.says', {
                ...{ from: askedByName, to: memberName, day: dates.shortDay(noonOf(onDate)) },
                time: `${clockOf(startsAt)}–${clockOf(endsAt)}`,
              })}{' '}
              <span className="dim t12">{say(`workforce.swap.${state}`)}</span>
            </span>
            {state === 'agreed' && (
              <Button small busy={busy} onClick={() => press(() => answerSwap(id, 'approve'))}>
                {say('workforce.swap.approve')}
              </Button>
            )}
            <Button small kind="quiet" busy={busy} onClick={() => press(() => answerSwap(id, 'decline'))}>
              {say('workforce.swap.decline')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
