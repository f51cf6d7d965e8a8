import { useQuery } from '@tanstack/react-query';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { fieldsQuery } from '../../requests/fields/api.ts';
import { useMay } from '../../team/use-me.ts';
import { dimensions } from '../reports/asking.ts';
import type { Dimension } from '../reports/types.ts';
import { useText } from '../text.ts';

/** All by which reports are split and filtered, the company's own fields among them, with what each is called. */
export function useDimensions(): { all: Dimension[]; nameOf: (dimension: Dimension) => string } {
  const say = useText();
  const language = useLanguage();
  const looks = useMay('goals:people');
  const fields = (useQuery(fieldsQuery).data ?? []).filter(
    ({ kind }) => kind !== 'text' && kind !== 'long-text',
  );
  const own = new Map(fields.map(({ key, labels }) => [`field.${key}`, labelIn(labels, language)] as const));
  const nameOf = (dimension: Dimension) => {
    const known = dimensions.find((one) => one === dimension);
    return known ? say(`reports.dimension.${known}`) : (own.get(dimension as `field.${string}`) ?? dimension);
  };
  // Figures of single people are theirs: whoever does not lead is offered none of others.
  const plain = dimensions.filter((one) => one !== 'member' || looks);
  return { all: [...plain, ...own.keys()], nameOf };
}
