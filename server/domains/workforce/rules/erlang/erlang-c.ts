import { blocking } from './erlang-b.ts';
import { type Demand, fewest, idle, loadOf, type Service } from './staffing.ts';

/**
 * What so many agents do when nobody hangs up (Erlang 1917, M/M/N): C = N·B/(N − A(1 − B)). Null where the work is more than
 * they can do: the queue grows without end.
 */
export function erlangC(demand: Demand, agents: number): Service | null {
  const load = loadOf(demand);
  if (load === 0) return idle;
  if (agents <= load) return null;
  const lost = blocking(load, agents);
  const waitProbability = (agents * lost) / (agents - load * (1 - lost));
  const free = agents - load;
  const { handleSeconds, targetSeconds } = demand;
  return {
    waitProbability,
    serviceLevel: 1 - waitProbability * Math.exp((-free * targetSeconds) / handleSeconds),
    answerSeconds: (waitProbability * handleSeconds) / free,
    occupancy: load / agents,
    queue: (waitProbability * load) / free,
  };
}

/** The fewest agents that reach the service level and are no busier than `maxOccupancy`; 0 where nobody calls. */
export function agentsForC(demand: Demand, serviceLevel: number, maxOccupancy: number): number {
  const load = loadOf(demand);
  if (load === 0) return 0;
  const isEnough = (agents: number) => {
    const service = erlangC(demand, agents);
    return service !== null && service.serviceLevel >= serviceLevel && service.occupancy <= maxOccupancy;
  };
  return fewest(Math.max(1, Math.floor(load / maxOccupancy)), isEnough);
}

/** The seconds within which a share p of all is answered; null where the queue grows without end. */
export function waitQuantile(demand: Demand, agents: number, p: number): number | null {
  const service = erlangC(demand, agents);
  if (!service) return null;
  if (service.waitProbability <= 1 - p) return 0;
  const free = agents - loadOf(demand);
  return (Math.log(service.waitProbability / (1 - p)) * demand.handleSeconds) / free;
}
