import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import css from '../quality.module.css';
import {
  type Experience,
  experiencesQuery,
  proposeIdea,
  removeExperience,
  summaryQuery,
  type Verdict,
} from './api.ts';
import { ExperienceDialog } from './ExperienceDialog.tsx';
import { SummaryTable } from './SummaryTable.tsx';
import { useText } from './text.ts';

/** What we ourselves lived through as customers, and how that was; with a person and without one apart. */
export function JournalPart() {
  const say = useText();
  const mayWrite = useMay('quality:answer');
  const [open, setOpen] = useState<Experience | 'new' | null>(null);
  const found = useQuery(experiencesQuery);
  return (
    <>
      <Panel
        title={say('journal.title')}
        meta={say('journal.text')}
        end={
          mayWrite && (
            <Button small icon="plus" onClick={() => setOpen('new')}>
              {say('journal.write')}
            </Button>
          )
        }
      >
        <Loaded of={found}>
          {(rows) =>
            rows.length === 0 ? (
              <State icon="heart" title={say('journal.empty')} text={say('journal.empty.text')} />
            ) : (
              <ul className={css.list}>
                {rows.map((one) => (
                  <Entry key={one.id} experience={one} onChange={() => setOpen(one)} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
      {(found.data?.length ?? 0) > 0 && <SummaryPanel />}
      {open && <ExperienceDialog experience={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

export const verdictTones = { good: 'kept', bad: 'breach', indifferent: 'line' } as const satisfies Record<
  Verdict,
  string
>;

function Entry({ experience, onChange }: { experience: Experience; onChange: () => void }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const mayPropose = useMay('ideas:propose');
  const { busy, press } = useActs('quality');
  const { id, member, isMine, company, channel, isWithPerson, happenedOn, verdict, ideaId } = experience;
  const made = experience.differences.map((one) => say(`journal.difference.${one}`));
  return (
    <li>
      <span className={css.row}>
        <b>{company || say('journal.us')}</b>
        <Chip small tone={verdictTones[verdict]}>
          {say(`journal.verdict.${verdict}`)}
        </Chip>
        {!experience.isShared && (
          <Chip small tone="line">
            {say('journal.mine')}
          </Chip>
        )}
      </span>
      <p className="dim t12">
        {member.name} · {dates.shortDay(`${happenedOn}T12:00:00`)} · {say(`journal.channel.${channel}`)} ·{' '}
        {say(isWithPerson ? 'journal.with' : 'journal.without')}
      </p>
      <p>{experience.words}</p>
      {(made.length > 0 || experience.otherwise) && (
        <p className="t13">{[...made, experience.otherwise].filter(Boolean).join(' · ')}</p>
      )}
      {experience.lesson && (
        <p className="t13">
          <b>{say('journal.lesson')}</b> {experience.lesson}
        </p>
      )}
      {isMine && (
        <span className={css.row}>
          <Button small kind="quiet" onClick={onChange}>
            {words('word.edit')}
          </Button>
          <Button small kind="quiet" busy={busy} onClick={() => press(() => removeExperience(id))}>
            {words('word.delete')}
          </Button>
          {mayPropose && experience.lesson && !ideaId && (
            <Button small busy={busy} onClick={() => press(() => proposeIdea(id))}>
              {say('journal.propose')}
            </Button>
          )}
        </span>
      )}
      {ideaId && (
        <Chip small tone="accent">
          {say('journal.isIdea')}
        </Chip>
      )}
    </li>
  );
}

function SummaryPanel() {
  const say = useText();
  const found = useQuery(summaryQuery);
  return (
    <Panel title={say('journal.summary')} meta={say('journal.summary.text')}>
      <Loaded of={found}>
        {({ withPerson, without }) => (
          <div className={css.charts}>
            <section>
              <h3>{say('journal.with')}</h3>
              <SummaryTable summary={withPerson} caption={say('journal.with')} />
            </section>
            <section>
              <h3>{say('journal.without')}</h3>
              <SummaryTable summary={without} caption={say('journal.without')} />
            </section>
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
