import { floors } from './rooms.ts';
import type { RoomSurvey } from './survey.ts';

/** The map of the house as a page of Markdown, drawn from what the code says. */
export function drawHouse(rooms: readonly RoomSurvey[]): string {
  const built = rooms.filter(({ says }) => says !== undefined);
  return [
    introduction,
    '## The rooms, in order',
    '',
    ...floors.flatMap((floor) => drawFloor(floor.name, floor.says, rooms)),
    '## Who tells, and who hears',
    '',
    '| event | told by | heard by |',
    '| --- | --- | --- |',
    ...built.flatMap((room) => room.tells.map((event) => drawEvent(event, room.room, built))),
    '',
  ].join('\n');
}

const introduction = `# The house

*A customer's request walks through five rooms on one road; every other room listens.*
For every import: **call earlier rooms, tell everyone.**

This page is drawn from the code by \`bin/draw-house\`, and \`bin/check\` holds it against the code. The order of the
rooms is the array in [\`bin/house/rooms.ts\`](../bin/house/rooms.ts), the walls are in
[\`bin/house/walls.ts\`](../bin/house/walls.ts), and \`tests/architecture.test.ts\` proves that a broken wall turns red.

| from → to | own room | an earlier room | a later room |
| --- | --- | --- | --- |
| call (\`index.ts\`) | yes | yes | **no** |
| hear (\`events.ts\`, types only) | yes | yes | yes |
| foreign key (\`schema.ts\` to \`schema.ts\`) | yes | yes | no |
| read tables freely | yes | only \`search\`, \`measures\`, \`insights\`; everyone may read \`data.ts\` | no |

The kernel imports nobody, the platform no room, rules no platform and no tables. The pages take types from the server,
and of values only what is pure (kernel, inputs, permissions, rules, messages); the server takes nothing from the pages.
No circles but by types of events. \`server/main.ts\` is the front door and may import all.
`;

function drawFloor(name: string, says: string, rooms: readonly RoomSurvey[]): string[] {
  return [
    `### ${name}: ${says}`,
    '',
    '| room | what it is | calls | tells | hears |',
    '| --- | --- | --- | --- | --- |',
    ...rooms.filter(({ floor }) => floor === name).map(drawRoom),
    '',
  ];
}

function drawRoom({ room, says, calls, tells, hears }: RoomSurvey): string {
  if (says === undefined) return `| ${room} | *not built yet* | | | |`;
  const link = `[${room}](../server/domains/${room}/README.md)`;
  return `| ${link} | ${cell(says)} | ${calls.join(', ')} | ${code(tells)} | ${code(hears)} |`;
}

function drawEvent(event: string, teller: string, rooms: readonly RoomSurvey[]): string {
  const listeners = rooms.filter(({ hears }) => hears.includes(event)).map(({ room }) => room);
  return `| \`${event}\` | ${teller} | ${listeners.join(', ') || 'the timeline, the audit trail and the stream'} |`;
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
