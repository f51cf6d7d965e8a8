import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Avatar } from '../../../design/Avatar.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { htmlWithPictures, resend } from '../api.ts';
import { channelIcon, channelWord, mayBeResent } from '../channel.ts';
import { ReactButton, Reactions } from '../reactions/Reactions.tsx';
import { useText } from '../text.ts';
import type { Message } from '../types.ts';
import { Files } from './Files.tsx';
import { HtmlFrame } from './HtmlFrame.tsx';
import { MessageMenu } from './MessageMenu.tsx';
import { systemIcon, systemWords } from './system-words.ts';
import css from './thread.module.css';
import { paragraphsOf } from './thread-parts.ts';

const HiddenSecrets = lazy(() => import('./HiddenSecrets.tsx').then((m) => ({ default: m.HiddenSecrets })));

const SignatureLine = lazy(() => import('./SignatureLine.tsx').then((m) => ({ default: m.SignatureLine })));

const SignBack = lazy(() => import('./SignBack.tsx').then((m) => ({ default: m.SignBack })));

const Choices = lazy(() => import('./Choices.tsx').then((m) => ({ default: m.Choices })));

const Translation = lazy(() =>
  import('../languages/Translation.tsx').then((m) => ({ default: m.Translation })),
);

/** One message: who, by which channel, when; the words; files; and what became of it. */
export function MessageView(props: MessageProps) {
  const { message, requestId, now, language, mailLink, deliveryWords } = props;
  const say = useText();
  const dates = useDates();
  const reader = useLanguage();
  if (message.kind === 'system') return <SystemLine message={message} now={now} />;
  // What a rule sent, or a colleague in the app's own program, was said by no one whom we know by name.
  const name = message.author.name || say('talk.us');
  const side = message.kind === 'incoming' ? css.theirs : message.kind === 'note' ? css.note : css.ours;
  return (
    <article className={cx(css.message, side)} aria-label={say('talk.messageOf', { name })}>
      <Avatar name={name} badge={message.kind === 'incoming' ? channelIcon(message.channel) : undefined} />
      <div className={css.words}>
        <div className={css.head}>
          <b className="cut">{name}</b>
          {message.kind === 'note' ? (
            <span className={css.tag}>
              <Icon name="lock" size={12} />
              {say('talk.note')}
            </span>
          ) : (
            <span>{wayOf(message, say)}</span>
          )}
          {!message.verified && (
            <span className={css.unsure}>
              <Chip small tone="soon" title={say('talk.unverified.text')}>
                {say('talk.unverified')}
              </Chip>
            </span>
          )}
          <span className={css.end}>
            <ReactButton message={message} />
            <MessageMenu message={message} mailLink={mailLink} onSplit={props.onSplit} />
            <time dateTime={message.createdAt} title={dates.full(message.createdAt)}>
              {dates.moment(message.createdAt, now)}
            </time>
          </span>
        </div>
        <div className={css.body} lang={language ?? undefined}>
          <Words message={message} requestId={requestId} />
          {(message.choices?.length || props.asked) && (
            <Suspense>
              <Choices message={message} asked={props.asked} />
            </Suspense>
          )}
          {isForeign(message.language ?? language, reader) && (
            <Suspense>
              <Translation requestId={requestId} messageId={message.id} />
            </Suspense>
          )}
          {message.signature && (
            <Suspense>
              <SignatureLine signature={message.signature} />
            </Suspense>
          )}
          <Files message={message} />
          {message.hiddenSecrets ? (
            <Suspense>
              <HiddenSecrets message={message} />
            </Suspense>
          ) : null}
        </div>
        {message.kind === 'incoming' && message.channel === 'whatsapp' && (
          <Suspense>
            <SignBack message={message} />
          </Suspense>
        )}
        <Reactions message={message} />
        <Delivery message={message} deliveryWords={deliveryWords} />
      </div>
    </article>
  );
}

const isForeign = (spoken: string | null, reader: string) => spoken !== null && spoken !== reader;

