import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { changeReadingLimits, type ReadingLimits as Limits, readingLimitsQuery } from './api.ts';
import { useText } from './text.ts';

const names = ['membersTellAt', 'membersStopAt', 'programsTellAt', 'programsStopAt'] as const;

/** How many different requests and customers may be opened in an hour: before keepers are told, and before it stops. */
export function ReadingLimits() {
  const say = useText();
  const words = useWords();
  const { data } = useQuery(readingLimitsQuery);
  return (
    <Panel title={say('reading.title')}>
      <div className="col">
        <p className="mid">{say('reading.text')}</p>
        {!data && <Skeleton rows={2} shape="lines" label={words('word.loading')} />}
        {data && <LimitsForm key={JSON.stringify(data)} limits={data} />}
      </div>
    </Panel>
  );
}

function LimitsForm({ limits }: { limits: Limits }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const [next, setNext] = useState(limits);
  const isChanged = names.some((name) => next[name] !== limits[name]);
  const isGood = names.every((name) => Number.isInteger(next[name]) && next[name] >= 10);
  const save = () =>
    attempt(async () => {
      await changeReadingLimits(next);
      tell({ icon: 'check', text: say('reading.saved') });
      await client.invalidateQueries({ queryKey: readingLimitsQuery.queryKey });
    });
  return (
    <form
      className={layout.form}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <div className={layout.two}>
        {names.map((name) => (
          <Field key={name} label={say(`reading.${name}`)}>
            <TextInput
              type="number"
              min={10}
              max={10_000_000}
              required
              value={String(next[name])}
              onChange={(event) => setNext({ ...next, [name]: Number(event.target.value) })}
            />
          </Field>
        ))}
      </div>
      <div>
        <Button type="submit" busy={busy} disabled={!isChanged || !isGood}>
          {words('word.save')}
        </Button>
      </div>
    </form>
  );
}
