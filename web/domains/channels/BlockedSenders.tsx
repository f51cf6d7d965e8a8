import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { blockedSendersQuery, blockSender, unblockSender } from './api.ts';
import css from './channels.module.css';
import { useText } from './text.ts';
import type { BlockedSender } from './types.ts';

/** Addresses and domains whose mail goes to spam. */
export function BlockedSenders() {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const client = useQueryClient();
  const { data: blocked } = useQuery(blockedSendersQuery);
  const [text, setText] = useState('');
  const change = async (act: Promise<unknown>) => {
    await act.catch((error) => tellError(error, words));
    await client.invalidateQueries({ queryKey: ['blocked-senders'] });
  };
  const name = (one: BlockedSender) => one.pattern;
  return (
    <Panel title={say('block.title')} meta={say('block.text')}>
      <form
        className={css.adding}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) void change(blockSender(text.trim()));
          setText('');
        }}
      >
        <Field label={say('block.address')} help={say('block.address.help')}>
          <TextInput value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" />
        </Field>
        <Button type="submit" disabled={!text.trim()}>
          {say('block.add')}
        </Button>
      </form>
      {!blocked && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {blocked?.length === 0 && <p className="dim">{say('block.empty')}</p>}
      {blocked?.map((one) => (
        <div key={one.id} className={css.line}>
          <b className="grow cut">{name(one)}</b>
          <span className="t12 dim">{dates.shortDay(one.createdAt)}</span>
          <IconButton
            icon="x"
            label={say('block.remove', { address: name(one) })}
            onClick={() => void change(unblockSender(one.id))}
          />
        </div>
      ))}
    </Panel>
  );
}
