import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { TextArea } from '../../../design/forms/Field.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useMay } from '../../team/use-me.ts';
import { StatusDot } from '../one/StatusDot.tsx';
import type { RequestItem } from '../types.ts';
import { askAgain, type Inner, innerQuery } from './api.ts';
import css from './colleagues.module.css';
import { useText } from './text.ts';
import { useDeed } from './use-deed.ts';

/** What other teams were asked for this request, each with whether an answer is owed; nothing where none was. */
export function AskedPart({ request, className }: { request: RequestItem; className?: string }) {
  const say = useText();
  const { data } = useQuery(innerQuery(request.id));
  if (!data || data.length === 0) return null;
  return (
    <section className={className} aria-label={say('inside.title')}>
      <h3 className="heading">{say('inside.title')}</h3>
      <ul className={css.list}>
        {data.map((one) => (
          <li key={one.id}>
            <Asked request={request} asked={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Asked({ request, asked }: { request: RequestItem; asked: Inner }) {
  const say = useText();
  const dates = useDates();
  const mayAsk = useMay('requests:write') && request.status !== 'solved' && request.status !== 'closed';
  const [writing, setWriting] = useState(false);
  const { number, team, waitsSince } = asked;
  return (
    <>
      <div className={css.line}>
        <Name asked={asked} />
        {mayAsk && asked.subject !== null && (
          <IconButton
            icon="pencil"
            label={say('inside.again', { number })}
            onClick={() => setWriting(!writing)}
          />
        )}
      </div>
      <p className={css.how}>
        {[
          team?.name,
          waitsSince
            ? say('inside.since', { when: dates.moment(waitsSince, new Date()) })
            : say('inside.answered'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {writing && <Again request={request} innerId={asked.id} onDone={() => setWriting(false)} />}
    </>
  );
}

function Name({ asked: { number, subject, status } }: { asked: Inner }) {
  const say = useText();
  const slug = useSlug();
  if (subject === null)
    return (
      <span className={css.name} title={say('inside.hidden')}>
        <StatusDot status={status} />
        {`R-${number}`}
      </span>
    );
  return (
    <PageLink className={css.name} to={paths.request(slug, number)} title={subject}>
      <StatusDot status={status} />
      <span className="cut">{`R-${number} ${subject}`}</span>
    </PageLink>
  );
}

function Again({ request, innerId, onDone }: { request: RequestItem; innerId: string; onDone: () => void }) {
  const say = useText();
  const deed = useDeed();
  const { busy, once } = useOnce();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = String(new FormData(event.currentTarget).get('body') ?? '').trim();
    const send = () => askAgain(request.id, innerId, body);
    if (body && (await deed({ send, text: () => say('inside.did.again'), icon: 'people' }))) onDone();
  };
  return (
    <form className={css.again} onSubmit={(event) => void once(() => submit(event))}>
      <TextArea autoFocus name="body" required rows={3} aria-label={say('inside.again.body')} />
      <Button type="submit" small busy={busy}>
        {say('inside.ask.do')}
      </Button>
    </form>
  );
}
