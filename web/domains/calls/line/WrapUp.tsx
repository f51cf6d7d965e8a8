import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { wrapUp } from '../api.ts';
import { useText } from '../text.ts';
import type { MyCall, WrapUpInput } from '../types.ts';
import css from './line.module.css';
import { noWrapUp, WrapUpFields } from './WrapUpFields.tsx';

/** Notes may be taken while one talks; that it is wrapped up is said when the talk is over. */
export function WrapUp({ call, isOver, onDone }: { call: MyCall; isOver: boolean; onDone: () => void }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const begins = call.request ?? call.open[0];
  const [given, setGiven] = useState<WrapUpInput>({
    ...noWrapUp,
    belongs: begins ? { requestId: begins.id } : null,
  });
  const known = call.request && !call.open.some(({ id }) => id === call.request?.id);
  const requests = known && call.request ? [call.request, ...call.open] : call.open;
  const save = (event: FormEvent) => {
    event.preventDefault();
    void once(async () => {
      const done = await attempt(() => wrapUp(call.id, given));
      await client.invalidateQueries({ queryKey: ['calls'] });
      if (done) onDone();
    });
  };
  return (
    <form className={css.form} onSubmit={save}>
      <WrapUpFields
        given={given}
        onChange={setGiven}
        requests={requests}
        mayBeNew={call.customer !== null || call.number !== null}
      />
      {isOver && (
        <Button type="submit" kind="primary" small busy={busy}>
          {say('calls.wrapUp')}
        </Button>
      )}
    </form>
  );
}
