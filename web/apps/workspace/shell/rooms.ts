import type { IconName } from '../../../design/icon-names.ts';
import { useMe } from '../../../domains/team/use-me.ts';
import type { Act } from '../../../platform/keyboard/keymap.ts';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useText } from '../messages/text.ts';

/** A room of the house as the rail shows it, called as its key is. */
export interface Room {
  to: string;
  icon: IconName;
  label: string;
  act: Act;
  /** In the bar of a phone too; the others stand behind "More" there. */
  isNear?: boolean;
  /** The beginnings of the addresses that count as being here; the target itself unless told. */
  roots?: readonly string[];
}

/** The rooms that I may enter, top to bottom; the settings are apart, at the foot. */
export function useRooms(): { rooms: Room[]; settings: Room } {
  const say = useText();
  const slug = useSlug();
  const { permissions } = useMe();
  const all: (Omit<Room, 'label'> & { needs?: string })[] = [
    { to: paths.home(slug), icon: 'home', act: 'go.home', isNear: true },
    { to: paths.requests(slug), icon: 'inbox', act: 'go.requests', isNear: true },
    { to: paths.customers(slug), icon: 'people', act: 'go.customers', isNear: true, needs: 'customers:read' },
    { to: paths.promises(slug), icon: 'flag', act: 'go.promises' },
    { to: paths.search(slug), icon: 'search', act: 'search', isNear: true },
    { to: paths.floor(slug), icon: 'eye', act: 'go.floor', needs: 'team:lead' },
    { to: paths.articles(slug), icon: 'book', act: 'go.articles' },
    { to: paths.procedures(slug), icon: 'route', act: 'go.procedures', needs: 'procedures:read' },
    { to: paths.training(slug), icon: 'cap', act: 'go.training', needs: 'training:read' },
    { to: paths.policies(slug), icon: 'shield', act: 'go.policies', needs: 'policies:read' },
    { to: paths.feedback(slug), icon: 'heart', act: 'go.feedback', needs: 'feedback:recover' },
    { to: paths.ideas(slug), icon: 'bulb', act: 'go.ideas', needs: 'ideas:read' },
    {
      ...{ to: paths.insights(slug), icon: 'chart', act: 'go.insights', needs: 'insights:read' },
      roots: [paths.insights(slug), paths.goals(slug)],
    },
    { to: paths.workforce(slug), icon: 'calendar', act: 'go.workforce', needs: 'workforce:read' },
    { to: paths.quality(slug), icon: 'star', act: 'go.quality', needs: 'quality:read' },
    { to: paths.providers(slug), icon: 'receipt', act: 'go.providers', needs: 'providers:read' },
    {
      ...{ to: paths.groups(slug), icon: 'repeat', act: 'go.groups', needs: 'problems:read' },
      roots: [paths.groups(slug), paths.problems(slug)],
    },
    { to: paths.mailLog(slug), icon: 'mail', act: 'go.mailLog' },
  ];
  const settings = {
    to: paths.settings(slug, 'profile'),
    root: paths.settings(slug, ''),
    icon: 'gear',
  } as const;
  return {
    rooms: all
      .filter(({ needs }) => !needs || permissions.includes(needs))
      .map((room) => ({ ...room, label: say(`key.${room.act}`) })),
    settings: { ...settings, act: 'go.settings', label: say('key.go.settings') },
  };
}
