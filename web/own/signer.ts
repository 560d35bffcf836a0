import type { Actor } from '../../domain/lifecycle/types';
import { throughOf } from '../../domain/access/viewer';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { readCookie, setCookie } from '../cookies';
import { readSigned, signed } from '../seal';
import { text, type Fields, type Visit } from '../visit';

export interface Signer {
  name: string;
  position: string;
}

const KEPT_S = 180 * 24 * 3600;
const LONGEST = 90;

/** Who signed last in this browser: offered again, never taken for granted. */
export function lastSigner({ office, request }: Visit): Signer {
  const kept = readSigned(office.keys, 'signer', readCookie(office, request, 'signer'));
  try {
    const { name = '', position = '' } = JSON.parse(kept ?? '{}') as Partial<Signer>;
    return { name, position };
  } catch {
    return { name: '', position: '' };
  }
}

export function keepSigner({ office, reply }: Visit, fields: Fields): void {
  const signer = { name: text(fields, 'signerName'), position: text(fields, 'signerPosition') };
  if (signer.name === '') return;
  setCookie(office, reply, 'signer', signed(office.keys, 'signer', JSON.stringify(signer)), KEPT_S);
}

/** A link proves a mailbox: who acts says so in the form. Whoever is known by name is not asked. */
export function signedBy({ viewer, lang }: Visit, fields: Fields): Outcome<Actor> {
  const through = throughOf(viewer);
  if (viewer.name !== null) return accepted({ by: viewer.name, through });
  const name = text(fields, 'signerName').replaceAll(/\s+/g, ' ');
  const position = text(fields, 'signerPosition').replaceAll(/\s+/g, ' ');
  if (name === '') return refused('no-signer', MISSING[lang].name, 'signerName');
  if (position === '') return refused('no-signer', MISSING[lang].position, 'signerPosition');
  if (name.length > LONGEST) return refused('no-signer', MISSING[lang].long, 'signerName');
  if (position.length > LONGEST) return refused('no-signer', MISSING[lang].long, 'signerPosition');
  return accepted({ by: `${name} (${position})`, through });
}

const MISSING = {
  vi: {
    name: 'Cần ghi họ tên người gửi.',
    position: 'Cần ghi chức vụ của người gửi.',
    long: `Ghi không quá ${LONGEST} ký tự.`,
  },
  en: {
    name: 'The name of the sender is needed.',
    position: 'The position of the sender is needed.',
    long: `At most ${LONGEST} characters.`,
  },
};
