import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useMay } from '../../team/use-me.ts';
import { breachesQuery, closeBreach, noteTold } from '../api.ts';
import css from '../privacy.module.css';
import { StandingChip } from '../StandingChip.tsx';
import { useText } from '../text.ts';
import type { Breach } from '../types.ts';
import { useChange } from '../use-change.ts';
import { BreachDialog } from './BreachDialog.tsx';
import { LettersDialog } from './LettersDialog.tsx';
import { PeopleDialog } from './PeopleDialog.tsx';

/** The register of breaches: what happened, whom it concerns, and the clocks of telling. */
export function Breaches() {
  const say = useText();
  const mayWrite = useMay('privacy:write');
  const { data } = useQuery(breachesQuery);
  const [opening, setOpening] = useState(false);
  return (
    <>
      <Panel
        title={say('privacy.breaches')}
        meta={say('privacy.breaches.text')}
        end={
          mayWrite && (
            <Button small icon="plus" onClick={() => setOpening(true)}>
              {say('privacy.breach.new')}
            </Button>
          )
        }
      >
        {data?.length === 0 && (
          <State
            icon="shield-check"
            title={say('privacy.breaches.none')}
            text={say('privacy.breaches.none.text')}
          />
        )}
      </Panel>
      {data?.map((breach) => (
        <One key={breach.id} breach={breach} mayWrite={mayWrite} />
      ))}
      {opening && <BreachDialog onClose={() => setOpening(false)} />}
    </>
  );
}

function One({ breach, mayWrite }: { breach: Breach; mayWrite: boolean }) {
  const say = useText();
  const dates = useDates();
  const change = useChange();
  const [dialog, setDialog] = useState<'people' | 'letters' | 'edit' | null>(null);
  const isOpen = breach.closedAt === null;
  return (
    <Panel
      title={breach.title}
      meta={say('privacy.breach.found', { when: dates.full(breach.foundAt) })}
      end={!isOpen && <Chip small>{say('privacy.breach.closed')}</Chip>}
    >
      <div className={css.stack}>
        {breach.words && <p>{breach.words}</p>}
        <p className="dim">
          {say(`privacy.risk.${breach.risk}`)} · {say('privacy.breach.people', { count: breach.people })}
        </p>
        <Clocks breach={breach} mayTell={mayWrite && isOpen} />
        <span className={css.acts}>
          <Button small onClick={() => setDialog('letters')}>
            {say('privacy.breach.letters')}
          </Button>
          {mayWrite && isOpen && (
            <>
              <Button small icon="pencil" onClick={() => setDialog('edit')}>
                {say('privacy.register.edit')}
              </Button>
              <Button small onClick={() => setDialog('people')}>
                {say('privacy.breach.addPeople')}
              </Button>
              <Button small kind="quiet" onClick={() => void change(() => closeBreach(breach.id))}>
                {say('privacy.breach.close')}
              </Button>
            </>
          )}
        </span>
      </div>
      {dialog === 'edit' && <BreachDialog known={breach} onClose={() => setDialog(null)} />}
      {dialog === 'people' && <PeopleDialog breachId={breach.id} onClose={() => setDialog(null)} />}
      {dialog === 'letters' && <LettersDialog breachId={breach.id} onClose={() => setDialog(null)} />}
    </Panel>
  );
}

function Clocks({ breach, mayTell }: { breach: Breach; mayTell: boolean }) {
  const say = useText();
  const dates = useDates();
  const change = useChange();
  return (
    <ul className={css.lines}>
      {breach.clocks.map(({ country, kind, dueAt, toldAt, standing }) => (
        <li key={`${country} ${kind}`} className={css.line}>
          <span className={css.grow}>
            {say(`privacy.country.${country}`)}: {say(`privacy.told.${kind}`)}
          </span>
          {toldAt ? (
            <Chip small tone={standing === 'late' ? 'breach' : 'kept'}>
              {say('privacy.told.at', { when: dates.full(toldAt) })}
            </Chip>
          ) : dueAt ? (
            <StandingChip standing={standing} dueAt={dueAt} />
          ) : (
            <Chip small>{say('privacy.told.soon')}</Chip>
          )}
          {mayTell && !toldAt && (
            <Button small kind="quiet" onClick={() => void change(() => noteTold(breach.id, country, kind))}>
              {say('privacy.told.note')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
