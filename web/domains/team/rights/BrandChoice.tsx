import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { TextInput } from '../../../design/forms/Field.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { addBrand, brandsQuery } from './api.ts';
import css from './rights.module.css';
import { useText } from './text.ts';

/** Every brand, or some; a brand that is missing is added in place. */
export function BrandChoice({ chosen, onChange }: BrandChoiceProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const brands = useQuery(brandsQuery).data ?? [];
  const [name, setName] = useState('');
  const ids = chosen ?? [];
  const add = async () => {
    try {
      const { id } = await addBrand(name.trim());
      await client.invalidateQueries({ queryKey: ['brands'] });
      onChange([...ids, id]);
      setName('');
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <fieldset className={css.room}>
      <legend>{say('rights.provider.brands')}</legend>
      <Check checked={chosen === null} onChange={(on) => onChange(on ? null : [])}>
        {say('rights.provider.everyBrand')}
      </Check>
      {chosen !== null &&
        brands.map((brand) => (
          <Check
            key={brand.id}
            checked={ids.includes(brand.id)}
            onChange={(on) => onChange(on ? [...ids, brand.id] : ids.filter((one) => one !== brand.id))}
          >
            {brand.name}
          </Check>
        ))}
      {chosen !== null && (
        <span className="row">
          <TextInput
            value={name}
            maxLength={100}
            aria-label={say('rights.brand.name')}
            placeholder={say('rights.brand.name')}
            onChange={(event) => setName(event.target.value)}
          />
          <Button small disabled={!name.trim()} onClick={() => void add()}>
            {say('rights.brand.add')}
          </Button>
        </span>
      )}
    </fieldset>
  );
}

interface BrandChoiceProps {
  /** Null: every brand. */
  chosen: string[] | null;
  onChange: (ids: string[] | null) => void;
}
