import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { useSlug } from '../../../platform/router/paths.ts';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { linksQuery, makeLink, revokeLink } from '../api.ts';
import css from '../policies.module.css';
import { useText } from '../text.ts';

/** Links by which investors read the policy; each is shown once, when it is made. */
export default function Links({ policyId }: { policyId: string }) {
  const say = useText();
  const dates = useDates();
  const attempt = useAttempt();
  const client = useQueryClient();
  const links = useQuery(linksQuery(policyId)).data ?? [];
  const [made, setMade] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  const now = Date.now();
  const again = () => client.invalidateQueries({ queryKey: ['policies', 'links', policyId] });
  return (
    <Panel
      title={say('policy.links')}
      end={
        <Button small icon="plus" onClick={() => setMaking(true)}>
          {say('policy.links.make')}
        </Button>
      }
    >
      <p className="dim">{say('policy.links.text')}</p>
      {made && (
        <Field label={say('policy.links.made')} help={say('policy.links.made.help')}>
          <TextInput readOnly value={made} onFocus={(event) => event.target.select()} />
        </Field>
      )}
      <ul className={css.list}>
        {links.map((one) => {
          const isOpen = !one.revokedAt && Date.parse(one.expiresAt) > now;
          return (
            <li key={one.id} className="row">
              <span className="grow">{one.forWhom}</span>
              <Chip small tone={isOpen ? 'kept' : 'plain'}>
                {say(isOpen ? 'policy.links.until' : 'policy.links.over', {
                  date: dates.shortDay(one.expiresAt),
                })}
              </Chip>
              {isOpen && (
                <Button
                  small
                  kind="quiet"
                  onClick={() => void attempt(() => revokeLink(policyId, one.id)).then(again)}
                >
                  {say('policy.links.revoke')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {isMaking && (
        <MakeDialog
          policyId={policyId}
          onMade={(address) => {
            setMade(address);
            setMaking(false);
            void again();
          }}
          onClose={() => setMaking(false)}
        />
      )}
    </Panel>
  );
}

function MakeDialog({ policyId, onMade, onClose }: MakeProps) {
  const say = useText();
  const slug = useSlug();
  const language = useLanguage();
  const [forWhom, setForWhom] = useState('');
  const [days, setDays] = useState('90');
  const save = async () => {
    const { token } = await makeLink(policyId, { forWhom: forWhom.trim(), days: Number(days) || 90 });
    onMade(`${window.location.origin}/help/${slug}/${language}/investors/${token}`);
  };
  return (
    <FormDialog
      title={say('policy.links.make')}
      act={say('policy.links.make')}
      isReady={forWhom.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('policy.links.forWhom')}>
        <TextInput value={forWhom} maxLength={200} onChange={(event) => setForWhom(event.target.value)} />
      </Field>
      <Field label={say('policy.links.days')}>
        <TextInput inputMode="numeric" value={days} onChange={(event) => setDays(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

interface MakeProps {
  policyId: string;
  onMade: (address: string) => void;
  onClose: () => void;
}
