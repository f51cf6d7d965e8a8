/** Sentences of the room training. */
export default {
  'course-not-found': 'There is no such course.',
  'course-version-not-found': 'There is no such version of this course.',
  'course-changed':
    'Somebody else has saved this course in the meantime. Load it again; your words are still here.',
  'course-incomplete':
    'The course cannot be taken to its end yet. Please mend what is marked; the draft is kept.',
  'course-unchanged': 'Nothing is different from the version that is taken. Nothing was published.',
  'course-retired': 'This course is out of use. Take it back before you change it.',
  'course-not-published': 'This course is not published yet, so nobody can take it. Nobody was asked.',
  'course-words-refused': 'Something in the words of a lesson is not known here. Nothing was saved.',
  'course-file-unreadable': 'Line {line} of the file cannot be read. Nothing was taken over.',
  'assignment-not-found': 'Nobody was asked this, or it is over.',
  'training-member-unknown': 'Some of these people do not work here. Nobody was asked.',
  'lesson-not-found': 'There is no such lesson in this course.',
  'lessons-unread': 'Please read all lessons first. The questions come after them.',
  'pretest-over':
    'What you know was asked already, or you have begun to read. Please go on with the lessons.',
  'tries-used-up': 'You have used all tries. Please talk to whoever leads you; they can ask you anew.',
  'try-not-found': 'There is no such try.',
  'try-over': 'These answers are handed in already. Nothing was changed.',
  'marks-missing': 'Please give points to everything that was written, from 0 to 4. Nothing was kept.',
  'mark-own': 'What you wrote yourself is marked by somebody else.',
  'card-not-due': 'This question is not asked today.',
  'training-path-not-found': 'There is no such path.',
  'training-path-course': 'Please choose courses that are published. The path was not changed.',
  'nothing-this-week': 'Nothing new happened this week that could be told. No lesson was drafted.',
  'week-title': 'This week: {day}',
  'week-purpose':
    'What customers asked more than usual, and what is new in articles, procedures and policies.',
  'week-bursts': 'What customers ask more than usual',
  'week-groups': 'What customers asked most',
  'week-asked': 'Requests in seven days: {count}',
  'week-answers': 'What has helped so far',
  'week-articles': 'New or changed articles',
  'week-procedures': 'New or changed procedures',
  'week-policies': 'New or changed policies',
};
