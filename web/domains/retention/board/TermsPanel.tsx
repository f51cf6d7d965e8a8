import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { minorDigits } from '../../../../server/domains/orders/rules/money.ts';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { changeTerms, termsQuery } from '../api.ts';
import css from '../retention.module.css';
import { useText } from '../text.ts';
import type { Settings } from '../types.ts';

/** On what every value stands; whoever leads may change it. */
export function TermsPanel() {
  const say = useText();
  const { data } = useQuery(termsQuery);
  return (
    <Panel title={say('staying.terms')}>{data && <Form key={JSON.stringify(data)} given={data} />}</Panel>
  );
}

function Form({ given }: { given: Settings }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const unit = 10 ** minorDigits(given.currency);
  const [terms, setTerms] = useState({ ...given, winning: given.winningMinor / unit });
  const numbers = [
    ['marginPercent', 'margin', 1, 100],
    ['discountPercent', 'discount', 0, 100],
    ['horizonMonths', 'months', 3, 60],
    ['winning', 'winning', 0, 1_000_000_000],
  ] as const;
  const save = async () => {
    const { marginPercent, discountPercent, horizonMonths, winning } = terms;
    const changes = { marginPercent, discountPercent, horizonMonths };
    const winningMinor = Math.round(winning * unit);
    if (!(await attempt(() => changeTerms({ ...changes, winningMinor })))) return;
    tell({ icon: 'check', text: say('staying.terms.saved') });
    await client.invalidateQueries({ queryKey: ['retention', 'settings'] });
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <div className={css.fields}>
        {numbers.map(([key, label, min, max]) => (
          <Field key={key} label={say(`staying.terms.${label}`, { currency: given.currency })}>
            <TextInput
              type="number"
              min={min}
              max={max}
              required
              value={terms[key]}
              onChange={(event) => setTerms({ ...terms, [key]: Number(event.target.value) })}
            />
          </Field>
        ))}
      </div>
      <p>
        <Button type="submit" busy={busy}>
          {words('word.save')}
        </Button>
      </p>
    </form>
  );
}
