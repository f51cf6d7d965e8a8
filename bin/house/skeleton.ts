/** The files of a new room, by path from the root: what every room has, and nothing that has nothing to say. */
export function skeletonOf(room: string, says: string): Record<string, string> {
  const home = `server/domains/${room}`;
  const name = room.replaceAll('-', ' ');
  return {
    [`${home}/README.md`]: `# ${room}\n${says}\n\n- Its words: .\n- Tells nothing yet. Hears nothing.\n`,
    [`${home}/index.ts`]: `// The front door of ${name}: the commands and queries that later rooms may call.\nexport {};\n`,
    [`${home}/messages/en.ts`]: catalogue(`Sentences of the room ${name}.`, 'export default {};'),
    [`${home}/messages/id.ts`]: translation(name),
    [`${home}/messages/th.ts`]: translation(name),
  };
}

/** The list of rooms with the new one at the end of its floor; an error when the floor or the name is wrong. */
export function withRoom(source: string, room: string, floor: string): string {
  if (!/^[a-z]+(-[a-z]+)*$/.test(room))
    throw new Error(`A room is a plain noun in small letters, not “${room}”`);
  if (source.includes(`'${room}'`)) throw new Error(`There is a room ${room} already`);
  const start = source.indexOf(`name: '${floor}'`);
  if (start < 0) throw new Error(`There is no floor ${floor}`);
  const list = source.indexOf('rooms: [', start);
  const end = source.indexOf(']', list);
  const before = source.slice(0, end).trimEnd();
  return `${before}${before.endsWith(',') ? '' : ','} '${room}'${source.slice(end)}`;
}

function catalogue(comment: string, code: string): string {
  return `/** ${comment} */\n${code}\n`;
}

function translation(name: string): string {
  return `import type { Translation } from '../../../platform/messages.ts';\nimport type en from './en.ts';\n\n${catalogue(
    `Sentences of the room ${name}.`,
    'export default {} satisfies Translation<typeof en>;',
  )}`;
}
