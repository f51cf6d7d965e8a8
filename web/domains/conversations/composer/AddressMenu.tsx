import { Icon } from '../../../design/Icon.tsx';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../../../design/layers/Menu.tsx';
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
      <MenuGroup label={say('compose.replyIn')}>
        {languages.map((one) => (
          <MenuItem
            key={one}
            chosen={one === language}
            onClick={() => onChoose(one, one === language ? honorific : null)}
          >
            <span lang={one}>{languageNames[one]}</span>
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuLine />
      <MenuGroup label={say('compose.call')}>
        {forms.map((form) => (
          <MenuItem key={form ?? ''} chosen={form === honorific} onClick={() => onChoose(language, form)}>
            <span lang={language}>{called(form)}</span>
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}

interface AddressProps {
  person: Called;
  language: Language;
  honorific: string | null;
  onChoose: (language: Language, honorific: string | null) => void;
}
