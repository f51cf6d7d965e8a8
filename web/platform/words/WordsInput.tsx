import type { ReactNode } from 'react';
import type { Words } from '../../../server/kernel/words.ts';
import { Field, TextArea, TextInput } from '../../design/forms/Field.tsx';
import type { Language } from '../messages/language.ts';
import { wordsIn } from './words-in.ts';

/** Words in one of the languages; what is written in another shows through where there are none yet. */
export function WordsInput({
  label,
  words,
  language,
  onChange,
  onBlur,
  rows,
  help,
  hidden,
}: WordsInputProps) {
  const common = {
    ...{ lang: language, value: words[language], placeholder: wordsIn(words, language), onBlur },
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...words, [language]: event.target.value }),
  };
  const input = rows ? (
    <TextArea rows={rows} maxLength={20_000} {...common} />
  ) : (
    <TextInput maxLength={500} {...common} />
  );
  if (hidden)
    return rows ? (
      <TextArea rows={rows} aria-label={label} {...common} />
    ) : (
      <TextInput aria-label={label} {...common} />
    );
  return (
    <Field label={label} help={help}>
      {input}
    </Field>
  );
}

interface WordsInputProps {
  label: string;
  words: Words;
  language: Language;
  onChange: (words: Words) => void;
  onBlur?: () => void;
  /** Lines of a larger field; one line without it. */
  rows?: number;
  help?: ReactNode;
  /** The label is for screen readers alone. */
  hidden?: boolean;
}
