import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { LanguageChoice } from '../../../platform/words/LanguageChoice.tsx';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import { useMembers } from '../../team/use-me.ts';
import type { Draft } from '../editor/use-draft.ts';
import { useText } from '../text.ts';
import { wordsIn } from '../words.ts';
import css from './form.module.css';

const nobody = 'nobody';

/** What the procedure is called, what it is good for, and who looks after it. */
export function AboutForm({ draft, mayWrite, language, onLanguage, inLayer }: AboutProps) {
  const say = useText();
  const own = useLanguage();
  const members = useMembers();
  const { content, change } = draft;
  const { names, purpose } = content;
  const title = !inLayer && <h2>{say('procedure.about')}</h2>;
  if (!mayWrite)
    return (
      <>
        {title}
        <p className={css.told}>{wordsIn(purpose, own)}</p>
        <p className="dim">
          {say('procedure.owner')}:{' '}
          {members.find((one) => one.id === draft.ownerId)?.name ?? say('procedures.nobody')}
        </p>
      </>
    );
  return (
    <>
      {title}
      <LanguageChoice language={language} onChange={onLanguage} all={[names, purpose]} />
      <WordsInput
        label={say('procedure.name')}
        words={names}
        language={language}
        onChange={(next) => change((now) => ({ ...now, names: next }))}
      />
      <WordsInput
        rows={4}
        label={say('procedure.purpose')}
        words={purpose}
        language={language}
        onChange={(next) => change((now) => ({ ...now, purpose: next }))}
      />
      <Field label={say('procedure.owner')}>
        <Select
          value={draft.ownerId ?? nobody}
          onChange={(id) => draft.giveTo(id === nobody ? null : id)}
          options={[
            { value: nobody, label: say('procedures.nobody') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
    </>
  );
}

interface AboutProps {
  draft: Draft;
  mayWrite: boolean;
  language: Language;
  onLanguage: (language: Language) => void;
  inLayer: boolean;
}
