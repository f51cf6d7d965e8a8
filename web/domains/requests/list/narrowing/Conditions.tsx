import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Picker } from '../../../../design/layers/Picker.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import { viewsQuery } from '../../api.ts';
import type { ListSearch } from '../../filters.ts';
import { useText } from '../../text.ts';
import { ConditionRow } from './ConditionRow.tsx';
import { type Condition, changed, conditionsOf, turned } from './conditions.ts';
import css from './narrowing.module.css';
import { useTerms } from './use-terms.ts';

/** All conditions of the list, the view’s own too, each of which can be changed; and the way to add one. */
export function Conditions({ search, onSearch }: ConditionsProps) {
  const say = useText();
  const terms = useTerms();
  const views = useQuery(viewsQuery).data ?? [];
  const [begun, setBegun] = useState<Condition[]>([]);
  const standing = conditionsOf(search, views, terms);
  const same = (a: Condition) => (b: Condition) => a.term === b.term && a.isNot === b.isNot;
  const open = begun.filter((one) => !standing.some(same(one)));
  const count = (key: string) => [...standing, ...open].filter(({ term }) => term === key).length;
  const isAsked = (key: string) => [...standing, ...open].some(({ term, isNot }) => term === key && !isNot);
  const item = ({ key, label }: { key: string; label: string }) => ({ id: key, label });
  const drop = (condition: Condition) => setBegun(begun.filter((one) => !same(condition)(one)));
  const set = (condition: Condition, values: readonly string[]) => {
    // It keeps its place while it has no value, so that the next one can be chosen.
    if (values.length === 0 && !begun.some(same(condition))) setBegun([...begun, { ...condition, values }]);
    onSearch(changed(search, views, { ...condition, values }));
  };
  const turn = (condition: Condition) => {
    if (condition.values.length > 0) {
      drop(condition);
      onSearch(turned(search, views, condition));
    } else setBegun(begun.map((one) => (same(condition)(one) ? { ...one, isNot: !one.isNot } : one)));
  };
  return (
    <>
      {[...standing, ...open].map((condition) => {
        const term = terms.find(({ key }) => key === condition.term);
        if (!term) return null;
        return (
          <ConditionRow
            key={`${condition.term} ${condition.isNot}`}
            term={term}
            condition={condition}
            onChange={(values) => set(condition, values)}
            onTurn={() => turn(condition)}
            onRemove={() => {
              drop(condition);
              if (condition.values.length > 0) onSearch(changed(search, views, { ...condition, values: [] }));
            }}
          />
        );
      })}
      {standing.length + open.length === 0 && <p className={css.none}>{say('filter.none')}</p>}
      <AddCondition
        items={terms.filter(({ key, kind }) => count(key) < (kind === 'some' ? 2 : 1)).map(item)}
        onAdd={(term) => setBegun([...begun, { term, isNot: isAsked(term), values: [] }])}
      />
    </>
  );
}

function AddCondition({ items, onAdd }: AddProps) {
  const say = useText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Picker
      open={open}
      onOpenChange={setOpen}
      align="start"
      label={say('filter.add')}
      emptyLabel={words('word.nothingFound')}
      items={items}
      onPick={({ id }) => onAdd(id)}
      trigger={
        <Button kind="quiet" small icon="plus" className={css.add}>
          {say('filter.add')}
        </Button>
      }
    />
  );
}

interface AddProps {
  items: { id: string; label: string }[];
  onAdd: (term: string) => void;
}

interface ConditionsProps {
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
}
