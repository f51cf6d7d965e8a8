import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Switch } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import { useWords } from '../../../platform/words/index.ts';
import { addBrand, type Brand, brandsQuery, changeBrand } from './api.ts';
import { BrandPreview } from './BrandPreview.tsx';
import css from './brands.module.css';
import { useText } from './text.ts';

/** Where the choice begins: the warm brown of soga dye, which is not our own colour. */
const firstHue = 47;

/** Stands for the language of the company. */
const none = 'none' as const;

/** The name, the language and the colour of a brand, and what its customers will see. */
export function BrandDialog({ brand, onClose }: { brand: Brand | null; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [name, setName] = useState(brand?.name ?? '');
  const [language, setLanguage] = useState(brand?.language ?? null);
  const [hue, setHue] = useState(brand?.hue ?? null);
  const save = async () => {
    const given = { name: name.trim(), hue, language };
    await (brand ? changeBrand(brand.id, given) : addBrand(given));
    await client.invalidateQueries({ queryKey: brandsQuery.queryKey });
    onClose();
  };
  return (
    <FormDialog
      title={brand ? say('brand.edit', { name: brand.name }) : say('brand.add')}
      act={brand ? words('word.save') : words('word.add')}
      isReady={name.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={words('word.name')} help={say('brand.name.help')}>
        <TextInput value={name} maxLength={100} required onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={say('brand.language')} help={say('brand.language.help')}>
        <Select
          value={language ?? none}
          onChange={(chosen) => setLanguage(chosen === none ? null : chosen)}
          options={[
            { value: none, label: say('brand.language.company') },
            ...languages.map((value) => ({ value, label: languageNames[value] })),
          ]}
        />
      </Field>
      <Switch checked={hue !== null} onChange={(on) => setHue(on ? (brand?.hue ?? firstHue) : null)}>
        {say('brand.hue.own')}
      </Switch>
      {hue !== null && (
        <Field label={say('brand.hue')} help={say('brand.hue.help')}>
          <input
            type="range"
            className={css.wheel}
            min={0}
            max={359}
            value={hue}
            aria-valuetext={say('brand.hue.value', { hue })}
            onChange={(event) => setHue(Number(event.target.value))}
          />
        </Field>
      )}
      <BrandPreview name={name.trim()} hue={hue} />
    </FormDialog>
  );
}
