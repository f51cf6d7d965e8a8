import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  cardTargets,
  faultOf,
  type Target,
} from '../../../../server/domains/customers/imports/rules/mapping.ts';
import { delimiters, encodings } from '../../../../server/kernel/table-guess.ts';
import { Button } from '../../../design/Button.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { type Option, Select } from '../../../design/forms/Select.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { ownFieldsQuery } from '../fields/api.ts';
import { type CustomerImport, checkImport, importQuery, rereadImport } from './api.ts';
import css from './imports.module.css';
import { useText } from './text.ts';
import { useServerSentence } from './use-server-sentence.ts';

/** Says what each column holds; then every row is looked at and nobody is changed. */
export function MappingStep({ one, onChecked }: StepProps) {
  const say = useText();
  const words = useWords();
  const sentence = useServerSentence();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const [mapping, setMapping] = useState(one.mapping);
  const fields = (useQuery(ownFieldsQuery).data ?? []).filter(({ about }) => about === 'customer');
  const fault = faultOf(mapping as Target[], fields);
  const options: Option<string>[] = [
    { value: '', label: say('import.leaveOut') },
    ...cardTargets.map((value) => ({ value: value as string, label: say(`import.target.${value}`) })),
    ...fields.map(({ key, name }) => ({ value: `field:${key}`, label: name })),
  ];
  // A file may name two columns alike: they are known by their place.
  const columns = one.columns.map((column, at) => ({ column, at }));
  const check = async () => {
    try {
      client.setQueryData(
        importQuery(one.id).queryKey,
        await checkImport(one.id, mapping, one.unknownOrganisations),
      );
      onChecked();
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <>
      {one.failure && <Notice tone="breach">{one.failure.message}</Notice>}
      <p className="mid">{say('import.columns.text')}</p>
      <div className={css.columns}>
        {columns.map(({ column, at }) => (
          <ColumnRow
            key={at}
            column={column}
            options={options}
            value={mapping[at] ?? ''}
            onChange={(value) => setMapping(mapping.with(at, value || null))}
          />
        ))}
      </div>
      <div className={css.foot}>
        <Writing one={one} />
        <span className={css.end}>
          <Button kind="primary" busy={busy} disabled={fault !== null} onClick={() => void once(check)}>
            {say('import.check')}
          </Button>
        </span>
      </div>
      {fault && <Notice tone="soon">{sentence(fault)}</Notice>}
    </>
  );
}

/** How the file is written, where the guess was wrong. */
function Writing({ one }: { one: CustomerImport }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { encoding, delimiter } = one;
  const set = (writing: { encoding: string; delimiter: string }) =>
    attempt(async () =>
      client.setQueryData(importQuery(one.id).queryKey, await rereadImport(one.id, writing)),
    );
  return (
    <>
      <Field label={say('import.encoding')}>
        <Select<string>
          value={encoding}
          onChange={(next) => void set({ encoding: next, delimiter })}
          options={encodings.map((value) => ({ value: value as string, label: value.toUpperCase() }))}
        />
      </Field>
      <Field label={say('import.delimiter')}>
        <Select<string>
          value={delimiter}
          onChange={(next) => void set({ encoding, delimiter: next })}
          options={delimiters.map((value) => ({
            value: value as string,
            label: value === '\t' ? say('import.tab') : value,
          }))}
        />
      </Field>
    </>
  );
}

function ColumnRow({ column, options, value, onChange }: RowProps) {
  const say = useText();
  return (
    <div className={css.column}>
      <b>{column.name || '–'}</b>
      <span className="t12 dim cut">{column.samples.join(' · ')}</span>
      <Select<string>
        label={say('import.holds', { column: column.name })}
        value={value}
        onChange={onChange}
        options={options}
      />
    </div>
  );
}

interface StepProps {
  one: CustomerImport;
  onChecked: () => void;
}

interface RowProps {
  column: CustomerImport['columns'][number];
  options: readonly Option<string>[];
  value: string;
  onChange: (value: string) => void;
}
