import { useRef, useState } from 'react';
import { TextArea } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { type Language, languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import css from '../kept.module.css';
import { useText } from '../text.ts';
import { placeholders, type Words } from './api.ts';

/** The same words in three languages, one in sight, with the placeholders that may stand in them. */
export function WordsField({ value, onChange, label }: WordsProps) {
  const say = useText();
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const area = useRef<HTMLTextAreaElement>(null);
  const put = (name: string) => {
    const element = area.current;
    const [from, to] = [element?.selectionStart ?? 0, element?.selectionEnd ?? 0];
    const text = value[language];
    onChange({ ...value, [language]: `${text.slice(0, from)}{${name}}${text.slice(to)}` });
    element?.focus();
  };
  return (
    <div className="col">
      <Segment
        label={label}
        value={language}
        options={languages.map((one) => ({
          value: one,
          label: value[one].trim() ? `${languageNames[one]} ✓` : languageNames[one],
        }))}
        onChange={setLanguage}
      />
      <TextArea
        ref={area}
        rows={6}
        lang={language}
        aria-label={`${label} (${languageNames[language]})`}
        value={value[language]}
        onChange={(event) => onChange({ ...value, [language]: event.target.value })}
      />
      <fieldset className={css.places} aria-label={say('reply.placeholders')}>
        {placeholders.map((name) => (
          <button key={name} type="button" className={css.place} onClick={() => put(name)}>
            {`{${name}}`}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

interface WordsProps {
  value: Words;
  onChange: (words: Words) => void;
  label: string;
}
