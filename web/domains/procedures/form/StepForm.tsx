import { wordsOf } from '../../../../server/domains/procedures/rules/faults.ts';
import { Check } from '../../../design/forms/Check.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { LanguageChoice } from '../../../platform/words/LanguageChoice.tsx';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import { ClausesField } from '../../policies/pick/ClausesField.tsx';
import { useText } from '../text.ts';
import type { Content, Step } from '../types.ts';
import { ArticlesField } from './ArticlesField.tsx';
import { AskFields } from './AskFields.tsx';
import { BranchesField } from './BranchesField.tsx';
import { DeedsField } from './DeedsField.tsx';
import { EvidenceField } from './EvidenceField.tsx';
import css from './form.module.css';
import { LimitField } from './LimitField.tsx';
import { NextField } from './NextField.tsx';
import { OwnerField } from './OwnerField.tsx';
import { WaitFields } from './WaitFields.tsx';

/** Everything that is written of one step. */
export function StepForm({ step, content, language, onLanguage, onChange, onNamed }: StepFormProps) {
  const say = useText();
  const isTold = step.kind === 'tell';
  return (
    <>
      <LanguageChoice language={language} onChange={onLanguage} all={wordsOf(step)} />
      <WordsInput
        label={say('procedure.field.title')}
        words={step.title}
        language={language}
        onChange={(title) => onChange({ ...step, title })}
        onBlur={onNamed}
      />
      <WordsInput
        label={say(isTold ? 'procedure.field.words' : 'procedure.field.text')}
        words={step.text}
        language={language}
        onChange={(text) => onChange({ ...step, text })}
        rows={isTold ? 6 : 4}
        help={isTold && say('procedure.words.help', { placeholder: '{customer.greeting}' })}
      />
      {step.kind === 'ask' && <AskFields step={step} language={language} onChange={onChange} />}
      {step.kind === 'decide' && (
        <BranchesField step={step} content={content} language={language} onChange={onChange} />
      )}
      {step.kind === 'act' && <DeedsField step={step} language={language} onChange={onChange} />}
      {step.kind === 'wait' && <WaitFields step={step} onChange={onChange} />}
      <div className={css.two}>
        <OwnerField owner={step.owner} onChange={(owner) => onChange({ ...step, owner })} />
        <LimitField minutes={step.minutes} onChange={(minutes) => onChange({ ...step, minutes })} />
      </div>
      <EvidenceField evidence={step.evidence} onChange={(evidence) => onChange({ ...step, evidence })} />
      <Check checked={step.holdsSolving} onChange={(holdsSolving) => onChange({ ...step, holdsSolving })}>
        {say('procedure.holds')}
      </Check>
      <ClausesField
        label={say('procedure.field.clauses')}
        clauses={step.clauses}
        onChange={(clauses) => onChange({ ...step, clauses })}
      />
      {step.kind === 'decide' && (
        <ClausesField
          label={say('procedure.field.decidedUnder')}
          most={1}
          clauses={step.decidedUnder ? [step.decidedUnder] : []}
          onChange={([clause]) => onChange({ ...step, decidedUnder: clause ?? null })}
        />
      )}
      <ArticlesField ids={step.articleIds} onChange={(articleIds) => onChange({ ...step, articleIds })} />
      {step.kind !== 'decide' && (
        <NextField
          label={say(step.kind === 'approve' ? 'procedure.branch.approved' : 'procedure.field.next')}
          value={step.next}
          content={content}
          own={step.key}
          onChange={(next) => onChange({ ...step, next })}
        />
      )}
      {step.kind === 'approve' && (
        <NextField
          label={say('procedure.field.declined')}
          value={step.declined ?? 'end'}
          content={content}
          own={step.key}
          noBelow
          onChange={(next) => onChange({ ...step, declined: next === 'end' ? null : next })}
        />
      )}
    </>
  );
}

interface StepFormProps {
  step: Step;
  content: Content;
  language: Language;
  onLanguage: (language: Language) => void;
  onChange: (step: Step) => void;
  /** The title was left. */
  onNamed: () => void;
}
