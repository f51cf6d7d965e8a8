import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { purposes, ways } from '../../../server/domains/customers/protection/rules.ts';
import { Button } from '../../design/Button.tsx';
import { Field, TextArea } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useMay } from '../team/use-me.ts';
import { protectionQuery, recordConsent, withdrawConsent } from './api.ts';
import css from './privacy.module.css';
import { useText } from './text.ts';
import type { Consent } from './types.ts';
import { useChange } from './use-change.ts';

/** For each purpose whether the customer agreed, with its story: taking it down and withdrawing it are equally easy. */
export function Consents({ customerId }: { customerId: string }) {
  const say = useText();
  const change = useChange();
  const mayWrite = useMay('customers:write');
  const { data } = useQuery(protectionQuery(customerId));
  const [asked, setAsked] = useState<Consent['purpose'] | null>(null);
  if (!data) return null;
  return (
    <>
      <ul className={css.lines} aria-label={say('privacy.consents')}>
        {purposes.map((purpose) => {
          const story = data.consents.filter((one) => one.purpose === purpose);
          const given = story.find((one) => one.withdrawnAt === null);
          return (
            <li key={purpose} className={css.line}>
              <span className={css.grow}>
                {say(`privacy.purpose.${purpose}`)}
                <Story story={story} isGiven={given !== undefined} />
              </span>
              {mayWrite &&
                (given ? (
                  <Button small kind="quiet" onClick={() => void change(() => withdrawConsent(given.id))}>
                    {say('privacy.consent.withdraw')}
                  </Button>
                ) : (
                  <Button small kind="quiet" onClick={() => setAsked(purpose)}>
                    {say('privacy.consent.record')}
                  </Button>
                ))}
            </li>
          );
        })}
      </ul>
      {asked && <ConsentDialog customerId={customerId} purpose={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** How it stands now; behind it everything that stood, newest first, with its proof. */
function Story({ story, isGiven }: { story: Consent[]; isGiven: boolean }) {
  const say = useText();
  const dates = useDates();
  if (story.length === 0) return <small>{say('privacy.consent.none')}</small>;
  const [newest] = story;
  return (
    <details className={css.story}>
      <summary>
        {isGiven
          ? say('privacy.consent.given', { day: dates.shortDay(newest?.givenAt ?? '') })
          : say('privacy.consent.withdrawn', { day: dates.shortDay(newest?.withdrawnAt ?? '') })}
      </summary>
      <ul>
        {story.map((one) => (
          <li key={one.id}>
            {[
              say('privacy.consent.given', { day: dates.shortDay(one.givenAt) }),
              say(`privacy.way.${one.way}`),
              ...(one.noticeVersion ? [say('privacy.consent.notice', { version: one.noticeVersion })] : []),
              ...(one.proof ? [one.proof] : []),
              ...(one.withdrawnAt
                ? [say('privacy.consent.withdrawn', { day: dates.shortDay(one.withdrawnAt) })]
                : []),
            ].join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface AgreeingProps {
  customerId: string;
  purpose: Consent['purpose'];
  onClose: () => void;
}

/** Takes down that somebody agreed: how, and where it can be seen. */
function ConsentDialog({ customerId, purpose, onClose }: AgreeingProps) {
  const say = useText();
  const change = useChange();
  const [way, setWay] = useState<Consent['way']>('email');
  const [proof, setProof] = useState('');
  return (
    <FormDialog
      title={say('privacy.consent.title', { purpose: say(`privacy.purpose.${purpose}`) })}
      act={say('privacy.consent.save')}
      isReady
      onClose={onClose}
      onSave={async () => {
        if (await change(() => recordConsent(customerId, { purpose, way, proof }))) onClose();
      }}
    >
      <Field label={say('privacy.consent.way')}>
        <Select<Consent['way']>
          value={way}
          onChange={setWay}
          options={ways
            .filter((value) => value !== 'portal')
            .map((value) => ({ value, label: say(`privacy.way.${value}`) }))}
        />
      </Field>
      <Field label={say('privacy.consent.proof')} help={say('privacy.consent.proof.help')}>
        <TextArea value={proof} maxLength={2000} onChange={(event) => setProof(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
