import { calculatorsDoors } from './doors/calculators.ts';
import { customersDoors } from './doors/customers.ts';
import { dashboardDoors } from './doors/dashboards.ts';
import { feedbackDoors } from './doors/feedback.ts';
import { goalsDoors } from './doors/goals.ts';
import { ideaDoors } from './doors/ideas.ts';
import { knowledgeDoors } from './doors/knowledge.ts';
import { measureDoors } from './doors/measures.ts';
import { ordersDoors } from './doors/orders.ts';
import { pagesDoors } from './doors/pages.ts';
import { peopleDoors } from './doors/people.ts';
import { policiesDoors } from './doors/policies.ts';
import { problemsDoors } from './doors/problems.ts';
import { proceduresDoors } from './doors/procedures.ts';
import { providersDoors } from './doors/providers.ts';
import { pulseDoors } from './doors/pulse.ts';
import { qualityDoors } from './doors/quality.ts';
import { requestsDoors } from './doors/requests.ts';
import { retentionDoors } from './doors/retention.ts';
import { trainingDoors } from './doors/training.ts';
import { wordsDoors } from './doors/words.ts';
import { workforceDoors } from './doors/workforce.ts';

/** Every door that the program has, by its path: whoever adds one writes it down in `doors/`, where a reviewer sees it. */
const methodsOf = {
  ...calculatorsDoors,
  ...customersDoors,
  ...feedbackDoors,
  ...goalsDoors,
  ...ideaDoors,
  ...knowledgeDoors,
  ...measureDoors,
  ...pagesDoors,
  ...peopleDoors,
  ...ordersDoors,
  ...policiesDoors,
  ...problemsDoors,
  ...proceduresDoors,
  ...pulseDoors,
  ...providersDoors,
  ...qualityDoors,
  ...requestsDoors,
  ...retentionDoors,
  ...trainingDoors,
  ...dashboardDoors,
  ...workforceDoors,
  ...wordsDoors,
};

/** The same as a list: method and path. */
export const knownDoors: readonly string[] = Object.entries(methodsOf).flatMap(([path, methods]) =>
  methods.split(' ').map((method) => `${method} ${path}`),
);
