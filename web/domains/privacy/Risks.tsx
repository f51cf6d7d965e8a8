import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { degrees } from '../../../server/domains/privacy/pack/rules.ts';
import { activities } from '../../../server/domains/privacy/records/rules.ts';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { Field, TextArea, TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { Panel } from '../../design/Page.tsx';
import { State } from '../../design/states/State.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';
import { useMay } from '../team/use-me.ts';
import { addRisk, changeRisk, removeRisk, risksQuery } from './api.ts';
import { ExportButton } from './ExportButton.tsx';
import css from './privacy.module.css';
import { useText } from './text.ts';
import type { NewRisk, Risk } from './types.ts';
import { useChange } from './use-change.ts';

const tones = { low: 'plain', medium: 'soon', high: 'breach' } as const;

/** What may happen to people by what is done with their data, the gravest first, and the pack that holds all of it. */
export function Risks() {
  const say = useText();
  const change = useChange();
  const mayWrite = useMay('privacy:write');
  const { data = [] } = useQuery(risksQuery);
  const [edited, setEdited] = useState<Risk | 'new' | null>(null);
  return (
    <Panel
      title={say('privacy.risks')}
      meta={say('privacy.risks.text')}
      end={
        <span className={css.acts}>
          {data.length > 0 && <ExportButton table="risks" />}
          {mayWrite && (
            <Button small icon="plus" onClick={() => setEdited('new')}>
              {say('privacy.risk.new')}
            </Button>
          )}
        </span>
      }
    >
      {data.length === 0 && (
        <State icon="shield-check" title={say('privacy.risks.none')} text={say('privacy.risks.none.text')} />
      )}
      <ul className={css.lines}>
        {data.map((one) => (
          <li key={one.id} className={css.line}>
            <Chip small tone={tones[one.weight]}>
              {say(`privacy.weight.${one.weight}`)}
            </Chip>
            <span className={css.grow}>
              {one.title}
              <small>
                {[say(`privacy.activity.${one.activity}`), one.measures].filter(Boolean).join(' · ')}
              </small>
            </span>
            {mayWrite && (
              <span className={css.acts}>
                <Button small icon="pencil" onClick={() => setEdited(one)}>
                  {say('privacy.register.edit')}
                </Button>
                <Button small kind="quiet" onClick={() => void change(() => removeRisk(one.id))}>
                  {say('privacy.risk.remove')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {edited && <RiskDialog known={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Panel>
  );
}

const nothing: NewRisk = { title: '', activity: 'answering', likelihood: 'low', harm: 'low', measures: '' };

function RiskDialog({ known, onClose }: { known: Risk | null; onClose: () => void }) {
  const say = useText();
  const change = useChange();
  const [one, setOne] = useState<NewRisk>(known ? fieldsOf(known) : nothing);
  const set = (part: Partial<NewRisk>) => setOne({ ...one, ...part });
  return (
    <FormDialog
      title={say(known ? 'privacy.risk.edit' : 'privacy.risk.new')}
      act={say('privacy.save')}
      isReady={one.title.trim().length >= 3}
      onClose={onClose}
      onSave={async () => {
        if (await change(() => (known ? changeRisk(known.id, one) : addRisk(one)))) onClose();
      }}
    >
      <Field label={say('privacy.risk.title')}>
        <TextInput
          value={one.title}
          maxLength={300}
          onChange={(event) => set({ title: event.target.value })}
        />
      </Field>
      <Field label={say('privacy.risk.activity')}>
        <Select<NewRisk['activity']>
          value={one.activity}
          onChange={(activity) => set({ activity })}
          options={activities.map((value) => ({ value, label: say(`privacy.activity.${value}`) }))}
        />
      </Field>
      {(['likelihood', 'harm'] as const).map((side) => (
        <Field key={side} label={say(`privacy.risk.${side}`)}>
          <Select<NewRisk['harm']>
            value={one[side]}
            onChange={(degree) => set({ [side]: degree })}
            options={degrees.map((value) => ({ value, label: say(`privacy.degree.${value}`) }))}
          />
        </Field>
      ))}
      <Field label={say('privacy.risk.measures')}>
        <TextArea value={one.measures} onChange={(event) => set({ measures: event.target.value })} />
      </Field>
    </FormDialog>
  );
}

function fieldsOf({ title, activity, likelihood, harm, measures }: Risk): NewRisk {
  return { title, activity, likelihood, harm, measures };
}
