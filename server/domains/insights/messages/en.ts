export default {
  'report-too-long':
    'This time holds more requests than can be looked at one by one. Please choose a shorter one.',
  'period-invalid':
    'Please choose a period that begins on or before the day it ends and is at most three years long.',
  'zone-invalid': 'There is no such time zone. Please use a name such as Asia/Jakarta.',
  'report.sheet': 'Requests',
  'report.by.day': 'Day',
  'report.by.team': 'Team',
  'report.by.member': 'Member',
  'report.by.channel': 'Channel',
  'report.by.label': 'Label',
  'report.by.group': 'Group',
  'report.yes': 'yes',
  'report.no': 'no',
  'report-field-unknown':
    'This report can be grouped by choices, numbers and dates alone. Please choose another field.',
  'report.opened': 'Opened',
  'report.solved': 'Solved',
  'report.first-answer-median': 'First answer, median (seconds)',
  'report.first-answer-p90': 'First answer, nine in ten within (seconds)',
  'report.solving-median': 'Solving, median (seconds)',
  'report.solving-p90': 'Solving, nine in ten within (seconds)',
  'report.without': 'without',
  'report.total': 'All together',
  'time-name': 'Name',
  'time-hours': 'Hours',
  'time-entries': 'Entries',
};
