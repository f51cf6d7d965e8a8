import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formFault } from '../../../../server/domains/requests/fields/rules/forms.ts';
import type { Guide } from '../../../../server/domains/requests/guides/rules/questions.ts';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { DialogActs } from '../../../design/layers/Dialog.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { topicsQuery } from '../../knowledge/api.ts';
import { branches, nameOf } from '../../knowledge/sections/branches.ts';
import css from '../fields/fields.module.css';
import { isNamed, LabelInputs, noLabels } from '../fields/settings/LabelInputs.tsx';
import { useText as useFields } from '../fields/text.ts';
import { addGuide, changeGuide, type GuideInput } from './api.ts';
import { GuideQuestions } from './GuideQuestions.tsx';
import { useText } from './text.ts';

/** A guide: its name, for which topics it holds, and its questions in their order. */
export function GuideEditor({ guide, onDone }: { guide: Guide | null; onDone: () => void }) {
  const words = useWords();
  const fields = useFields();
  const client = useQueryClient();
  const [draft, setDraft] = useState<GuideInput>(guide ?? { names: noLabels, topicIds: [], questions: [] });
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<GuideInput>) => setDraft((now) => ({ ...now, ...change }));
  const fault = formFault(draft.questions);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { names, topicIds, questions } = draft;
    const input = { names, topicIds, questions };
    try {
      await (guide ? changeGuide(guide.id, input) : addGuide(input));
      await client.invalidateQueries({ queryKey: ['guides'] });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <FormProblem error={error} />
      <LabelInputs value={draft.names} onChange={(names) => set({ names })} help={fields('field.names')} />
      <Topics topicIds={draft.topicIds} onChange={(topicIds) => set({ topicIds })} />
      <GuideQuestions questions={draft.questions} onChange={(questions) => set({ questions })} />
      {fault && <Notice tone="soon">{fields('form.order')}</Notice>}
      <DialogActs>
        <Button kind="quiet" onClick={onDone}>
          {words('word.cancel')}
        </Button>
        <Button
          type="submit"
          kind="primary"
          disabled={!isNamed(draft.names) || draft.topicIds.length === 0 || fault}
        >
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}

function Topics({ topicIds, onChange }: { topicIds: string[]; onChange: (ids: string[]) => void }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const topics = useQuery(topicsQuery).data ?? [];
  const chosen = topics.filter((one) => topicIds.includes(one.id));
  const tree = branches(
    topics.filter((one) => !one.archivedAt),
    language,
  ).filter((one) => !topicIds.includes(one.value));
  return (
    <Field label={say('guide.topics')} help={say('guide.topics.help')}>
      <div className={css.chosen}>
        {chosen.map((topic) => {
          const name = nameOf(topic.names, language);
          return (
            <Chip
              key={topic.id}
              removeLabel={`${words('word.remove')}: ${name}`}
              onRemove={() => onChange(topicIds.filter((id) => id !== topic.id))}
            >
              {name}
            </Chip>
          );
        })}
        <Select
          label={say('guide.addTopic')}
          value=""
          onChange={(id) => id && onChange([...topicIds, id])}
          options={[{ value: '', label: say('guide.addTopic') }, ...tree]}
        />
      </div>
    </Field>
  );
}
