import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Select } from '../../../design/forms/Select.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { topicsQuery } from '../../knowledge/api.ts';
import { useMay } from '../../team/use-me.ts';
import { TopicChoice } from '../fields/TopicChoice.tsx';
import { useText as useFields } from '../fields/text.ts';
import { StatusMenu } from '../statuses/StatusMenu.tsx';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import { useRequestActs } from '../use-request-acts.ts';
import { AssigneeFact, type FactProps, LabelsFact, TeamFact } from './FactPickers.tsx';
import css from './one.module.css';

const priorities = ['urgent', 'high', 'normal', 'low'] as const;

/** Where a request stands and whose it is, each to be changed where it is read; and when it began. */
export function RequestFacts({ request, className }: { request: RequestItem; className?: string }) {
  const say = useText();
  const fields = useFields();
  const acts = useRequestActs(request);
  const topics = useQuery(topicsQuery).data ?? [];
  const mayWrite = useMay('requests:write') && request.folder !== 'merged';
  const facts = { request, acts, mayWrite };
  const rows: [string, ReactNode][] = [
    [say('requests.status'), <StatusMenu key="status" request={request} />],
    [say('requests.assignee'), <AssigneeFact key="assignee" {...facts} />],
    [say('requests.team'), <TeamFact key="team" {...facts} />],
    [say('requests.priority'), <PriorityFact key="priority" {...facts} />],
    ...(topics.length > 0 || request.topic
      ? [[fields('field.topic'), <TopicChoice key="topic" request={request} />] as [string, ReactNode]]
      : []),
    [say('requests.labels'), <LabelsFact key="labels" {...facts} />],
    ...useTimes(request),
  ];
  return (
    <section className={className} aria-label={say('requests.thisRequest')}>
      <h3 className="heading">{say('requests.thisRequest')}</h3>
      <dl className={css.facts}>
        {rows.map(([term, value]) => (
          <div key={term} className={css.fact}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PriorityFact({ request, acts, mayWrite }: FactProps) {
  const say = useText();
  if (!mayWrite) return say(`requests.priority.${request.priority}`);
  return (
    <Select
      quiet
      bare
      label={say('requests.priority')}
      value={request.priority}
      onChange={(priority) => void acts.setPriority(priority)}
      options={priorities.map((value) => ({ value, label: say(`requests.priority.${value}`) }))}
    />
  );
}

function useTimes({ createdAt, firstAnsweredAt }: RequestItem): [string, ReactNode][] {
  const say = useText();
  const dates = useDates();
  const seconds = firstAnsweredAt ? (Date.parse(firstAnsweredAt) - Date.parse(createdAt)) / 1000 : 0;
  const answered = firstAnsweredAt
    ? say('requests.after', { duration: dates.duration(seconds) })
    : say('requests.notYet');
  return [
    [say('requests.created'), dates.full(createdAt)],
    [say('requests.firstAnswered'), answered],
  ];
}
