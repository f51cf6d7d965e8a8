import { breakagesOfChannels } from './channels.ts';
import { breakagesOfMailFaults } from './faults-of-mail.ts';
import { breakagesOfNodes } from './faults-of-nodes.ts';
import { breakagesOfTheDatabase } from './faults-of-the-database.ts';
import { breakagesOfWork } from './faults-of-work.ts';
import { breakagesOfFiles } from './files-and-calls.ts';
import { breakagesOfMail } from './identity-of-mail.ts';
import { breakagesOfPeople } from './people-and-parsers.ts';
import { breakagesOfRendering } from './rendering.ts';
import { breakagesOfRights } from './rights.ts';
import { breakagesOfWaysIn } from './ways-in.ts';

/** Every breakage that is written down, in the order of the registers. */
export const breakages = [
  ...breakagesOfMail,
  ...breakagesOfRendering,
  ...breakagesOfFiles,
  ...breakagesOfWaysIn,
  ...breakagesOfRights,
  ...breakagesOfPeople,
  ...breakagesOfChannels,
  ...breakagesOfMailFaults,
  ...breakagesOfWork,
  ...breakagesOfTheDatabase,
  ...breakagesOfNodes,
];
