import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { resultQuery } from '../reports/api.ts';
import type { Dimension, ReportDefinition } from '../reports/types.ts';
import { useText } from '../text.ts';

/** By what it is narrowed: a dimension, and those of its values that occur in the time that is looked at. */
export function FilterChoice({ asked, dimensions, nameOf, onChange }: FilterChoiceProps) {
  const say = useText();
  const [open, setOpen] = useState<Dimension | null>(null);
  const used = Object.keys(asked.filter) as Dimension[];
  const shown = open && !used.includes(open) ? [...used, open] : used;
  const set = (dimension: Dimension, values: string[]) => {
    const { [dimension]: _, ...rest } = asked.filter;
    onChange(values.length > 0 ? { ...rest, [dimension]: values } : rest);
  };
  return (
    <>
      {shown.map((dimension) => (
        <Values
          key={dimension}
          {...{ asked, dimension }}
          name={nameOf(dimension)}
          isOpen={open === dimension}
          onOpen={(next) => setOpen(next ? dimension : null)}
          onChange={(values) => set(dimension, values)}
        />
      ))}
      <Menu
        align="start"
        label={say('reports.filter.add')}
        trigger={
          <Button small kind="quiet" icon="filter">
            {say('reports.filter')}
          </Button>
        }
      >
        {dimensions
          .filter((one) => !used.includes(one))
          .map((one) => (
            <MenuItem key={one} onClick={() => setOpen(one)}>
              {nameOf(one)}
            </MenuItem>
          ))}
      </Menu>
    </>
  );
}

function Values({ asked, dimension, name, isOpen, onOpen, onChange }: ValuesProps) {
  const say = useText();
  const words = useWords();
  const chosen = asked.filter[dimension] ?? [];
  const { [dimension]: _, ...others } = asked.filter;
  const values = useQuery({
    ...resultQuery({
      ...{ measures: asked.measures.slice(0, 1), span: asked.span, step: 'none', split: dimension },
      ...{ filter: others, compare: 'none', time: 'clock', picture: 'table' },
    }),
    placeholderData: undefined,
  });
  const known =
    values.data?.rows.map(({ key, name: called }) => ({ id: key ?? '', label: called ?? '' })) ?? [];
  const gone = chosen.filter((id) => known.every((one) => one.id !== id)).map((id) => ({ id, label: id }));
  const items = [...known, ...gone].map((one) => ({ ...one, chosen: chosen.includes(one.id) }));
  const named = items.flatMap((one) => (one.chosen ? [one.label] : [])).join(', ');
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <span style={{ display: 'inline-flex', gap: 4 }}>
      <Picker
        open={isOpen}
        onOpenChange={onOpen}
        trigger={
          <Button small kind="quiet">
            {named ? `${name}: ${named}` : say('reports.filter.values', { name })}
          </Button>
        }
        label={say('reports.filter.values', { name })}
        placeholder={say('reports.filter.find')}
        emptyLabel={values.isPending ? words('word.loading') : say('reports.filter.none')}
        items={items}
        onPick={({ id }) => toggle(id)}
        align="start"
        many
      />
      {chosen.length > 0 && (
        <Chip onRemove={() => onChange([])} removeLabel={say('reports.filter.remove', { name })}>
          {chosen.length}
        </Chip>
      )}
    </span>
  );
}

interface FilterChoiceProps {
  asked: ReportDefinition;
  dimensions: readonly Dimension[];
  nameOf: (dimension: Dimension) => string;
  onChange: (filter: ReportDefinition['filter']) => void;
}

interface ValuesProps {
  asked: ReportDefinition;
  dimension: Dimension;
  name: string;
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  onChange: (values: string[]) => void;
}
