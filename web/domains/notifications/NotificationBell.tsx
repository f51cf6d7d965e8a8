import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Avatar } from '../../design/Avatar.tsx';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import type { IconName } from '../../design/icon-names.ts';
import { Popover } from '../../design/layers/Popover.tsx';
import { State } from '../../design/states/State.tsx';
import type { Language } from '../../platform/messages/language.ts';
import { useDates, useLanguage } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { wordsIn } from '../../platform/words/words-in.ts';
import { useText as useCustomerText } from '../customers/text.ts';
import { markAllRead, notificationsQuery } from './api.ts';
import css from './notifications.module.css';
import { useText } from './text.ts';
import type { Notification } from './types.ts';

/** What happened that concerns me; a dot on the bell until it was looked at. */
export function NotificationBell({ className }: { className?: string }) {
  const say = useText();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const list = useQuery(notificationsQuery).data ?? [];
  const unread = list.filter((one) => !one.readAt).length;
  /** What could not be marked is fetched anew, and still stands as unread. */
  const read = () =>
    void markAllRead()
      .catch(() => {})
      .then(() => client.invalidateQueries({ queryKey: ['notifications'] }));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      side="right"
      label={say('notes.title')}
      trigger={
        <button
          type="button"
          className={className}
          title={say('notes.title')}
          aria-label={unread ? say('notes.unread', { count: unread }) : say('notes.title')}
        >
          <Icon name="bell" size={20} />
          {unread > 0 && <span className={css.dot} />}
        </button>
      }
    >
      <div className={css.list}>
        <div className={css.head}>
          <h2 className="grow">{say('notes.title')}</h2>
          {unread > 0 && (
            <Button kind="quiet" small onClick={read}>
              {say('notes.read')}
            </Button>
          )}
        </div>
        {list.length === 0 ? (
          <State icon="bell" title={say('notes.empty')} text={say('notes.empty.text')} />
        ) : (
          <ul>
            {list.map((one) => (
              <li key={one.id}>
                <Entry entry={one} onOpen={() => setOpen(false)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Popover>
  );
}

const icons: Partial<Record<Notification['kind'], IconName>> = {
  'delivery-failed': 'warn',
  'window-closing': 'clock',
  'due-soon': 'clock',
  late: 'warn',
  'step-waits': 'clock',
  'step-late': 'warn',
  'promise-due': 'clock',
  'promise-broken': 'warn',
  'score-low': 'heart',
  'score-late': 'warn',
  'reply-held': 'wait',
  'follow-up': 'clock',
  'day-near': 'calendar',
  'article-flagged': 'flag',
  'procedure-flagged': 'flag',
  'policy-reading': 'shield-check',
  'policy-approval': 'shield',
  'policy-sent-back': 'shield',
  'proposal-due': 'bulb',
  'proposal-answered': 'bulb',
  'clause-review': 'shield',
  'training-given': 'cap',
  'training-due': 'clock',
  'training-marked': 'cap',
  'certificate-ended': 'warn',
  'idea-given': 'bulb',
  'idea-due': 'clock',
  'idea-late': 'warn',
  'idea-answered': 'bulb',
  'idea-carried-out': 'bulb',
  'target-missed': 'warn',
  'target-near': 'target',
  'contract-ends': 'calendar',
  'action-planned': 'target',
  'goal-given': 'target',
  'goal-review': 'clock',
  'goal-signal': 'chart',
  'result-told': 'star',
  'appeal-decided': 'check-c',
  'visit-given': 'eye',
  'visit-due': 'clock',
  followed: 'eye',
  following: 'eye',
  'answered-inside': 'people',
  'problem-given': 'target',
  'problem-due': 'clock',
  'problem-late': 'warn',
  'group-grew': 'repeat',
};

function Entry({ entry, onOpen }: { entry: Notification; onOpen: () => void }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const dayWords = useDayWords();
  const language = useLanguage();
  const name = entry.actor?.name ?? say('notes.someone');
  const about = entry.day ? dayWords(entry.day) : aboutOf(entry, language);
  const words =
    entry.kind === 'answered' || entry.kind === 'side-answered' || entry.kind === 'delivery-failed'
      ? say(`notes.${entry.kind}`)
      : say(`notes.${entry.kind}`, { name });
  return (
    <PageLink
      to={placeOf(entry, slug)}
      search={entry.kind === 'pulse-open' ? { tab: 'pulse' } : {}}
      className={css.entry}
      data-unread={!entry.readAt || undefined}
      onClick={onOpen}
    >
      {entry.actor ? (
        <Avatar name={entry.actor.name} />
      ) : (
        <span className={css.point}>
          <Icon name={icons[entry.kind] ?? 'mail'} />
        </span>
      )}
      <span className="grow">
        <span className={css.words}>{words}</span>
        <span className={`${css.what} cut`}>
          {entry.clock ? `${say(`notes.clock.${entry.clock}`)} · ${about}` : about}
        </span>
      </span>
      <time className="t12 dim" dateTime={entry.createdAt}>
        {dates.moment(entry.createdAt, new Date())}
      </time>
    </PageLink>
  );
}

function aboutOf(
  { request, problem, group, article, course, policy, procedure, idea, provider, goal, visit }: Notification,
  language: Language,
): string | undefined {
  const named = course ?? policy ?? procedure;
  if (named) return wordsIn(named.names, language);
  if (article) return article.title;
  const titled = problem ?? idea ?? goal ?? visit;
  if (titled) return titled.title;
  if (provider) return provider.name;
  return group ? (group.name ?? group.words.join(' · ')) : request?.subject;
}

function placeOf(
  {
    kind,
    request,
    day,
    problem,
    group,
    article,
    course,
    policy,
    procedure,
    idea,
    provider,
    goal,
    resultId,
    visit,
  }: Notification,
  slug: string,
): string {
  if (kind === 'pulse-open') return paths.feedback(slug);
  if (visit) return paths.quality(slug, 'visits');
  if (resultId) return paths.qualityResult(slug, resultId);
  if (policy) return paths.policy(slug, policy.id);
  if (procedure) return paths.procedure(slug, procedure.id);
  if (article) return paths.article(slug, article.id);
  if (course) return paths.course(slug, course.id);
  if (idea) return paths.idea(slug, idea.id);
  if (provider) return paths.provider(slug, provider.id);
  if (goal) return paths.goals(slug, goal.id);
  if (problem) return paths.problem(slug, problem.id);
  if (group) return paths.group(slug, group.id);
  if (day) return paths.customer(slug, day.customerId);
  return request ? paths.request(slug, request.number) : paths.requests(slug);
}

/** Whose day it is, which, and when. A day of the calendar is the same everywhere, so it is read at noon here. */
function useDayWords() {
  const say = useCustomerText();
  const dates = useDates();
  return ({ customerName, kind, label, fallsOn }: NonNullable<Notification['day']>) =>
    [customerName, label || say(`customers.date.${kind}`), dates.shortDay(`${fallsOn}T12:00:00`)].join(' · ');
}
