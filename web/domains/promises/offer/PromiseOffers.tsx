import { useEffect, useEffectEvent, useState } from 'react';
import { Icon } from '../../../design/Icon.tsx';
import { Kbd } from '../../../design/Kbd.tsx';
import css from '../one/promises.module.css';
import { useText } from '../text.ts';
import { useDueWords } from '../use-due-words.ts';
import type { Offer } from './find-dates.ts';

/** The dates that stand in the reply: one key makes a promise of them, the same key takes it back. */
export function PromiseOffers({ offers, accepted }: { offers: Offer[]; accepted: Map<string, Offer> }) {
  const say = useText();
  const due = useDueWords();
  const [, draw] = useState(0);
  const toggle = (offer: Offer) => {
    if (!accepted.delete(offer.at)) accepted.set(offer.at, offer);
    draw((n) => n + 1);
  };
  const next = offers.find((offer) => !accepted.has(offer.at)) ?? offers.at(-1);
  const press = useEffectEvent(() => next && toggle(next));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyP' || event.repeat) return;
      // The editor must not write what Alt and P make on some keyboards.
      event.preventDefault();
      event.stopPropagation();
      press();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  if (offers.length === 0) return null;
  return (
    <div className={css.offers}>
      {offers.map((offer) => (
        <button
          key={offer.at}
          type="button"
          className={css.offer}
          aria-pressed={accepted.has(offer.at)}
          title={say('promises.offer.text')}
          onClick={() => toggle(offer)}
        >
          <Icon name={accepted.has(offer.at) ? 'check' : 'flag'} />
          <span>{say('promises.offer', { due: due(offer) })}</span>
          {offer.at === next?.at && <Kbd keys="Alt+P" />}
        </button>
      ))}
    </div>
  );
}
