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

/** All conditions of the list, the view’s own too: those that all must hold, and those of which one is enough. */
export function Conditions(props: ConditionsProps) {
  return (
    <>
      <Group {...props} isAny={false} />
      <Group {...props} isAny />
    </>
  );
}

function Group({ search, onSearch, isAny }: GroupProps) {
  const say = useText();
  const terms = useTerms();
  const { shown, set, turn, remove, begin } = useGroup({ search, onSearch, isAny });
  const label = say(isAny ? 'filter.any' : 'filter.all');
  const count = (key: string) => shown.filter(({ term }) => term === key).length;
  const item = ({ key, label: name }: { key: string; label: string }) => ({ id: key, label: name });
  return (
    <section className={css.group} aria-label={label}>
      <h3 className="heading">{label}</h3>
      {shown.map((condition) => {
        const term = terms.find(({ key }) => key === condition.term);
        if (!term) return null;
        return (
          <ConditionRow
            key={`${condition.term} ${condition.isNot}`}
            term={term}
            condition={condition}
            onChange={(values) => set(condition, values)}
            onTurn={() => turn(condition)}
            onRemove={() => remove(condition)}
          />
        );
      })}
      {shown.length === 0 && <p className={css.none}>{say(isAny ? 'filter.any.none' : 'filter.none')}</p>}
      <AddCondition
        label={`${say('filter.add')}: ${label}`}
        items={terms
          .filter(({ kind }) => !(isAny && kind === 'amount'))
          .filter(({ key, kind }) => count(key) < (kind === 'some' ? 2 : 1))
          .map(item)}
        onAdd={begin}
      />
    </section>
  );
}

/** The conditions of one group, those that are begun and have no value yet too, and what is done with them. */
function useGroup({ search, onSearch, isAny }: GroupProps) {
  const terms = useTerms();
  const views = useQuery(viewsQuery).data ?? [];
  const [begun, setBegun] = useState<Condition[]>([]);
  const same = (a: Condition) => (b: Condition) => a.term === b.term && a.isNot === b.isNot;
  const standing = conditionsOf(search, views, terms).filter((one) => Boolean(one.isAny) === isAny);
  const shown = [...standing, ...begun.filter((one) => !standing.some(same(one)))];
  const drop = (condition: Condition) => setBegun(begun.filter((one) => !same(condition)(one)));
  return {
    shown,
    begin: (term: string) => {
      const isNot = shown.some((one) => one.term === term && !one.isNot);
      setBegun([...begun, { term, isNot, ...(isAny && { isAny }), values: [] }]);
    },
    set: (condition: Condition, values: readonly string[]) => {
      // It keeps its place while it has no value, so that the next one can be chosen.
      if (values.length === 0 && !begun.some(same(condition))) setBegun([...begun, { ...condition, values }]);
      onSearch(changed(search, views, { ...condition, values }));
    },
    turn: (condition: Condition) => {
      if (condition.values.length > 0) {
        drop(condition);
        onSearch(turned(search, views, condition));
      } else setBegun(begun.map((one) => (same(condition)(one) ? { ...one, isNot: !one.isNot } : one)));
    },
    remove: (condition: Condition) => {
      drop(condition);
      if (condition.values.length > 0) onSearch(changed(search, views, { ...condition, values: [] }));
    },
  };
}

function AddCondition({ label, items, onAdd }: AddProps) {
  const say = useText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Picker
      open={open}
      onOpenChange={setOpen}
      align="start"
      label={label}
      emptyLabel={words('word.nothingFound')}
      items={items}
      onPick={({ id }) => onAdd(id)}
      trigger={
        <Button kind="quiet" small icon="plus" className={css.add} aria-label={label}>
          {say('filter.add')}
        </Button>
      }
    />
  );
}

interface AddProps {
  label: string;
  items: { id: string; label: string }[];
  onAdd: (term: string) => void;
}

interface ConditionsProps {
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
}

interface GroupProps extends ConditionsProps {
  isAny: boolean;
}
