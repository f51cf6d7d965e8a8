import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sorts } from '../../../../../server/domains/requests/rules/orders.ts';
import { Button } from '../../../../design/Button.tsx';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { tell, tellError } from '../../../../platform/undo/UndoHost.tsx';
import { useOnce } from '../../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { useMay, useTeams } from '../../../team/use-me.ts';
import { changeView, saveView, viewsQuery } from '../../api.ts';
import { filtersOf, type ListSearch } from '../../filters.ts';
import { useText } from '../../text.ts';
import type { SavedView, Sort } from '../../types.ts';
import css from './narrowing.module.css';

/** Keeps what is shown as a view of one’s own, a team’s or everybody’s; the one that is open can be changed. */
export function SaveView({ search, onSaved }: SaveProps) {
  const views = useQuery(viewsQuery).data ?? [];
  const mayShare = useMay('requests:share-views');
  const open = views.find((one) => one.id === search.view);
  const own = open && (open.mine || mayShare) ? open : undefined;
  return <SaveForm key={own?.id ?? ''} search={search} views={views} open={own} onSaved={onSaved} />;
}

function SaveForm({ search, views, open, onSaved }: SaveProps & { views: SavedView[]; open?: SavedView }) {
  const say = useText();
  const { busy, once } = useOnce();
  const keep = useKeep();
  const [name, setName] = useState(open?.name ?? '');
  const [sort, setSort] = useState<Sort | null>(null);
  const order = sort ?? filtersOf(search, views).sort ?? '-updatedAt';
  const [whose, setWhose] = useState(open?.shared ? (open.teamId ?? 'all') : 'me');
  const input = () => ({
    name: name.trim(),
    shared: whose !== 'me',
    teamId: whose === 'me' || whose === 'all' ? null : whose,
    filters: filtersOf(search, views),
    sort: order === '-updatedAt' ? null : order,
  });
  const save = async (id?: string) => {
    const saved = await keep(input(), id);
    if (saved) onSaved(saved);
  };
  const isEmpty = !name.trim();
  return (
    <form
      className={css.save}
      onSubmit={(event) => {
        event.preventDefault();
        void once(() => save(open?.id));
      }}
    >
      <Field label={say('requests.viewName')}>
        <TextInput value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Whose value={whose} onChange={setWhose} />
      <Field label={say('requests.viewSort')}>
        <Select<Sort>
          value={order}
          onChange={setSort}
          options={sorts.map((value) => ({ value, label: say(`requests.sort.${value}`) }))}
        />
      </Field>
      {open && (
        <Button type="submit" kind="primary" busy={busy} disabled={isEmpty}>
          {say('requests.changeView')}
        </Button>
      )}
      <Button
        type={open ? 'button' : 'submit'}
        kind={open ? undefined : 'primary'}
        disabled={isEmpty || busy || open?.name === name.trim()}
        onClick={open ? () => void once(() => save()) : undefined}
      >
        {say(open ? 'requests.saveNewView' : 'requests.saveView')}
      </Button>
    </form>
  );
}

/** Who will see it; sharing is offered to those who may. */
function Whose({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const say = useText();
  const teams = useTeams();
  const mayShare = useMay('requests:share-views');
  if (!mayShare) return null;
  return (
    <Field label={say('requests.viewFor')}>
      <Select
        value={value}
        onChange={onChange}
        options={[
          { value: 'me', label: say('requests.viewFor.me') },
          { value: 'all', label: say('requests.viewFor.all') },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Field>
  );
}

/** Keeps a view, a new one or that of an id; answers its id, or null when it could not be kept. */
function useKeep() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  return async (input: Parameters<typeof saveView>[0], id?: string): Promise<string | null> => {
    try {
      const kept = id ?? (await saveView(input)).id;
      if (id) await changeView(id, input);
      await client.invalidateQueries({ queryKey: ['views'] });
      await client.invalidateQueries({ queryKey: ['requests'] });
      tell({ icon: 'check', text: say('requests.viewSaved', { name: input.name }) });
      return kept;
    } catch (error) {
      tellError(error, words);
      return null;
    }
  };
}

interface SaveProps {
  search: ListSearch;
  onSaved: (id: string) => void;
}
