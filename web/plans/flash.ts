import { readSigned, signed } from '../seal';
import { text, type Visit } from '../visit';

/** What came of an act, told once on the page after it: in the address, signed so that nobody can put words there. */
export function flash({ office }: Visit, done: string): string {
  return signed(office.keys, 'done', done);
}

export function readFlash({ office, query }: Visit): string {
  const given = text(query, 'xong');
  return given === '' ? '' : (readSigned(office.keys, 'done', given) ?? '');
}
