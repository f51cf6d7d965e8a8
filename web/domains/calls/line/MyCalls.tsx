import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { myCallsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { MyCall } from '../types.ts';
import css from './line.module.css';
import { WrapUp } from './WrapUp.tsx';

/** What rings at my line, with who it is and what they have open; and what I have not wrapped up yet. */
export function MyCalls() {
  const say = useText();
  const { data = [] } = useQuery(myCallsQuery);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const shown = data.filter((one) => !hidden.includes(one.id));
  if (shown.length === 0) return null;
  return (
    <section className={css.calls} aria-live="assertive" aria-label={say('calls.mine')}>
      {shown.map((one) => (
        <CallCard key={one.id} call={one} onHide={() => setHidden([...hidden, one.id])} />
      ))}
    </section>
  );
}

function CallCard({ call, onHide }: { call: MyCall; onHide: () => void }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const { customer, number, state, direction, open } = call;
  const who = customer?.name ?? number ?? say('calls.withheld');
  const isOver = state === 'ended' || state === 'missed';
  const way = state === 'ringing' ? `calls.ringing.${direction}` : `calls.state.${state}`;
  return (
    <article className={css.call} data-state={state} aria-label={who}>
      <div className="row">
        <Icon name="phone" size={16} />
        <span className="grow">
          <b className="cut">{who}</b>
          <small className="dim">{say(way as 'calls.ringing.in')}</small>
        </span>
        <IconButton icon="x" label={say('calls.hide')} onClick={onHide} />
      </div>
      {customer && number && <small className="dim">{number}</small>}
      {customer && (
        <Button small icon="people" onClick={() => go(paths.customer(slug, customer.id), {})}>
          {say('calls.openCustomer')}
        </Button>
      )}
      {open.length > 0 && (
        <ul aria-label={say('calls.open')}>
          {open.map((one) => (
            <li key={one.id}>
              <PageLink className={css.request} to={paths.request(slug, one.number)}>
                <span className="dim">R-{one.number}</span> <span className="cut">{one.subject}</span>
              </PageLink>
            </li>
          ))}
        </ul>
      )}
      {(isOver || state !== 'ringing') && <WrapUp call={call} onDone={onHide} isOver={isOver} />}
    </article>
  );
}
