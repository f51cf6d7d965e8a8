import { useQuery } from '@tanstack/react-query';
import { Switch } from '../../../design/forms/Check.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useMe } from '../../team/use-me.ts';
import {
  chooseHints,
  hintsQuery,
  openingsQuery,
  ownTraitsQuery,
  resultsQuery,
  settingsQuery,
} from '../api.ts';
import { OwnLearnt } from '../board/Learnt.tsx';
import { Traits } from '../board/Traits.tsx';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Opening } from '../types.ts';
import { ResultTable } from './ResultTable.tsx';

/** What was found of my own work, before anybody else reads it; and who looked into it, and why. */
export function OwnPart() {
  const say = useText();
  const me = useMe().member.id;
  const results = useQuery(resultsQuery);
  const traits = useQuery(ownTraitsQuery);
  const days = useQuery(settingsQuery).data?.privateDays ?? 7;
  return (
    <>
      <Panel title={say('quality.results')} meta={say('quality.results.text', { days })}>
        <Loaded of={results}>
          {(rows) =>
            rows.length === 0 ? (
              <State
                icon="star"
                title={say('quality.results.empty')}
                text={say('quality.results.empty.text')}
              />
            ) : (
              <ResultTable rows={rows} />
            )
          }
        </Loaded>
      </Panel>
      {(results.data?.length ?? 0) > 0 && (
        <Panel title={say('quality.ownTraits')} meta={say('quality.ownTraits.text')}>
          <Loaded of={traits}>
            {(rows) => <Traits traits={rows} caption={say('quality.ownTraits')} memberIds={[me]} />}
          </Loaded>
        </Panel>
      )}
      <OwnLearnt traits={traits.data ?? []} />
      <HintsPanel />
      <OwnOpenings />
    </>
  );
}

function HintsPanel() {
  const say = useText();
  const { data } = useQuery(hintsQuery);
  const { act } = useActs('quality');
  if (!data?.offered) return null;
  return (
    <Panel title={say('quality.hints')} meta={say('quality.hints.text')}>
      <Switch checked={data.wanted} onChange={(wanted) => void act(() => chooseHints(wanted))}>
        {say('quality.hints.show')}
      </Switch>
    </Panel>
  );
}

function OwnOpenings() {
  const say = useText();
  const openings = useQuery(openingsQuery).data ?? [];
  return (
    <Panel title={say('quality.openings')} meta={say('quality.openings.text')}>
      {openings.length === 0 ? (
        <p className="dim t13">{say('quality.openings.none')}</p>
      ) : (
        <Openings openings={openings} />
      )}
    </Panel>
  );
}

/** Who looked into a record, when, and the reason they gave. */
export function Openings({ openings }: { openings: readonly Opening[] }) {
  const dates = useDates();
  return (
    <ul className={css.list}>
      {openings.map((one) => (
        <li key={one.id}>
          <b>{one.name}</b> <span className="dim t12">{dates.full(one.openedAt)}</span>
          <p>{one.reason}</p>
        </li>
      ))}
    </ul>
  );
}
