import { useQuery } from '@tanstack/react-query';
import type { RequestItem } from '../../../../domains/requests/types.ts';
import { clocksQuery } from '../../../../domains/service-levels/api.ts';
import { DueClocks } from '../../../../domains/service-levels/DueClocks.tsx';
import { useText } from '../../../../domains/service-levels/text.ts';
import css from './requests.module.css';

/** What is due on a request; nothing is shown where nothing is promised. */
export function WhatIsDue({ request }: { request: RequestItem }) {
  const say = useText();
  const clocks = useQuery(clocksQuery(request.id)).data ?? [];
  if (clocks.length === 0) return null;
  return (
    <section className={css.part} aria-label={say('levels.due')}>
      <h3 className="heading">{say('levels.due')}</h3>
      <DueClocks requestId={request.id} />
    </section>
  );
}
