import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { BuilderBar } from '../building/BuilderBar.tsx';
import { measuresQuery } from '../reports/api.ts';
import type { ReportDefinition } from '../reports/types.ts';
import { heights, widths } from './layout.ts';
import { useText } from './text.ts';
import type { DashboardPart } from './types.ts';

/** What a part asks, its own name, and its size for whoever does not drag. */
export function PartDialog({ part, onPut, onClose }: PartDialogProps) {
  const say = useText();
  const words = useWords();
  const [one, setOne] = useState(part);
  const known = useQuery(measuresQuery).data;
  return (
    <FormDialog
      title={say('dash.part.change')}
      act={say('dash.part.put')}
      isReady
      onSave={async () => {
        onPut({ ...one, title: one.title.trim() });
        onClose();
      }}
      onClose={onClose}
    >
      <Field
        label={say('dash.part.title')}
        optional={words('word.optional')}
        help={say('dash.part.title.text')}
      >
        <TextInput
          maxLength={120}
          value={one.title}
          onChange={(event) => setOne({ ...one, title: event.target.value })}
        />
      </Field>
      {known && (
        <BuilderBar
          asked={one.report}
          known={known}
          days={daysOf(one.report)}
          onChange={(report) => setOne({ ...one, report })}
        />
      )}
      <div className={layout.two}>
        <Field label={say('dash.width')}>
          <Select
            value={String(one.width)}
            onChange={(width) => setOne({ ...one, width: Number(width) as DashboardPart['width'] })}
            options={widths.map((width) => ({
              value: String(width),
              label: say('dash.width.of', { width }),
            }))}
          />
        </Field>
        <Field label={say('dash.height')}>
          <Select
            value={String(one.height)}
            onChange={(height) => setOne({ ...one, height: Number(height) as DashboardPart['height'] })}
            options={heights.map((height) => ({
              value: String(height),
              label: say('dash.height.of', { height }),
            }))}
          />
        </Field>
      </div>
    </FormDialog>
  );
}

const daysOf = ({ span }: ReportDefinition) => ('from' in span ? span : { from: '', to: '' });

interface PartDialogProps {
  part: DashboardPart;
  onPut: (part: DashboardPart) => void;
  onClose: () => void;
}
