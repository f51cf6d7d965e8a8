import { createBrand } from '../../server/domains/access/brands.ts';
import { createWorkspace, keepToken } from '../../server/domains/access/index.ts';
import { enterPortal, openPortalEntry } from '../../server/domains/customers/index.ts';
import { createTeam } from '../../server/domains/team/index.ts';
import { createProvider } from '../../server/domains/team/providers/keep-provider.ts';
import type { Role } from '../../server/kernel/actor.ts';
import { system } from '../../server/kernel/actor.ts';
import type { Context } from '../../server/platform/command.ts';
import { type Caller, callerWith, type Fetcher, signedIn } from './api.ts';
import { hire, type Staff } from './staff.ts';

/** Somebody who calls, with what the matrix knows of them. */
export type Principal = {
  name: string;
  call: Caller;
  /** A member's role; absent for the nameless and for tokens. */
  role?: Role;
  scopes?: string[];
  staff?: Staff;
  /** Of the company whose rows are tried. */
  isOurs: boolean;
  /** Sees the private team: by membership, by role, or as a token. */
  seesPrivate: boolean;
  /** Reaches the teams and the brand of a provider alone. */
  isOutside?: boolean;
};

/** Two companies: ours with an open and a private team, and a stranger's. */
export type TwoCompanies = {
  ours: Place;
  theirs: Place;
  openTeamId: string;
  privateTeamId: string;
  /** The client company whose requests the provider answers, and another one. */
  brandId: string;
  otherBrandId: string;
  principals: Principal[];
};

export type Place = { workspaceId: string; slug: string; context: Context; brandId?: string };

/** Makes both companies and everybody who may knock at the doors of ours. */
export async function makeTwoCompanies(ask: Fetcher): Promise<TwoCompanies> {
  const ours = await makePlace('Toko Rina');
  const theirs = await makePlace('Siam Parcel');
  const inside = await hire(ours.slug, 'Adi Wijaya', 'agent');
  const insiders = { memberIds: [inside.id] };
  const { id: openTeamId } = await createTeam(ours.context, { name: 'Layanan', ...insiders });
  const closed = { name: 'Sumber daya manusia', isPrivate: true, ...insiders };
  const { id: privateTeamId } = await createTeam(ours.context, closed);
  const member = async (name: string, role: Role, seesPrivate: boolean): Promise<Principal> => {
    const staff = await hire(ours.slug, name, role);
    const call = await signedIn(ask, staff.email, ours.slug);
    return { name: `${role} outside`, call, role, staff, isOurs: true, seesPrivate };
  };
  const { id: brandId } = await createBrand(ours.context, { name: 'Batik Nusantara' });
  const { id: otherBrandId } = await createBrand(ours.context, { name: 'Kopi Toraja' });
  const reach = { teamIds: [openTeamId], brandIds: [brandId] };
  const answering = { name: 'Layanan Prima', kind: 'third-party' as const, ...reach };
  const { id: providerId } = await createProvider(ours.context, answering);
  const outsider = async (name: string, role: Role): Promise<Principal> => {
    const staff = await hire(ours.slug, name, role, 'en', providerId);
    const call = await signedIn(ask, staff.email, ours.slug);
    return { name: role, call, role, staff, isOurs: true, seesPrivate: false, isOutside: true };
  };
  const token = async (name: string, scopes: string[]): Promise<Principal> => {
    const secret = `a token of the matrix: ${name}`;
    await keepToken(ours.workspaceId, { name, secret, scopes }, new Date());
    const call = callerWith(ask, { authorization: `Bearer ${secret}` });
    return { name, call, scopes, isOurs: true, seesPrivate: true };
  };
  const adi = await signedIn(ask, inside.email, ours.slug);
  const agent = { name: 'agent inside', call: adi, role: 'agent' as const, staff: inside };
  return {
    ...{ ours, theirs, openTeamId, privateTeamId, brandId, otherBrandId },
    principals: [
      { name: 'anonymous', call: callerWith(ask, {}), isOurs: false, seesPrivate: false },
      { ...agent, isOurs: true, seesPrivate: true },
      await member('Lek Suwan', 'light-agent', false),
      await member('Nok Charoen', 'agent', false),
      await member('Dewi Lestari', 'supervisor', false),
      await member('Budi Santoso', 'reviewer', false),
      await member('Ploy Srisuk', 'administrator', true),
      await member('Sari Hidayat', 'owner', true),
      await outsider('Wati Susilo', 'provider-manager'),
      await outsider('Chai Boonmee', 'provider-agent'),
      ...(await strangers(ask, theirs, ours.slug)),
      await token('token of everything', ['*']),
      await token('token that reads requests', ['requests:read', 'conversations:read']),
      await token('token of customers', ['customers:write']),
    ],
  };
}

async function makePlace(name: string): Promise<Place> {
  const { id, slug } = await createWorkspace({ name, language: 'en' });
  return { workspaceId: id, slug, context: { actor: system(id), now: new Date() } };
}

/** The owner of the other company, who names their own workspace, or ours. */
async function strangers(ask: Fetcher, theirs: Place, ourSlug: string): Promise<Principal[]> {
  const staff = await hire(theirs.slug, 'Malee Thongdee', 'owner');
  const home = await signedIn(ask, staff.email, theirs.slug);
  const posing = callerWith(ask, { cookie: home.cookie, 'x-sapa': '1', 'x-workspace': ourSlug });
  return [
    {
      name: 'owner of another workspace',
      call: home,
      role: 'owner',
      staff,
      isOurs: false,
      seesPrivate: true,
    },
    { name: 'owner of another workspace who names ours', call: posing, isOurs: false, seesPrivate: false },
  ];
}

/** A customer who is signed in to the portal of a place. */
export async function customerIn(
  ask: Fetcher,
  { workspaceId, context }: Place,
  customerId: string,
): Promise<Caller> {
  const { link } = await openPortalEntry(context, { customerId, ticket: `a ticket of ${customerId}` });
  const entered = await enterPortal(context, { link });
  const cookie = `sapa.portal.${workspaceId.replaceAll('-', '')}=${entered?.secret}`;
  return callerWith(ask, { cookie, 'x-sapa': '1' });
}
