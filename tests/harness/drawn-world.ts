import { type Actor, roles } from '../../server/kernel/actor.ts';
import { newId } from '../../server/kernel/ids.ts';
import type { Permission } from '../../server/platform/permission.ts';
import type { Guarded, OfProvider } from '../../server/platform/policy.ts';
import { type Random, randomOf } from '../faults/seeds.ts';

/** A handful of everything, so that draws meet each other often. */
export type World = {
  random: Random;
  workspaces: Ids;
  teams: Ids;
  brands: Ids;
  people: Ids;
  customers: Ids;
  providers: Ids;
};
type Ids = [string, ...string[]];

/** A row that somebody may ask for. */
export type Thing = Guarded & { customerId: string; customerIds: string[] };

/** A world that is the same for the same seed, but for its ids. */
export function drawWorld(seed: number): World {
  const ids = (count: number): Ids => [newId(), ...Array.from({ length: count - 1 }, newId)];
  const random = randomOf(seed);
  const few = { brands: ids(3), people: ids(4), customers: ids(4), providers: ids(3) };
  return { random, workspaces: ids(2), teams: ids(5), ...few };
}

/** Rows of two companies, with and without a team, an owner, a brand, customers. */
export function drawObjects({ random, ...world }: World, count: number): Thing[] {
  const orNone = (ids: Ids) => (random.below(4) === 0 ? null : random.oneOf(ids));
  return Array.from({ length: count }, () => ({
    workspaceId: random.below(8) === 0 ? (world.workspaces[1] ?? '') : world.workspaces[0],
    teamId: orNone(world.teams),
    assigneeId: orNone(world.people),
    brandId: orNone(world.brands),
    customerId: random.oneOf(world.customers),
    customerIds: some(random, world.customers),
  }));
}

/** People and other things of providers, of both companies, and some of nobody's. */
export function drawOfProviders({ random, workspaces, providers }: World, count: number): OfProvider[] {
  return Array.from({ length: count }, () => ({
    workspaceId: random.below(6) === 0 ? (workspaces[1] ?? '') : workspaces[0],
    providerId: random.below(5) === 0 ? null : random.oneOf(providers),
  }));
}

/** Somebody of any kind: every role, with and without words of their own, hidden teams and customers, and a provider's scope. */
export function drawActor({ random, ...world }: World, words: readonly Permission[]): Actor {
  const workspaceId = world.workspaces[0];
  switch (random.below(8)) {
    case 0:
      return {
        type: 'token',
        workspaceId,
        id: newId(),
        scopes: some(random, ['*', 'requests:read', 'team:write']),
        ...drawHidden({ random, ...world }),
      };
    case 1:
      return { type: 'customer', workspaceId, id: random.oneOf(world.customers) };
    case 2:
      return { type: random.below(2) === 0 ? 'system' : 'automation', workspaceId, id: null } as Actor;
    default:
      return {
        ...{ type: 'member', workspaceId, id: random.oneOf(world.people), accountId: newId() },
        role: random.oneOf(roles),
        hiddenTeamIds: some(random, world.teams),
        ...drawHidden({ random, ...world }),
        ...(random.below(3) === 0 ? { words: some(random, words) } : {}),
        ...(random.below(3) === 0 ? { scope: drawScope({ random, ...world }) } : {}),
      };
  }
}

/** Customers whose data is restricted; to most people nobody's is. */
const drawHidden = ({ random, customers }: World) =>
  random.below(3) === 0 ? { hiddenCustomerIds: some(random, customers) } : {};

function drawScope({ random, teams, brands, providers }: World) {
  const brandIds = random.below(2) === 0 ? null : some(random, brands);
  const providerId = random.below(6) === 0 ? null : random.oneOf(providers);
  return { providerId, teamIds: some(random, teams), brandIds, masksContacts: true };
}

const some = <T>(random: Random, list: readonly T[]): T[] => list.filter(() => random.below(2) === 0);
