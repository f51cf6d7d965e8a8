import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { type Caller, callerWith } from '../harness/api.ts';
import { useDatabase } from '../harness/database.ts';
import { type Door, openDoors } from '../harness/doors.ts';
import { makeToken } from '../harness/http.ts';
import { makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

const here = useDatabase();
const secret = 'the words of a log that nobody may download';
let doors: Door[];
let call: Caller;
beforeAll(async () => {
  const opened = await openDoors();
  doors = opened.doors;
  const token = await makeToken(await makeCompany(), '*');
  call = callerWith(opened.ask, { authorization: `Bearer ${token}` });
  await mkdir(join(here.home, 'logs'), { recursive: true });
  await writeFile(join(here.home, 'logs', 'sapa.log'), secret);
});

/** Words by which a parameter would say that it is a place on the disk. */
const place =
  /^(path|paths|file|files|filename|fileName|dir|directory|folder|log|logFile|template|include|root|source|target)$/;
/** Those that are none: the kind of a view, where an entry of time comes from (words of a list), the middle of a chart (a number). */
const known = ['folder', 'source', 'target'];

attack(
  'S32',
  () => {
    expect(doors.length).toBeGreaterThan(100);
    const named = doors.flatMap((door) => {
      const parameters = [...door.parameters.map(({ name }) => name), ...door.fields];
      return parameters
        .filter((name) => place.test(name) && !known.includes(name))
        .map((name) => `${door.method} ${door.path} ${name}`);
    });
    expect(named).toEqual([]);
  },
  'by its name',
);

attack(
  'S32',
  async () => {
    const paths = [
      join(here.home, 'logs', 'sapa.log'),
      '../logs/sapa.log',
      'logs/sapa.log',
      'sapa.log',
      join(here.home, 'files'),
      '/proc/self/environ',
      Buffer.from(join(here.home, 'logs', 'sapa.log')).toString('base64'),
    ];
    const wrong: unknown[] = [];
    for (const door of doors.filter(({ method }) => method === 'GET')) {
      const names = [...door.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      if (names.length === 0) continue;
      for (const path of paths) {
        const address = door.path.replaceAll(/\{\w+\}/g, encodeURIComponent(path));
        const { status, text } = await call('GET', address);
        if (![400, 401, 403, 404].includes(status) || text.includes(secret))
          wrong.push([door.path, path, status]);
      }
    }
    expect(wrong).toEqual([]);
  },
  'in the place of an id, for whoever may do everything',
  120_000,
);

attack(
  'S32',
  async () => {
    const wrong: unknown[] = [];
    for (const door of doors.filter(({ method }) => method === 'GET')) {
      if (door.path.includes('{') || door.path === '/live') continue;
      for (const name of ['file', 'path', 'log', 'download', 'fileName', 'folder', 'template']) {
        const { status, text } = await call(
          'GET',
          `${door.path}?${name}=${encodeURIComponent('../logs/sapa.log')}`,
        );
        if (status === 200 || status >= 500 || text.includes(secret)) wrong.push([door.path, name, status]);
      }
    }
    expect(wrong).toEqual([]);
  },
  'as a question that no door knows',
  120_000,
);
