import type { DeadlineReader } from '../plan/expand';
import type { Obligation, Plan, PlanBody } from '../plan/schema';
import { formatVn } from '../time/local-date';
import { HEAD_FIELDS, type SheetKey } from './sheet-forms';

/**
 * A plan as rows of cells. Every cell is one text, the same for the same value: days as `YYYY-MM-DD`, ids one a line,
 * choices by their key, nothing as ''. So cells of a file, of a workbook and of an older workbook can be compared.
 */
export interface SheetRow {
  id: string;
  cells: Record<string, string>;
}

export type PlanSheets = Record<SheetKey, SheetRow[]>;

export function planSheets(plan: Plan, read: DeadlineReader): PlanSheets {
  return {
    head: headRows(plan),
    bodies: plan.bodies.map(bodyRow),
    groups: plan.groups.map(({ id, name, members, question }) => ({
      id,
      cells: {
        id,
        name,
        members: lines(members),
        question: question?.text ?? '',
        agreed: agreed(question !== undefined, question?.confirmed),
      },
    })),
    obligations: plan.obligations.map((one) => obligationRow(one, read)),
    targets: plan.targets.map(({ code, clause, line, what, op, value, unit, by, each }) => ({
      id: code,
      cells: {
        id: code,
        clause,
        place: line === null ? '' : `dòng ${line}`,
        what,
        op,
        value: String(value),
        unit,
        by: by ?? '',
        each: each ?? '',
      },
    })),
  };
}

function headRows(plan: Plan): SheetRow[] {
  const questions = plan.plan.questions ?? [];
  return HEAD_FIELDS.map(({ path, label }) => {
    const id = path.join('.');
    const asked = questions.find(({ about }) => path[0] === 'plan' && path[1] === about && path[2] !== 'end');
    return {
      id,
      cells: {
        id,
        label,
        value: textAt(plan, path),
        question: asked?.text ?? '',
        agreed: agreed(asked !== undefined, asked?.confirmed),
      },
    };
  });
}

function textAt(value: unknown, path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | null | undefined)?.[key],
    value,
  );
  return typeof found === 'string' || typeof found === 'boolean' ? String(found) : '';
}

function bodyRow({ id, name, aliases, kind, contacts, head, question }: PlanBody): SheetRow {
  return {
    id,
    cells: {
      id,
      name,
      aliases: lines(aliases),
      kind: kind ?? '',
      contacts: lines(contacts.map(contactText)),
      headName: head?.name ?? '',
      headEmail: head?.email ?? '',
      question: question?.text ?? '',
      agreed: agreed(question !== undefined, question?.confirmed),
    },
  };
}

function obligationRow(one: Obligation, read: DeadlineReader): SheetRow {
  const { code, deadline, reading } = one;
  const outcome = read(one);
  const doubted = outcome.ok && outcome.value.needsConfirmation;
  const asksReading =
    reading !== undefined &&
    (reading.held !== null || (one.track && (reading.leadImplied || reading.confidence === 'low')));
  return {
    id: code,
    cells: {
      id: code,
      clause: one.clause,
      place: placeText(one),
      quote: reading?.quote ?? '',
      summary: one.summary,
      kind: one.kind,
      lead: lines(one.lead),
      coordinating: lines(one.coordinating),
      informed: lines(one.informed),
      product: one.product ?? '',
      deadline: deadline.text,
      understood: outcome.ok ? daysText(outcome.value.occurrences) : '',
      deadlineAgreed: agreed(doubted, deadline.confirmed),
      condition: one.condition ?? '',
      dependsOn: lines(one.dependsOn),
      track: String(one.track),
      ladder: one.ladder ?? '',
      confidence:
        reading === undefined ? '' : { high: 'cao', medium: 'vừa', low: 'thấp' }[reading.confidence],
      reason: [reading?.reason ?? '', reading?.held ?? ''].filter((words) => words !== '').join('. '),
      readingAgreed: agreed(asksReading, reading?.confirmed),
    },
  };
}

function placeText({ line, reading }: Obligation): string {
  if (line !== null) return `dòng ${line}`;
  if (reading?.paragraph == null) return '';
  return reading.page === null
    ? `đoạn ${reading.paragraph}`
    : `trang ${reading.page}, đoạn ${reading.paragraph}`;
}

const NAMED_DAYS = 6;

function daysText(occurrences: readonly { nominalDue: Parameters<typeof formatVn>[0] }[]): string {
  const days = occurrences.slice(0, NAMED_DAYS).map(({ nominalDue }) => formatVn(nominalDue));
  return lines(occurrences.length > NAMED_DAYS ? [...days, `… (${occurrences.length} kỳ)`] : days);
}

/** '' where nobody is asked and nobody has said anything. */
function agreed(asked: boolean, confirmed: object | null | undefined): string {
  if (confirmed != null) return 'yes';
  return asked ? 'no' : '';
}

function lines(items: readonly string[]): string {
  return items.join('\n');
}

type Contact = PlanBody['contacts'][number];

/** `Lê Thu Hà – Chuyên viên <ha@tinh.example>`, or the address alone. */
export function contactText({ name, role, email }: Contact): string {
  const who = [name ?? '', role ?? ''];
  if (name === undefined && role === undefined) return email;
  return `${(role === undefined ? who[0]! : who.join(' – ')).trim()} <${email}>`;
}

/** The other way round; the schema judges the address. */
export function contactFrom(text: string): Contact {
  const [, who = '', email = text.trim()] = /^(.*?)\s*<([^<>]*)>\s*$/.exec(text) ?? [];
  const [name = '', ...role] = who.split(/(?:^|\s)–\s/);
  return {
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(role.length === 0 ? {} : { role: role.join(' – ').trim() }),
    email: email.trim(),
  };
}
