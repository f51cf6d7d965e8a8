import { Field } from '../../../../design/forms/Field.tsx';
import { Segment } from '../../../../design/forms/Segment.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { Profile } from '../../../../domains/team/Profile.tsx';
import { type Language, languageNames, languages } from '../../../../platform/messages/language.ts';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { type Theme, themes } from '../../../../platform/theme/theme.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { useText } from '../../messages/text.ts';
import { useMyChoices } from '../../shell/AccountMenu.tsx';

/** Who I am here, and how the program looks and speaks to me. */
export const ProfilePart = () => <Profile choices={<Choices />} />;

function Choices() {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const choose = useMyChoices();
  return (
    <>
      <Field label={words('word.language')}>
        <Select<Language>
          value={language}
          onChange={choose.setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Field>
      <div>
        <Segment<Theme>
          label={say('app.theme')}
          value={choose.theme}
          onChange={choose.setTheme}
          options={themes.map((value) => ({ value, label: say(`app.theme.${value}`) }))}
        />
      </div>
    </>
  );
}
