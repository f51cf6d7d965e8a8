import { z } from '@hono/zod-openapi';
import { calculator, calculators } from '../../platform/http/calculator.ts';
import { say } from '../../platform/messages.ts';
import { agreementRoutes } from './agreement-calculators.ts';
import { chartRoutes } from './chart-calculators.ts';
import { readPoliteness } from './rules/politeness/politeness.ts';

const politeness = calculator({
  name: 'politeness',
  summary: 'The markers of politeness in a text, and hints to whoever writes it',
  description:
    'English markers have the names of ConvoKit; Indonesian and Thai ones are curated here. `found` says which words and where; `hints` are sentences in the language of the text. Markers tell register, not satisfaction.',
  asked: z.strictObject({ text: z.string().max(20_000), language: z.enum(['en', 'id', 'th']) }),
  answer: {
    markers: z.array(z.string()),
    hints: z.array(z.string()),
    found: z.array(z.object({ marker: z.string(), words: z.string(), at: z.int() })),
  },
  method:
    'lists of words and places in sentences after Danescu-Niculescu-Mizil et al. (2013) for English, curated lists for Indonesian, lists and the grammar of particles for Thai; quoted lines and signatures are left out',
  compute: ({ text, language }) => {
    const { found, hints } = readPoliteness(text, language);
    return {
      markers: [...new Set(found.map(({ marker }) => marker))],
      hints: hints.map((hint) => say(language, `politeness.${hint}`)),
      found,
    };
  },
});

/** The formulas of quality alone, for analysts. */
export const qualityCalculatorRoutes = calculators(agreementRoutes, chartRoutes, politeness);
