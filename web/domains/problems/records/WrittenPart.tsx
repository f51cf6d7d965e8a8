import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Panel } from '../../../design/Page.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { WordsField } from '../../requests/replies/WordsField.tsx';
import css from '../problems.module.css';
import { useText } from '../text.ts';
import type { Written } from './api.ts';
import { OwnerSelect } from './OwnerSelect.tsx';
import type { ProblemInFull } from './types.ts';
import { useProblemActs } from './use-problem-acts.ts';
import { Whys } from './Whys.tsx';

const noWords = { en: '', id: '', th: '' };

/** What is written of a problem, by whoever works on it: symptom, whys, workaround, fix, owner, date, and what is known of cost. */
export function WrittenPart({ problem }: { problem: ProblemInFull }) {
  const say = useText();
  const words = useWords();
  const acts = useProblemActs();
  const { busy, once } = useOnce();
  const [form, setForm] = useState(() => formOf(problem));
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  const text = (key: 'symptom' | 'fix') => (
    <Field label={say(`problems.${key}`)}>
      <TextArea value={form[key]} maxLength={4000} onChange={(event) => set({ [key]: event.target.value })} />
    </Field>
  );
  const whole = (key: 'refund' | 'lost', help?: string) => (
    <Field label={say(`problems.${key === 'refund' ? 'refunds' : 'lost'}`)} help={help}>
      <TextInput
        inputMode="numeric"
        pattern="[0-9]*"
        value={form[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </Field>
  );
  return (
    <Panel title={say('problems.written')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void once(() => acts.write(problem.id, writtenOf(form)));
        }}
      >
        {text('symptom')}
        <Whys value={form.causes} onChange={(causes) => set({ causes })} />
        <div>
          <p className={css.label}>{say('problems.workaround')}</p>
          <p className="t12 dim">{say('problems.workaround.help')}</p>
          <WordsField
            label={say('problems.workaround')}
            value={form.workaround}
            onChange={(workaround) => set({ workaround })}
          />
        </div>
        {text('fix')}
        <div className={layout.two}>
          <OwnerSelect value={form.ownerId} onChange={(ownerId) => set({ ownerId })} />
          <Field label={say('problems.due')}>
            <TextInput
              type="date"
              value={form.dueOn}
              onChange={(event) => set({ dueOn: event.target.value })}
            />
          </Field>
          {whole('refund', say('problems.inCurrency', { currency: problem.currency }))}
          {whole('lost', say('problems.lost.help'))}
        </div>
        <div className={css.bar}>
          <Button type="submit" kind="primary" busy={busy}>
            {words('word.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

interface Form {
  symptom: string;
  causes: string[];
  workaround: typeof noWords;
  fix: string;
  ownerId: string | null;
  dueOn: string;
  refund: string;
  lost: string;
}

function formOf({
  symptom,
  causes,
  workaround,
  fix,
  owner,
  dueOn,
  refundMinor,
  lostCustomers,
}: ProblemInFull) {
  const form: Form = {
    ...{ symptom, causes, fix, ownerId: owner?.id ?? null, dueOn: dueOn ?? '' },
    workaround: workaround ?? noWords,
    refund: refundMinor === null ? '' : String(Math.round(refundMinor / 100)),
    lost: lostCustomers === null ? '' : String(lostCustomers),
  };
  return form;
}

/** What is empty is not known. */
function writtenOf({ refund, lost, workaround, dueOn, causes, ...rest }: Form): Written {
  const isSaid = Object.values(workaround).some((one) => one.trim() !== '');
  return {
    ...rest,
    causes: causes.map((one) => one.trim()).filter(Boolean),
    workaround: isSaid ? workaround : null,
    dueOn: dueOn || null,
    refundMinor: refund.trim() ? Number(refund) * 100 : null,
    lostCustomers: lost.trim() ? Number(lost) : null,
  };
}
