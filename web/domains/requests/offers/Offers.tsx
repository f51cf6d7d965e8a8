import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Switch } from '../../../design/forms/Check.tsx';
import { useNow } from '../../../platform/messages/use-now.ts';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useText } from '../../channels/chat/text.ts';
import { answerOffer, type Offer, offersQuery } from './api.ts';
import css from './offers.module.css';

const KEY = 'sapa.offer-sound';

/** Chats that wait for my answer: accept, or pass on; whoever does nothing lets them pass by themselves. */
export function Offers() {
  const { data = [] } = useQuery(offersQuery);
  const now = useNow(1000);
  const live = data.filter((one) => new Date(one.expiresAt).getTime() > now);
  if (live.length === 0) return null;
  return (
    <section className={css.offers} aria-live="assertive">
      {live.map((one) => (
        <OfferCard key={one.id} offer={one} now={now} />
      ))}
    </section>
  );
}

function OfferCard({ offer, now }: { offer: Offer; now: number }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const [sound, setSound] = useState(() => localStorage.getItem(KEY) === 'on');
  useEffect(() => {
    if (sound) ring();
  }, [sound]);
  const answer = (accepts: boolean) =>
    once(async () => {
      await attempt(async () => {
        const { number } = await answerOffer(offer.id, accepts);
        if (number !== null) go(paths.request(slug, number), {});
      });
      await client.invalidateQueries({ queryKey: offersQuery.queryKey });
    });
  const seconds = Math.max(0, Math.ceil((new Date(offer.expiresAt).getTime() - now) / 1000));
  const switchSound = (on: boolean) => {
    localStorage.setItem(KEY, on ? 'on' : 'off');
    setSound(on);
  };
  return (
    <article className={css.offer}>
      <b>{say('chat.offer.title')}</b>
      <p className={css.preview}>{offer.preview || offer.subject}</p>
      {offer.transfer && (
        <blockquote className={css.note}>
          <b>{say('chat.transfer.from', { name: offer.transfer.from })}</b>
          {offer.transfer.note}
        </blockquote>
      )}
      <div className="row">
        <Button kind="primary" small busy={busy} onClick={() => void answer(true)}>
          {say('chat.offer.accept')}
        </Button>
        <Button small busy={busy} onClick={() => void answer(false)}>
          {say('chat.offer.decline')}
        </Button>
        <span className="grow" />
        <span className="t12 dim" aria-hidden="true">
          {say('chat.offer.left', { seconds })}
        </span>
      </div>
      <Switch checked={sound} onChange={switchSound}>
        {say('chat.offer.sound')}
      </Switch>
    </article>
  );
}

/** Two short tones, made by the browser itself; where it allows none before a click, none. */
function ring(): void {
  const context = new AudioContext();
  const volume = context.createGain();
  volume.gain.value = 0.08;
  volume.connect(context.destination);
  for (const [at, pitch] of [660, 880].entries()) {
    const tone = context.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(volume);
    tone.start(context.currentTime + at * 0.16);
    tone.stop(context.currentTime + at * 0.16 + 0.13);
  }
  setTimeout(() => void context.close(), 1000);
}
