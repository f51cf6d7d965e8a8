import { TextInput } from '../../../design/forms/Field.tsx';
import css from '../problems.module.css';
import { useText } from '../text.ts';

const most = 5;

/** Up to five whys, each asked of the answer before it; the next one comes when one is answered. */
export function Whys({ value, onChange }: { value: readonly string[]; onChange: (whys: string[]) => void }) {
  const say = useText();
  const answered = value.filter((one) => one.trim() !== '').length;
  const lines = Array.from({ length: Math.min(most, Math.max(answered + 1, value.length)) }, (_, at) => at);
  const put = (at: number, text: string) =>
    onChange(lines.map((line) => (line === at ? text : (value[line] ?? ''))));
  return (
    <fieldset className={css.whys}>
      <legend className={css.label}>{say('problems.causes')}</legend>
      {lines.map((at) => (
        <TextInput
          key={at}
          maxLength={500}
          value={value[at] ?? ''}
          aria-label={say('problems.why', { number: at + 1 })}
          placeholder={say('problems.why', { number: at + 1 })}
          onChange={(event) => put(at, event.target.value)}
        />
      ))}
    </fieldset>
  );
}
