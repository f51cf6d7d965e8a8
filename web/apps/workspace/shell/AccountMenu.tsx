import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Avatar } from '../../../design/Avatar.tsx';
import { Menu, MenuChoice, MenuChoices, MenuItem, MenuLine } from '../../../design/layers/Menu.tsx';
import { sessionQuery, signOut } from '../../../domains/access/api.ts';
import { changeMe, meQuery } from '../../../domains/team/api.ts';
import { StatusItems, useMyStatus } from '../../../domains/team/staffing/StatusItems.tsx';
import { useText as useTeam } from '../../../domains/team/text.ts';
import { useMe } from '../../../domains/team/use-me.ts';
import { keysOf } from '../../../platform/keyboard/Keyboard.tsx';
import { type Language, languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { applyTheme, isTheme, type Theme, themes } from '../../../platform/theme/theme.ts';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../messages/text.ts';
import css from './shell.module.css';
import { useSpeak } from './spoken.ts';

/** Me: profile, look, language, other workspaces, and the way out. */
export function AccountMenu({ onKeys }: { onKeys: () => void }) {
  const say = useText();
  const team = useTeam();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const { member } = useMe();
  const { status } = useMyStatus();
  const choose = useMyChoices();
  const language = useLanguage();
  const workspaces = useQuery(sessionQuery).data?.workspaces ?? [];
  return (
    <Menu
      side="right"
      label={say('app.myAccount')}
      trigger={
        <button type="button" className={css.me} aria-label={`${say('app.myAccount')}: ${member.name}`}>
          <Avatar name={member.name} online={status === 'available'} />
        </button>
      }
    >
      <StatusItems />
      <MenuLine />
      <MenuItem icon="user" onClick={() => go(paths.settings(slug, 'profile'), {})}>
        {team('team.settings.profile')}
      </MenuItem>
      <MenuItem icon="keyboard" keys={keysOf('keys')} onClick={onKeys}>
        {say('app.keys')}
      </MenuItem>
      <MenuLine />
      <MenuChoices label={say('app.theme')} value={choose.theme} onChange={choose.setTheme}>
        {themes.map((theme) => (
          <MenuChoice key={theme} value={theme}>
            {say(`app.theme.${theme}`)}
          </MenuChoice>
        ))}
      </MenuChoices>
      <MenuChoices label={words('word.language')} value={language} onChange={choose.setLanguage}>
        {languages.map((one) => (
          <MenuChoice key={one} value={one}>
            <span lang={one}>{languageNames[one]}</span>
          </MenuChoice>
        ))}
      </MenuChoices>
      <MenuLine />
      {workspaces.length > 1 && (
        <MenuChoices value={slug} onChange={(one) => location.assign(`/w/${one}/home`)}>
          {workspaces.map((one) => (
            <MenuChoice key={one.slug} value={one.slug} icon="building">
              {one.name}
            </MenuChoice>
          ))}
        </MenuChoices>
      )}
      <MenuItem icon="arrow-r" onClick={() => void signOut().finally(() => location.assign('/sign-in'))}>
        {say('app.signOut')}
      </MenuItem>
    </Menu>
  );
}

/** Look and language: at once here, and kept on the account for every other browser. */
export function useMyChoices() {
  const speak = useSpeak();
  const words = useWords();
  const client = useQueryClient();
  const slug = useSlug();
  const kept = useMe().member.theme;
  const keep = async (patch: { language?: Language; theme?: Theme }) => {
    try {
      await changeMe(patch);
      await client.invalidateQueries(meQuery(slug));
    } catch (error) {
      tellError(error, words);
    }
  };
  return {
    theme: isTheme(kept) ? kept : 'system',
    setTheme(next: Theme) {
      applyTheme(next);
      void keep({ theme: next });
    },
    setLanguage(next: Language) {
      speak(next);
      void keep({ language: next });
    },
  };
}
