import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Channel, Colleague, Script, Step, Theme } from './story.ts';

/** A story with its people and its day, ready to be played. */
export type Planned = {
  theme: Theme;
  script: Script;
  person: Person;
  opened: Date;
  /** When the company's history began. */
  oldest: Date;
  channel: Channel;
  /** Who answers; null: nobody has taken it yet. */
  owner: Colleague | null;
  /** What happens, as far as it has come. */
  steps: Step[];
  /** Whether a colleague closes it at the end. */
  ends: boolean;
  places: Record<string, string>;
  random: Random;
};
