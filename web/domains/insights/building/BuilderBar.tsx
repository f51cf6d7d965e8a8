import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { drawnAs, measuresOf, pictures, picturesFor, settled, splitsFor, steps } from '../reports/asking.ts';
import type { Dimension, ReportDefinition, ReportMeasure } from '../reports/types.ts';
import { useText } from '../text.ts';
import css from './building.module.css';
import { FilterChoice } from './FilterChoice.tsx';
import { MeasureChoice } from './MeasureChoice.tsx';
import { SpanChoice } from './SpanChoice.tsx';
import { useDimensions } from './use-dimensions.ts';

/** What a report asks, as controls: each change is asked at once, and what becomes impossible by it is put right. */
export function BuilderBar({ asked, known, days, onChange }: BuilderProps) {
  const say = useText();
  const { all, nameOf } = useDimensions();
  const splits = splitsFor(asked, known, all);
  const set = (changes: Partial<ReportDefinition>) => onChange(settled({ ...asked, ...changes }, known));
  const mayBusiness = measuresOf(asked, known).every(({ business }) => business);
  return (
    <div className={css.bar}>
      <div className={css.line}>
        <MeasureChoice asked={asked} known={known} onChange={(measures) => set({ measures })} />
      </div>
      <div className={css.line}>
        <SpanChoice span={asked.span} {...days} onChange={(span) => set({ span })} />
        <Select
          quiet
          label={say('reports.step.label')}
          value={asked.step}
          onChange={(step) => set({ step })}
          options={steps.map((value) => ({ value, label: say(`reports.step.${value}`) }))}
        />
        <Select
          quiet
          label={say('reports.split')}
          value={asked.split ?? ''}
          onChange={(split) => set({ split: (split || null) as Dimension | null })}
          options={[
            { value: '', label: say('reports.split.none') },
            ...splits.map((value) => ({ value: value as string, label: nameOf(value) })),
          ]}
        />
        <Select
          quiet
          label={say('reports.compare')}
          value={asked.compare}
          onChange={(compare) => set({ compare })}
          options={(['none', 'before', 'year-before'] as const).map((value) => ({
            ...{ value, label: say(`reports.compare.${value}`) },
          }))}
        />
        <Select
          quiet
          label={say('reports.picture')}
          value={asked.picture}
          onChange={(picture) => onChange(settled(drawnAs(asked, picture), known))}
          options={pictures
            .filter((one) => one !== 'survival' || picturesFor(drawnAs(asked, one), known).includes(one))
            .map((value) => ({ value, label: say(`reports.picture.${value}`) }))}
        />
        {mayBusiness && (
          <Segment
            label={say('reports.time')}
            value={asked.time}
            onChange={(time) => set({ time })}
            options={(['clock', 'business'] as const).map((value) => ({
              ...{ value, label: say(`reports.time.${value}`) },
            }))}
          />
        )}
        <FilterChoice
          asked={asked}
          dimensions={splits}
          nameOf={nameOf}
          onChange={(filter) => set({ filter })}
        />
      </div>
    </div>
  );
}

interface BuilderProps {
  asked: ReportDefinition;
  known: readonly ReportMeasure[];
  /** The days that are shown now. */
  days: { from: string; to: string };
  onChange: (asked: ReportDefinition) => void;
}
