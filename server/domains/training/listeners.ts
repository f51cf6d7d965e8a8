import { listen } from '../../platform/events/listeners.ts';
import { askAfterChange, askAfterVersion } from './learning/ask-again.ts';
import { askNewcomer } from './paths/keep-path.ts';

listen({
  name: 'training.ask-newcomer',
  hears: 'member.joined',
  run: (context, { payload: { memberId, role } }) => askNewcomer(context, { memberId, role }),
});

listen({
  name: 'training.ask-in-new-role',
  hears: 'member.changed',
  when: ({ disabled }) => !disabled,
  run: (context, { payload: { memberId, role } }) => askNewcomer(context, { memberId, role }),
});

listen({
  name: 'training.ask-after-article',
  hears: 'article.published',
  run: (context, { payload: { articleId } }) =>
    askAfterChange(context, { kind: 'article', subjectId: articleId }),
});

listen({
  name: 'training.ask-after-procedure',
  hears: 'procedure.published',
  run: (context, { payload: { procedureId } }) =>
    askAfterChange(context, { kind: 'procedure', subjectId: procedureId }),
});

listen({
  name: 'training.ask-after-policy',
  hears: 'policy.published',
  // A minor version says the same in other words: nobody signs it anew, and nobody learns it anew.
  when: ({ isMajor }) => isMajor,
  run: (context, { payload: { policyId } }) =>
    askAfterChange(context, { kind: 'policy', subjectId: policyId }),
});

listen({
  name: 'training.ask-after-version',
  hears: 'course.published',
  run: (context, { payload: { courseId, version } }) => askAfterVersion(context, { courseId, version }),
});
