import { beforeAll, expect } from 'vitest';
import { storeFile } from '../../server/domains/files/index.ts';
import { files } from '../../server/domains/files/schema.ts';
import { newId } from '../../server/kernel/ids.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { storage } from '../../server/platform/storage.ts';
import { useDatabase } from '../harness/database.ts';
import { cookiesOf, makeSignIn, makeToken, openDoors, password } from '../harness/http.ts';
import { type Company, makeCompany } from '../harness/people.ts';
import { attack } from './attack.ts';

useDatabase();
const content = 'the words of an old attachment';
let company: Company;
let doors: Awaited<ReturnType<typeof openDoors>>;
beforeAll(async () => {
  company = await makeCompany();
  doors = await openDoors();
  await plantOldFiles();
});

attack(
  'S26',
  async () => {
    const token = await makeToken(company, '*');
    const adi = await makeSignIn(company, 'Adi', 'agent');
    const signedIn = await doors.call('POST', '/api/v1/session', { json: { email: adi.email, password } });
    const callers = [
      {},
      { token },
      { cookie: cookiesOf(signedIn), headers: { 'x-workspace': company.slug } },
    ];
    const all = await inWorkspace(company.workspaceId, (tx) => tx.select().from(files));
    expect(all.length).toBeGreaterThan(20);
    const wrong: unknown[] = [];
    for (const file of all)
      for (const path of addressesOf(file))
        for (const caller of callers) {
          const { status, text } = await doors.call('GET', path, caller);
          const isShown = text.includes(content);
          const isPage = !path.startsWith('/api/') && status === 200;
          if (isShown || (status === 200 && !isPage)) wrong.push([path, caller, status]);
        }
    expect(wrong).toEqual([]);
  },
  '',
  120_000,
);

/** Rows as they were before links were signed and scanners asked: of each kind of owner, from years ago. */
async function plantOldFiles(): Promise<void> {
  const file = await storeFile(company.asSystem, {
    name: 'a.txt',
    type: 'text/plain',
    content: Buffer.from(content),
  });
  const owners = [null, 'message', 'draft', 'mail', 'customer-import'];
  const rows = await Promise.all(
    owners.flatMap((ownerType) =>
      [2019, 2022, 2024, 2025].map(async (year) => ({
        ...{ ...file, id: newId(), key: await storage().put(Buffer.from(content)), ownerType },
        ...{
          ownerId: ownerType && newId(),
          createdAt: new Date(Date.UTC(year, 0, 1)),
          state: 'unchecked' as const,
        },
      })),
    ),
  );
  await inWorkspace(company.workspaceId, (tx) => tx.insert(files).values(rows));
}

/** Where somebody would look who knows all of a file's words, but has no link. */
function addressesOf({ workspaceId, id, key, name, sha256 }: typeof files.$inferSelect): string[] {
  const api = `/api/v1/files/${workspaceId}/${id}`;
  return [
    ...[
      api,
      `${api}?`,
      `${api}?until=9999999999&signature=`,
      `${api}?download=1`,
      `${api}?signature=${sha256}&until=1`,
    ],
    ...[
      `/api/v1/files/${id}`,
      `/api/v1/files/${key}`,
      `/api/v1/files/${workspaceId}/${encodeURIComponent(key)}`,
    ],
    ...[
      `/files/${key}`,
      `/files/${id}/${name}`,
      `/assets/${key}`,
      `/attachments/${id}`,
      `/${key}`,
      `/.sapa/files/${key}`,
    ],
  ];
}
