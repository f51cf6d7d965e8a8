import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsIn } from '../../../../server/kernel/words.ts';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useMay } from '../../team/use-me.ts';
import { cardsQuery } from '../api.ts';
import css from '../quality.module.css';
import { sendVisit, type Visit, visitResultsQuery, visitsQuery, withdrawVisit } from './api.ts';
import { verdictTones } from './JournalPart.tsx';
import { JudgeDialog } from './JudgeDialog.tsx';
import { LeadDialog } from './LeadDialog.tsx';
import { SummaryTable } from './SummaryTable.tsx';
import { useText } from './text.ts';
import { VisitDialog } from './VisitDialog.tsx';

type Open = { what: 'plan' } | { what: 'judge' | 'lead'; visit: Visit };

/** One of us asks as a customer would; nobody who answers can tell. What came of it is told by team. */
export function VisitsPart() {
  const say = useText();
  const mayPlan = useMay('quality:write');
  const mayMeasure = useMay('quality:measure');
  const hasCard = (useQuery(cardsQuery).data ?? []).some((one) => !one.retired);
  const [open, setOpen] = useState<Open | null>(null);
  const found = useQuery(visitsQuery);
  const close = () => setOpen(null);
  return (
    <>
      <Panel
        title={say('visit.visits')}
        meta={say('visit.text')}
        end={
          mayPlan &&
          hasCard && (
            <Button small icon="plus" onClick={() => setOpen({ what: 'plan' })}>
              {say('visit.plan')}
            </Button>
          )
        }
      >
        <Loaded of={found}>
          {(visits) =>
            visits.length === 0 ? (
              <State
                icon="eye"
                title={say('visit.empty')}
                text={say(mayPlan && !hasCard ? 'visit.cardFirst' : 'visit.empty.text')}
              />
            ) : (
              <ul className={css.list}>
                {visits.map((visit) => (
                  <OneVisit key={visit.id} visit={visit} onOpen={setOpen} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
      {mayMeasure && <Results />}
      {open?.what === 'plan' && <VisitDialog onClose={close} />}
      {open?.what === 'judge' && <JudgeDialog visit={open.visit} onClose={close} />}
      {open?.what === 'lead' && <LeadDialog visit={open.visit} onClose={close} />}
    </>
  );
}

function OneVisit({ visit, onOpen }: { visit: Visit; onOpen: (open: Open) => void }) {
  const say = useText();
  const dates = useDates();
  const mayPlan = useMay('quality:write');
  const { busy, press } = useActs('quality');
  const { id, title, channel, script, language, visitor, sentAt, request, minutes, verdict } = visit;
  const isBegun = sentAt !== null || request !== null;
  return (
    <li>
      <span className={css.row}>
        <b>{title}</b>
        {verdict ? (
          <Chip small tone={verdictTones[verdict]}>
            {say(`journal.verdict.${verdict}`)}
          </Chip>
        ) : (
          <Chip small tone={isBegun ? 'accent' : 'line'}>
            {say(minutes !== null ? 'visit.answered' : isBegun ? 'visit.begun' : 'visit.planned')}
          </Chip>
        )}
      </span>
      <p className="dim t12">
        {visitor.name} · {say(`journal.channel.${channel}`)} ·{' '}
        {say('visit.until', { day: dates.shortDay(`${visit.dueOn}T12:00:00`) })}
        {request && ` · #${request.number}`}
        {minutes !== null && ` · ${say('visit.minutes', { minutes })}`}
      </p>
      {!verdict && <p>{wordsIn(script, language)}</p>}
      {visit.words && <p>{visit.words}</p>}
      {!verdict && (
        <span className={css.row}>
          {channel === 'mail' && !sentAt && (visit.isMine || mayPlan) && (
            <Button small icon="send" busy={busy} onClick={() => press(() => sendVisit(id))}>
              {say('visit.send')}
            </Button>
          )}
          {channel !== 'mail' && (visit.isMine || mayPlan) && (
            <Button small onClick={() => onOpen({ what: 'lead', visit })}>
              {say('visit.lead')}
            </Button>
          )}
          {visit.isMine && isBegun && (
            <Button small kind="primary" onClick={() => onOpen({ what: 'judge', visit })}>
              {say('visit.judge')}
            </Button>
          )}
          {mayPlan && !isBegun && (
            <Button small kind="quiet" busy={busy} onClick={() => press(() => withdrawVisit(id))}>
              {say('visit.withdraw')}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}

const day = 86_400_000;

function Results() {
  const say = useText();
  const [span] = useState(() => {
    const to = new Date(Math.ceil(Date.now() / day) * day);
    return { from: new Date(to.getTime() - 365 * day).toISOString(), to: to.toISOString() };
  });
  const found = useQuery(visitResultsQuery(span));
  if (found.data?.length === 0) return null;
  return (
    <Panel title={say('visit.results')} meta={say('visit.results.text')}>
      <Loaded of={found}>
        {(teams) => (
          <div className={css.charts}>
            {teams.map((team) => {
              const name = team.name ?? say('visit.noTeam');
              return (
                <section key={team.id ?? ''}>
                  <h3>{name}</h3>
                  <SummaryTable summary={team} caption={name} />
                  {team.minutes !== null && (
                    <p className="t13">{say('visit.middle', { minutes: Math.round(team.minutes) })}</p>
                  )}
                </section>
              );
            })}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
