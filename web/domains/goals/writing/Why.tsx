import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { useText } from '../text.ts';

/** Why somebody wants a goal. */
export function Why({ value, onChange }: { value: string; onChange: (why: string) => void }) {
  const say = useText();
  return (
    <Field label={say('goals.why')}>
      <TextArea rows={2} maxLength={2_000} value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
