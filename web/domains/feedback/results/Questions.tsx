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
      <Dimensions results={results} />
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

/** SERVPERF by its five dimensions; the items stand below. */
function Dimensions({ results: { servperf } }: { results: Results }) {
  const say = useText();
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 1 });
  if (!servperf) return null;
  const said = (value: number | null) =>
    value === null ? say('survey.dimension.few') : number.format(value);
  return (
    <div className={css.facts}>
      {dimensions.map((name) => (
        <span key={name} className={css.fact}>
          <span className="t12 dim">{say(`survey.dimension.${name}`)}</span>
          <b>{said(servperf.dimensions[name] ?? null)}</b>
        </span>
      ))}
      <span className={css.fact}>
        <span className="t12 dim">{say('survey.dimension.whole')}</span>
        <b>{said(servperf.whole)}</b>
      </span>
    </div>
  );
}

const dimensions = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'] as const;

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
