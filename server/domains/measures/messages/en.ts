/** Sentences of the room measures: what each measure is called, and how it is computed. */
export default {
  'measure-unknown': 'There is no measure called {measure}.',
  'measure-split': '{measure} cannot be split or filtered by {split}.',
  'measure-business': '{measure} is not known in hours of business.',
  'measure-steps': 'These are too many steps. Please choose a shorter time or longer steps.',
  'person-closed':
    'Figures of one person open for a reason, which the person reads too. Please give it under Goals, in the goals of the person, and then come back.',
  'measures-rebuilding': 'The figures are being built anew already. Nothing was changed.',
  'measure.requests.opened': 'Requests opened',
  'measure.requests.opened.how':
    'Requests that came in the period; spam, trash and what was merged into another do not count.',
  'measure.requests.solved': 'Requests solved',
  'measure.requests.solved.how':
    'Solutions of the period that still stand; what was opened again does not count.',
  'measure.requests.closed': 'Requests closed',
  'measure.requests.closed.how': 'Requests that were closed for good in the period.',
  'measure.backlog': 'Backlog',
  'measure.backlog.how':
    'Requests that were not solved at the end of each step, whether they waited for us or for the customer.',
  'measure.backlog-age': 'Age of the backlog',
  'measure.backlog-age.how':
    'How long the requests that were not solved at the end of each step had been there: the middle one.',
  'measure.first-answer': 'Time to the first answer',
  'measure.first-answer.how':
    'From the opening to the first answer by a person, of requests first answered in the period: the middle one.',
  'measure.first-answer.in-time': 'First answers in time',
  'measure.first-answer.in-time.how':
    'Share of first answers due or given in the period that kept the service level.',
  'measure.next-answer.in-time': 'Next answers in time',
  'measure.next-answer.in-time.how':
    'Share of further answers due or given in the period that kept the service level.',
  'measure.solving.in-time': 'Solved in time',
  'measure.solving.in-time.how':
    'Share of requests due or solved in the period that kept the service level for solving.',
  'measure.solving': 'Time to solve',
  'measure.solving.how':
    'From the opening to the solution that stands, of requests solved in the period: the middle one.',
  'measure.waiting.for-us': 'Time waiting for us',
  'measure.waiting.for-us.how':
    'How long requests solved in the period had waited for us until then: the middle one.',
  'measure.waiting.for-customer': 'Time waiting for the customer',
  'measure.waiting.for-customer.how':
    'How long requests solved in the period had waited for the customer until then: the middle one.',
  'measure.requests.answers': 'Answers per request',
  'measure.requests.answers.how':
    'Answers by people until the solution, on average of requests solved in the period.',
  'measure.requests.reopened': 'Opened again',
  'measure.requests.reopened.how': 'Share of the solutions of the period that were taken back later.',
  'measure.first-contact-solved': 'Solved with the first answer',
  'measure.first-contact-solved.how':
    'Share of the solutions of the period that took one answer at most and were not taken back.',
  'measure.requests.reassigned': 'Passed on',
  'measure.requests.reassigned.how':
    'Share of the solutions of the period whose request went from one person to another before.',
  'measure.requests.merged': 'Requests merged',
  'measure.requests.merged.how': 'Merges of the period that were not undone.',
  'measure.requests.unanswered': 'Not answered yet',
  'measure.requests.unanswered.how': 'Requests opened in the period that nobody has answered so far.',
  'measure.requests.of-problem': 'Of a known problem',
  'measure.requests.of-problem.how':
    'Share of requests opened in the period that belong to a problem on record.',
  'measure.chats': 'Chats',
  'measure.chats.how': 'Requests of the period that came by chat.',
  'measure.promises.made': 'Promises made',
  'measure.promises.made.how': 'Dates that were promised to customers in the period.',
  'measure.promises.kept': 'Promises kept',
  'measure.promises.kept.how': 'Share of promises due in the period and settled that were kept.',
  'measure.satisfaction.rating': 'Rated well',
  'measure.satisfaction.rating.how': 'Share of ratings of the period with four or five of five stars.',
  'measure.satisfaction.csat': 'Satisfied customers',
  'measure.satisfaction.csat.how':
    'Share of answers to satisfaction surveys in the period that chose one of the two best steps.',
  'measure.satisfaction.nps': 'Net promoter score',
  'measure.satisfaction.nps.how':
    'Share of 9 and 10 less share of 0 to 6 among the answers of the period, from -100 to 100.',
  'measure.satisfaction.ces': 'Ease for the customer',
  'measure.satisfaction.ces.how': 'Mean of the answers of the period to how easy it was, from 1 to 7.',
  'measure.surveys.answered': 'Surveys answered',
  'measure.surveys.answered.how': 'Share of the surveys sent in the period that were answered.',
  'measure.called-back': 'Low scores made good in time',
  'measure.called-back.how':
    'Share of low scores due in the period whose customer was reached by the deadline.',
  'measure.quality': 'Quality of the work',
  'measure.quality.how': 'Mean of reviewed requests worked on in the period, from 0 to 100.',
  'measure.quality.critical': 'Critical failures',
  'measure.quality.critical.how': 'Share of reviewed requests of the period that missed a critical point.',
  'measure.training.passed': 'Training passed',
  'measure.training.passed.how': 'Share of tests after a course in the period that were passed.',
  'measure.problems.opened': 'Problems opened',
  'measure.problems.opened.how': 'Problems that went on record in the period.',
  'measure.problems.fixed': 'Problems mended',
  'measure.problems.fixed.how': 'Problems that were mended in the period.',
  'measure.articles.read': 'Articles read',
  'measure.articles.read.how': 'How often articles of the help centre were read in the period.',
  'measure.articles.helpful': 'Articles that helped',
  'measure.articles.helpful.how':
    'Share of what readers said of articles in the period that called them helpful.',
  'measure.articles.prevented': 'Requests prevented',
  'measure.articles.prevented.how':
    'Visitors who left the form for an article in the period and did not ask within a week.',
  'measure.calls': 'Calls',
  'measure.calls.how': 'Calls from customers that began in the period.',
  'measure.calls.missed': 'Calls missed',
  'measure.calls.missed.how': 'Share of the calls of the period that nobody answered.',
  'measure.calls.answering': 'Time to pick up',
  'measure.calls.answering.how':
    'From the ringing to the answer, of calls of the period that were answered: the middle one.',
  'measure.orders': 'Orders',
  'measure.orders.how': 'Orders of the period that were not cancelled.',
  'measure.orders.revenue': 'Ordered for',
  'measure.orders.revenue.how':
    'Orders of the period less what was given back, in the currency of the company; without a rate they do not count.',
  'measure.orders.repeated': 'Ordered again',
  'measure.orders.repeated.how': 'Share of the orders of the period by customers who had ordered before.',
  'measure.time': 'Time spent',
  'measure.time.how': 'Time on requests that was counted or entered in the period.',
  'measure.opportunities.won': 'Further orders won',
  'measure.opportunities.won.how': 'Offers after good service that became an order in the period.',
};
