import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { isLanguage, languageNames } from '../../../platform/messages/language.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { type OwnField, ownFieldsQuery } from '../fields/api.ts';
import { useOrganisationName } from '../organisations/use-organisation-name.ts';
import { useText } from '../text.ts';
import css from './list.module.css';
import { type CustomerSearch, type Narrowed, narrowedOf } from './search.ts';

/** What narrows the list, each in words and with a way to let it go. */
export function NarrowedChips({ search, onSearch }: ChipsProps) {
  const say = useText();
  const words = useConditionWords(search.organisation);
  const { q: _q, ...narrowed } = narrowedOf(search);
  const chips = (Object.keys(narrowed) as (keyof typeof narrowed)[]).flatMap((key) => {
    const value = narrowed[key];
    const list = Array.isArray(value) ? value : [value];
    return list.map((one) => {
      const others = Array.isArray(value) ? value.filter((other) => other !== one) : [];
      return { key, value: one, left: others.length > 0 ? others : undefined };
    });
  });
  if (chips.length === 0) return null;
  return (
    <div className={css.chips}>
      {chips.map(({ key, value, left }) => {
        const text = words(key, String(value));
        return (
          <Chip
            key={`${key} ${value}`}
            tone="accent"
            removeLabel={say('customers.filter.letGo', { what: text })}
            onRemove={() => onSearch({ ...search, [key]: left })}
          >
            <span className="cut">{text}</span>
          </Chip>
        );
      })}
      <Button kind="quiet" small onClick={() => onSearch({ segment: search.segment, sort: search.sort })}>
        {say('customers.filter.clear')}
      </Button>
    </div>
  );
}

function useConditionWords(organisation: string | undefined) {
  const say = useText();
  const dates = useDates();
  const fields = useQuery(ownFieldsQuery).data ?? [];
  const organisationName = useOrganisationName(organisation);
  const yesNo = (value: string) => say(value === 'yes' ? 'customers.yes' : 'customers.no');
  const named = (name: string, value: string) => `${name}: ${value}`;
  return (key: keyof Narrowed, value: string): string => {
    if (key === 'tag') return value;
    if (key === 'field') return conditionWords(value, fields, [say('customers.yes'), say('customers.no')]);
    if (key === 'organisation') return organisationName ?? say('customers.organisation');
    if (key === 'language') {
      const name = isLanguage(value) ? languageNames[value] : say('customers.unknownLanguage');
      return named(say('customers.language'), name);
    }
    if (key === 'open' || key === 'internal') return named(say(`customers.filter.${key}`), yesNo(value));
    if (key === 'blocked') return named(say('customers.isBlocked'), yesNo(value));
    if (key === 'q') return value;
    const isDay = key !== 'requestsFrom' && key !== 'requestsTo';
    return named(say(`customers.filter.${key}`), isDay ? dates.shortDay(value) : value);
  };
}

/** A condition on an own field by the field's name: "Level: gold", "Age ≥ 3". */
function conditionWords(
  condition: string,
  fields: readonly OwnField[],
  [yes, no]: readonly [string, string],
): string {
  const [, key = '', sign = '=', value = ''] = /^([^<>=]+)(>=|<=|=)(.*)$/s.exec(condition) ?? [];
  const field = fields.find((one) => one.key === key && one.about === 'customer');
  const name = field?.name ?? key;
  const said = field?.type === 'yes-no' ? (value === 'true' ? yes : no) : value;
  return sign === '=' ? `${name}: ${said}` : `${name} ${sign === '>=' ? '≥' : '≤'} ${said}`;
}

interface ChipsProps {
  search: CustomerSearch;
  onSearch: (search: CustomerSearch) => void;
}
