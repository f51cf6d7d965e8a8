import { Panel } from '../../../design/Page.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useText } from '../text.ts';
import type { Results } from '../types.ts';
import { Interval } from './Interval.tsx';
import css from './results.module.css';

/** Each question with its figure and how often each answer was given; people apart from product and process. */
export function Questions({ results }: { results: Results }) {
  const say = useText();
  const language = useLanguage();
  const counted = results.questions.filter(({ kind }) => kind !== 'words');
  return (
    <Panel title={say('feedback.questions')}>
      {counted.map((one) => (
        <div key={one.key} className={css.question}>
          <span>
            {one.text[language]} <span className="t12 dim">{say(`feedback.about.${one.about}`)}</span>
          </span>
          {one.measure && <Interval figure={{ ...one, measure: one.measure }} fewest={results.fewest} />}
          <Counts question={one} />
        </div>
      ))}
    </Panel>
  );
}

function Counts({ question: { scale, choices, counts, n } }: { question: Results['questions'][number] }) {
  const language = useLanguage();
  const values = scale
    ? Array.from({ length: scale.to - scale.from + 1 }, (_, at) => scale.to - at)
    : (choices ?? []).map(({ key }) => key);
  const countOf = (value: number | string) => counts.find((one) => one.value === value)?.n ?? 0;
  const nameOf = (value: number | string) => {
    if (!scale) return choices?.find(({ key }) => key === value)?.text[language] ?? value;
    const end = value === scale.from ? scale.low : value === scale.to ? scale.high : null;
    return end ? `${value} · ${end[language]}` : value;
  };
  return (
    <div className={css.counts}>
      {values.map((value) => (
        <div key={value} className={css.count}>
          <span>{nameOf(value)}</span>
          <span
            className={css.bar}
            style={{ width: `${n > 0 ? (countOf(value) / n) * 100 : 0}%` }}
            aria-hidden="true"
          />
          <span className="dim">{countOf(value)}</span>
        </div>
      ))}
    </div>
  );
}
