import { Panel } from '../../../design/Page.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import css from '../ideas.module.css';
import { useText } from '../text.ts';
import type { IdeaInFull } from '../types.ts';

/** How it went: where it stood from when on, and who said so. */
export function StepsPart({ idea }: { idea: IdeaInFull }) {
  const say = useText();
  const dates = useDates();
  return (
    <Panel title={say('ideas.way')}>
      <ul className={css.rows}>
        {idea.steps.map(({ state, at, byName }) => (
          <li key={`${at} ${state}`} className={css.line}>
            <span className={css.name}>{say(`ideas.state.${state}`)}</span>
            <span className="t12 dim">{[byName, dates.full(at)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
