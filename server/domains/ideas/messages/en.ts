/** Sentences of the room ideas. */
export default {
  'idea-not-found': 'There is no such idea.',
  'idea-board-not-found':
    'There is no board for ideas here. Your words were not sent; you can write to us instead.',
  'idea-owner-cannot': 'This person may not answer ideas. Choose somebody who leads. Nothing was changed.',
  'idea-answer-missing': 'Write what is answered, in one language at least. Nothing was sent.',
  'idea-is-duplicate':
    'This idea says the same as another one. Open that one and go on there. Nothing was changed.',
  'idea-is-carried-out': 'This idea was carried out already. Nothing was changed.',
  'idea-is-there': 'This idea stands there already. Nothing was changed.',
  'idea-is-answered': 'This idea was answered already. Nothing was changed.',
  'idea-no-duplicate': 'This idea stands by itself. Nothing was changed.',
  'ideas-apart': 'Only two different ideas of the same board can be the same. Nothing was changed.',
  'idea-report-subject': 'What became of your idea: {title}',
  'idea-report-planned': 'You wished for “{title}”. We have looked at it, and plan to do it:',
  'idea-report-declined': 'You wished for “{title}”. We have looked at it closely, and will not do it:',
  'idea-report-carried-out': 'You wished for “{title}”. It is done:',
  'idea-report-thanks': 'Thank you for saying it. Your view makes us better.\n{company}',
};
