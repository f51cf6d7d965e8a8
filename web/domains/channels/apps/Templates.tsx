import { useQuery } from '@tanstack/react-query';
import { Chip, type Tone } from '../../../design/Chip.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { useWords } from '../../../platform/words/index.ts';
import css from '../channels.module.css';
import { templatesQuery } from './api.ts';
import { useText } from './text.ts';

const tones: Record<string, Tone> = {
  approved: 'kept',
  pending: 'soon',
  rejected: 'breach',
  paused: 'soon',
  disabled: 'breach',
};
const known = ['approved', 'pending', 'rejected', 'paused', 'disabled'] as const;

/** Why WhatsApp refuses one, by its own codes; a newer code stands as it is. */
const reasons = ['INVALID_FORMAT', 'ABUSIVE_CONTENT', 'TAG_CONTENT_MISMATCH', 'SCAM', 'PROMOTIONAL'] as const;

/** The prepared messages of a number, with the state of their approval and, where refused, why. */
export function Templates({ id }: { id: string }) {
  const say = useText();
  const words = useWords();
  const { data: templates } = useQuery(templatesQuery(id));
  const why = (reason: string) => {
    const code = reasons.find((one) => one === reason);
    return code ? say(`app.template.why.${code}`) : reason;
  };
  if (!templates) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  if (templates.length === 0) return <p className="dim">{say('app.templates.empty')}</p>;
  return templates.map(({ id: key, name, language, status, reason, body }) => {
    const state = known.find((one) => one === status);
    return (
      <div key={key} className={css.line}>
        <span className="grow">
          <b className="cut">{`${name} (${language})`}</b>
          <small>{body}</small>
          {reason && <small className="breach">{why(reason)}</small>}
        </span>
        <Chip small tone={tones[status] ?? 'plain'}>
          {state ? say(`app.template.${state}`) : status}
        </Chip>
      </div>
    );
  });
}
