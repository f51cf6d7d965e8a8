import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { tryRule } from '../api.ts';
import css from '../automation.module.css';
import { useText } from '../text.ts';
import type { RuleInput, Trial } from '../types.ts';
import { Why } from '../Why.tsx';

/** The test bench: what the rule as it is written here would have done last week. */
export function TrialPanel({ rule, disabled }: { rule: RuleInput; disabled: boolean }) {
  const say = useText();
  const words = useWords();
  const [trial, setTrial] = useState<Trial | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    await tryRule(rule).then(setTrial, (error) => tellError(error, words));
    setBusy(false);
  };
  return (
    <section className={css.trial} aria-label={say('trial.title')}>
      <div className="row">
        <h3 className="grow">{say('trial.title')}</h3>
        <Button small icon="play" busy={busy} disabled={disabled} onClick={() => void ask()}>
          {say('trial.ask')}
        </Button>
      </div>
      <div aria-live="polite">
        {trial && (
          <p>
            <span className={css.found}>{say('trial.found', { count: trial.matched })}</span>{' '}
            <span className="dim">{say('trial.looked', { count: trial.looked })}</span>
          </p>
        )}
      </div>
      {trial?.items.map((item) => (
        <TrialLine key={`${item.request.id} ${item.at}`} item={item} />
      ))}
      <p className={css.meta}>
        {trial?.isCut && `${say('trial.cut')} `}
        {say('trial.honest')}
      </p>
    </section>
  );
}

function TrialLine({ item }: { item: Trial['items'][number] }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  return (
    <article className={css.run}>
      <p className="t13 cut">
        <PageLink to={paths.request(slug, item.request.number)} search={{}} className="link">
          R-{item.request.number}
        </PageLink>{' '}
        {item.request.subject}
      </p>
      <time className="t12 dim" dateTime={item.at} title={dates.full(item.at)}>
        {dates.moment(item.at, new Date())}
      </time>
      <details>
        <summary>{say('log.why')}</summary>
        <Why judged={item.judged} />
      </details>
    </article>
  );
}
