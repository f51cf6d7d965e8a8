import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { stepKinds } from '../../../../server/domains/privacy/breaches/rules.ts';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { type Language, languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { lettersQuery } from '../api.ts';
import css from '../privacy.module.css';
import { useText } from '../text.ts';

/** Prepared letters in three languages, to be copied, read and completed by a person. */
export function LettersDialog({ breachId, onClose }: { breachId: string; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const { data } = useQuery(lettersQuery(breachId, language));
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={say('privacy.breach.letters')}
      text={say('privacy.letters.text')}
    >
      <div className={css.stack}>
        <Segment<Language>
          label={words('word.language')}
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        {stepKinds.map((kind) => (
          <Field key={kind} label={say(`privacy.told.${kind}`)}>
            <TextArea rows={9} readOnly lang={language} value={data?.[kind] ?? ''} />
          </Field>
        ))}
      </div>
      <DialogActs>
        <Button onClick={onClose}>{say('privacy.close')}</Button>
      </DialogActs>
    </Dialog>
  );
}
