import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../design/Page.tsx';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import css from '../problems.module.css';
import { useText } from '../text.ts';
import { tellingsQuery } from './api.ts';
import type { ProblemInFull } from './types.ts';

/** How it went: its states with who said so, and when the affected were told, with how far that is. */
export function WayPart({ problem }: { problem: ProblemInFull }) {
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  const tellings = useQuery(tellingsQuery(problem.id)).data ?? [];
  const told = tellings.map((one) => ({
    at: one.toldAt,
    words: say(one.takenBackAt ? 'problems.way.takenBack' : 'problems.way.told', {
      answered: number(one.answered),
      customers: number(one.customers),
    }),
    more: one.failed > 0 ? say('problems.way.failed', { count: one.failed }) : '',
    by: one.toldByName,
  }));
  const steps = problem.steps.map(({ at, state, byName }) => ({
    ...{ at, words: say(`problems.state.${state}`), more: '', by: byName },
  }));
  const lines = [...told, ...steps].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Panel title={say('problems.way')}>
      <ul className={css.bursts}>
        {lines.map((line) => (
          <li key={`${line.at} ${line.words}`} className={css.line}>
            <span className={css.name}>{line.words}</span>
            <span className="t12 dim">
              {[line.by, dates.full(line.at), line.more].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
