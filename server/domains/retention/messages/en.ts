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
};
