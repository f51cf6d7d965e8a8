import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useWords } from '../../../platform/words/index.ts';
import { messagesQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Message } from '../types.ts';
import { MessageView } from './MessageView.tsx';
import css from './thread.module.css';
import { askedBefore, foldThread } from './thread-parts.ts';

/** The whole conversation, the newest at the foot, where the eye is and where the answer is written. */
export function Thread({ requestId, language, mailLink, deliveryWords, onSplit, hiddenName }: ThreadProps) {
  const say = useText();
  const words = useWords();
  const { data: messages, error, refetch } = useQuery(messagesQuery(requestId));
  const [unfolded, setUnfolded] = useState(false);
  const scroller = useStickToFoot(messages?.length ?? 0);
  if (!messages) {
    return (
      <div className={cx(css.thread, 'scroll')}>
        {error ? (
          <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
            <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
          </State>
        ) : (
          <Skeleton rows={3} label={words('word.loading')} />
        )}
      </div>
    );
  }
  const now = new Date();
  const asked = askedBefore(messages);
  const { head, hidden, tail } = foldThread(messages, unfolded);
  const view = (message: (typeof messages)[number]) => (
    <MessageView
      key={message.id}
      requestId={requestId}
      message={hiddenName === undefined ? message : withoutName(message, hiddenName)}
      now={now}
      language={language}
      mailLink={mailLink}
      deliveryWords={deliveryWords}
      asked={asked.get(message.id)}
      onSplit={onSplit}
    />
  );
  return (
    <div ref={scroller} className={cx(css.thread, 'scroll')} role="log" aria-label={say('talk.thread')}>
      <div className={css.inner}>
        {head.map(view)}
        {hidden > 0 && (
          <div className={css.fold}>
            <button type="button" className="link t12" onClick={() => setUnfolded(true)}>
              {say('talk.earlier', { count: hidden })}
            </button>
          </div>
        )}
        {tail.map(view)}
      </div>
    </div>
  );
}

/** What a colleague wrote, as it is shown to somebody who is not to know who it was. */
function withoutName(message: Message, name: string): Message {
  const { author } = message;
  return author.type === 'member' ? { ...message, author: { ...author, id: null, name } } : message;
}

/** Stays at the foot while frames grow and messages come, until the reader scrolls up. */
function useStickToFoot(count: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const toFoot = () => {
    const element = scroller.current;
    if (element && sticks.current) element.scrollTop = element.scrollHeight;
  };
  useLayoutEffect(() => {
    if (count) toFoot();
  });
  useEffect(() => {
    const element = scroller.current;
    const inner = element?.firstElementChild;
    if (!element || !inner || !count) return;
    const onScroll = () => {
      sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < 48;
    };
    const watcher = new ResizeObserver(() => {
      if (sticks.current) element.scrollTop = element.scrollHeight;
    });
    watcher.observe(inner);
    watcher.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [count]);
  return scroller;
}

interface ThreadProps {
  requestId: string;
  language: string | null;
  mailLink: (mailId: string) => string;
  deliveryWords: (reason: string) => string;
  onSplit?: (message: Message) => void;
  /** Stands for the names of colleagues where the reader is not to know who wrote. */
  hiddenName?: string | undefined;
}
