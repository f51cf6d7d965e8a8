import { useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { askForMail, findProviders, leaveFor } from '../../../../domains/access/api.ts';
import { useText } from '../../../../domains/access/text.ts';
import type { Offer } from '../../../../domains/access/types.ts';
import { showPasskey } from '../../../../domains/access/ways/api.ts';
import { useLaterText } from '../../../../domains/access/ways/text.ts';
import { ProblemError, sentenceOf } from '../../../../platform/client/problem.ts';
import { useWords } from '../../../../platform/words/index.ts';
import css from './doors.module.css';

/** The ways in without a password: passkey, link by mail, the company's provider, and the way to a new password. */
export function OtherWays({ emailOf, onSaid, onMailed, onEntered }: Props) {
  const say = useText();
  const words = useWords();
  const later = useLaterText();
  const [offers, setOffers] = useState<Offer[]>([]);
  const attempt = async (work: () => Promise<void>) => {
    onSaid(null);
    await work().catch((error) => {
      const isOurs = error instanceof ProblemError;
      onSaid(isOurs ? sentenceOf(error, words) : say('door.passkey.failed'));
    });
  };
  const withEmail = (work: (email: string) => Promise<void>) => {
    const email = emailOf();
    return email ? attempt(() => work(email)) : Promise.resolve(onSaid(say('door.needEmail')));
  };
  const mail = (kind: 'links' | 'resets') =>
    withEmail(async (email) => {
      await askForMail(kind, email);
      onMailed(email);
    });
  const company = () =>
    withEmail(async (email) => {
      const found = await findProviders(email);
      const [only, another] = found;
      setOffers(another ? found : []);
      if (!only) onSaid(say('door.company.none'));
      else if (!another) location.assign(await leaveFor(only));
    });
  const passkey = () =>
    attempt(async () => {
      await showPasskey('/session/passkey');
      onEntered();
    });
  return (
    <section className={css.others} aria-label={say('door.other')}>
      <Button wide icon="shield-check" onClick={() => void passkey()}>
        {say('door.passkey')}
      </Button>
      <Button wide icon="mail" onClick={() => void mail('links')}>
        {say('door.byMail')}
      </Button>
      <Button wide icon="building" onClick={() => void company()}>
        {say('door.company')}
      </Button>
      {offers.length > 0 && later && <p className={css.text}>{later('ways.choose')}</p>}
      {offers.map((offer) => (
        <Button
          key={offer.id}
          wide
          onClick={() => void attempt(async () => location.assign(await leaveFor(offer)))}
        >
          {offer.name}
        </Button>
      ))}
      <Button kind="quiet" wide onClick={() => void mail('resets')}>
        {say('door.forgot')}
      </Button>
    </section>
  );
}

interface Props {
  /** The address as it is written now. */
  emailOf: () => string;
  /** A sentence above the form; null takes it away. */
  onSaid: (sentence: string | null) => void;
  onMailed: (email: string) => void;
  onEntered: () => void;
}
