import { useQuery } from '@tanstack/react-query';
import { Field } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { brandsQuery } from '../access/brands/api.ts';
import { useText } from './text.ts';

/** For which brand a mailbox writes; a workspace with one brand has nothing to choose. */
export function BrandChoice({ brandId, onChange }: BrandChoiceProps) {
  const say = useText();
  // A closed brand takes nothing new; a mailbox that writes for it already still says so.
  const brands = (useQuery(brandsQuery).data ?? []).filter((one) => !one.closedAt || one.id === brandId);
  if (brands.length < 2 && brandId === null) return null;
  return (
    <Field label={say('box.brand')}>
      <Select
        value={brandId ?? ''}
        onChange={(id) => onChange(id || null)}
        options={[
          { value: '', label: say('box.noBrand') },
          ...brands.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Field>
  );
}

interface BrandChoiceProps {
  brandId: string | null;
  onChange: (brandId: string | null) => void;
}
