import { useState } from 'react';
import { minorDigits } from '../../../server/domains/orders/rules/money.ts';
import { Button } from '../../design/Button.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { Select } from '../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../design/layers/Dialog.tsx';
import { useActs } from '../../platform/undo/use-acts.ts';
import { useWords } from '../../platform/words/index.ts';
import { useMembers } from '../team/use-me.ts';
import { keepContract } from './api.ts';
import { fieldsOf, type TargetFields, targetsOf } from './contract-form.ts';
import { TargetRow } from './TargetRow.tsx';
import { useText } from './text.ts';
import type { Contract, Contracted } from './types.ts';

const decimal = { inputMode: 'decimal', pattern: '\\d+(\\.\\d+)?' } as const;
const nobody = 'nobody';

function draftOf(newest: Contract | undefined) {
  return {
    validFrom: newest?.validFrom ?? '',
    validUntil: newest?.validUntil ?? '',
    currency: newest?.currency ?? 'IDR',
    fee: newest ? String(newest.fee / 10 ** minorDigits(newest.currency)) : '0',
    mostPercent: String(newest?.mostPercent ?? 20),
    requiredHours: newest?.requiredHours ? String(newest.requiredHours) : '',
    leadId: newest?.leadId ?? nobody,
  };
}

/** A contract, written down as a further version. */
export function ContractDialog({ provider, onClose }: { provider: Contracted; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const members = useMembers();
  const { busy, act } = useActs('provider-contracts');
  const [newest] = provider.versions;
  const [draft, setDraft] = useState(draftOf(newest));
  const [targets, setTargets] = useState(fieldsOf(newest?.targets ?? []));
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
  });
  const change = (changed: TargetFields) =>
    setTargets(targets.map((one) => (one.measure === changed.measure ? changed : one)));
  const save = async () => {
    const { validUntil, fee, mostPercent, requiredHours, leadId, currency, validFrom } = draft;
    const contract = {
      ...{ validFrom, validUntil: validUntil || null, currency, targets: targetsOf(targets) },
      fee: Math.round(Number(fee) * 10 ** minorDigits(currency)),
      mostPercent: Number(mostPercent),
      requiredHours: requiredHours ? Number(requiredHours) : null,
      leadId: leadId === nobody ? null : leadId,
    };
    if (await act(() => keepContract(provider.id, contract))) onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={say('contract.of', { name: provider.name })}
      text={say('contract.text')}
    >
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={layout.two}>
          <Field label={say('contract.from')}>
            <TextInput required type="date" {...field('validFrom')} />
          </Field>
          <Field label={say('contract.until')} optional={words('word.optional')}>
            <TextInput type="date" {...field('validUntil')} />
          </Field>
          <Field label={say('contract.fee')}>
            <TextInput required {...decimal} {...field('fee')} />
          </Field>
          <Field label={say('contract.currency')}>
            <TextInput required maxLength={3} pattern="[A-Z]{3}" {...field('currency')} />
          </Field>
          <Field label={say('contract.most')}>
            <TextInput required {...decimal} {...field('mostPercent')} />
          </Field>
          <Field label={say('contract.requiredHours')} optional={words('word.optional')}>
            <TextInput {...decimal} {...field('requiredHours')} />
          </Field>
        </div>
        <Field label={say('contract.lead')}>
          <Select
            value={draft.leadId}
            onChange={(leadId) => setDraft({ ...draft, leadId })}
            options={[
              { value: nobody, label: say('contract.lead.nobody') },
              ...members.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
        {targets.map((one) => (
          <TargetRow key={one.measure} fields={one} onChange={change} />
        ))}
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button type="submit" kind="primary" busy={busy}>
            {words('word.save')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
