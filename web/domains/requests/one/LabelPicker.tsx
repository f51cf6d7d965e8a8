import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import type { RequestActs } from '../use-request-acts.ts';
import { usedLabels } from '../used-labels.ts';
import css from './one.module.css';
import { usePickerKey } from './use-picker-key.ts';

/** Free words on a request; those in use are offered, a new one is made by typing it. */
export function LabelPicker({ request, acts }: { request: RequestItem; acts: RequestActs }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { keys, ...held } = usePickerKey('request.label');
  const labels = [...new Set([...request.labels, ...usedLabels(client)])];
  const toggle = (label: string) =>
    void acts.label(
      request.labels.includes(label)
        ? request.labels.filter((one) => one !== label)
        : [...request.labels, label],
    );
  return (
    <Picker
      {...held}
      label={say('requests.label')}
      emptyLabel={words('word.nothingFound')}
      items={labels.map((label) => ({ id: label, label, chosen: request.labels.includes(label) }))}
      onPick={({ id }) => toggle(id)}
      onCreate={toggle}
      createLabel={(label) => say('requests.newLabel', { label })}
      face={() => <Icon name="tag" />}
      trigger={
        <Button
          kind="quiet"
          small
          icon="tag"
          className={css.act}
          aria-label={say('requests.label')}
          title={`${say('requests.label')} (${keys.toUpperCase()})`}
        />
      }
    />
  );
}
