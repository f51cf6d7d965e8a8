import { Icon } from '../../../design/Icon.tsx';
import { Menu, MenuChoice, MenuChoices, MenuLine } from '../../../design/layers/Menu.tsx';
import { type Language, languageNames, languages } from '../../../platform/messages/language.ts';
import { addressOf, type Called, honorifics } from '../../customers/address.ts';
import { useText } from '../text.ts';
import css from './composer.module.css';

/** How this reply greets: language and form of address; a choice writes the greeting anew. */
export function AddressMenu({ person, language, honorific, onChoose }: AddressProps) {
  const say = useText();
  const called = (form: string | null) => addressOf({ ...person, honorific: form }, language);
  const forms: (string | null)[] = [
    ...new Set([...honorifics[language], ...(honorific ? [honorific] : [])]),
    null,
  ];
  return (
    <Menu
      label={say('compose.address')}
      trigger={
        <button type="button" className={css.address} title={say('compose.address')}>
          <Icon name="globe" size={14} />
          <span className="cut">
            {called(honorific)}
            <span className={css.addressMore}>{` · ${languageNames[language]}`}</span>
          </span>
          <Icon name="down" size={12} />
        </button>
      }
    >
      <MenuChoices
        label={say('compose.replyIn')}
        value={language}
        onChange={(one) => onChoose(one, one === language ? honorific : null)}
      >
        {languages.map((one) => (
          <MenuChoice key={one} value={one}>
            <span lang={one}>{languageNames[one]}</span>
          </MenuChoice>
        ))}
      </MenuChoices>
      <MenuLine />
      <MenuChoices
        label={say('compose.call')}
        value={honorific ?? ''}
        onChange={(form) => onChoose(language, form || null)}
      >
        {forms.map((form) => (
          <MenuChoice key={form ?? ''} value={form ?? ''}>
            <span lang={language}>{called(form)}</span>
          </MenuChoice>
        ))}
      </MenuChoices>
    </Menu>
  );
}

interface AddressProps {
  person: Called;
  language: Language;
  honorific: string | null;
  onChoose: (language: Language, honorific: string | null) => void;
}
