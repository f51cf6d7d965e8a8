import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { DialogActs } from '../../../design/layers/Dialog.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText as useAccess } from '../../access/text.ts';
import { type Role, roles } from '../../access/types.ts';
import { addRole, changeRole, type RoleCard } from './api.ts';
import css from './rights.module.css';
import { useText } from './text.ts';
import { useNames } from './use-names.ts';
import { byRoom } from './words.ts';

/** A role of the workspace's own, or what a built-in one may do, to read. */
export function RoleForm({ role, words: all, builtIn, isFixed, onDone }: RoleFormProps) {
  const say = useText();
  const words = useWords();
  const access = useAccess();
  const client = useQueryClient();
  const [name, setName] = useState(role?.name ?? '');
  const [base, setBase] = useState<Role>(role?.base ?? 'agent');
  const wordsOf = (one: Role) => builtIn.find((known) => known.base === one)?.words ?? [];
  // A new role is the one it stands on until somebody ticks: few want to find fifty words anew.
  const [own, setOwn] = useState<string[] | null>(role?.words ?? null);
  const chosen = own ?? wordsOf(base).filter((word) => all.includes(word));
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    try {
      if (role?.id) await changeRole(role.id, { name, words: chosen });
      else await addRole({ name, base, words: chosen });
      tell({ icon: 'check', text: say('rights.role.kept', { name }) });
      await client.invalidateQueries({ queryKey: ['roles'] });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <FormProblem error={error} />
      {!isFixed && (
        <Field label={words('word.name')}>
          <TextInput
            value={name}
            onChange={(event) => setName(event.target.value)}
            required
            maxLength={100}
          />
        </Field>
      )}
      {!role && (
        <Field label={say('rights.role.base')} help={say('rights.role.base.help')}>
          <Select<Role>
            value={base}
            onChange={setBase}
            options={roles
              .filter((one) => one !== 'owner')
              .map((value) => ({ value, label: access(`role.${value}`) }))}
          />
        </Field>
      )}
      <WordChoice all={isFixed ? chosen : all} chosen={chosen} onChange={isFixed ? null : setOwn} />
      <DialogActs>
        <Button kind="quiet" onClick={onDone}>
          {words(isFixed ? 'word.close' : 'word.cancel')}
        </Button>
        {!isFixed && (
          <Button type="submit" kind="primary" disabled={!name.trim()}>
            {words('word.save')}
          </Button>
        )}
      </DialogActs>
    </form>
  );
}

function WordChoice({ all, chosen, onChange }: WordChoiceProps) {
  const names = useNames();
  const toggle = (word: string, on: boolean) =>
    onChange?.(on ? [...chosen, word] : chosen.filter((one) => one !== word));
  return (
    <div className={css.rooms}>
      {byRoom(all).map(([room, words]) => (
        <fieldset key={room} className={css.room}>
          <legend>{names.room(room)}</legend>
          {words.map((word) =>
            onChange ? (
              <Check key={word} checked={chosen.includes(word)} onChange={(on) => toggle(word, on)}>
                {names.word(word)}
              </Check>
            ) : (
              <span key={word}>{names.word(word)}</span>
            ),
          )}
        </fieldset>
      ))}
    </div>
  );
}

interface RoleFormProps {
  role: RoleCard | null;
  /** Every permission that a role may hold. */
  words: string[];
  /** The roles that one may stand on. */
  builtIn: RoleCard[];
  isFixed: boolean;
  onDone: () => void;
}

interface WordChoiceProps {
  all: string[];
  chosen: string[];
  onChange: ((words: string[]) => void) | null;
}
