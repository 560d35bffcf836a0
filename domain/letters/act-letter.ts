import { ACT_EVENTS, ACT_WRITERS } from './acts';
import type { ActKind, ActWords, AnyAct } from './acts/types';
import { answerBlocks, groundWords, linkOf, officeWords, paperOf, plansIn, secretBlock } from './frame';
import { htmlPart } from './html-part';
import type { ActModel, Letter } from './model';
import { noticeEntry } from '../notices';
import type { Block, Fact } from './paper';
import { returnedLetter } from './returned-letter';
import { isSecret } from '../plan/assignment';
import { marked } from './subject-line';
import { textPart } from './text-part';
import { oneLine, roleWords } from './words';

/** The letter that an act calls for, to one audience at once. */
export function actLetter(model: ActModel): Letter {
  const { due, record, event } = model;
  if (due.kind === 'returned') {
    if (event.type !== 'Returned') throw unfit(model);
    const note = { ...event, returnedAt: event.at };
    return returnedLetter({ ...model, note, times: record.returns, isSecret: isSecret(record.assignment) });
  }
  const act = actOf(model, due.kind);
  const words = (ACT_WRITERS[due.kind] as (act: AnyAct) => ActWords)(act);
  const subject = marked(model, words.subject);
  const paper = paperOf(model, blocksOf(act, words));
  return { subject, text: textPart(paper), html: htmlPart(paper, subject) };
}

/** Row and event as the letter's words need them. */
function actOf(model: ActModel, kind: ActKind): AnyAct {
  const { event, record } = model;
  const fitting: readonly string[] = ACT_EVENTS[kind];
  if (!fitting.includes(event.type) || record.detail === null) throw unfit(model);
  return { ...model, detail: record.detail };
}

function unfit({ due, event }: ActModel): RangeError {
  return new RangeError(`Thư "${noticeEntry(due.kind).label}" không lập được từ "${event.type}"`);
}

/** Ground, duty, partners, product, days, reason, what to do now, where answers go: the order of every such letter. */
function blocksOf(act: AnyAct, { opening, facts, asks, answers }: ActWords): Block[] {
  const { subject } = act;
  const [plan] = plansIn(act, [subject]);
  const link = answers === null ? null : linkOf(act, subject.assignment);
  const entry = {
    code: oneLine(subject.assignment),
    name: oneLine(subject.summary),
    colour: noticeEntry(act.due.kind).colour,
    facts: [...dutyFacts(act), ...facts],
    link,
  };
  const asked = asks.map((text): Block => ({ type: 'paragraph', text }));
  return [
    {
      type: 'paragraph',
      text: `${plan === undefined ? '' : `Căn cứ ${plan}, `}${officeWords(act)} ${opening}`,
    },
    { type: 'entry', entry },
    ...asked,
    ...(answers === null ? [] : answerPart(act, answers, link !== null)),
  ];
}

function answerPart(act: AnyAct, closing: string, linked: boolean): Block[] {
  if (act.detail.secret) return [secretBlock()];
  const isDated = act.subject.effectiveDue !== null;
  return answerBlocks(act, { opening: 'Đề nghị quý cơ quan', linked, isDated, closing });
}

/** What the duty is, to whoever has not got it before them. */
function dutyFacts(act: AnyAct): Fact[] {
  const { subject, audience, record, bodies } = act;
  const leads = audience.kind === 'body' && audience.id === subject.lead;
  const partners = record.assignment.coordinating.map((id) => oneLine(bodies[id] ?? nameTold(act, id)));
  return [
    { label: 'Căn cứ', text: groundWords(act, subject, false), strong: false },
    leads
      ? { label: 'Vai trò', text: roleWords('lead', subject), strong: false }
      : { label: 'Chủ trì', text: oneLine(subject.leadName), strong: false },
    ...(partners.length === 0 ? [] : [{ label: 'Phối hợp', text: partners.join('; '), strong: false }]),
    ...(subject.product === null
      ? []
      : [{ label: 'Sản phẩm', text: oneLine(subject.product), strong: false }]),
  ];
}

/** The name of a body that came in by a transfer and is not one of the plan's. */
function nameTold({ detail }: AnyAct, id: string): string {
  return detail.transfers.find(({ to }) => to.id === id)?.to.name ?? id;
}
