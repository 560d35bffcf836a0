import { refused, type Outcome } from '../refusal';
import type { AssignmentCommand } from './commands';

/*
 * Secret duties: the system keeps that there is one, its days and the numbers of its papers. Whatever people would put
 * into words stands in the papers themselves, and one of these sentences in its place.
 */

export const SECRET_RESULT = 'Kết quả gửi theo đường văn bản mật.';
export const SECRET_WORDS = 'Nội dung theo văn bản mật gửi riêng.';

/** The fields in which commands carry what somebody wrote freely. */
const FREE_WORDS = ['text', 'reason', 'what', 'note', 'question', 'difficulties', 'proposals'] as const;

/** Where a command carries words or files of its own; null where it carries none. */
export function contentOf(command: AssignmentCommand): string | null {
  // The end of a cycle is nobody's word on one duty.
  if (command.type === 'close') return null;
  const said = command as Partial<Record<(typeof FREE_WORDS)[number] | 'files', unknown>>;
  if (Array.isArray(said.files) && said.files.length > 0) return 'files';
  return FREE_WORDS.find((field) => typeof said[field] === 'string' && !isSentence(said[field])) ?? null;
}

function isSentence(words: string): boolean {
  return words === SECRET_RESULT || words === SECRET_WORDS;
}

export function refusedBecauseSecret(at: string): Outcome<never> {
  return refused(
    'secret-content',
    `Nhiệm vụ mật: hệ thống không nhận nội dung và tệp; chỉ ghi số, ngày văn bản và gửi theo đường văn bản mật. Ở chỗ này chỉ ghi một câu: "${SECRET_WORDS}"`,
    at,
  );
}

/** What was left blank in a form on a secret duty, said in the one sentence that may stand there. */
export function withSecretWords<T extends object>(form: T): T {
  const blank = FREE_WORDS.filter((field) => (form as Record<string, unknown>)[field] === '');
  return { ...form, ...Object.fromEntries(blank.map((field) => [field, SECRET_WORDS])) };
}
