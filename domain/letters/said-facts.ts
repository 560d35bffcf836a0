import type { DigestItem, ItemKind } from '../desk/types';
import { pendingExplanation, pendingExtension } from '../lifecycle/pending';
import type { AssignmentDetail } from '../lifecycle/types';
import { dateOf, printedDate } from '../time/epoch';
import { rowKey, type DigestModel } from './model';
import type { Fact } from './paper';
import { isSecret } from '../plan/assignment';
import { oneLine } from './words';

/** What somebody asked for or said, which a card does not hold: read from the row on the morning of the letter. */

type Teller = (detail: AssignmentDetail, model: DigestModel) => (Fact | null)[];

const OF_ROLE: Partial<Record<DigestItem['role'], Teller>> = {
  contributing: ({ parts }, { audience }) => {
    const asked = parts.find(({ body }) => body === audience.id)?.asked ?? null;
    return [fact('Nội dung đề nghị', asked?.what)];
  },
  explaining: (detail) => [fact('Cần giải trình', pendingExplanation(detail)?.question)],
};

const OF_NEWS: Partial<Record<ItemKind, Teller>> = {
  difficulty: ({ progress }) => {
    const told = progress.findLast(
      ({ difficulties, proposals }) => difficulties !== null || proposals !== null,
    );
    return [fact('Khó khăn, vướng mắc', told?.difficulties), fact('Kiến nghị, đề xuất', told?.proposals)];
  },
  explained: ({ explanations }) => [
    fact('Nội dung giải trình', explanations.findLast(({ answer }) => answer !== null)?.answer?.text),
  ],
  contributed: ({ parts, coordinating }, { bodies }) => {
    const gave = new Set(
      parts.filter(({ contributions }) => contributions.length > 0).map(({ body }) => body),
    );
    const names = (ids: string[]) => ids.map((id) => bodies[id] ?? id).join('; ');
    return [
      fact('Đã gửi', names(coordinating.filter((id) => gave.has(id)))),
      fact('Chưa gửi', names(coordinating.filter((id) => !gave.has(id)))),
    ];
  },
  extensionAsked: (detail) => {
    const asked = pendingExtension(detail);
    if (asked === null) return [];
    const until = `lần ${asked.n}, ngày ${printedDate(dateOf(asked.askedAt))}, xin đến ngày ${printedDate(asked.wishedNominalDue)}`;
    return [fact('Đề nghị', until), fact('Lý do', asked.reason)];
  },
  suspended: ({ suspensions }) => [fact('Lý do', suspensions.at(-1)?.reason)],
  withdrawn: ({ withdrawn }) => [fact('Lý do', withdrawn?.reason)],
  declined: ({ declines }) => [fact('Lý do', declines.at(-1)?.reason)],
};

function tellerOf({ role, kind }: DigestItem): Teller | undefined {
  return OF_ROLE[role] ?? OF_NEWS[kind];
}

/** Whether the row of an item's assignment is needed for its line. */
export function asksForRow(item: DigestItem): boolean {
  return tellerOf(item) !== undefined;
}

/** Nothing of a secret duty, and nothing where the row keeps no details. */
export function saidFacts(model: DigestModel, item: DigestItem): Fact[] {
  const row = model.rows[rowKey(item.subject)];
  if (row === undefined || row.detail === null || isSecret(row.assignment)) return [];
  const facts = tellerOf(item)?.(row.detail, model) ?? [];
  return facts.filter((one) => one !== null);
}

function fact(label: string, text: string | null | undefined): Fact | null {
  const words = oneLine(text ?? '');
  return words === '' ? null : { label, text: words, strong: false };
}
