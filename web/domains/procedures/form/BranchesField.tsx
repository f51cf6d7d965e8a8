import { Button } from '../../../design/Button.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import { nextKey } from '../rules/moves.ts';
import { useText } from '../text.ts';
import type { Content, StepOf } from '../types.ts';
import css from './form.module.css';
import { NextField } from './NextField.tsx';

type Decision = StepOf<'decide'>;

/** The ways on from a decision: how each is called and where it leads. */
export function BranchesField({ step, content, language, onChange }: BranchesProps) {
  const say = useText();
  const { branches } = step;
  const set = (key: string, change: Partial<Decision['branches'][number]>) =>
    onChange({ ...step, branches: branches.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  const add = () => {
    const fresh = { key: nextKey(branches, 'way'), title: { en: '', id: '', th: '' }, next: null };
    onChange({ ...step, branches: [...branches, fresh] });
  };
  return (
    <fieldset className={css.part}>
      <legend>{say('procedure.field.branches')}</legend>
      {branches.map((branch, at) => (
        <div key={branch.key} className={css.branch}>
          <WordsInput
            hidden
            label={say('procedure.branch', { place: at + 1 })}
            words={branch.title}
            language={language}
            onChange={(title) => set(branch.key, { title })}
          />
          <IconButton
            icon="x"
            label={say('procedure.takeAway', { name: say('procedure.branch', { place: at + 1 }) })}
            onClick={() => onChange({ ...step, branches: branches.filter((one) => one.key !== branch.key) })}
          />
          <NextField
            bare
            label={say('procedure.branch.leads', { place: at + 1 })}
            value={branch.next}
            content={content}
            own={step.key}
            onChange={(next) => set(branch.key, { next })}
          />
        </div>
      ))}
      {branches.length < 10 && (
        <Button small icon="plus" onClick={add}>
          {say('procedure.branch.add')}
        </Button>
      )}
    </fieldset>
  );
}

interface BranchesProps {
  step: Decision;
  content: Content;
  language: Language;
  onChange: (step: Decision) => void;
}
