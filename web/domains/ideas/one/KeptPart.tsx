import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMembers } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { IdeaInFull } from '../types.ts';
import { useIdeaActs } from '../use-idea-acts.ts';

/** Who answers an idea by when, while it waits. */
export function KeptPart({ idea }: { idea: IdeaInFull }) {
  const say = useText();
  const words = useWords();
  const acts = useIdeaActs();
  const members = useMembers();
  const { busy, once } = useOnce();
  const [ownerId, setOwnerId] = useState(idea.owner?.id ?? '');
  const [dueOn, setDueOn] = useState(idea.dueOn);
  if (idea.state !== 'new' && idea.state !== 'under-review') return null;
  return (
    <Panel title={say('ideas.kept')} meta={say('ideas.kept.text')}>
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          void once(() => acts.change(idea.id, { ...(ownerId ? { ownerId } : {}), dueOn }));
        }}
      >
        <div className={layout.two}>
          <Field label={say('ideas.owner')}>
            <Select
              value={ownerId}
              onChange={setOwnerId}
              options={[
                ...(idea.owner ? [] : [{ value: '', label: say('ideas.noOwner') }]),
                ...members.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </Field>
          <Field label={say('ideas.due')}>
            <TextInput
              type="date"
              required
              value={dueOn}
              onChange={(event) => setDueOn(event.target.value)}
            />
          </Field>
        </div>
        <div>
          <Button type="submit" busy={busy}>
            {words('word.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
