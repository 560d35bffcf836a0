/** Words that make a task wait for something, or bind it to a case. */

const RESULT = /^trên cơ sở (?:các )?(?:kết quả|số liệu|ý kiến|đề xuất)[^;]*/iu;
const OPENING = /^(?:sau khi|khi|ngay sau khi|trường hợp|nếu)(?!\p{L})[^;]*/iu;
const WITHIN =
  /(?<!\p{L})(?:(?:ngay )?sau khi|khi (?:được|có|đã)|sau khi được|nếu có|trong trường hợp)(?!\p{L})[^.;,]{0,90}?(?:thông qua|phê duyệt|chấp thuận|đồng ý|cho phép|ban hành|có hiệu lực|kết luận)(?!\p{L})/iu;
/** "Nếu có vướng mắc, phản ánh về …". */
const DIFFICULTY =
  /(?<!\p{L})(?:(?:nếu|khi) có|nếu|khi|có) (?:phát sinh )?(?:những )?(?:khó khăn|vướng mắc|vấn đề phát sinh|phát sinh)(?:,? (?:và )?(?:khó khăn|vướng mắc|phát sinh|vấn đề mới))*/iu;

/** The words of the condition; null where there is none. `opening` stands before the body, `task` behind it. */
export function conditionOf(opening: string, task: string): string | null {
  const found =
    RESULT.exec(opening)?.[0] ??
    OPENING.exec(opening)?.[0] ??
    DIFFICULTY.exec(opening)?.[0] ??
    WITHIN.exec(task)?.[0] ??
    DIFFICULTY.exec(task)?.[0];
  return found === undefined ? null : found.replace(/[\s,:]+$/u, '');
}

/** "Trên cơ sở kết quả khảo sát": what the result is of; the task before that makes it is waited for. */
export function awaitedResult(condition: string): string | null {
  return (
    /^trên cơ sở (?:các )?(?:kết quả|số liệu) (?<what>[^,;]+)/iu.exec(condition)?.groups?.['what']?.trim() ??
    null
  );
}
