import { tops } from '../../../../server/domains/quality/rules/card/card.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Criterion } from '../types.ts';

/** The points of a scale in words: yes and no, or from not at all to fully. */
export function usePointWords() {
  const say = useText();
  return (scale: Criterion['scale'], points: number | null): string => {
    if (points === null) return say('quality.points.none');
    if (scale === 'yes-no') return say(points === 1 ? 'quality.points.yes' : 'quality.points.no');
    if (scale === 'three') return say(`quality.points.three.${points as 0 | 1 | 2}`);
    return say('quality.points.five', { points: points + 1 });
  };
}

/** One of the points of a criterion, or that it does not apply; arrows move between them as in any group of radio buttons. */
export function ScorePoints({ criterion, value, onChange, name, disabled }: ScorePointsProps) {
  const wordsOf = usePointWords();
  const all = [...Array.from({ length: tops[criterion.scale] + 1 }, (_, at) => at), null];
  return (
    <fieldset className={css.points} aria-label={name} disabled={disabled}>
      {all.map((points) => (
        <label key={String(points)} data-chosen={value === points || undefined}>
          <input
            type="radio"
            name={criterion.key}
            checked={value === points}
            onChange={() => onChange(points)}
          />
          {wordsOf(criterion.scale, points)}
        </label>
      ))}
    </fieldset>
  );
}

interface ScorePointsProps {
  criterion: Criterion;
  /** Undefined while nothing was chosen. */
  value: number | null | undefined;
  onChange: (points: number | null) => void;
  name: string;
  disabled?: boolean;
}
