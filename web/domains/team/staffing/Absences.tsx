import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Avatar } from '../../../design/Avatar.tsx';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay, useMe } from '../use-me.ts';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { absencesQuery, endAbsence, planAbsence } from './api.ts';
import css from './staffing.module.css';
import { useText } from './text.ts';
import type { Absence } from './types.ts';
import { useNamesOf } from './use-names-of.ts';

/** Who is away when, who covers, and the page of what was passed on. */
export function Absences() {
  const say = useText();
  const words = useWords();
  const { data, error, refetch } = useQuery(absencesQuery());
  const [planning, setPlanning] = useState(false);
  const add = (
    <Button small icon="plus" onClick={() => setPlanning(true)}>
      {say('staff.absence.plan')}
    </Button>
  );
  return (
    <Panel title={say('staff.absences')} meta={say('staff.absences.meta')} end={add}>
      {!data && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {error && (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
        </State>
      )}
      {data?.length === 0 && (
        <State icon="calendar" title={say('staff.absences.empty')} text={say('staff.absences.empty.text')} />
      )}
      <ul>
        {data?.map((absence) => (
          <AbsenceLine key={absence.id} absence={absence} />
        ))}
      </ul>
      <AbsenceDialog open={planning} onClose={() => setPlanning(false)} />
    </Panel>
  );
}

function AbsenceLine({ absence }: { absence: Absence }) {
  const say = useText();
  const slug = useSlug();
  const me = useMe().member.id;
  const mayLead = useMay('team:lead');
  const end = useEndAbsence();
  const { name, cover } = useNamesOf(absence);
  const when = useStretch()(absence);
  const isOn = absence.begunAt && !absence.overAt;
  return (
    <li className={css.line}>
      <Avatar name={name} />
      <span className="grow">
        <span className="row">
          <b className="cut">{name}</b>
          {isOn && (
            <Chip small tone="soon">
              {say('staff.absence.on')}
            </Chip>
          )}
          {absence.overAt && <Chip small>{say('staff.absence.over')}</Chip>}
        </span>
        <span className={css.sub}>
          {when} · {say(`staff.reason.${absence.reasonCode}`)} ·{' '}
          {cover ? say('staff.absence.coveredBy', { name: cover }) : say('staff.absence.uncovered')}
        </span>
      </span>
      <PageLink className="link" to={paths.handover(slug, absence.id)} search={{}}>
        {say('staff.handover')}
      </PageLink>
      {(mayLead || absence.memberId === me) && !absence.overAt && (
        <IconButton
          icon={isOn ? 'check' : 'x'}
          label={say(isOn ? 'staff.absence.end' : 'staff.absence.cancel')}
          onClick={() => void end(absence, name)}
        />
      )}
    </li>
  );
}

/** From when until when, in words. */
export function useStretch() {
  const say = useText();
  const dates = useDates();
  return ({ startsAt, endsAt }: Pick<Absence, 'startsAt' | 'endsAt'>) =>
    endsAt
      ? say('staff.absence.stretch', { from: dates.full(startsAt), to: dates.full(endsAt) })
      : say('staff.absence.since', { from: dates.full(startsAt) });
}

function useEndAbsence() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([['absences'], ['staff']].map((queryKey) => client.invalidateQueries({ queryKey })));
  return async (absence: Absence, name: string) => {
    try {
      await endAbsence(absence.id);
      const { memberId, startsAt, endsAt, reasonCode, coverMemberId, coverTeamId, note } = absence;
      const again = { memberId, endsAt, reasonCode, coverMemberId, coverTeamId, note };
      const undo = () =>
        void planAbsence(absence.begunAt ? again : { ...again, startsAt })
          .catch((error) => tellError(error, words))
          .then(refresh);
      const text = say(absence.begunAt ? 'staff.absence.ended' : 'staff.absence.cancelled', { name });
      tell({ icon: 'check', text, seconds: 10, undo });
    } catch (error) {
      tellError(error, words);
    }
    await refresh();
  };
}
