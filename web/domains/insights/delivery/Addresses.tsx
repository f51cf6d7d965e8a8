import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { type Language, languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import css from './delivery.module.css';
import type { Address } from './types.ts';

const looksRight = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Addresses outside: each is asked first, and gets what whoever sends it sees. */
export function Addresses({ chosen, onChange }: { chosen: Address[]; onChange: (all: Address[]) => void }) {
  const say = useText();
  const words = useWords();
  const own = useLanguage();
  const [address, setAddress] = useState('');
  const [language, setLanguage] = useState<Language>(own);
  const typed = address.trim().toLowerCase();
  const add = () => {
    if (!chosen.some((one) => one.address === typed)) onChange([...chosen, { address: typed, language }]);
    setAddress('');
  };
  return (
    <fieldset className={css.set}>
      <legend>{say('delivery.outside')}</legend>
      <p className={css.help}>{say('delivery.outside.help')}</p>
      <div className={css.chips}>
        {chosen.map((one) => (
          <Chip
            key={one.address}
            onRemove={() => onChange(chosen.filter((other) => other !== one))}
            removeLabel={say('delivery.outside.remove', { address: one.address })}
          >
            {one.address} · {languageNames[one.language]}
          </Chip>
        ))}
      </div>
      <Field label={say('delivery.address')}>
        <TextInput type="email" value={address} onChange={({ target }) => setAddress(target.value)} />
      </Field>
      <Field label={words('word.language')}>
        <Select
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Field>
      <div>
        <Button small disabled={!looksRight.test(typed)} onClick={add}>
          {say('delivery.outside.add')}
        </Button>
      </div>
    </fieldset>
  );
}
