import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Switch } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { keepSettings, settingsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { FeedbackSettings } from '../types.ts';

/** Opening hours within which somebody talks with the customer, and days until they are asked again. */
const hours = [2, 4, 8, 16, 40] as const;
const days = [3, 7, 14, 30] as const;
/** Days until whoever was not served as agreed has an answer. */
const promised = [1, 2, 3, 5, 7] as const;

/** How low scores are made good; each choice is kept at once. */
export function RecoverySettings({ mayWrite }: { mayWrite: boolean }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { data } = useQuery(settingsQuery);
  if (!data) return null;
  const keep = async (change: Partial<FeedbackSettings>) => {
    await attempt(() => keepSettings({ ...data, ...change }));
    await client.invalidateQueries({ queryKey: ['feedback', 'settings'] });
  };
  const current = data.recoverMinutes / 60;
  const offered = [...new Set([...hours, current])].sort((a, b) => a - b);
  return (
    <Panel title={say('recovery.settings')} meta={say('recovery.settings.text')}>
      <fieldset className={layout.form} disabled={!mayWrite}>
        <Switch checked={data.recovers} onChange={(recovers) => void keep({ recovers })}>
          {say('recovery.settings.on')}
        </Switch>
        {data.recovers && (
          <>
            <Field label={say('recovery.settings.within')}>
              <Select
                value={String(current)}
                onChange={(value) => void keep({ recoverMinutes: Number(value) * 60 })}
                options={offered.map((one) => ({
                  value: String(one),
                  label: say('recovery.settings.hours', { count: one }),
                }))}
              />
            </Field>
            <Field label={say('recovery.settings.again')}>
              <Select
                value={String(data.againDays ?? '')}
                onChange={(value) => void keep({ againDays: value ? Number(value) : null })}
                options={[
                  { value: '', label: say('recovery.settings.never') },
                  ...days.map((one) => ({
                    value: String(one),
                    label: say('recovery.settings.days', { count: one }),
                  })),
                ]}
              />
            </Field>
          </>
        )}
        <Field label={say('followUp.settings.promise')} help={say('followUp.settings.promise.help')}>
          <Select
            value={String(data.promiseDays ?? '')}
            onChange={(value) => void keep({ promiseDays: value ? Number(value) : null })}
            options={[
              { value: '', label: say('followUp.settings.nothing') },
              ...promised.map((one) => ({
                value: String(one),
                label: say('survey.days', { count: one }),
              })),
            ]}
          />
        </Field>
      </fieldset>
    </Panel>
  );
}
