import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useMembers } from '../../team/use-me.ts';
import { type ArticleFilters, sectionsQuery } from '../api.ts';
import { branches } from '../sections/branches.ts';
import { useText } from '../text.ts';
import css from './list.module.css';

const whichever = 'any';
const states = ['draft', 'review', 'scheduled', 'published'] as const;
const switches = ['outdated', 'flagged', 'reviewDue', 'archived'] as const;

/** How the list is narrowed: by words, how far, language, owner, section, and what asks for care. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const say = useText();
  const members = useMembers();
  const language = useLanguage();
  const sections = useQuery(sectionsQuery).data ?? [];
  const pick = (key: keyof ArticleFilters) => (value: string) =>
    onChange({ [key]: value === whichever ? undefined : value });
  return (
    <div className={css.filters}>
      <WordsField value={filters.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      <Select
        quiet
        label={say('articles.filter.state')}
        value={filters.state ?? whichever}
        onChange={pick('state')}
        options={[
          { value: whichever, label: say('articles.filter.anyState') },
          ...states.map((value) => ({ value, label: say(`article.state.${value}`) })),
        ]}
      />
      <LanguageFilter filters={filters} onChange={onChange} />
      <Select
        quiet
        label={say('articles.filter.owner')}
        value={filters.owner ?? whichever}
        onChange={pick('owner')}
        options={[
          { value: whichever, label: say('articles.filter.anyOwner') },
          { value: 'me', label: say('articles.filter.mine') },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        quiet
        label={say('articles.filter.section')}
        value={filters.section ?? whichever}
        onChange={pick('section')}
        options={[
          { value: whichever, label: say('articles.filter.anySection') },
          { value: 'none', label: say('articles.filter.noSection') },
          ...branches(sections, language),
        ]}
      />
      {switches.map((key) => (
        <Button
          key={key}
          kind="quiet"
          small
          className={css.chosen}
          aria-pressed={filters[key] === 'true'}
          onClick={() => onChange({ [key]: filters[key] === 'true' ? undefined : 'true' })}
        >
          {say(`articles.filter.${key}`)}
        </Button>
      ))}
    </div>
  );
}

/** Words are asked for when the typing pauses. */
function WordsField({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const say = useText();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => typed.trim() !== value && onChange(typed.trim()), 300);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      type="search"
      className={css.search}
      value={typed}
      placeholder={say('articles.search')}
      aria-label={say('articles.search')}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

/** Written in a language, or not yet. */
function LanguageFilter({ filters, onChange }: FilterBarProps) {
  const say = useText();
  const value = filters.missing ? `missing ${filters.missing}` : (filters.language ?? whichever);
  const pick = (next: string) => {
    const [word, language] = next.split(' ');
    if (word === 'missing') onChange({ missing: language, language: undefined });
    else onChange({ missing: undefined, language: next === whichever ? undefined : next });
  };
  return (
    <Select
      quiet
      label={say('articles.filter.language')}
      value={value}
      onChange={pick}
      options={[
        { value: whichever, label: say('articles.filter.anyLanguage') },
        ...languages.map((one) => ({ value: one, label: languageNames[one] })),
        ...languages.map((one) => ({
          value: `missing ${one}`,
          label: say('articles.filter.missing', { language: languageNames[one] }),
        })),
      ]}
    />
  );
}

interface FilterBarProps {
  filters: ArticleFilters;
  onChange: (change: { [K in keyof ArticleFilters]?: string | undefined }) => void;
}
