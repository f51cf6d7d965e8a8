import { Avatar } from '../../../design/Avatar.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { useStretch } from '../../team/staffing/Absences.tsx';
import { useText as useStaffText } from '../../team/staffing/text.ts';
import type { Handover } from '../floor/types.ts';
import { HandoverLines } from './HandoverLines.tsx';
import css from './handover.module.css';
import { sumsOf } from './sums.ts';
import { useText } from './text.ts';

/** The page of an absence for both sides: who, until when, who covers, a few words, and every request. */
export function HandoverSheet({ handover }: { handover: Handover }) {
  const say = useText();
  const { absence, items } = handover;
  return (
    <>
      <Summary handover={handover} />
      {absence.note && (
        <Panel title={say('handover.note', { name: absence.member.name })}>
          <p className={css.note}>{absence.note}</p>
        </Panel>
      )}
      <Panel
        title={say(absence.begunAt ? 'handover.passed' : 'handover.wouldPass')}
        meta={say('handover.count', { count: items.length })}
        bare
      >
        {items.length === 0 && (
          <State icon="check" title={say('handover.empty')} text={say('handover.empty.text')} />
        )}
        <HandoverLines lines={items} isOpen={Boolean(absence.begunAt) && !absence.overAt} />
      </Panel>
    </>
  );
}

function Summary({ handover }: { handover: Handover }) {
  const say = useText();
  const staff = useStaffText();
  const when = useStretch()(handover.absence);
  const { absence, items } = handover;
  const sums = sumsOf(items);
  return (
    <Panel>
      <div className={css.summary}>
        <Avatar name={absence.member.name} size={40} />
        <div className="grow">
          <div className="row">
            <b className="cut">{absence.member.name}</b>
            <Chip small tone={absence.begunAt && !absence.overAt ? 'soon' : 'plain'}>
              {staff(`staff.reason.${absence.reasonCode}`)}
            </Chip>
          </div>
          <div className={css.sub}>{when}</div>
          <div className={css.sub}>
            {absence.cover
              ? staff('staff.absence.coveredBy', { name: absence.cover.name })
              : staff('staff.absence.uncovered')}
          </div>
        </div>
        {absence.overAt && (
          <dl className={css.sums}>
            {(['finished', 'returned', 'kept'] as const).map((outcome) => (
              <div key={outcome}>
                <dd>{sums[outcome]}</dd>
                <dt>{say(`handover.sum.${outcome}`)}</dt>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Panel>
  );
}
