import type { Audience } from '../ladder/types';
import type { Plan } from './schema';

/** Whom a letter to an audience reaches. No address: the letter is recorded as refused and shown to the secretariat. */
export interface Recipient {
  audience: Audience;
  name: string;
  emails: string[];
}

/** Names of the offices when the plan file gives none; a real cycle does not start without their addresses. */
export const OFFICE_NAMES = {
  secretariat: 'Ban Dân vận Tỉnh uỷ',
  office: 'Văn phòng Tỉnh uỷ',
  committee: 'Ban Thường vụ Tỉnh uỷ',
} as const;

export type OfficeKind = keyof typeof OFFICE_NAMES;
export const OFFICE_KINDS = Object.keys(OFFICE_NAMES) as OfficeKind[];

/** Every recipient that a plan names. */
export function recipientsOf(plan: Plan): Recipient[] {
  const bodies = plan.bodies.map(({ id, name, contacts }): Recipient => ({
    audience: { kind: 'body', id },
    name,
    emails: contacts.map(({ email }) => email),
  }));
  const heads = plan.bodies.flatMap(({ id, name, head }): Recipient[] =>
    head === null
      ? []
      : [
          {
            audience: { kind: 'head', id },
            name: head.name ?? `Người đứng đầu ${name}`,
            emails: [head.email],
          },
        ],
  );
  const offices = OFFICE_KINDS.map((kind): Recipient => {
    const office = plan.offices[kind];
    return {
      audience: { kind, id: kind },
      name: office?.name ?? OFFICE_NAMES[kind],
      emails: office === undefined ? [] : [office.email],
    };
  });
  return [...bodies, ...heads, ...offices];
}
