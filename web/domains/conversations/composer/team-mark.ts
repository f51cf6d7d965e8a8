/** Before the id of a team among the ids of those who are named. */
export const teamMark = 'team:';
