import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { DialogActs } from '../../../design/layers/Dialog.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { Keeping } from '../replies/Keeping.tsx';
import { useText } from '../text.ts';
import { ActRow } from './ActRow.tsx';
import { freshAct } from './act-words.ts';
import { type Act, addMacro, changeMacro, type Macro } from './api.ts';

/** A name, the acts in their order, and whose it is. */
export function MacroForm({ macro, onDone }: { macro: Macro | null; onDone: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const [name, setName] = useState(macro?.name ?? '');
  const [rows, setRows] = useState(() => (macro?.acts ?? [freshAct('set-status')]).map(numbered));
  const [keeping, setKeeping] = useState({
    shared: macro?.shared ?? false,
    teamId: macro?.teamId ?? null,
  });
  const save = async () => {
    const input = { name: name.trim(), acts: rows.map((row) => row.act), ...keeping };
    try {
      if (macro) await changeMacro(macro.id, input);
      else await addMacro(input);
      await client.invalidateQueries({ queryKey: ['macros'] });
      tell({ icon: 'check', text: words('word.saved') });
      onDone();
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <form
      className={layout.form}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <Field label={say('macro.name')}>
        <TextInput required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <div>
        {rows.map((row) => (
          <ActRow
            key={row.key}
            act={row.act}
            onChange={(act) => setRows(rows.map((one) => (one === row ? { ...row, act } : one)))}
            onRemove={() => setRows(rows.filter((one) => one !== row))}
          />
        ))}
        <Button
          small
          kind="quiet"
          icon="plus"
          disabled={rows.length >= 20}
          onClick={() => setRows([...rows, numbered(freshAct('add-labels'))])}
        >
          {say('macro.addAct')}
        </Button>
      </div>
      <Keeping {...keeping} onChange={setKeeping} />
      <DialogActs>
        <Button kind="quiet" onClick={onDone}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={busy} disabled={rows.length === 0}>
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}

/** A row keeps its place on the screen while others come and go. */
const numbered = (act: Act) => ({ key: crypto.randomUUID(), act });
