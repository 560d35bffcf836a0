import { OFFICE_KINDS, OFFICE_NAMES, type OfficeKind, type Recipient } from '../../domain/plan/recipients';
import type { Plan } from '../../domain/plan/schema';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { edited, type Answered, type Review } from './review-answers';

/** Where letters to a body go. */
export interface AddressWish {
  emails: string[];
  headName: string;
  /** Empty: no address of its own. */
  headEmail: string;
}

export function editAddresses(
  text: string,
  plan: Plan,
  id: string,
  wish: AddressWish,
  review: Review,
): Outcome<Answered> {
  const index = plan.bodies.findIndex((body) => body.id === id);
  const body = plan.bodies[index];
  if (body === undefined) return refused('no-such-body', `Không có cơ quan "${id}" trong kế hoạch.`);
  const path = ['bodies', index];
  return edited(text, plan, [], review, ({ editor }) => {
    const known = new Map(body.contacts.map((contact) => [contact.email, contact]));
    editor.set(
      [...path, 'contacts'],
      wish.emails.map((email) => known.get(email) ?? { email }),
    );
    editor.set([...path, 'head'], headOf(wish));
    return accepted(`Đã ghi địa chỉ của ${body.name}.`);
  });
}

function headOf({ headName, headEmail }: AddressWish) {
  if (headEmail === '') return null;
  return headName === '' ? { email: headEmail } : { name: headName, email: headEmail };
}

/** Addresses of bodies that have none in the plan, from the directory of the office. */
export function fillAddresses(
  text: string,
  plan: Plan,
  recipients: readonly Recipient[],
  review: Review,
): Outcome<Answered> {
  const known = new Map(recipients.map((one) => [`${one.audience.kind} ${one.audience.id}`, one]));
  let filled = 0;
  return edited(text, plan, [], review, ({ editor }) => {
    plan.bodies.forEach(({ id, contacts, head }, index) => {
      const body = known.get(`body ${id}`);
      const chief = known.get(`head ${id}`);
      const fits = contacts.length === 0 && body !== undefined && body.emails.length > 0;
      if (fits)
        editor.set(
          ['bodies', index, 'contacts'],
          body.emails.map((email) => ({ email })),
        );
      if (head === null && chief?.emails[0] !== undefined)
        editor.set(['bodies', index, 'head'], { name: chief.name, email: chief.emails[0] });
      if (fits) filled += 1;
    });
    return filled === 0
      ? refused('nothing-known', 'Danh bạ chưa có địa chỉ của cơ quan nào còn thiếu trong kế hoạch này.')
      : accepted(`Đã điền địa chỉ của ${filled} cơ quan từ danh bạ.`);
  });
}

/** Where the secretariat, the office and the Standing Committee read mail; empty: as the installation says. */
export function editOffices(
  text: string,
  plan: Plan,
  emails: Record<OfficeKind, string>,
  review: Review,
): Outcome<Answered> {
  return edited(text, plan, [], review, ({ editor }) => {
    for (const kind of OFFICE_KINDS) {
      const email = emails[kind];
      const standing = plan.offices[kind];
      if (email === (standing?.email ?? '')) continue;
      if (email === '') editor.remove(['offices', kind]);
      else editor.set(['offices', kind], { name: standing?.name ?? OFFICE_NAMES[kind], email });
    }
    return accepted('Đã ghi địa chỉ của cơ quan theo dõi, Văn phòng và Ban Thường vụ.');
  });
}
