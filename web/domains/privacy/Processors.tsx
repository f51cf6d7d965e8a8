import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { places, safeguards } from '../../../server/domains/privacy/pack/rules.ts';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { Field, TextArea, TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { Panel } from '../../design/Page.tsx';
import { State } from '../../design/states/State.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useMay } from '../team/use-me.ts';
import { addProcessor, changeProcessor, endProcessor, processorsQuery } from './api.ts';
import { ExportButton } from './ExportButton.tsx';
import css from './privacy.module.css';
import { useText } from './text.ts';
import type { NewProcessor, Processor } from './types.ts';
import { useChange } from './use-change.ts';

/** The register of processors: who works with people’s data for the company, where, and on which contract. */
export function Processors() {
  const say = useText();
  const mayWrite = useMay('privacy:write');
  const { data = [] } = useQuery(processorsQuery);
  const [edited, setEdited] = useState<Processor | 'new' | null>(null);
  return (
    <Panel
      title={say('privacy.processors')}
      meta={say('privacy.processors.text')}
      end={
        <span className={css.acts}>
          {data.length > 0 && <ExportButton table="processors" />}
          {mayWrite && (
            <Button small icon="plus" onClick={() => setEdited('new')}>
              {say('privacy.processor.new')}
            </Button>
          )}
        </span>
      }
    >
      {data.length === 0 && (
        <State
          icon="shield-check"
          title={say('privacy.processors.none')}
          text={say('privacy.processors.none.text')}
        />
      )}
      <ul className={css.lines}>
        {data.map((one) => (
          <Line key={one.id} one={one} onEdit={() => setEdited(one)} />
        ))}
      </ul>
      {edited && <ProcessorDialog known={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Panel>
  );
}

function Line({ one, onEdit }: { one: Processor; onEdit: () => void }) {
  const say = useText();
  const dates = useDates();
  const change = useChange();
  const mayWrite = useMay('privacy:write');
  const agreed = one.agreedOn
    ? say('privacy.processor.agreedOn', { day: dates.shortDay(`${one.agreedOn}T12:00:00Z`) })
    : say('privacy.processor.noContract');
  const facts = [one.service, one.dataKinds, say(`privacy.country.${one.place}`), agreed];
  return (
    <li className={css.line}>
      <span className={css.grow}>
        {one.name}
        <small>{facts.filter(Boolean).join(' · ')}</small>
        {one.subProcessors && (
          <small>
            {say('privacy.processor.subProcessors')}: {one.subProcessors}
          </small>
        )}
      </span>
      {one.endedAt && (
        <Chip small>{say('privacy.processor.ended', { day: dates.shortDay(one.endedAt) })}</Chip>
      )}
      {!one.endedAt && one.safeguard === 'missing' && (
        <Chip small tone="breach">
          {say('privacy.processor.unsafe')}
        </Chip>
      )}
      {mayWrite && !one.endedAt && (
        <span className={css.acts}>
          <Button small icon="pencil" onClick={onEdit}>
            {say('privacy.register.edit')}
          </Button>
          <Button small kind="quiet" onClick={() => void change(() => endProcessor(one.id))}>
            {say('privacy.processor.end')}
          </Button>
        </span>
      )}
    </li>
  );
}

const nothing: NewProcessor = {
  ...{ name: '', service: '', dataKinds: '', place: 'ID', safeguard: 'none-needed' },
  ...{ agreedOn: null, subProcessors: '' },
};

function ProcessorDialog({ known, onClose }: { known: Processor | null; onClose: () => void }) {
  const say = useText();
  const change = useChange();
  const [one, setOne] = useState<NewProcessor>(known ? fieldsOf(known) : nothing);
  const set = (part: Partial<NewProcessor>) => setOne({ ...one, ...part });
  return (
    <FormDialog
      title={say(known ? 'privacy.processor.edit' : 'privacy.processor.new')}
      act={say('privacy.save')}
      isReady={one.name.trim().length >= 2}
      onClose={onClose}
      onSave={async () => {
        if (await change(() => (known ? changeProcessor(known.id, one) : addProcessor(one)))) onClose();
      }}
    >
      <Field label={say('privacy.processor.name')}>
        <TextInput value={one.name} maxLength={300} onChange={(event) => set({ name: event.target.value })} />
      </Field>
      <Field label={say('privacy.processor.service')}>
        <TextInput value={one.service} onChange={(event) => set({ service: event.target.value })} />
      </Field>
      <Field label={say('privacy.processor.dataKinds')}>
        <TextArea
          rows={2}
          value={one.dataKinds}
          onChange={(event) => set({ dataKinds: event.target.value })}
        />
      </Field>
      <Field label={say('privacy.processor.place')}>
        <Select<NewProcessor['place']>
          value={one.place}
          onChange={(place) => set({ place })}
          options={places.map((value) => ({ value, label: say(`privacy.country.${value}`) }))}
        />
      </Field>
      <Field label={say('privacy.processor.safeguard')} help={say('privacy.processor.safeguard.help')}>
        <Select<NewProcessor['safeguard']>
          value={one.safeguard}
          onChange={(safeguard) => set({ safeguard })}
          options={safeguards.map((value) => ({ value, label: say(`privacy.safeguard.${value}`) }))}
        />
      </Field>
      <Field label={say('privacy.processor.agreed')}>
        <TextInput
          type="date"
          value={one.agreedOn ?? ''}
          onChange={(event) => set({ agreedOn: event.target.value || null })}
        />
      </Field>
      <Field label={say('privacy.processor.subProcessors')}>
        <TextArea
          rows={2}
          value={one.subProcessors}
          onChange={(event) => set({ subProcessors: event.target.value })}
        />
      </Field>
    </FormDialog>
  );
}

function fieldsOf({ id: _, endedAt: _ended, changedAt: _changed, ...fields }: Processor): NewProcessor {
  return fields;
}