function Words({ message, requestId }: { message: Message; requestId: string }) {
  const say = useText();
  const [quoted, setQuoted] = useState(false);
  const words = useWords();
  const [pictured, setPictured] = useState<string | null>(null);
  const remote = message.remotePictures ?? 0;
  const title = say('talk.messageOf', { name: message.author.name });
  const lines = message.text.split('\n').length;
  const load = () =>
    htmlWithPictures(requestId, message.id)
      .then(setPictured)
      .catch((error) => tellError(error, words));
  const hasQuote = Boolean(message.quotedHtml || message.quotedText);
  return (
    <>
      {message.html ? (
        <HtmlFrame html={pictured ?? message.html} title={title} lines={lines} />
      ) : (
        <PlainText text={message.text} />
      )}
      {remote > 0 && pictured === null && (
        <p className={css.aside}>
          <Icon name="image" size={14} />
          <span className="grow">{say('talk.pictures', { count: remote })}</span>
          <button type="button" className="link" onClick={() => void load()}>
            {say('talk.pictures.load')}
          </button>
        </p>
      )}
      {hasQuote && (
        <button
          type="button"
          className={css.unfold}
          aria-expanded={quoted}
          onClick={() => setQuoted(!quoted)}
          title={say(quoted ? 'talk.quoted.hide' : 'talk.quoted.show')}
        >
          <Icon name="more" size={14} />
          <span className="sr">{say(quoted ? 'talk.quoted.hide' : 'talk.quoted.show')}</span>
        </button>
      )}
      {quoted && (
        <div className={css.quoted}>
          {message.quotedHtml ? (
            <HtmlFrame html={message.quotedHtml} title={title} lines={6} />
          ) : (
            <PlainText text={message.quotedText ?? ''} />
          )}
        </div>
      )}
    </>
  );
}

function PlainText({ text }: { text: string }): ReactNode {
  return paragraphsOf(text).map((part) => (
    <p key={part.at} className={css.plain}>
      {part.text}
    </p>
  ));
}

function Delivery({ message, deliveryWords }: Pick<MessageProps, 'message' | 'deliveryWords'>) {
  const say = useText();
  const { delivery, redacted } = message;
  const notSent = (reason: string | null) => (reason ? deliveryWords(reason) : say('talk.delivery.not-sent'));
  const words = useWords();
  const again = () => void resend(message.id).catch((error) => tellError(error, words));
  const bad = delivery?.state === 'failed' || delivery?.state === 'not-sent';
  return (
    <>
      {delivery && bad && (
        <p className={cx(css.foot, delivery.state === 'failed' ? 'breach' : 'soon')}>
          <Icon name="warn" size={14} />
          {delivery.state === 'failed'
            ? say('talk.delivery.failed', { reason: deliveryWords(delivery.reason ?? '?') })
            : notSent(delivery.reason)}
          {mayBeResent(message.channel) && (
            <button type="button" className="link" onClick={again}>
              {say('talk.delivery.again')}
            </button>
          )}
        </p>
      )}
      {delivery?.state === 'queued' && delivery.reason && (
        <p className={cx(css.foot, 'soon')}>
          <Icon name="clock" size={14} />
          {deliveryWords(delivery.reason)}
        </p>
      )}
      {message.customerReaction && (
        <p className={cx(css.foot, 'dim')}>
          {say('talk.customerReaction', { sign: message.customerReaction })}
        </p>
      )}
      {redacted && (
        <p className={cx(css.foot, 'dim')}>
          <Icon name="pencil" size={14} />
          {say('talk.redacted')}
        </p>
      )}
    </>
  );
}

function SystemLine({ message, now }: { message: Message; now: Date }) {
  const say = useText();
  const dates = useDates();
  const words = systemWords(message, say);
  return (
    <div className={css.system}>
      <span className={css.point}>
        <Icon name={systemIcon(message.system?.code)} size={14} />
      </span>
      <span className="cut" title={words}>
        {words}
      </span>
      <time dateTime={message.createdAt} title={dates.full(message.createdAt)}>
        {dates.moment(message.createdAt, now)}
      </time>
    </div>
  );
}

function wayOf(message: Message, say: ReturnType<typeof useText>): string {
  const by = channelWord(message.channel, say);
  const state = message.delivery?.readAt ? 'read' : message.delivery?.state;
  return state === 'queued' || state === 'sent' || state === 'delivered' || state === 'read'
    ? `${by}, ${say(`talk.delivery.${state}`)}`
    : by;
}

interface MessageProps {
  message: Message;
  requestId: string;
  now: Date;
  /** Language of the conversation, for hyphens, faces and screen readers. */
  language: string | null;
  /** Where the original of a mail is seen. */
  mailLink: (mailId: string) => string;
  /** Why a reply did not arrive, in words. */
  deliveryWords: (reason: string) => string;
  /** What was offered to choose among before it. */
  asked?: readonly string[] | undefined;
  /** Takes the message out into a request of its own, where that is offered. */
  onSplit?: ((message: Message) => void) | undefined;
}
