import { useState } from 'react';
import { clockKinds } from '../../../../server/domains/service-levels/rules/profiles.ts';
import { TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { useDates } from '../../../platform/messages/text.tsx';
import { useText as useRequests } from '../../requests/text.ts';
import { secondsOf, textOfSeconds } from '../duration-text.ts';
import css from '../service-levels.module.css';
import { useText } from '../text.ts';
import type { ClockKind, Priority } from '../types.ts';
import type { PartProps } from './part.ts';

const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** How fast, by kind and priority; an empty field promises nothing. */
export function TargetTable({
  content,
  onChange,
  onReadable,
}: PartProps & { onReadable: (isReadable: boolean) => void }) {
  const say = useText();
  const requests = useRequests();
  const { texts, write } = useTargetTexts(content, onChange, onReadable);
  return (
    <section className={layout.part}>
      <h3>{say('levels.targets')}</h3>
      <p className="t12 dim">{say('levels.targets.text')}</p>
      <table className={css.targets}>
        <thead>
          <tr>
            <td />
            {priorities.map((priority) => (
              <th key={priority} scope="col">
                {requests(`requests.priority.${priority}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clockKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{say(`levels.kind.${kind}`)}</th>
              {priorities.map((priority) => {
                const text = texts[`${kind} ${priority}`] ?? '';
                return (
                  <td key={priority}>
                    <small aria-hidden="true">{requests(`requests.priority.${priority}`)}</small>
                    <TextInput
                      value={text}
                      aria-label={`${say(`levels.kind.${kind}`)}, ${requests(`requests.priority.${priority}`)}`}
                      aria-invalid={secondsOf(text) === undefined || undefined}
                      onChange={(event) => write(kind, priority, event.target.value)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What stands in the fields as it is typed; what can be read of it goes into the policy. */
function useTargetTexts(
  content: PartProps['content'],
  onChange: PartProps['onChange'],
  onReadable: (isReadable: boolean) => void,
) {
  const { inUnit } = useDates();
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      clockKinds.flatMap((kind) =>
        priorities.map((one) => [`${kind} ${one}`, textOfSeconds(content.targets[kind]?.[one], inUnit)]),
      ),
    ),
  );
  const write = (kind: ClockKind, priority: Priority, text: string) => {
    const next = { ...texts, [`${kind} ${priority}`]: text };
    setTexts(next);
    onReadable(Object.values(next).every((one) => secondsOf(one) !== undefined));
    const seconds = secondsOf(text);
    if (seconds === undefined) return;
    const { targets } = content;
    onChange({ targets: { ...targets, [kind]: { ...targets[kind], [priority]: seconds } } });
  };
  return { texts, write };
}
