import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { useText } from '../text.ts';
import type { Signature } from '../types.ts';
import css from './signature.module.css';

/** Who signed the mail, and whether that holds: in a word, with what it means in a sentence. */
export function SignatureLine({ signature }: { signature: Signature }) {
  const say = useText();
  const { state, name, address, issuer } = signature;
  const isGood = state === 'valid';
  const isWrong = state === 'altered' || state === 'other-address';
  const who = [name, address].filter((one) => one !== null && one !== '');
  return (
    <p className={cx(css.line, isGood && css.good, isWrong && css.wrong)} data-state={state}>
      <Icon name={isGood ? 'shield-check' : 'shield'} size={14} />
      <span>
        {who.length > 0 && <b>{say('talk.signed', { who: [...new Set(who)].join(', ') })}</b>}{' '}
        {say(`talk.signed.${state}`, { issuer: issuer ?? '' })}
      </span>
    </p>
  );
}
