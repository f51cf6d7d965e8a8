import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import lines from '../../design/forms/lines.module.css';
import { Select } from '../../design/forms/Select.tsx';
import { Panel } from '../../design/Page.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../platform/undo/use-attempt.ts';
import {
  askFactorReset,
  factorResetsQuery,
  finishFactorReset,
  membersQuery,
  withdrawFactorReset,
} from './api.ts';
import { useText } from './rights/text.ts';
import { useMay, useMe } from './use-me.ts';

/** The way back in for a colleague who lost app and recovery codes: asked by one keeper, confirmed by another. */
export function FactorResets() {
  const say = useText();
  const dates = useDates();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const me = useMe().member.id;
  const mayKeep = useMay('team:write');
  const { data: members = [] } = useQuery(membersQuery);
  const { data: resets = [] } = useQuery({ ...factorResetsQuery, enabled: mayKeep });
  const [chosen, setChosen] = useState('');
  if (!mayKeep) return null;
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? '';
  const act = (work: () => Promise<void>, text: string) =>
    once(() =>
      attempt(async () => {
        await work();
        tell({ icon: 'check', text });
        setChosen('');
        await client.invalidateQueries({ queryKey: factorResetsQuery.queryKey });
      }),
    );
  return (
    <Panel title={say('rights.factor')}>
      <p className={lines.lead}>{say('rights.factor.text')}</p>
      {resets.map(({ memberId, askedBy, askedAt }) => {
        const name = nameOf(memberId);
        return (
          <div key={memberId} className={lines.line}>
            <span className={lines.words}>
              <b className="cut">{name}</b>
              <small>
                {say('rights.factor.asked', {
                  name: nameOf(askedBy),
                  date: dates.moment(askedAt, new Date()),
                })}
              </small>
            </span>
            <Button
              small
              busy={busy}
              onClick={() => void act(() => finishFactorReset(memberId), say('rights.factor.done', { name }))}
            >
              {say('rights.factor.confirm')}
            </Button>
            <Button
              small
              kind="quiet"
              onClick={() =>
                void act(() => withdrawFactorReset(memberId), say('rights.factor.withdrawn', { name }))
              }
            >
              {say('rights.factor.withdraw')}
            </Button>
          </div>
        );
      })}
      <div className="row">
        <Select<string>
          label={say('rights.factor.who')}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: '', label: say('rights.factor.who') },
            ...members
              .filter(({ id, disabled }) => id !== me && !disabled)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button
          small
          busy={busy}
          disabled={chosen === ''}
          onClick={() =>
            void act(() => askFactorReset(chosen), say('rights.factor.told', { name: nameOf(chosen) }))
          }
        >
          {say('rights.factor.ask')}
        </Button>
      </div>
      {resets.some(({ askedBy }) => askedBy === me) && (
        <p className="t12 dim">{say('rights.factor.whoElse')}</p>
      )}
    </Panel>
  );
}
