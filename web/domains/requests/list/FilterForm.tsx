import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { channelLabel } from '../../conversations/channel.ts';
import { useText as useTalk } from '../../conversations/text.ts';
import { useMembers, useTeams } from '../../team/use-me.ts';
import { saveView } from '../api.ts';
import { FieldFilters } from '../fields/FieldFilters.tsx';
import { filtersOf, type ListSearch } from '../filters.ts';
import { useText } from '../text.ts';
import css from './list.module.css';

const dues = ['soon', 'late'] as const;
const CHANNELS = ['email', 'form', 'chat', 'phone', 'visit', 'api'] as const;

/** The fields of the filter and the way to keep it; fetched when the filter is opened. */
export default function FilterForm({ search, onSearch, onClose }: FilterProps & { onClose: () => void }) {
  return (
    <div className={css.filter}>
      <FilterFields search={search} onSearch={onSearch} />
      <SaveView
        search={search}
        onSaved={(id) => {
          onClose();
          onSearch({ view: id });
        }}
      />
    </div>
  );
}

function FilterFields({ search, onSearch }: FilterProps) {
  const say = useText();
  const talk = useTalk();
  const members = useMembers();
  const teams = useTeams();
  const any = { value: '', label: say('requests.filter.any') };
  const set = (change: ListSearch) => onSearch({ ...search, ...change });
  return (
    <>
      <Field label={say('requests.assignee')}>
        <Select
          value={search.assignee ?? ''}
          onChange={(value) => set({ assignee: value || undefined })}
          options={[
            any,
            { value: 'me', label: say('requests.me') },
            { value: 'none', label: say('requests.unassigned') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field label={say('requests.team')}>
        <Select
          value={search.team ?? ''}
          onChange={(value) => set({ team: value || undefined })}
          options={[
            any,
            { value: 'none', label: say('requests.noTeam') },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field label={say('requests.filter.channel')}>
        <Select
          value={search.channel ?? ''}
          onChange={(value) => set({ channel: value || undefined })}
          options={[any, ...CHANNELS.map((value) => ({ value, label: channelLabel(value, talk) }))]}
        />
      </Field>
      <Field label={say('requests.filter.due')}>
        <Select
          value={search.due ?? ''}
          onChange={(value) => set({ due: dues.find((one) => one === value) })}
          options={[any, ...dues.map((value) => ({ value, label: say(`requests.filter.due.${value}`) }))]}
        />
      </Field>
      <FieldFilters search={search} any={any} onChange={set} />
      <Field label={say('requests.filter.label')}>
        <TextInput
          defaultValue={search.label ?? ''}
          onBlur={(event) => set({ label: event.target.value.trim() || undefined })}
        />
      </Field>
      <Field label={say('requests.filter.words')}>
        <TextInput
          defaultValue={search.q ?? ''}
          onBlur={(event) => set({ q: event.target.value.trim() || undefined })}
        />
      </Field>
    </>
  );
}

function SaveView({ search, onSaved }: { search: ListSearch; onSaved: (id: string) => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = async () => {
    try {
      const view = await saveView({ name: name.trim(), shared, filters: filtersOf(search) });
      await client.invalidateQueries({ queryKey: ['views'] });
      tell({ icon: 'check', text: say('requests.viewSaved', { name: name.trim() }) });
      onSaved(view.id);
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <form
      className="col"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={say('requests.viewName')}>
        <TextInput value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Check checked={shared} onChange={setShared}>
        {say('requests.shared')}
      </Check>
      <Button type="submit" kind="primary" disabled={!name.trim()}>
        {say('requests.saveView')}
      </Button>
    </form>
  );
}

interface FilterProps {
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
}
