import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import type { IconName } from '../../../design/icon-names.ts';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { type Activity, activityQuery } from './api.ts';
import css from './card.module.css';
import { type Beside, changedParts, joinJourney } from './journey.ts';

/** The way of a customer with us: what was asked and what happened to the card, newest first. */
export function JourneyPart({ customerId, besides }: { customerId: string; besides: readonly Beside[] }) {
  const words = useWords();
  const dates = useDates();
  const tell = useActivityWords();
  const list = useInfiniteQuery(activityQuery(customerId));
  const activities = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  return (
    <>
      <ol className={css.journey}>
        {joinJourney(activities, besides, list.hasNextPage).map((step) => (
          <li key={'beside' in step ? step.beside.id : step.activity.id}>
            <Icon name={'beside' in step ? (step.beside.icon ?? 'mail') : iconOf(step.activity)} />
            {'beside' in step ? (
              <BesideStep beside={step.beside} />
            ) : (
              <span className="mid">{tell(step.activity)}</span>
            )}
            <time dateTime={step.at} title={dates.full(step.at)}>
              {dates.shortDay(step.at)}
            </time>
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button kind="quiet" wide onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </>
  );
}

function BesideStep({ beside: { to, search, text } }: { beside: Beside }) {
  if (to === undefined) return <span>{text}</span>;
  return (
    <PageLink to={to} search={search ?? {}}>
      {text}
    </PageLink>
  );
}

function useActivityWords(): (activity: Activity) => string {
  const say = useText();
  const dates = useDates();
  const whatHappened = (activity: Activity): string => {
    const { name, payload } = activity;
    if (name === 'customer.changed') {
      const parts = changedParts(activity).map((part) => say(`journey.part.${part}`));
      return say('journey.changed', { parts: parts.join(', ') || say('journey.part.card') });
    }
    if (name === 'customer.date-near') {
      const kind = kinds.find((one) => one === payload.kind) ?? 'other';
      const day = typeof payload.on === 'string' ? dates.shortDay(payload.on) : '';
      return say('journey.dateNear', { what: say(`customers.date.${kind}`), day });
    }
    if (name === 'customer.created') return say('journey.created');
    if (name === 'customer.blocked') return say('journey.blocked');
    if (name === 'customer.unblocked') return say('journey.unblocked');
    return say(name === 'customer.merged' ? 'journey.merged' : 'journey.unmerged');
  };
  return (activity) => {
    const what = whatHappened(activity);
    return activity.actorName ? say('journey.by', { what, name: activity.actorName }) : what;
  };
}

const kinds = ['birthday', 'anniversary', 'contract-end', 'other'] as const;

function iconOf({ name }: Activity): IconName {
  const icons: Record<string, IconName> = {
    'customer.created': 'user-plus',
    'customer.blocked': 'shield',
    'customer.unblocked': 'shield-check',
    'customer.merged': 'merge',
    'customer.unmerged': 'split',
    'customer.date-near': 'calendar',
  };
  return icons[name] ?? 'pencil';
}
