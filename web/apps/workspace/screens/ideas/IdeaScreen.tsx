import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { ideaQuery } from '../../../../domains/ideas/api.ts';
import { IdeaActs } from '../../../../domains/ideas/one/IdeaActs.tsx';
import { KeptPart } from '../../../../domains/ideas/one/KeptPart.tsx';
import { ProofsPart } from '../../../../domains/ideas/one/ProofsPart.tsx';
import { SaidPart } from '../../../../domains/ideas/one/SaidPart.tsx';
import { StepsPart } from '../../../../domains/ideas/one/StepsPart.tsx';
import { useText } from '../../../../domains/ideas/text.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { useWords } from '../../../../platform/words/index.ts';

/** One idea: what it says and what was answered, who wants it and why, who answers by when, and how it went. */
export function IdeaScreen() {
  const say = useText();
  const words = useWords();
  const mayAnswer = useMay('ideas:answer');
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: idea, error } = useQuery(ideaQuery(id));
  if (error && !idea)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!idea) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  return (
    <Page title={idea.title || say('ideas.gone')} beside={<IdeaActs idea={idea} />}>
      <SaidPart idea={idea} />
      {mayAnswer && <KeptPart key={`${idea.id} ${idea.dueOn} ${idea.owner?.id}`} idea={idea} />}
      <ProofsPart idea={idea} />
      <StepsPart idea={idea} />
    </Page>
  );
}
