import type { Assignment } from './assignment';
import type { Conflict } from './conflicts';
import { groupBy, idsOf } from './group-by';
import { OFFICE_KINDS, OFFICE_NAMES, recipientsOf, type Recipient } from './recipients';
import type { Plan, PlanBody } from './schema';

export function bodiesWithoutContact(plan: Plan, assignments: Assignment[]): Conflict[] {
  const parts = (one: Assignment) => [one.lead, ...one.coordinating, ...one.informed];
  return bodiesAndTheirs(
    plan.bodies.filter(({ contacts }) => contacts.length === 0),
    assignments,
    parts,
  ).map(({ body, theirs }) => ({
    code: 'noContact',
    message: `${body.name} chưa có địa chỉ nhận thư; thư gửi cơ quan này không đến được ai, cần ghi địa chỉ`,
    field: 'contacts',
    assignments: idsOf(theirs),
  }));
}

export function leadsWithoutHead(plan: Plan, assignments: Assignment[]): Conflict[] {
  return bodiesAndTheirs(
    plan.bodies.filter(({ head }) => head === null),
    assignments,
    (one) => [one.lead],
  ).map(({ body, theirs }) => ({
    code: 'noHead',
    message: `${body.name} chưa có địa chỉ của người đứng đầu; báo cáo quá hạn cấp 1 sẽ nằm trong thư gửi cơ quan`,
    assignments: idsOf(theirs),
  }));
}

function bodiesAndTheirs(
  bodies: PlanBody[],
  assignments: Assignment[],
  partsOf: (one: Assignment) => string[],
): { body: PlanBody; theirs: Assignment[] }[] {
  return bodies
    .map((body) => ({ body, theirs: assignments.filter((one) => partsOf(one).includes(body.id)) }))
    .filter(({ theirs }) => theirs.length > 0);
}

export function officesMissing(plan: Plan): Conflict[] {
  return OFFICE_KINDS.filter((kind) => plan.offices[kind] === undefined).map((kind) => ({
    code: 'noOffice',
    message: `Chưa có địa chỉ của ${OFFICE_NAMES[kind]}; việc quá hạn không báo cáo đến nơi được`,
    field: `offices.${kind}`,
    assignments: [],
  }));
}

export function addressesShared(plan: Plan): Conflict[] {
  const reached = recipientsOf(plan).flatMap((recipient) =>
    [...new Set(recipient.emails.map((email) => email.toLowerCase()))].map((email) => ({ email, recipient })),
  );
  return [...groupBy(reached, ({ email }) => email)]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([email, sharing]) => ({
      code: 'sharedAddress',
      message: `Địa chỉ ${email} là của nhiều nơi nhận (${sharing.map(({ recipient }) => nameOf(recipient, plan)).join('; ')}); hộp thư này nhận thư của tất cả`,
      assignments: [],
    }));
}

function nameOf({ audience, name }: Recipient, plan: Plan): string {
  if (audience.kind !== 'head') return name;
  const body = plan.bodies.find(({ id }) => id === audience.id);
  return `người đứng đầu ${body?.name ?? audience.id}`;
}
