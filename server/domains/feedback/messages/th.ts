/** ประโยคของห้อง feedback */
export default {
  'clause-not-asked': 'ไม่มีคำถามเกี่ยวกับข้อเหล่านี้: {clauses} จึงไม่ได้รับคำตอบใดไว้',
};
