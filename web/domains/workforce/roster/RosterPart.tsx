import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { State } from '../../../design/states/State.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useMembers } from '../../team/use-me.ts';
import { addShift, makeRoster, planQuery, publishRoster, removeShift, templatesQuery } from '../api.ts';
import { clockOf, mondayIn, noonOf, plusDays } from '../dates.ts';
import { WeekChoice } from '../plan/WeekChoice.tsx';
import { useText } from '../text.ts';
import type { Plan } from '../types.ts';
import css from '../workforce.module.css';
import { Lessons } from './Lessons.tsx';
import { SwapsPanel } from './SwapsPanel.tsx';
import { TemplatesPanel } from './TemplatesPanel.tsx';

/** Who works when: made by need and rules, changed by hand, published; swaps, and the shifts that there are. */
export function RosterPart() {
  const say = useText();
  const [week, setWeek] = useState(() => mondayIn(1));
  const found = useQuery(planQuery(week));
  return (
    <>
      <Panel
        title={say('workforce.roster')}
        meta={say('workforce.roster.text')}
        end={<WeekChoice week={week} onChange={setWeek} />}
      >
        <Loaded of={found}>{(plan) => <Roster plan={plan} />}</Loaded>
      </Panel>
      <SwapsPanel />
      <TemplatesPanel />
    </>
  );
}

function Roster({ plan }: { plan: Plan }) {
  const say = useText();
  const { busy, press } = useActs('workforce');
  const [isRough, setRough] = useState(false);
  const { roster, weekOf, shifts, faults } = plan;
  const make = async () => setRough(!(await makeRoster(weekOf)).isBest);
  return (
    <>
      <div className={css.row}>
        {!roster?.publishedAt && (
          <Button icon="spark" busy={busy} onClick={() => press(make)}>
            {say(shifts.length > 0 ? 'workforce.roster.again' : 'workforce.roster.make')}
          </Button>
        )}
        {roster && shifts.length > 0 && (
          <Button
            kind={roster.publishedAt ? 'plain' : 'primary'}
            busy={busy}
            onClick={() => press(() => publishRoster(roster.id, !roster.publishedAt))}
          >
            {say(roster.publishedAt ? 'workforce.roster.takeBack' : 'workforce.roster.publish')}
          </Button>
        )}
        <span className="t13 dim">
          {say(roster?.publishedAt ? 'workforce.roster.isPublished' : 'workforce.roster.isDraft')}
        </span>
      </div>
      <div style={{ height: 12 }} />
      {isRough && <Notice tone="plain">{say('workforce.roster.rough')}</Notice>}
      {faults.map(({ memberId, fault, date }) => (
        <FaultLine
          key={`${memberId}${fault}${date}`}
          plan={plan}
          fault={fault}
          memberId={memberId}
          date={date}
        />
      ))}
      {shifts.length === 0 ? (
        <State
          icon="calendar"
          title={say('workforce.roster.empty')}
          text={say('workforce.roster.empty.text')}
        />
      ) : (
        <WeekTable plan={plan} />
      )}
      <AddShift weekOf={weekOf} />
    </>
  );
}

function FaultLine({ plan, fault, memberId, date }: { plan: Plan } & Plan['faults'][number]) {
  const say = useText();
  const dates = useDates();
  const name = plan.shifts.find((one) => one.memberId === memberId)?.name ?? '';
  return (
    <Notice tone="soon">
      {say(`workforce.fault.${fault}`, { name, day: dates.shortDay(noonOf(date)) })}
    </Notice>
  );
}

function WeekTable({ plan }: { plan: Plan }) {
  const say = useText();
  const dates = useDates();
  const { press } = useActs('workforce');
  const people = [...new Map(plan.shifts.map((one) => [one.memberId, one.name]))].sort(([, a], [, b]) =>
    a.localeCompare(b),
  );
  const days = Array.from({ length: 7 }, (_, i) => plusDays(plan.weekOf, i));
  return (
    <div className={css.wide}>
      <table className={css.heat}>
        <caption className="sr">{say('workforce.roster')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('workforce.member')}</th>
            {days.map((date) => (
              <th key={date} scope="col">
                {dates.shortDay(noonOf(date))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(([memberId, name]) => (
            <tr key={memberId}>
              <th scope="row">{name}</th>
              {days.map((date) => {
                const own = plan.shifts.filter((one) => one.memberId === memberId && one.onDate === date);
                return (
                  <td key={date} style={own.length > 0 ? { background: 'var(--accent-tint)' } : {}}>
                    {own.map((one) => (
                      <div key={one.id}>
                        <span className={css.row} style={{ gap: 2, justifyContent: 'center' }}>
                          {clockOf(one.startsAt, plan.zone)}–{clockOf(one.endsAt, plan.zone)}
                          <Button
                            small
                            kind="quiet"
                            icon="x"
                            aria-label={say('workforce.shift.remove', {
                              name,
                              day: dates.shortDay(noonOf(date)),
                            })}
                            onClick={() => press(() => removeShift(one.id))}
                          />
                        </span>
                        <Lessons shift={one} zone={plan.zone} />
                      </div>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AddShift({ weekOf }: { weekOf: string }) {
  const say = useText();
  const dates = useDates();
  const { busy, press } = useActs('workforce');
  const members = useMembers();
  const templates = useQuery(templatesQuery).data ?? [];
  const days = Array.from({ length: 7 }, (_, i) => plusDays(weekOf, i));
  const [chosen, setChosen] = useState({ memberId: '', templateId: '', date: '' });
  const memberId = chosen.memberId || (members[0]?.id ?? '');
  const templateId = templates.some(({ id }) => id === chosen.templateId)
    ? chosen.templateId
    : (templates[0]?.id ?? '');
  const date = days.includes(chosen.date) ? chosen.date : weekOf;
  if (templates.length === 0) return null;
  return (
    <form
      className={css.form}
      style={{ marginTop: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        press(() => addShift({ memberId, templateId, date }));
      }}
    >
      <Field label={say('workforce.member')}>
        <Select
          value={memberId}
          onChange={(value) => setChosen({ ...chosen, memberId: value })}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label={say('workforce.shift')}>
        <Select
          value={templateId}
          onChange={(value) => setChosen({ ...chosen, templateId: value })}
          options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label={say('workforce.day')}>
        <Select
          value={date}
          onChange={(value) => setChosen({ ...chosen, date: value })}
          options={days.map((value) => ({ value, label: dates.shortDay(noonOf(value)) }))}
        />
      </Field>
      <Button type="submit" icon="plus" busy={busy}>
        {say('workforce.shift.add')}
      </Button>
    </form>
  );
}
