import { useQuery } from '@tanstack/react-query';
import { purposes } from '../../../server/domains/customers/protection/rules.ts';
import { Button } from '../../design/Button.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useMay } from '../team/use-me.ts';
import { protectionQuery, recordConsent, withdrawConsent } from './api.ts';
import css from './privacy.module.css';
import { useText } from './text.ts';
import { useChange } from './use-change.ts';

/** For each purpose whether the customer agreed: taking it down and withdrawing it are equally easy. */
export function Consents({ customerId }: { customerId: string }) {
  const say = useText();
  const dates = useDates();
  const change = useChange();
  const mayWrite = useMay('customers:write');
  const { data } = useQuery(protectionQuery(customerId));
  if (!data) return null;
  return (
    <ul className={css.lines} aria-label={say('privacy.consents')}>
      {purposes.map((purpose) => {
        const given = data.consents.find((one) => one.purpose === purpose && one.withdrawnAt === null);
        const deed = () => (given ? withdrawConsent(given.id) : recordConsent(customerId, purpose));
        return (
          <li key={purpose} className={css.line}>
            <span className={css.grow}>
              {say(`privacy.purpose.${purpose}`)}
              <small>
                {given
                  ? say('privacy.consent.given', { day: dates.shortDay(given.givenAt) })
                  : say('privacy.consent.none')}
              </small>
            </span>
            {mayWrite && (
              <Button small kind="quiet" onClick={() => void change(deed)}>
                {say(given ? 'privacy.consent.withdraw' : 'privacy.consent.record')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
