import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { freezeRequest } from '../api.ts';
import { ExampleView } from '../take/LessonView.tsx';
import { useText } from '../text.ts';
import type { Example, Lesson } from '../types.ts';
import { freeKey } from './blank.ts';
import css from './write.module.css';

/** Real requests beside the words, taken by their number; each line can be mended, since a person has the last look. */
export function ExamplesField({ lesson, onChange }: { lesson: Lesson; onChange: (lesson: Lesson) => void }) {
  const say = useText();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const [number, setNumber] = useState('');
  const { examples } = lesson;
  const put = (next: Example[]) => onChange({ ...lesson, examples: next });
  const take = () =>
    once(() =>
      attempt(async () => {
        const example = await freezeRequest(Number(number.replace(/\D/g, '')));
        put([...examples, { ...example, key: freeKey('example', examples) }]);
        setNumber('');
      }),
    );
  return (
    <section className={css.form} aria-label={say('training.examples')}>
      {examples.map((one) => (
        <ExampleForm
          key={one.key}
          example={one}
          onChange={(next) => put(examples.map((other) => (other.key === one.key ? next : other)))}
          onRemove={() => put(examples.filter(({ key }) => key !== one.key))}
        />
      ))}
      {examples.length < 5 && (
        <div className={css.line}>
          <Field label={say('training.examples')} help={say('training.examples.help')}>
            <TextInput
              inputMode="numeric"
              placeholder="R-1234"
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          </Field>
          <Button busy={busy} disabled={!/\d/.test(number)} onClick={() => void take()}>
            {say('training.examples.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

function ExampleForm({ example, onChange, onRemove }: ExampleFormProps) {
  const say = useText();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <ExampleView example={example} />
      <div className={css.line}>
        <Button small kind="quiet" icon="pencil" onClick={() => setOpen(!isOpen)}>
          {say('training.examples.mend')}
        </Button>
        <Button small kind="quiet" icon="trash" onClick={onRemove}>
          {words('word.remove')}
        </Button>
      </div>
      {isOpen && (
        <div className={css.form}>
          <Notice tone="plain">{say('training.examples.check')}</Notice>
          {example.words.map((one, at) => (
            <textarea
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an example never move.
              key={at}
              className={css.mend}
              rows={3}
              maxLength={4000}
              aria-label={say(`training.example.${one.by}`)}
              value={one.text}
              onChange={(event) => {
                const text = event.target.value;
                const said = example.words.map((line, place) => (place === at ? { ...line, text } : line));
                onChange({ ...example, words: said });
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface ExampleFormProps {
  example: Example;
  onChange: (example: Example) => void;
  onRemove: () => void;
}
