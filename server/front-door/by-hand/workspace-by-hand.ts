import {
  createAccount,
  createWorkspace,
  findAccount,
  installationSecret,
  openSignIn,
} from '../../domains/access/index.ts';
import { useLinkKey } from '../../domains/files/index.ts';
import { addMember, createTeam } from '../../domains/team/index.ts';
import { system } from '../../kernel/actor.ts';
import { newSecret } from '../../kernel/ids.ts';
import { isLanguage } from '../../kernel/language.ts';
import { type Config, ConfigError, publicUrl } from '../../platform/config.ts';
import { openDatabase } from '../../platform/database/open.ts';
import { migrateDatabase } from '../../platform/database/schema/migrate.ts';
import { startJobs, stopJobs } from '../../platform/jobs/workers.ts';
import { usePublicAddress } from '../../platform/public-address.ts';
import { wrapKeys } from '../../platform/secrets/keys.ts';
import { useMasterKeys } from '../../platform/secrets/master-key.ts';
import { openStorage } from '../../platform/storage.ts';
import { backUpBeforeUpgrade } from '../backups/backup-by-hand.ts';
import { findDatabase } from '../find-database.ts';
import { demos, fillWithDemo, firstTeam } from '../setup.ts';
import '../../rooms.ts';

/** What the command line asks for. */
export type Wanted = {
  name: string;
  language: string;
  ownerEmail: string;
  ownerName: string | undefined;
  demo: string | undefined;
};

/**
 * Makes one more workspace with its owner, beside the running program or without it. Returns what to tell the
 * person, the owner's password included when an account had to be made.
 * @throws ConfigError when a word cannot be used; Problem `master-key-missing` where the keys of the installation are locked
 * and `SAPA_KEY_FILE` does not open them.
 */
export async function createWorkspaceByHand(config: Config, wanted: Wanted): Promise<string[]> {
  const { language, demo } = wanted;
  if (!isLanguage(language)) throw new ConfigError(`There is no language “${language}”: en, id or th.`);
  const company = demos.find((one) => one === demo);
  if (demo && !company) throw new ConfigError(`There is no demo company “${demo}”: ${demos.join(' or ')}.`);
  const found = await findDatabase(config, { alone: false });
  await openStorage(config.home, config.bucket);
  await migrateDatabase(found.where, new Date(), {
    beforeUpgrade: () => backUpBeforeUpgrade(config, found.where),
  });
  const database = openDatabase(found.where);
  try {
    // Before anything is made: what a demo company locks up must open with the keys that the program has.
    useMasterKeys(config.masterKeys);
    await wrapKeys(database);
    const address = publicUrl(config);
    await openSignIn(address);
    usePublicAddress(address);
    useLinkKey(await installationSecret('file-links'));
    await startJobs(found.where, { work: false });
    const lines = await make(wanted, language);
    const people = company ? await fillWithDemo(lines.workspaceId, company, new Date()) : [];
    return [...lines.told, ...people.map((one) => `  ${one.name}  ${one.email}  ${one.password}`)];
  } finally {
    await stopJobs(1);
    await database.close();
    await found.leave();
  }
}

async function make({ name, ownerEmail, ownerName }: Wanted, language: 'en' | 'id' | 'th') {
  const password = newSecret(128);
  const known = await findAccount(ownerEmail);
  const account =
    known ??
    (await createAccount({
      name: ownerName ?? ownerEmail,
      email: ownerEmail,
      password,
      isMailboxProved: true,
    }));
  const workspace = await createWorkspace({ name, language });
  const context = { actor: system(workspace.id), now: new Date() };
  await addMember(context, {
    accountId: account.id,
    name: ownerName ?? account.name,
    email: account.email,
    role: 'owner',
    language,
  });
  await createTeam(context, { name: firstTeam[language] });
  const secret = known ? 'with the password they have' : `with the password ${password}`;
  return {
    workspaceId: workspace.id,
    told: [
      `Workspace “${name}” was made: /w/${workspace.slug}`,
      `Its owner signs in as ${account.email} ${secret}`,
    ],
  };
}
