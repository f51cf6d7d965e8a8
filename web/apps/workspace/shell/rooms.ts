import type { IconName } from '../../../design/icon-names.ts';
import { useText as usePromises } from '../../../domains/promises/text.ts';
import { useText as useFloor } from '../../../domains/requests/floor/text.ts';
import { useText as useRequests } from '../../../domains/requests/text.ts';
import { useText as useSearch } from '../../../domains/search/text.ts';
import { useMe } from '../../../domains/team/use-me.ts';
import type { Act } from '../../../platform/keyboard/keymap.ts';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useText } from '../messages/text.ts';

/** A room of the house as the rail shows it. */
export interface Room {
  to: string;
  icon: IconName;
  label: string;
  act: Act;
  /** In the bar of a phone too; the others stand behind "More" there. */
  isNear?: boolean;
  /** The beginning of the addresses that count as being here; the target itself unless told. */
  root?: string;
}

/** The rooms that I may enter, top to bottom; the settings are apart, at the foot. */
export function useRooms(): { rooms: Room[]; settings: Room } {
  const say = useText();
  const slug = useSlug();
  const promises = usePromises();
  const search = useSearch();
  const floor = useFloor();
  const requests = useRequests();
  const { permissions } = useMe();
  const all: (Room & { needs?: string })[] = [
    { to: paths.home(slug), icon: 'home', label: say('app.home'), act: 'go.home', isNear: true },
    {
      to: paths.requests(slug),
      icon: 'inbox',
      act: 'go.requests',
      isNear: true,
      label: requests('requests.title'),
    },
    {
      to: paths.customers(slug),
      icon: 'people',
      act: 'go.customers',
      isNear: true,
      label: say('app.customers'),
      needs: 'customers:read',
    },
    { to: paths.promises(slug), icon: 'flag', label: promises('promises.title'), act: 'go.promises' },
    {
      to: paths.search(slug),
      icon: 'search',
      label: search('search.title'),
      act: 'search',
      isNear: true,
    },
    {
      to: paths.floor(slug),
      icon: 'eye',
      label: floor('floor.title'),
      act: 'go.floor',
      needs: 'team:lead',
    },
    { to: paths.articles(slug), icon: 'book', label: say('app.articles'), act: 'go.articles' },
    {
      to: paths.insights(slug),
      icon: 'chart',
      label: say('app.insights'),
      act: 'go.insights',
      needs: 'insights:read',
    },
    {
      to: paths.groups(slug),
      icon: 'repeat',
      label: say('app.groups'),
      act: 'go.groups',
      needs: 'problems:read',
    },
    { to: paths.mailLog(slug), icon: 'mail', label: say('app.mailLog'), act: 'go.mailLog' },
  ];
  return {
    rooms: all.filter(({ needs }) => !needs || permissions.includes(needs)),
    settings: {
      to: paths.settings(slug, 'profile'),
      root: paths.settings(slug, ''),
      icon: 'gear',
      label: say('app.settings'),
      act: 'go.settings',
    },
  };
}
