import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import type { Greeting } from './api.ts';
import { useText } from './text.ts';

/** What a widget says by itself, by page and time; in the language of whoever writes it, beside those of others. */
export function Greetings({
  greetings,
  onChange,
}: {
  greetings: Greeting[];
  onChange: (next: Greeting[]) => void;
}) {
  const say = useText();
  const language = useLanguage();
  const change = (at: number, changes: Partial<Greeting>) =>
    onChange(greetings.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  return (
    <fieldset className="col">
      <legend className="heading">{say('chat.greetings')}</legend>
      <p className="t12 dim">{say('chat.greetings.text')}</p>
      {greetings.map(({ page, afterSeconds, texts }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: greetings have no name of their own, and are only added at the end
        <div key={at} className="col">
          <Field label={say('chat.greeting.words')}>
            <TextInput
              value={texts[language] ?? ''}
              maxLength={300}
              onChange={(event) => change(at, { texts: { ...texts, [language]: event.target.value } })}
            />
          </Field>
          <Field label={say('chat.greeting.page')} help={say('chat.greeting.page.help')}>
            <TextInput
              value={page}
              maxLength={300}
              onChange={(event) => change(at, { page: event.target.value })}
            />
          </Field>
          <Field label={say('chat.greeting.after')}>
            <TextInput
              type="number"
              min={0}
              max={3600}
              value={afterSeconds}
              onChange={(event) => change(at, { afterSeconds: Number(event.target.value) })}
            />
          </Field>
          <div>
            <IconButton
              icon="trash"
              label={say('chat.greeting.remove')}
              onClick={() => onChange(greetings.filter((_one, index) => index !== at))}
            />
          </div>
        </div>
      ))}
      <div>
        <Button
          small
          icon="plus"
          disabled={greetings.length >= 10}
          onClick={() => onChange([...greetings, { page: '', afterSeconds: 30, texts: {} }])}
        >
          {say('chat.greeting.add')}
        </Button>
      </div>
    </fieldset>
  );
}
