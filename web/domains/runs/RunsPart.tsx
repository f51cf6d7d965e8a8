import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Picker } from '../../design/layers/Picker.tsx';
import { useLanguage } from '../../platform/messages/text.tsx';
import { useWords } from '../../platform/words/index.ts';
import { proceduresQuery } from '../procedures/api.ts';
import { AroundProcedures } from '../procedures/around.ts';
import { wordsIn } from '../procedures/words.ts';
import { fieldsQuery } from '../requests/fields/api.ts';
import { useMacros } from '../requests/macros/use-macros.ts';
import type { RequestItem } from '../requests/types.ts';
import { useMay } from '../team/use-me.ts';
import { runsQuery } from './api.ts';
import { PastRun } from './PastRun.tsx';
import { RunCard } from './RunCard.tsx';
import css from './runs.module.css';
import { useText } from './text.ts';
import type { Offer } from './types.ts';
import { type RunActs, useRunActs } from './use-run-acts.ts';

/** Beside a request, what to do: procedures that are offered, the one that is followed, and those of before. */
export default function RunsPart({ request, className }: { request: RequestItem; className?: string }) {
  const say = useText();
  const mayRead = useMay('runs:read');
  const mayWrite = useMay('runs:write');
  const acts = useRunActs(request.id);
  const fields = useQuery(fieldsQuery).data ?? [];
  const macros = useMacros();
  const { data } = useQuery({ ...runsQuery(request.id), enabled: mayRead });
  const mayChoose = useMay('procedures:read');
  const procedures = useQuery({ ...proceduresQuery('in-use'), enabled: mayRead && mayChoose }).data ?? [];
  const published = procedures.filter((one) => one.publishedVersion !== null);
  if (!data) return null;
  const { items, offers } = data;
  const running = items.filter((one) => one.state === 'running');
  const over = items.filter((one) => one.state !== 'running');
  const isOpen = request.status !== 'solved' && request.status !== 'closed';
  const free = published.filter(({ id }) => !running.some((one) => one.procedureId === id));
  const mayStart = mayWrite && isOpen && free.length > 0;
  if (items.length === 0 && offers.length === 0 && !mayStart) return null;
  return (
    <AroundProcedures value={{ fields, macros, groups: [] }}>
      <section className={className} aria-label={say('runs.title')}>
        <h3 className="heading">{say('runs.title')}</h3>
        <div className={css.all}>
          {offers.map((offer) => (
            <OfferCard key={offer.id} offer={offer} acts={acts} mayWrite={mayWrite && isOpen} />
          ))}
          {running.map((run) => (
            <RunCard key={run.id} run={run} request={request} acts={acts} mayWrite={mayWrite} />
          ))}
          {over.map((run) => (
            <PastRun key={run.id} run={run} />
          ))}
          {mayStart && <StartButton procedures={free} acts={acts} />}
        </div>
      </section>
    </AroundProcedures>
  );
}

function OfferCard({ offer, acts, mayWrite }: { offer: Offer; acts: RunActs; mayWrite: boolean }) {
  const say = useText();
  const language = useLanguage();
  const name = wordsIn(offer.names, language);
  return (
    <article className={css.offer} aria-label={say('runs.offer', { name })}>
      <p className="row">
        <Icon name="route" size={14} />
        <b>{name}</b>
      </p>
      <p className="t12 dim">{wordsIn(offer.purpose, language)}</p>
      {mayWrite && (
        <div className="row">
          <Button small kind="primary" busy={acts.busy} onClick={() => void acts.start(offer.id)}>
            {say('runs.follow', { count: offer.steps })}
          </Button>
          <Button small kind="quiet" busy={acts.busy} onClick={() => void acts.decline(offer.id)}>
            {say('runs.decline')}
          </Button>
        </div>
      )}
    </article>
  );
}

function StartButton({ procedures, acts }: StartProps) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <Picker
      align="start"
      open={open}
      onOpenChange={setOpen}
      label={say('runs.start')}
      emptyLabel={words('word.nothingFound')}
      items={procedures.map(({ id, names }) => ({ id, label: wordsIn(names, language) }))}
      onPick={({ id }) => void acts.start(id)}
      face={() => <Icon name="route" />}
      trigger={
        <Button small kind="quiet" icon="route">
          {say('runs.start')}
        </Button>
      }
    />
  );
}

interface StartProps {
  procedures: readonly { id: string; names: Offer['names'] }[];
  acts: RunActs;
}
