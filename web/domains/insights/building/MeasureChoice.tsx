import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { measuresOf } from '../reports/asking.ts';
import type { ReportDefinition, ReportMeasure } from '../reports/types.ts';
import { useText } from '../text.ts';

/** What is measured: one to four, each with how it is computed. */
export function MeasureChoice({ asked, known, onChange }: MeasureChoiceProps) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const chosen = measuresOf(asked, known);
  const toggle = (key: string) => {
    const rest = asked.measures.filter((one) => one !== key);
    const next = rest.length < asked.measures.length ? rest : [...asked.measures, key].slice(-4);
    if (next.length > 0) onChange(next);
  };
  return (
    <>
      {chosen.map(({ key, name, how }) => (
        <Chip
          key={key}
          tone="accent"
          title={how}
          {...(chosen.length > 1 && {
            onRemove: () => toggle(key),
            removeLabel: say('reports.measure.remove', { name }),
          })}
        >
          {name}
        </Chip>
      ))}
      <Picker
        open={isOpen}
        onOpenChange={setOpen}
        trigger={
          <Button small icon="plus">
            {say('reports.measure')}
          </Button>
        }
        label={say('reports.measure.add')}
        placeholder={say('reports.measure.find')}
        emptyLabel={say('reports.measure.none')}
        items={known.map(({ key, name }) => ({ id: key, label: name, chosen: asked.measures.includes(key) }))}
        onPick={({ id }) => toggle(id)}
        align="start"
        many
      />
    </>
  );
}

interface MeasureChoiceProps {
  asked: ReportDefinition;
  known: readonly ReportMeasure[];
  onChange: (measures: string[]) => void;
}
