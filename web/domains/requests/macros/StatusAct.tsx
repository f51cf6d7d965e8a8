import { useQuery } from '@tanstack/react-query';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { Select } from '../../../design/forms/Select.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { statusesQuery } from '../fields/api.ts';
import { useText } from '../text.ts';
import type { Act } from './api.ts';

type Given = Extract<Act, { do: 'set-status' }>;
const categories = ['open', 'waiting', 'solved', 'closed'] as const;

/** To which status: a category, or one of the workspace’s own inside it. */
export function StatusAct({ act, onChange, quiet }: StatusActProps) {
  const say = useText();
  const language = useLanguage();
  const known = useQuery(statusesQuery).data ?? [];
  const options = categories.flatMap((status) => [
    { value: status, label: say(`requests.status.${status}`), status, customStatus: null },
    ...known
      .filter((one) => one.category === status && (!one.archived || one.key === act.customStatus))
      .map(({ key, labels }) => ({
        ...{ value: `${status} ${key}`, label: labelIn(labels, language) },
        ...{ status, customStatus: key },
      })),
  ]);
  return (
    <Select
      label={say('act.set-status')}
      quiet={quiet}
      value={act.customStatus ? `${act.status} ${act.customStatus}` : act.status}
      options={options}
      onChange={(value) => {
        const chosen = options.find((one) => one.value === value);
        if (!chosen) return;
        const { status, customStatus } = chosen;
        onChange({ do: 'set-status', status, ...(customStatus ? { customStatus } : {}) });
      }}
    />
  );
}

interface StatusActProps {
  act: Given;
  onChange: (act: Act) => void;
  quiet?: boolean;
}
