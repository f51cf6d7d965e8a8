import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { answerResult, appealResult } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { ResultInFull } from '../types.ts';

/** What the person says to a result, and that they do not agree. */
export function OwnAnswer({ result }: { result: ResultInFull }) {
  const say = useText();
  return (
    <>
      <Panel title={say('quality.answer')} meta={say('quality.answer.text')}>
        <Words
          label={say('quality.answer.label')}
          given={result.answer}
          act={say('quality.answer.save')}
          onSay={(words) => answerResult(result.id, words)}
        />
      </Panel>
      {!result.appealed && (
        <Panel title={say('quality.appeal')} meta={say('quality.appeal.text')}>
          <Words
            label={say('quality.appeal.label')}
            given=""
            act={say('quality.appeal.begin')}
            onSay={(words) => appealResult(result.id, words)}
          />
        </Panel>
      )}
    </>
  );
}

function Words({ label, given, act, onSay }: WordsProps) {
  const { busy, press } = useActs('quality');
  const [words, setWords] = useState(given);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        press(() => onSay(words.trim()));
      }}
    >
      <Field label={label}>
        <TextArea value={words} maxLength={5_000} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <div>
        <Button type="submit" busy={busy} disabled={!words.trim() || words === given}>
          {act}
        </Button>
      </div>
    </form>
  );
}

interface WordsProps {
  label: string;
  given: string;
  act: string;
  onSay: (words: string) => Promise<unknown>;
}
