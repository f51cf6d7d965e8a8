export default {
  'dashboard-not-found': 'This dashboard is no longer there, or it is not shared with you.',
  'dashboard-changed':
    'Somebody changed this dashboard meanwhile. What you laid out is still on your screen; please load the page again before you save.',
  'dashboard-part-twice': 'A part stands twice on this dashboard. Please take one of them away.',
};
