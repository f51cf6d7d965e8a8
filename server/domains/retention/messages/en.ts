export default {
  'opportunity-not-solved':
    'This request is not solved yet. Please solve it first, and ask the customer how it was. Nothing was recorded.',
  'opportunity-not-rated':
    'The customer has not said yet how it was. Please wait for their answer. Nothing was recorded.',
  'opportunity-not-satisfied':
    'The customer is not satisfied. Please make that good first. Nothing was recorded.',
  'opportunity-recorded': 'This is recorded on the request already. Nothing was changed.',
  'opportunity-not-found': 'There is nothing recorded like this. It may have been taken back.',
  'opportunity-settled': 'What came of it is known already, so it stays. Nothing was changed.',
  'referral-of-oneself': 'Customers cannot refer themselves. Please enter the address of the other person.',
  'gesture-not-found':
    'This suggestion is not there any more. It may have been taken away, or the request is not yours to see.',
  'gesture-kind-not-found':
    'This is not among what the company gives. Please choose something else. Nothing was booked.',
  'gesture-settled': 'A colleague has decided on this already. Please look at it again. Nothing was changed.',
  'gesture-spared':
    'Nothing is suggested for this customer: they are blocked, their data is restricted, or only people decide about them. Nothing was booked.',
  'gesture-waits':
    'The customer still waits for something to be put right. Please settle that first, then this will be welcome. Nothing was booked.',
  'gesture-too-soon': 'This customer was given something not long ago. Nothing was booked.',
  'gesture-other-customer': 'This request is of another customer. Nothing was booked.',
  'gesture-reason-missing': 'Please say in a word why you give something else. Nothing was booked.',
  'gesture-over-budget':
    'This costs more than is left this month. Please choose something that costs less, or ask whoever leads. Nothing was booked.',
  'gesture-kinds-full': 'There are a hundred gestures already. Please change one of them. Nothing was added.',
};
