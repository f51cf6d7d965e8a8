import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextArea } from '../../design/forms/Field.tsx';
import { Segment } from '../../design/forms/Segment.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';
import { languageNames, languages } from '../../platform/messages/language.ts';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { answerIdea } from './api.ts';
import { useText } from './text.ts';
import type { IdeaItem, ToldState, Words } from './types.ts';

const noWords: Words = { en: '', id: '', th: '' };

/** What management says to an idea, for everybody; each reads it in their language, or in one that is written. */
export function AnswerDialog({ idea, onClose }: { idea: IdeaItem; onClose: () => void }) {
  const say = useText();
  const client = useQueryClient();
  const states = (['planned', 'carried-out', 'declined'] as const).filter((one) => one !== idea.state);
  const [state, setState] = useState<ToldState>(states[0] ?? 'planned');
  const [words, setWords] = useState(noWords);
  const save = async () => {
    await answerIdea(idea.id, state, words);
    await client.invalidateQueries({ queryKey: ['ideas'] });
    tell({ icon: 'send', text: say('ideas.told.answered', { count: idea.votes }) });
    onClose();
  };
  return (
    <FormDialog
      title={say('ideas.answer')}
      act={say('ideas.answer.send')}
      isReady={languages.some((one) => words[one].trim())}
      onSave={save}
      onClose={onClose}
    >
      <p className="t12 dim">{say('ideas.answer.text', { count: idea.votes })}</p>
      <Segment
        label={say('ideas.state')}
        value={state}
        onChange={setState}
        options={states.map((value) => ({ value, label: say(`ideas.state.${value}`) }))}
      />
      {languages.map((one) => (
        <Field
          key={one}
          label={`${say(state === 'carried-out' ? 'ideas.outcome' : 'ideas.answer.words')} · ${languageNames[one]}`}
        >
          <TextArea
            lang={one}
            rows={2}
            maxLength={5000}
            value={words[one]}
            onChange={(event) => setWords({ ...words, [one]: event.target.value })}
          />
        </Field>
      ))}
    </FormDialog>
  );
}
