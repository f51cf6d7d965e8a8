import { wordsIn } from '../../../../server/kernel/words.ts';
import { Chip, type Tone } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useDates, useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import css from '../ideas.module.css';
import { isLate } from '../late.ts';
import { useText } from '../text.ts';
import type { IdeaInFull, IdeaState } from '../types.ts';

const tones: Partial<Record<IdeaState, Tone>> = { planned: 'accent', 'carried-out': 'kept' };

/** What an idea says, where it stands, who wants it, and what was answered. */
export function SaidPart({ idea }: { idea: IdeaInFull }) {
  const say = useText();
  const dates = useDates();
  const language = useLanguage();
  const { body, state, board, isHidden, answer, outcome } = idea;
  const [answered, done] = [wordsIn(answer, language), wordsIn(outcome, language)];
  return (
    <>
      <Panel
        title={say('ideas.idea')}
        end={
          <span className={css.bar}>
            <Chip small tone={tones[state] ?? 'plain'}>
              {say(`ideas.state.${state}`)}
            </Chip>
            <Chip small>{say(`ideas.board.${board}`)}</Chip>
            {isHidden && <Chip small>{say('ideas.hidden')}</Chip>}
            {isLate(idea) && (
              <Chip small tone="breach">
                {say('ideas.late')}
              </Chip>
            )}
          </span>
        }
      >
        {body && <p className={css.words}>{body}</p>}
        <Facts idea={idea} />
        <Same idea={idea} />
      </Panel>
      {answered && idea.answeredAt && (
        <Panel title={say('ideas.answered')} meta={dates.full(idea.answeredAt)}>
          <p className={css.words}>{answered}</p>
        </Panel>
      )}
      {done && idea.carriedOutAt && (
        <Panel title={say('ideas.outcome')} meta={dates.full(idea.carriedOutAt)}>
          <p className={css.words}>{done}</p>
        </Panel>
      )}
    </>
  );
}

function Facts({ idea }: { idea: IdeaInFull }) {
  const say = useText();
  const number = useNumber();
  const dates = useDates();
  const { votes, customers, owner, dueOn, proposedBy, createdAt, told } = idea;
  const facts = [
    [say('ideas.votes.head'), number(votes)],
    [say('ideas.customers'), number(customers)],
    [say('ideas.owner'), owner?.name ?? say('ideas.noOwner')],
    [say('ideas.due'), dates.shortDay(`${dueOn}T12:00:00`)],
    [say('ideas.proposedBy'), `${proposedBy ?? '–'} · ${dates.shortDay(createdAt)}`],
    ...(told.told + told.waiting + told.withheld > 0
      ? [
          [
            say('ideas.told'),
            say('ideas.told.of', { told: told.told, of: told.told + told.waiting + told.withheld }),
          ],
        ]
      : []),
  ];
  return (
    <dl className={css.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What says the same: where a duplicate leads, and which duplicates count here. */
function Same({ idea }: { idea: IdeaInFull }) {
  const say = useText();
  const slug = useSlug();
  const { duplicateOfId, duplicates } = idea;
  if (duplicateOfId)
    return (
      <PageLink className="link" to={paths.idea(slug, duplicateOfId)} search={{}}>
        {say('ideas.leads')}
      </PageLink>
    );
  if (duplicates.length === 0) return null;
  return (
    <>
      <p className="t12 dim">{say('ideas.counts')}</p>
      <ul className={css.rows}>
        {duplicates.map(({ id, title }) => (
          <li key={id}>
            <PageLink className="link" to={paths.idea(slug, id)} search={{}}>
              {title}
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}
