import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useMay } from '../../team/use-me.ts';
import css from '../ideas.module.css';
import { useText } from '../text.ts';
import type { IdeaInFull } from '../types.ts';
import { useIdeaActs } from '../use-idea-acts.ts';

/** The requests that show why an idea is wanted; only those that I may see. */
export function ProofsPart({ idea }: { idea: IdeaInFull }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const acts = useIdeaActs();
  const mayUnlink = useMay('ideas:propose');
  if (idea.proofs.length === 0) return null;
  return (
    <Panel title={say('ideas.proofs')} meta={say('ideas.proofs.text')}>
      <ul className={css.rows}>
        {idea.proofs.map((one) => (
          <li key={one.id} className={css.line}>
            <PageLink className="link" to={paths.request(slug, one.number)} search={{}}>
              {`R-${one.number}`}
            </PageLink>
            <span className="grow cut">{one.subject}</span>
            <span className="t12 dim">{`${one.customerName} · ${dates.shortDay(one.createdAt)}`}</span>
            {mayUnlink && (
              <IconButton
                icon="x"
                label={`${say('ideas.unlink')}: R-${one.number}`}
                onClick={() => void acts.unlink(idea.id, one.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
