import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextInput } from '../../design/forms/Field.tsx';
import { Panel } from '../../design/Page.tsx';
import { Table } from '../../design/Table.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { useMay } from '../team/use-me.ts';
import { changeRule, rulesQuery, runsQuery, tryRule } from './api.ts';
import css from './privacy.module.css';
import { useText } from './text.ts';
import type { RetentionRule } from './types.ts';
import { useChange } from './use-change.ts';

/** How long each class of data is kept, what would go today, and what went lately. */
export function Retention() {
  const say = useText();
  const dates = useDates();
  const { data: rules = [] } = useQuery(rulesQuery);
  const { data: runs = [] } = useQuery(runsQuery);
  return (
    <>
      <Panel title={say('privacy.retention')} meta={say('privacy.retention.text')}>
        <ul className={css.lines}>
          {rules.map((rule) => (
            <RuleLine key={`${rule.dataClass} ${rule.days}`} rule={rule} />
          ))}
        </ul>
      </Panel>
      {runs.length > 0 && (
        <Panel title={say('privacy.runs')}>
          <Table
            caption={say('privacy.runs')}
            rows={runs}
            keyOf={(run) => run.id}
            columns={[
              { key: 'at', head: say('privacy.runs.at'), cell: (run) => dates.full(run.at) },
              {
                key: 'class',
                head: say('privacy.class'),
                cell: (run) => say(`privacy.class.${run.dataClass}`),
              },
              { key: 'removed', head: say('privacy.runs.removed'), number: true, cell: (run) => run.removed },
              { key: 'held', head: say('privacy.runs.held'), number: true, cell: (run) => run.held },
            ]}
          />
        </Panel>
      )}
    </>
  );
}

function RuleLine({ rule }: { rule: RetentionRule }) {
  const say = useText();
  const change = useChange();
  const attempt = useAttempt();
  const mayWrite = useMay('privacy:write');
  const [typed, setTyped] = useState(rule.days === null ? '' : String(rule.days));
  const [trial, setTrial] = useState<{ due: number; held: number } | null>(null);
  const { dataClass } = rule;
  const days = typed.trim() === '' ? null : Number(typed);
  const isRight = days === null || (Number.isInteger(days) && days >= 1 && days <= 3660);
  const name = say(`privacy.class.${dataClass}`);
  const save = async () => {
    if (await change(() => changeRule({ dataClass, days })))
      tell({ icon: 'check', text: say('privacy.retention.saved', { name }) });
  };
  return (
    <li className={css.line}>
      <span className={css.grow}>
        {name}
        <small>
          {trial
            ? say('privacy.retention.trial', { due: trial.due, held: trial.held })
            : say(`privacy.class.${dataClass}.text`)}
        </small>
      </span>
      <TextInput
        className={css.days}
        inputMode="numeric"
        value={typed}
        disabled={!mayWrite}
        placeholder={say('privacy.retention.ever')}
        aria-label={say('privacy.retention.days', { name })}
        onChange={(event) => {
          setTyped(event.target.value);
          setTrial(null);
        }}
      />
      <Button
        small
        kind="quiet"
        disabled={!isRight || days === null}
        onClick={() => void attempt(async () => setTrial(await tryRule(dataClass, days ?? 1)))}
      >
        {say('privacy.retention.try')}
      </Button>
      {mayWrite && (
        <Button small disabled={!isRight || days === rule.days} onClick={() => void save()}>
          {say('privacy.save')}
        </Button>
      )}
    </li>
  );
}
