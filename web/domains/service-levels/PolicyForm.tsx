import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { DialogActs } from '../../design/layers/Dialog.tsx';
import { FormProblem } from '../../platform/client/FormProblem.tsx';
import { useOnce } from '../../platform/undo/use-attempt.ts';
import { useWords } from '../../platform/words/index.ts';
import { addPolicy, changePolicy } from './api.ts';
import { ForWhom } from './form/ForWhom.tsx';
import { HowMeasured } from './form/HowMeasured.tsx';
import { TargetTable } from './form/TargetTable.tsx';
import { Warnings } from './form/Warnings.tsx';
import { useText } from './text.ts';
import type { Policy, PolicyContent } from './types.ts';
import { usualPolicy } from './usual-policy.ts';

/** One policy: for whom, how fast, how it is measured, and who is told when. */
export function PolicyForm({ policy, onDone }: { policy: Policy | null; onDone: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const [content, setContent] = useState<PolicyContent>(
    () => contentOf(policy) ?? usualPolicy(say('levels.usual')),
  );
  const [isReadable, setReadable] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<PolicyContent>) => setContent((before) => ({ ...before, ...change }));
  const save = async () => {
    try {
      await (policy ? changePolicy(policy.id, content) : addPolicy(content));
      await client.invalidateQueries({ queryKey: ['service-levels'] });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form
      className={layout.form}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <FormProblem error={error} />
      <Field label={words('word.name')}>
        <TextInput required value={content.name} onChange={(event) => set({ name: event.target.value })} />
      </Field>
      <ForWhom content={content} onChange={set} />
      <TargetTable content={content} onChange={set} onReadable={setReadable} />
      <HowMeasured content={content} onChange={set} />
      <Warnings content={content} onChange={set} />
      <DialogActs>
        <Button kind="quiet" onClick={onDone}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={busy} disabled={!isReadable || !content.name.trim()}>
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}

function contentOf(policy: Policy | null): PolicyContent | null {
  if (!policy) return null;
  const { id: _id, version: _version, ...content } = policy;
  return content;
}
