import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import css from '../retention.module.css';
import { Acts } from './Acts.tsx';
import { gesturesOfRequestQuery, gestureTermsQuery, takeGestureBack } from './api.ts';
import { putIntoReply } from './into-reply.ts';
import { useText } from './text.ts';
import type { Given } from './types.ts';
import { useGestureWords } from './use-words.ts';

/** Beside a request: an occasion to be kind to its customer, and the words once it is given. Nothing where there is none. */
export default function GesturesPart({ requestId, className }: { requestId: string; className?: string }) {
  const say = useText();
  const may = useMay('retention:read');
  const { nameOf, occasionOf } = useGestureWords();
  const { data } = useQuery({ ...gesturesOfRequestQuery(requestId), enabled: may });
  const isShown = data !== undefined && data.open.length + data.given.length > 0;
  const { data: terms } = useQuery({ ...gestureTermsQuery, enabled: may && isShown });
  if (!isShown || !terms) return null;
  return (
    <section className={className} aria-label={say('gesture.title')}>
      <h3 className="heading">{say('gesture.title')}</h3>
      <ul className={css.offers}>
        {data.open.map((one) => (
          <li key={one.id}>
            <b>{occasionOf(one)}</b>
            <p>{nameOf(data.choices.find(({ id }) => id === one.proposedId)?.names ?? null)}</p>
            {data.mayGive && (
              <Acts gesture={one} offered={data} requestId={requestId} currency={terms.currency} />
            )}
          </li>
        ))}
        {data.given.map((one) => (
          <GivenHere key={one.id} gesture={one} />
        ))}
      </ul>
    </section>
  );
}

function GivenHere({ gesture }: { gesture: Given }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { nameOf } = useGestureWords();
  const { reply } = gesture;
  const put = async ({ text, html }: NonNullable<Given['reply']>) => {
    if (putIntoReply(html)) return;
    await navigator.clipboard.writeText(text);
    tell({ icon: 'copy', text: words('word.copied') });
  };
  const takeBack = async () => {
    if (await attempt(() => takeGestureBack(gesture.id)))
      tell({ icon: 'undo', text: say('gesture.tookBack') });
    await client.invalidateQueries({ queryKey: ['retention', 'gestures'] });
  };
  return (
    <li>
      <b>{say('gesture.step', { name: nameOf(gesture.names) })}</b>
      {reply && (
        <blockquote className={css.reply} lang={reply.language} aria-label={say('gesture.reply')}>
          {reply.text}
        </blockquote>
      )}
      <p className="row">
        {reply && (
          <Button small icon="gift" onClick={() => void put(reply)}>
            {say('gesture.into')}
          </Button>
        )}
        {gesture.isMine && (
          <Button kind="quiet" small onClick={() => void takeBack()}>
            {say('gesture.takeBack')}
          </Button>
        )}
      </p>
    </li>
  );
}
