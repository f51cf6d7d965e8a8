import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { OwnerSelect } from './OwnerSelect.tsx';
import { useProblemActs } from './use-problem-acts.ts';

/** A problem, of a group that recurs or of nothing yet; its page opens. */
export function NewProblemDialog({ groupId, title: given, onClose }: NewProblemProps) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const acts = useProblemActs();
  const { busy, once } = useOnce();
  const [title, setTitle] = useState(given);
  const [symptom, setSymptom] = useState('');
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState('');
  const submit = async () => {
    const id = await acts.open({ title: title.trim(), symptom, ownerId, dueOn: dueOn || null, groupId });
    if (id) go(paths.problem(slug, id), {});
  };
  return (
    <Dialog open onClose={onClose} title={say('problems.new')} text={say('problems.new.text')}>
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          void once(submit);
        }}
      >
        <Field label={say('problems.title')}>
          <TextInput
            required
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </Field>
        <Field label={say('problems.symptom')} optional={words('word.optional')}>
          <TextArea value={symptom} maxLength={4000} onChange={(event) => setSymptom(event.target.value)} />
        </Field>
        <div className={layout.two}>
          <OwnerSelect value={ownerId} onChange={setOwnerId} />
          <Field label={say('problems.due')} optional={words('word.optional')}>
            <TextInput type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
          </Field>
        </div>
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button type="submit" kind="primary" busy={busy} disabled={!title.trim()}>
            {say('problems.new')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

interface NewProblemProps {
  groupId: string | null;
  title: string;
  onClose: () => void;
}
