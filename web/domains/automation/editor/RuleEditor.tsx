import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { addRule, changeRule } from '../api.ts';
import css from '../automation.module.css';
import { type Draft, draftOf, isReady, ruleOf } from '../draft.ts';
import { useText } from '../text.ts';
import type { Rule } from '../types.ts';
import { ActsPart } from './ActsPart.tsx';
import { ConditionsPart } from './ConditionsPart.tsx';
import { TrialPanel } from './TrialPanel.tsx';
import { TriggerPart } from './TriggerPart.tsx';

/** One rule, written as a sentence: when, if, then; and the bench that says what it would have done. */
export function RuleEditor({ rule, onDone }: { rule: Rule | null; onDone: () => void }) {
  const say = useText();
  const words = useWords();
  const [draft, setDraft] = useState<Draft>(() => draftOf(rule));
  const { save, error } = useSave(rule, onDone);
  const { busy, once } = useOnce();
  const ready = isReady(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void once(() => save(draft));
  };
  return (
    <Panel title={rule ? say('rule.edit', { name: rule.name }) : say('rule.new')}>
      <form className={css.editor} onSubmit={submit}>
        <FormProblem error={error} />
        <Field label={say('rule.name')}>
          <TextInput
            required
            maxLength={120}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        </Field>
        <TriggerPart trigger={draft.trigger} onChange={(trigger) => setDraft({ ...draft, trigger })} />
        <ConditionsPart
          group={draft.conditions}
          onChange={(conditions) => setDraft({ ...draft, conditions })}
        />
        <ActsPart acts={draft.acts} onChange={(acts) => setDraft({ ...draft, acts })} />
        <Check checked={draft.stopAfter} onChange={(stopAfter) => setDraft({ ...draft, stopAfter })}>
          {say('rule.stopAfter')}
        </Check>
        <TrialPanel rule={ruleOf(draft)} disabled={!isReady({ ...draft, name: draft.name || '-' })} />
        <div className={css.foot}>
          {!ready && <span className={css.meta}>{say('rule.incomplete')}</span>}
          <Button kind="quiet" onClick={onDone}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" busy={busy} disabled={!ready}>
            {say('rule.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function useSave(rule: Rule | null, onDone: () => void) {
  const say = useText();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const save = async (draft: Draft) => {
    const given = ruleOf(draft);
    try {
      await (rule ? changeRule(rule.id, given) : addRule(given));
      await client.invalidateQueries({ queryKey: ['rules'] });
      tell({
        icon: 'check',
        text: say(rule?.enabled ? 'rule.saved' : 'rule.savedOff', { name: given.name }),
      });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  return { save, error };
}
