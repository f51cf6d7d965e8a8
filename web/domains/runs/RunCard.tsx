import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextArea } from '../../design/forms/Field.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Menu, MenuItem } from '../../design/layers/Menu.tsx';
import { useDates, useLanguage } from '../../platform/messages/text.tsx';
import { useNow } from '../../platform/messages/use-now.ts';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { ClauseLink } from '../policies/pick/ClauseLink.tsx';
import { kindIcons, useStepWords } from '../procedures/use-step-words.ts';
import { wordsIn } from '../procedures/words.ts';
import type { RequestItem } from '../requests/types.ts';
import { DoneSteps } from './DoneSteps.tsx';
import { ProofPart } from './ProofPart.tsx';
import css from './runs.module.css';
import { StepAct } from './StepAct.tsx';
import { useText } from './text.ts';
import type { Run } from './types.ts';
import type { RunActs } from './use-run-acts.ts';

/** A procedure that is followed now: what was done, and the one step that is to be taken. */
export function RunCard({ run, request, acts, mayWrite }: RunProps) {
  const say = useText();
  const language = useLanguage();
  const [isLeaving, setLeaving] = useState(false);
  const { newestVersion } = run;
  const name = wordsIn(run.names, language);
  const isNewer = newestVersion !== null && newestVersion > run.version;
  return (
    <article className={css.run} aria-label={name}>
      <header className="row">
        <Icon name="route" size={14} />
        <b className="grow cut">{name}</b>
        <span className="t12 dim">{say('runs.version', { version: run.version })}</span>
        {mayWrite && (
          <Menu
            label={say('runs.more', { name })}
            trigger={<Button small kind="quiet" icon="more" aria-label={say('runs.more', { name })} />}
          >
            {isNewer && (
              <MenuItem icon="refresh" onClick={() => void acts.move(run.id, newestVersion)}>
                {say('runs.move', { version: newestVersion })}
              </MenuItem>
            )}
            <MenuItem icon="x" onClick={() => setLeaving(true)}>
              {say('runs.leave')}
            </MenuItem>
          </Menu>
        )}
      </header>
      {isNewer && <p className="t12 dim">{say('runs.newer', { version: newestVersion })}</p>}
      <DoneSteps run={run} />
      <Current run={run} request={request} acts={acts} mayWrite={mayWrite} />
      {isLeaving && <LeaveForm run={run} acts={acts} onClose={() => setLeaving(false)} />}
    </article>
  );
}

function Current({ run, request, acts, mayWrite }: RunProps) {
  const say = useText();
  const slug = useSlug();
  const language = useLanguage();
  const { titleOf, owner, names } = useStepWords({ steps: run.steps });
  const at = run.steps.findIndex((one) => one.key === run.currentKey);
  const step = run.steps[at];
  if (!step) return null;
  const place = (key: string) => run.steps.findIndex((one) => one.key === key) + 1;
  const held = run.holding.map(place).join(', ');
  const text = step.kind === 'tell' ? '' : wordsIn(step.text, language);
  return (
    <section className={css.current} aria-label={say('runs.current', { place: at + 1 })}>
      <p className={css.title}>
        <b className={css.number}>{at + 1}</b>
        <b className="grow">{titleOf(step)}</b>
        <Icon name={kindIcons[step.kind]} size={14} />
      </p>
      {text && <p className={css.text}>{text}</p>}
      <p className={css.meta}>
        <Icon name="user" size={14} />
        <span>{owner(step.owner)}</span>
        {run.dueAt && <Left dueAt={run.dueAt} />}
      </p>
      {held && (
        <p className={css.meta}>
          <Icon name="lock" size={14} />
          <span>{say('runs.holding', { places: held })}</span>
        </p>
      )}
      {step.clauses.map((one) => (
        <ClauseLink key={`${one.policyId} ${one.key}`} clause={one} />
      ))}
      {step.kind === 'decide' && step.decidedUnder && <ClauseLink clause={step.decidedUnder} />}
      {step.articleIds.map((id) => (
        <PageLink key={id} className="link t12" to={paths.article(slug, id)} search={{}}>
          {names.article(id)}
        </PageLink>
      ))}
      <ProofPart run={run} step={step} request={request} acts={acts} mayWrite={mayWrite} />
      {mayWrite && run.mayTake ? (
        <StepAct key={step.key} run={run} step={step} acts={acts} />
      ) : (
        <p className="t12 dim">{say('runs.ofOthers', { name: owner(step.owner) })}</p>
      )}
    </section>
  );
}

/** How long until the step is to be done, or since when it is late. */
function Left({ dueAt }: { dueAt: string }) {
  const say = useText();
  const dates = useDates();
  const now = useNow(30_000);
  const seconds = (Date.parse(dueAt) - now) / 1000;
  return (
    <span className={seconds < 0 ? 'breach' : undefined} title={dates.full(dueAt)}>
      <Icon name="clock" size={14} />
      {say(seconds < 0 ? 'runs.late' : 'runs.timeLeft', { time: dates.left(Math.abs(seconds)) })}
    </span>
  );
}

function LeaveForm({ run, acts, onClose }: { run: Run; acts: RunActs; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const [because, setBecause] = useState('');
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void acts.leave(run.id, because.trim());
      }}
    >
      <TextArea
        aria-label={say('runs.leave.why')}
        placeholder={say('runs.leave.why')}
        maxLength={2000}
        value={because}
        onChange={(event) => setBecause(event.target.value)}
      />
      <div className="row">
        <Button small type="submit" kind="danger" busy={acts.busy} disabled={because.trim() === ''}>
          {say('runs.leave')}
        </Button>
        <Button small kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface RunProps {
  run: Run;
  request: RequestItem;
  acts: RunActs;
  mayWrite: boolean;
}
