import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { minorDigits } from '../../../../server/domains/orders/rules/money.ts';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { languages } from '../../../platform/messages/language.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useMoney } from '../../orders/use-money.ts';
import { isNamed, LabelInputs, noLabels } from '../../requests/fields/settings/LabelInputs.tsx';
import { WordsField } from '../../requests/replies/WordsField.tsx';
import { addGestureKind, changeGestureKind } from './api.ts';
import { useText } from './text.ts';
import type { Kind, Terms } from './types.ts';
import { useGestureWords } from './use-words.ts';

/** The catalogue of what the company gives, with what it costs and the words that go with it. */
export function KindsPanel({ terms }: { terms: Terms }) {
  const say = useText();
  const money = useMoney();
  const { nameOf } = useGestureWords();
  const [edited, edit] = useState<Kind | 'new' | null>(null);
  return (
    <Panel
      title={say('gesture.kinds')}
      end={
        <Button small icon="plus" onClick={() => edit('new')}>
          {say('gesture.kinds.add')}
        </Button>
      }
    >
      <p className="t13 dim">{say('gesture.kinds.text')}</p>
      {terms.kinds.length === 0 ? (
        <p className="t13">{say('gesture.kinds.none')}</p>
      ) : (
        <Table
          caption={say('gesture.kinds')}
          rows={terms.kinds}
          keyOf={(one) => one.id}
          columns={[
            {
              key: 'name',
              head: say('gesture.kinds.name'),
              cell: ({ names, isOffered }) => (
                <>
                  {nameOf(names)}
                  {!isOffered && <div className="t12 dim">{say('gesture.kinds.notOffered')}</div>}
                </>
              ),
            },
            {
              key: 'cost',
              head: say('gesture.cost'),
              number: true,
              cell: ({ costMinor }) => money(costMinor, terms.currency),
            },
            {
              key: 'acts',
              head: '',
              tight: true,
              cell: (one) => (
                <Button kind="quiet" small onClick={() => edit(one)}>
                  {say('gesture.kinds.edit')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {edited && (
        <KindDialog
          kind={edited === 'new' ? null : edited}
          currency={terms.currency}
          onClose={() => edit(null)}
        />
      )}
    </Panel>
  );
}

interface KindProps {
  kind: Kind | null;
  currency: string;
  onClose: () => void;
}

function KindDialog({ kind, currency, onClose }: KindProps) {
  const say = useText();
  const client = useQueryClient();
  const unit = 10 ** minorDigits(currency);
  const [names, setNames] = useState(kind?.names ?? noLabels);
  const [text, setText] = useState(kind?.words ?? noLabels);
  const [cost, setCost] = useState((kind?.costMinor ?? 0) / unit);
  const [isOffered, setOffered] = useState(kind?.isOffered ?? true);
  const save = async () => {
    const words = languages.some((one) => text[one].trim() !== '') ? text : null;
    const told = { names, words, costMinor: Math.round(cost * unit) };
    if (kind) await changeGestureKind(kind.id, { ...told, isOffered });
    else await addGestureKind(told);
    await client.invalidateQueries({ queryKey: ['retention', 'gestures'] });
    tell({ icon: 'check', text: say('gesture.terms.saved') });
    onClose();
  };
  return (
    <FormDialog
      title={say('gesture.kinds')}
      act={say(kind ? 'gesture.kinds.edit' : 'gesture.kinds.add')}
      isReady={isNamed(names)}
      onSave={save}
      onClose={onClose}
    >
      <LabelInputs value={names} onChange={setNames} help={say('gesture.kinds.borrow')} />
      <Field label={say('gesture.kinds.cost', { currency })}>
        <TextInput
          type="number"
          min={0}
          step="any"
          required
          value={cost}
          onChange={(event) => setCost(Number(event.target.value))}
        />
      </Field>
      <WordsField label={say('gesture.reply')} value={text} onChange={setText} />
      {kind && (
        <Check checked={isOffered} onChange={setOffered}>
          {say('gesture.kinds.offered')}
        </Check>
      )}
    </FormDialog>
  );
}
