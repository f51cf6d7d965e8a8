import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Icon } from '../../../design/Icon.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useMay } from '../../team/use-me.ts';
import { forgetSecrets, revealSecrets } from '../api.ts';
import { useText } from '../text.ts';
import type { Message, Secret } from '../types.ts';
import css from './thread.module.css';

/** Says that secrets were hidden in a message; whoever may shows them, which the trail keeps, or forgets them for good. */
export function HiddenSecrets({ message }: { message: Message }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const mayReveal = useMay('conversations:reveal');
  const mayForget = useMay('conversations:redact');
  const [secrets, setSecrets] = useState<Secret[] | null>(null);
  const reveal = () => attempt(async () => setSecrets(await revealSecrets(message.id)));
  const forget = () =>
    attempt(async () => {
      await forgetSecrets(message.id);
      await client.invalidateQueries({ queryKey: ['messages'] });
    });
  return (
    <>
      <p className={css.aside}>
        <Icon name="lock" size={14} />
        <span className="grow">{say('talk.secrets', { count: message.hiddenSecrets ?? 0 })}</span>
        {mayReveal && !secrets && (
          <button type="button" className="link" disabled={busy} onClick={() => void once(reveal)}>
            {say('talk.secrets.show')}
          </button>
        )}
        {secrets && (
          <button type="button" className="link" onClick={() => setSecrets(null)}>
            {say('talk.secrets.hide')}
          </button>
        )}
        {secrets && mayForget && (
          <button type="button" className="link" disabled={busy} onClick={() => void once(forget)}>
            {say('talk.secrets.forget')}
          </button>
        )}
      </p>
      {secrets && (
        <dl className={css.facts}>
          {secrets.map(({ kind, value }) => (
            <div key={value}>
              <dt>{say(`talk.secrets.${kind}`)}</dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
