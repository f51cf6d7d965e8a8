import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { keysOf, useAct } from '../../platform/keyboard/Keyboard.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { useMay } from '../team/use-me.ts';
import { ideasOfRequestQuery } from './api.ts';
import css from './ideas.module.css';
import { ProposeDialog } from './ProposeDialog.tsx';
import { useText } from './text.ts';

/** Beside a request: the ideas that it is a proof of, and telling management, one key away. */
export default function IdeasBeside({ requestId, className }: { requestId: string; className?: string }) {
  const say = useText();
  const slug = useSlug();
  const mayRead = useMay('ideas:read');
  const mayPropose = useMay('ideas:propose');
  const [isTelling, setTelling] = useState(false);
  const ideas = useQuery({ ...ideasOfRequestQuery(requestId), enabled: mayRead }).data ?? [];
  useAct('request.tell', () => setTelling(true), mayPropose);
  if (!mayRead) return null;
  return (
    <section className={className} aria-label={say('ideas.beside')}>
      <h3 className="heading">{say('ideas.beside')}</h3>
      <ul>
        {ideas.map((idea) => (
          <li key={idea.id} className={css.beside}>
            <PageLink className="link" to={paths.idea(slug, idea.id)} search={{}}>
              {idea.title}
            </PageLink>
            <span className="t12 dim">
              {[say(`ideas.state.${idea.state}`), say('ideas.votes', { count: idea.votes })].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {mayPropose && (
        <Button small icon="bulb" keys={keysOf('request.tell')} onClick={() => setTelling(true)}>
          {say('ideas.tell')}
        </Button>
      )}
      {isTelling && <ProposeDialog requestId={requestId} onClose={() => setTelling(false)} />}
    </section>
  );
}
