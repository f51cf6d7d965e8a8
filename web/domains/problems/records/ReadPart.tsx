import { Panel } from '../../../design/Page.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import css from '../problems.module.css';
import { useText } from '../text.ts';
import type { ProblemInFull } from './types.ts';

/** What is written of a problem, for those who only look. */
export function ReadPart({ problem }: { problem: ProblemInFull }) {
  const say = useText();
  const own = useLanguage();
  const { workaround } = problem;
  const said = workaround && (workaround[own] || workaround.en || workaround.id || workaround.th);
  const rows = [
    [say('problems.symptom'), problem.symptom],
    [say('problems.causes'), problem.causes.join(' → ')],
    [say('problems.workaround'), said],
    [say('problems.fix'), problem.fix],
  ] as const;
  return (
    <Panel title={say('problems.written')}>
      <dl className={css.read}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value || <span className="dim">{say('problems.notYet')}</span>}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
