import { useQueryClient } from '@tanstack/react-query';
import { cx } from '../../../design/cx.ts';
import { Menu, MenuCheck } from '../../../design/layers/Menu.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useMay } from '../../team/use-me.ts';
import { putSign } from '../api.ts';
import { useText } from '../text.ts';
import type { Message } from '../types.ts';
import css from './thread.module.css';

const signs = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

/** The sign that the customer sees under their words, and a menu to put another one or to take it away. */
export function SignBack({ message }: { message: Message }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const may = useMay('conversations:write');
  const own = message.ownReaction ?? null;
  const put = (sign: string | null) =>
    void attempt(async () => {
      await putSign(message.id, sign);
      await client.invalidateQueries({ queryKey: ['messages'] });
    });
  if (!may && !own) return null;
  return (
    <p className={cx(css.foot, 'dim')}>
      {own && <span>{say('talk.sign.own', { sign: own })}</span>}
      {may && (
        <Menu
          label={say('talk.sign.put')}
          trigger={
            <button type="button" className="link">
              {say('talk.sign.put')}
            </button>
          }
        >
          {signs.map((sign) => (
            <MenuCheck key={sign} checked={sign === own} onChange={(on) => put(on ? sign : null)}>
              {sign}
            </MenuCheck>
          ))}
        </Menu>
      )}
    </p>
  );
}
