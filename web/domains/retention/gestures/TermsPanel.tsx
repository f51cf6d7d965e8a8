import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { minorDigits } from '../../../../server/domains/orders/rules/money.ts';
import { Button } from '../../../design/Button.tsx';
import { Switch } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { teamsQuery } from '../../team/api.ts';
import css from '../retention.module.css';
import { changeGestureTerms } from './api.ts';
import { useText } from './text.ts';
import type { Terms } from './types.ts';
import { useGestureWords } from './use-words.ts';

/** For what gestures are suggested and what is given then, from when on, and what a month may cost. */
export function GestureTermsPanel({ terms }: { terms: Terms }) {
  const say = useText();
  return (
    <Panel title={say('gesture.terms')}>
      <Occasions terms={terms} />
      <Numbers key={JSON.stringify(terms)} terms={terms} />
    </Panel>
  );
}

const cheapest = 'cheapest';

/** Each is saved as it is changed. */
function Occasions({ terms }: { terms: Terms }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { nameOf, occasionOf } = useGestureWords();
  const change = async (one: Terms['occasions'][number]) => {
    await attempt(() => changeGestureTerms({ occasions: [one] }));
    await client.invalidateQueries({ queryKey: ['retention', 'gestures'] });
  };
  const offered = terms.kinds.filter(({ isOffered }) => isOffered);
  const options = [
    { value: cheapest, label: say('gesture.terms.cheapest') },
    ...offered.map(({ id, names }) => ({ value: id, label: nameOf(names) })),
  ];
  return (
    <ul className={css.occasions}>
      {terms.occasions.map((one) => {
        const name = occasionOf({ kind: one.kind, occasionId: '1' });
        const isKnown = offered.some(({ id }) => id === one.gestureKindId);
        return (
          <li key={one.kind}>
            <Switch checked={one.isOn} onChange={(isOn) => void change({ ...one, isOn })}>
              {name}
            </Switch>
            <Select
              quiet
              label={`${say('gesture.terms.kind')}: ${name}`}
              value={isKnown ? (one.gestureKindId ?? cheapest) : cheapest}
              options={options}
              onChange={(id) => void change({ ...one, gestureKindId: id === cheapest ? null : id })}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Numbers({ terms }: { terms: Terms }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const { data: teams = [] } = useQuery(teamsQuery);
  const { currency } = terms;
  const unit = 10 ** minorDigits(currency);
  const [given, setGiven] = useState({
    ...{ loyalOrders: terms.loyalOrders, loyal: terms.loyalMinor / unit, incidentDays: terms.incidentDays },
    ...{ silentDays: terms.silentDays, restDays: terms.restDays, month: terms.monthMinor / unit },
  });
  const [limits, setLimits] = useState<Record<string, string>>(
    Object.fromEntries(
      terms.teamBudgets.map(({ teamId, monthMinor }) => [teamId, String(monthMinor / unit)]),
    ),
  );
  const numbers = [
    ['month', 0, 1_000_000_000],
    ['restDays', 7, 1_000],
    ['loyalOrders', 2, 1_000],
    ['loyal', 0, 1_000_000_000],
    ['incidentDays', 7, 365],
    ['silentDays', 30, 3_650],
  ] as const;
  const save = async () => {
    const { loyal, month, ...days } = given;
    const amounts = { loyalMinor: Math.round(loyal * unit), monthMinor: Math.round(month * unit) };
    const teamBudgets = Object.entries(limits).flatMap(([teamId, limit]) =>
      limit.trim() === '' ? [] : [{ teamId, monthMinor: Math.round(Number(limit) * unit) }],
    );
    if (!(await attempt(() => changeGestureTerms({ ...days, ...amounts, teamBudgets })))) return;
    tell({ icon: 'check', text: say('gesture.terms.saved') });
    await client.invalidateQueries({ queryKey: ['retention', 'gestures'] });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void once(save);
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <div className={css.fields}>
        {numbers.map(([key, min, max]) => (
          <Field key={key} label={say(`gesture.terms.${key}`, { currency })}>
            <TextInput
              type="number"
              min={min}
              max={max}
              step={key === 'month' || key === 'loyal' ? 'any' : 1}
              required
              value={given[key]}
              onChange={(event) => setGiven({ ...given, [key]: Number(event.target.value) })}
            />
          </Field>
        ))}
        {teams.map(({ id, name }) => (
          <Field key={id} label={say('gesture.terms.team', { team: name, currency })}>
            <TextInput
              type="number"
              min={0}
              step="any"
              value={limits[id] ?? ''}
              onChange={(event) => setLimits({ ...limits, [id]: event.target.value })}
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
