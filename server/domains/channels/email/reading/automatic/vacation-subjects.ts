/** What vacation programs write in front of or as the subject, per language of our customers and the common others. */
export const VACATION_SUBJECTS: RegExp[] = [
  /^(?:re: ?)?(?:auto(?:matic|mated|mated e-?mail)?[ :-]*(?:reply|response|re\b|respon[sd]er|answer)|auto(?:reply|response)\b)/i,
  /^(?:re: ?)?(?:out of (?:the )?office|away from (?:the |my )?(?:office|desk|mail)|on vacation|vacation (?:reply|notice|response)|i am (?:away|out of|on (?:leave|vacation))|ooo\b)/i,
  /^(?:re: ?)?(?:jawaban|balasan|respon|tanggapan|pesan) (?:otomatis|auto)|^(?:re: ?)?(?:sedang (?:cuti|tidak di kantor|di luar kantor)|di luar kantor|tidak (?:berada )?di kantor|cuti\b)/i,
  /^(?:re: ?)?(?:ตอบกลับอัตโนมัติ|การตอบกลับอัตโนมัติ|ตอบรับอัตโนมัติ|ข้อความอัตโนมัติ|ไม่อยู่ที่ทำงาน|ไม่อยู่ที่สำนักงาน|ไม่อยู่สำนักงาน|ลาพักร้อน|ลาหยุด)/,
  /^(?:re: ?|aw: ?)?(?:abwesenheit|automatische antwort|r[eé]ponse automatique|absence du bureau|respuesta autom[aá]tica|fuera de la oficina|resposta autom[aá]tica|risposta automatica|fuori sede|automatisch(?:e)? (?:antwoord|beantwoording)|afwezig|autosvar|automatisk svar|autosvar|odpowied[zź] automatyczna|автоответ|自动回复|自動回覆|自動応答|不在)/i,
];
