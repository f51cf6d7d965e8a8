import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import channels from '../../channels/channels.module.css';
import { codesQuery, keepCodes } from '../api.ts';
import css from '../line/line.module.css';
import { useText } from '../text.ts';

/** How calls may end, in the words of the company. */
export function Codes({ mayManage }: { mayManage: boolean }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { data = [] } = useQuery(codesQuery);
  const [name, setName] = useState('');
  const offered = data.filter((one) => one.isOffered);
  const keep = async (codes: { key?: string; name: string }[]) => {
    await attempt(() => keepCodes(codes));
    await client.invalidateQueries({ queryKey: ['calls'] });
  };
  const bare = offered.map(({ key, name: known }) => ({ key, name: known }));
  const add = (event: FormEvent) => {
    event.preventDefault();
    void keep([...bare, { name: name.trim() }]).then(() => setName(''));
  };
  return (
    <Panel title={say('calls.codes')} meta={say('calls.codes.text')}>
      {offered.map((one) => (
        <div key={one.key} className={channels.line}>
          <span className="grow">{one.name}</span>
          {mayManage && (
            <IconButton
              icon="trash"
              label={say('calls.codes.remove', { name: one.name })}
              onClick={() => void keep(bare.filter(({ key }) => key !== one.key))}
            />
          )}
        </div>
      ))}
      {mayManage && (
        <form className={css.adding} onSubmit={add}>
          <Field label={say('calls.codes.new')}>
            <TextInput value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Button type="submit" disabled={!name.trim()}>
            {say('calls.codes.add')}
          </Button>
        </form>
      )}
    </Panel>
  );
}
