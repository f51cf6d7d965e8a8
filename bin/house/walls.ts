import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import { earlierThan, readersOfTables, rooms } from './rooms.ts';

const test = '\\.test\\.tsx?$';
/** What the browser may run of the server: pure files without platform, tables or secrets. */
const sharedWithBrowser =
  '(^server/kernel/|^server/platform/permission\\.ts$|/(permissions|inputs|rules)(\\.ts|/)|/messages/)';

/** The walls of the house as dependency-cruiser reads them; the sentences stand in `docs/house.md`. */
export function walls(): IRegularForbiddenRuleType[] {
  return [...floorWalls, ...webWalls, ...rooms.flatMap(roomWalls), ...circleWalls, ...generalWalls];
}

const floorWalls: IRegularForbiddenRuleType[] = [
  wall(
    'kernel-imports-nobody',
    'The kernel is pure: no neighbour, and of Node only crypto.',
    { path: '^server/kernel/', pathNot: test },
    {
      path: '^(server/(?!kernel/)|web/|bin/|database/|tests/|(node:)?(fs|net|http|https|child_process|os)$)',
    },
  ),
  wall(
    'platform-knows-no-room',
    'The platform serves every room and knows none.',
    { path: '^server/platform/', pathNot: test },
    { path: '^server/(domains/|front-door/|[^/]+\\.ts$)' },
  ),
  wall(
    'rooms-know-no-front-door',
    'The front door opens the rooms; no room knows it.',
    { path: '^server/domains/', pathNot: test },
    { path: '^server/(front-door/|[^/]+\\.ts$)' },
  ),
  wall(
    'server-knows-no-page',
    'The server takes nothing from the pages.',
    { path: '^server/', pathNot: test },
    { path: '^web/(?!dist/)' },
  ),
  wall(
    'rules-are-pure',
    'Rules decide from what they are given: no platform and no driver.',
    { path: '^server/domains/.*/rules(\\.ts$|/)', pathNot: test },
    { path: '(^server/platform/|node_modules/(drizzle-orm|postgres|pg-boss|hono)/)' },
  ),
  wall(
    'rules-know-no-tables',
    'Rules know the types of rows, never the tables.',
    { path: '^server/domains/.*/rules(\\.ts$|/)', pathNot: test },
    { path: '/schema(\\.ts$|/)', dependencyTypesNot: ['type-only'] },
  ),
  wall(
    'channels-stand-apart',
    'A channel knows no other channel; what they share lies in `shape/`, which knows none.',
    { path: '^server/domains/channels/([^/]+)/', pathNot: test },
    { path: '^server/domains/channels/[^/]+/', pathNot: '^server/domains/channels/($1|shape)/' },
  ),
];

const webWalls: IRegularForbiddenRuleType[] = [
  wall(
    'pages-take-only-types',
    'The pages take types from the server, and of values only what is pure: kernel, inputs, permissions, rules, messages.',
    { path: '^web/', pathNot: test },
    { path: '^server/', pathNot: sharedWithBrowser, dependencyTypesNot: ['type-only'] },
  ),
  wall(
    'shared-files-stay-pure',
    'What the pages may run of the server imports nothing that only a server can run.',
    { path: '^server/domains/.*/(permissions|inputs)(\\.ts$|/)', pathNot: test },
    { path: '^server/', pathNot: sharedWithBrowser, dependencyTypesNot: ['type-only'] },
  ),
  wall(
    'design-knows-no-room',
    'Buttons and tables know no room.',
    { path: '^web/design/', pathNot: test },
    { path: '^(web/(domains|apps|platform)/|server/domains/)' },
  ),
  wall(
    'web-platform-knows-no-room',
    'What serves every page knows none.',
    { path: '^web/platform/', pathNot: test },
    { path: '^web/(domains|apps)/' },
  ),
  wall(
    'web-rooms-know-no-app',
    'Screens join rooms; rooms know no screen.',
    { path: '^web/domains/', pathNot: test },
    { path: '^web/apps/' },
  ),
];

/** Call earlier rooms, tell everyone: what one room may import of the others. */
function roomWalls(room: string): IRegularForbiddenRuleType[] {
  const own = `^server/domains/${room}/`;
  const earlier = group(earlierThan(room));
  const later = group(rooms.slice(rooms.indexOf(room) + 1));
  const doors = `^server/domains/[^/]+/(index|events|data${readersOfTables.includes(room) ? '|schema' : ''})\\.ts$`;
  const tables = '/schema(\\.ts$|/)';
  return [
    wall(
      `${room}-calls-by-the-front-door`,
      `${room} calls earlier rooms through their index.ts only.`,
      { path: own, pathNot: [test, tables] },
      { path: `^server/domains/${earlier}/`, pathNot: doors },
    ),
    wall(
      `${room}-refers-to-earlier-tables`,
      `The tables of ${room} may refer to the tables of earlier rooms.`,
      { path: `${own}.*schema(\\.ts$|/)`, pathNot: test },
      { path: `^server/domains/${earlier}/`, pathNot: [doors, tables] },
    ),
    wall(
      `${room}-calls-no-later-room`,
      `${room} stands before these rooms: it tells them, it does not call them.`,
      { path: own, pathNot: test },
      { path: `^server/domains/${later}/`, pathNot: '/events\\.ts$' },
    ),
    wall(
      `${room}-hears-by-type`,
      'Another room is heard through the types of its events.ts, never its values.',
      { path: own, pathNot: test },
      { path: '^server/domains/.*/events\\.ts$', pathNot: own, dependencyTypesNot: ['type-only'] },
    ),
    wall(
      `web-${room}-joins-no-later-room`,
      `The pages of ${room} use those of earlier rooms; a screen that joins others lives in web/apps.`,
      { path: `^web/domains/${room}/`, pathNot: test },
      { path: `^web/domains/${later}/` },
    ),
  ].filter((rule) => !JSON.stringify(rule).includes(nobody));
}

const nobody = '(?:nobody)';

function group(names: readonly string[]): string {
  return names.length === 0 ? nobody : `(?:${names.join('|')})`;
}

const circleWalls: IRegularForbiddenRuleType[] = [
  wall(
    'no-circles',
    'No circles.',
    { pathNot: test },
    { circular: true, viaOnly: { pathNot: '/events\\.ts$' } },
  ),
  wall(
    'no-circles-of-values',
    'A circle may close by the types of events, never by values.',
    { pathNot: test },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
];

const generalWalls: IRegularForbiddenRuleType[] = [
  wall('no-lost-imports', 'Every import is found.', {}, { couldNotResolve: true }),
  wall(
    'product-knows-no-test',
    'What is shipped imports no test, no bench and no tool.',
    { path: '^(server|web)/', pathNot: test },
    { path: `(${test}|^(tests|bench|bin)/)` },
  ),
  wall(
    'product-runs-without-tools',
    'What is shipped uses no package that is there for development only.',
    { path: '^(server|web)/', pathNot: test },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

function wall(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', from, to };
}
