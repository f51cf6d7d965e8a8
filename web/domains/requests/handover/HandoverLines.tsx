import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { keepLine, letLineGo } from '../floor/api.ts';
import type { HandoverLine } from '../floor/types.ts';
import { StatusDot } from '../one/StatusDot.tsx';
import { useSnoozedWords } from '../snoozed-words.ts';
import { useText as useRequestText } from '../text.ts';
import css from './handover.module.css';
import { kindOfDue } from './sums.ts';
import { useText } from './text.ts';

/** Every request of the handover: what was said last, what is due, who has it, what became of it. */
export function HandoverLines({ lines, isOpen }: { lines: readonly HandoverLine[]; isOpen: boolean }) {
  return (
    <ul>
      {lines.map((line) => (
        <Line key={line.request.id} line={line} isOpen={isOpen} />
      ))}
    </ul>
  );
}

function Line({ line, isOpen }: { line: HandoverLine; isOpen: boolean }) {
  const slug = useSlug();
  const { request, lastWords } = line;
  return (
    <li className={css.line}>
      <div className={css.what}>
        <PageLink className={css.subject} to={paths.request(slug, request.number)} search={{}}>
          <StatusDot status={request.status} />
          <span className={css.number}>{`R-${request.number}`}</span>
          <b className="cut" lang={request.language ?? undefined}>
            {request.subject}
          </b>
        </PageLink>
        <p className={css.words} lang={request.language ?? undefined}>
          <Icon name={lastWords.isCustomers ? 'user' : 'send'} size={14} />
          <span>{lastWords.text}</span>
        </p>
        <Facts line={line} />
      </div>
      <End line={line} isOpen={isOpen} />
    </li>
  );
}

function Facts({ line: { request, dues, hadDraft } }: { line: HandoverLine }) {
  const say = useText();
  const requests = useRequestText();
  const slept = useSnoozedWords();
  const dates = useDates();
  const isUrgent = request.priority === 'urgent' || request.priority === 'high';
  return (
    <div className={css.facts}>
      <span>{request.customer.name}</span>
      {isUrgent && (
        <Chip small tone="soon">
          {requests(`requests.priority.${request.priority}`)}
        </Chip>
      )}
      {dues.map(({ source, dueAt }) => (
        <Chip small key={source} tone={kindOfDue(source) === 'promise' ? 'accent' : 'line'}>
          {say(`handover.due.${kindOfDue(source)}`, { when: dates.full(dueAt) })}
        </Chip>
      ))}
      {request.snoozedUntil && <Chip small>{slept(request.snoozedUntil).full}</Chip>}
      {hadDraft && <Chip small>{say('handover.draft')}</Chip>}
    </div>
  );
}

function End({ line: { id, request, to, outcome }, isOpen }: { line: HandoverLine; isOpen: boolean }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const mayKeep = useMay('requests:write');
  const isDone = request.status === 'solved' || request.status === 'closed';
  const owner = request.assignee?.name ?? to?.name ?? request.team?.name;
  const turn = async (itemId: string) => {
    await (outcome === 'kept' ? letLineGo(itemId) : keepLine(itemId)).catch((error) =>
      tellError(error, words),
    );
    await client.invalidateQueries({ queryKey: ['handover'] });
  };
  const shown = outcome ?? (isDone ? 'finished' : null);
  return (
    <div className={css.end}>
      {owner && <span className="t12 mid cut">{owner}</span>}
      {shown && (
        <Chip small tone={shown === 'finished' ? 'kept' : 'plain'}>
          {say(`handover.outcome.${shown}`)}
        </Chip>
      )}
      {isOpen && mayKeep && id && !isDone && (
        <Button small kind="quiet" className={css.act} onClick={() => void turn(id)}>
          {say(outcome === 'kept' ? 'handover.giveBack' : 'handover.keep')}
        </Button>
      )}
    </div>
  );
}
