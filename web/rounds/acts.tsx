import type { ComponentChildren } from 'preact';
import { RefusedError, refusalOf } from '../../client/refusals';
import { moveOf } from '../../client/rounds';
import {
  roundCloseJson,
  roundMoveJson,
  type RoundCloseJson,
  type RoundMoveJson,
} from '../../client/round-json';
import { actOnRoundOfStage, moveRoundOfStage } from '../../client/stage';
import { dayTyped } from '../../domain/acts/form-schema';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import type { RoundCommand } from '../../domain/rounds/commands';
import { decideRound } from '../../domain/rounds/decide';
import { evolveRound } from '../../domain/rounds/evolve';
import type { MoveWish } from '../../domain/rounds/move-days';
import type { RoundRecord } from '../../domain/rounds/types';
import { page, redirect, type Answer } from '../answer';
import { RequestId, Seal, TextArea, TextField } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { actorOf, say, text, type Visit } from '../visit';
import { day } from '../words/dates';
import { addressOf, roundOfVisit } from './load';
import { partPage } from './part';
import { DAY_WORDS } from './words';

const WORDS: Said<{
  rounds: string;
  close: string;
  closeNow: string;
  move: string;
  moveNow: string;
  preview: string;
  cancel: string;
  cancelNow: string;
  report: string;
  reportNow: string;
  reason: string;
  missing: (n: number) => string;
  unaccepted: (n: number) => string;
  complete: string;
  cutoff: (to: string, planned: string) => string;
  final: string;
  cancelHint: string;
  dayHint: string;
  which: string;
  now: string;
  will: string;
  same: string;
  rolled: (day: string, asked: string, becomes: string) => string;
  told: (n: number) => string;
  toldNobody: string;
  moveHint: string;
  days: string;
  number: string;
  numberHint: string;
  date: string;
  noDay: (typed: string) => string;
  noWish: string;
}> = {
  vi: {
    rounds: 'Kỳ báo cáo',
    close: 'Chốt sớm phần báo cáo',
    closeNow: 'Chốt, không mở lại được',
    move: 'Chuyển các ngày của kỳ',
    moveNow: 'Chuyển như trên',
    preview: 'Xem trước',
    cancel: 'Huỷ kỳ báo cáo',
    cancelNow: 'Huỷ kỳ này',
    report: 'Ghi nhận báo cáo đã gửi',
    reportNow: 'Ghi nhận',
    reason: 'Lý do',
    missing: (n) => `Chốt bây giờ thì thiếu phần của ${n} cơ quan:`,
    unaccepted: (n) => `${n} phần đã gửi mà chưa xác nhận vẫn được tính:`,
    complete: 'Không thiếu cơ quan nào.',
    cutoff: (to, planned) =>
      to === planned
        ? `Số liệu đến hết ngày ${to}, như đã định.`
        : `Số liệu chỉ đến hết ngày ${to}, không phải ngày ${planned}, vì chốt trước thời điểm chốt số liệu.`,
    final: 'Đã chốt thì không mở lại, không chuyển ngày được; phần gửi sau chỉ là phần bổ sung.',
    cancelHint: 'Kỳ đã huỷ không nhắc, không nhận phần báo cáo, và không mở lại được.',
    dayHint: 'dạng ngày/tháng/năm; để trống thì tính theo các ngày khác',
    which: 'Ngày',
    now: 'Đang có',
    will: 'Sẽ là',
    same: 'không đổi',
    rolled: (name, asked, becomes) =>
      `${name} ${asked} là ngày nghỉ, tính sang ngày làm việc tiếp theo ${becomes}.`,
    told: (n) => `${n} cơ quan chưa xong phần báo cáo được báo trong thư tới.`,
    toldNobody: 'Không cơ quan nào cần được báo: kỳ chưa mở.',
    moveHint: 'Ghi ngày mới rồi xem trước; chưa có gì thay đổi cho đến khi chuyển.',
    days: 'Các ngày của kỳ',
    number: 'Số, ký hiệu báo cáo',
    numberHint: 'ví dụ 12-BC/BDVTU',
    date: 'Ngày của báo cáo',
    noDay: (typed) => `“${typed}” không phải một ngày có thật; cần dạng ngày/tháng/năm, ví dụ 20/12/2026.`,
    noWish: 'Cần ít nhất một ngày mới.',
  },
  en: {
    rounds: 'Rounds',
    close: 'Close the parts early',
    closeNow: 'Close; it cannot be opened again',
    move: 'Move the days of the round',
    moveNow: 'Move as shown',
    preview: 'Preview',
    cancel: 'Cancel the round',
    cancelNow: 'Cancel this round',
    report: 'Record the paper sent',
    reportNow: 'Record',
    reason: 'Reason',
    missing: (n) => `Closed now, ${n} parts would be missing:`,
    unaccepted: (n) => `${n} parts that are not confirmed count all the same:`,
    complete: 'Nobody is missing.',
    cutoff: (to, planned) =>
      to === planned
        ? `The data go to the end of ${to}, as planned.`
        : `The data would go to the end of ${to} only, not of ${planned}.`,
    final: 'A closed round is not opened or moved again; what comes later is an addition.',
    cancelHint: 'A cancelled round reminds nobody, takes no parts, and is not opened again.',
    dayHint: 'day/month/year; left empty it follows from the others',
    which: 'Day',
    now: 'Now',
    will: 'Then',
    same: 'unchanged',
    rolled: (name, asked, becomes) => `${name}: ${asked} is a day off; it becomes ${becomes}.`,
    told: (n) => `${n} bodies that still owe their part are told in their next letter.`,
    toldNobody: 'Nobody has to be told: the round is not open.',
    moveHint: 'Write the new days and look; nothing changes before you move.',
    days: 'Days of the round',
    number: 'Number of the paper',
    numberHint: 'for example 12-BC/BDVTU',
    date: 'Day of the paper',
    noDay: (typed) => `“${typed}” is not a day that exists; write day/month/year, for example 20/12/2026.`,
    noWish: 'At least one new day is needed.',
  },
};

// ---- accept, give back

export const acceptPart = (visit: Visit) =>
  answerPart(visit, { ...actorOf(visit), type: 'acceptPart', body: text(visit.form, 'body') });

export const returnPart = (visit: Visit) =>
  answerPart(visit, {
    ...actorOf(visit),
    type: 'returnPart',
    body: text(visit.form, 'body'),
    reason: text(visit.form, 'reason'),
  });

async function answerPart(visit: Visit, command: RoundCommand & { body: string }): Promise<Answer> {
  const record = await roundOfVisit(visit);
  const refusal = await refusalFrom(() => act(visit, record, command));
  if (refusal === null) return redirect(visit.url(PATHS.round(record.cycle, record.plan.id)));
  return partPage(visit, refusal);
}

// ---- close, cancel, report

export async function closePage(visit: Visit, refusal: Refusal | null = null): Promise<Answer> {
  const record = await roundOfVisit(visit);
  const decided = decideRound(record.state, { by: '-', type: 'closeParts', reason: '-' }, visit.now);
  if (!decided.ok) throw new RefusedError(decided.refusal);
  const shown = roundCloseJson(record, evolveRound(record.state, decided.value).days);
  return actPage(
    visit,
    record,
    { title: 'close', button: 'closeNow', refusal },
    <ClosePreview visit={visit} shown={shown} />,
  );
}

export const closeRound = (visit: Visit) =>
  endWith(visit, { ...actorOf(visit), type: 'closeParts', reason: text(visit.form, 'reason') }, closePage);

export async function cancelPage(visit: Visit, refusal: Refusal | null = null): Promise<Answer> {
  const record = await roundOfVisit(visit);
  const hint = <Notice tone="warn">{say(visit, WORDS).cancelHint}</Notice>;
  return actPage(visit, record, { title: 'cancel', button: 'cancelNow', refusal }, hint);
}

export const cancelRound = (visit: Visit) =>
  endWith(visit, { ...actorOf(visit), type: 'cancel', reason: text(visit.form, 'reason') }, cancelPage);

export async function reportPage(visit: Visit, refusal: Refusal | null = null): Promise<Answer> {
  const words = say(visit, WORDS);
  const record = await roundOfVisit(visit);
  const said = atField(refusal);
  const field = (name: string) => ({ name, value: text(visit.form, name), refusal: said, required: true });
  return actPage(
    visit,
    record,
    { title: 'report', button: 'reportNow', refusal, reasonless: true },
    null,
    <>
      <TextField {...field('paperNumber')} label={words.number} hint={words.numberHint} />
      <TextField {...field('paperDate')} label={words.date} hint={words.dayHint.split(';')[0]!} />
    </>,
  );
}

export async function reportRound(visit: Visit): Promise<Answer> {
  const typed = text(visit.form, 'paperDate');
  const date = dayTyped(typed);
  if (date === null) return reportPage(visit, noDay(visit, typed, 'paperDate'));
  const paper = { number: text(visit.form, 'paperNumber'), date };
  return endWith(visit, { ...actorOf(visit), type: 'report', paper }, reportPage);
}

async function endWith(
  visit: Visit,
  command: RoundCommand,
  again: (visit: Visit, refusal: Refusal) => Promise<Answer>,
): Promise<Answer> {
  const record = await roundOfVisit(visit);
  const refusal = await refusalFrom(() => act(visit, record, command));
  return refusal === null
    ? redirect(visit.url(PATHS.round(record.cycle, record.plan.id)))
    : again(visit, refusal);
}

// ---- move

const MOVED = ['cutoff', 'partsDue', 'collateDue', 'committeeDue'] as const;

/** What was asked for stands in the address, so that a preview can be shown to somebody else. */
export async function movePage(visit: Visit, refusal: Refusal | null = null): Promise<Answer> {
  const words = say(visit, WORDS);
  const record = await roundOfVisit(visit);
  const fields = visit.request.method === 'POST' ? visit.form : visit.query;
  const asked = MOVED.filter((name) => text(fields, name) !== '');
  const { wish, wrong } = wishOf(visit, fields);
  const after = asked.length > 0 && wrong === null ? await previewOf(visit, record, wish) : null;
  const shown = after === null || 'code' in after ? null : roundMoveJson(record, after.days, wish);
  const said = refusal ?? wrong ?? (after !== null && 'code' in after ? after : null);
  return page({
    title: words.move,
    nav: 'rounds',
    status: said === null ? 200 : 422,
    body: (
      <ActFrame visit={visit} record={record} title={words.move}>
        <RefusalNotice refusal={said} />
        <p class="hint">{words.moveHint}</p>
        <form method="get" class="filters">
          {MOVED.map((name) => (
            <TextField
              key={name}
              name={name}
              label={DAY_WORDS[visit.lang][name]}
              value={text(fields, name)}
              hint={day(record.state.days[name])}
              refusal={said === null ? null : { ...said, at: said.at?.replace('days.', '') ?? null }}
            />
          ))}
          <button>{words.preview}</button>
        </form>
        {shown === null ? null : (
          <>
            <MovePreview visit={visit} shown={shown} />
            <form method="post">
              <Seal visit={visit} />
              <RequestId visit={visit} />
              {MOVED.map((name) => (
                <input key={name} type="hidden" name={name} value={text(fields, name)} />
              ))}
              <TextArea
                name="reason"
                label={words.reason}
                rows={2}
                required
                value={text(visit.form, 'reason')}
                refusal={refusal}
              />
              <p class="actions">
                <button class="main">{words.moveNow}</button>
              </p>
            </form>
          </>
        )}
      </ActFrame>
    ),
  });
}

export async function moveTheRound(visit: Visit): Promise<Answer> {
  const record = await roundOfVisit(visit);
  const { wish, wrong } = wishOf(visit, visit.form);
  if (wrong !== null) return movePage(visit, wrong);
  if (Object.keys(wish).length === 0)
    return movePage(visit, { code: 'no-wish', message: say(visit, WORDS).noWish, at: 'partsDue' });
  const command = { ...actorOf(visit), ...wish, reason: text(visit.form, 'reason') };
  const request = text(visit.form, 'request') || undefined;
  const refusal = await refusalFrom(() => moveRoundOfStage(visit.stage, addressOf(record), command, request));
  return refusal === null
    ? redirect(visit.url(PATHS.round(record.cycle, record.plan.id)))
    : movePage(visit, refusal);
}

function wishOf(visit: Visit, fields: Visit['form']): { wish: MoveWish; wrong: Refusal | null } {
  const wish: MoveWish = {};
  for (const name of MOVED) {
    const typed = text(fields, name);
    if (typed === '') continue;
    const found = dayTyped(typed);
    if (found === null) return { wish: {}, wrong: noDay(visit, typed, name) };
    wish[name] = found;
  }
  return { wish, wrong: null };
}

async function previewOf({ office, now }: Visit, record: RoundRecord, wish: MoveWish) {
  try {
    const moved = await moveOf(office.store, addressOf(record), wish);
    const decided = decideRound(record.state, { by: '-', type: 'move', ...moved, reason: '-' }, now);
    return decided.ok ? moved : decided.refusal;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

function noDay(visit: Visit, typed: string, at: string): Refusal {
  return { code: 'no-day', message: say(visit, WORDS).noDay(typed.slice(0, 40)), at };
}

// ---- in common

function act(visit: Visit, record: RoundRecord, command: RoundCommand) {
  return actOnRoundOfStage(visit.stage, addressOf(record), command, text(visit.form, 'request') || undefined);
}

async function refusalFrom(work: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

interface ActWords {
  title: 'close' | 'cancel' | 'report';
  button: 'closeNow' | 'cancelNow' | 'reportNow';
  refusal: Refusal | null;
  reasonless?: boolean;
}

/** The fields at which refusals of rounds point. */
const FIELDS: Record<string, string> = { 'paper.number': 'paperNumber', 'paper.date': 'paperDate' };

function atField(refusal: Refusal | null): Refusal | null {
  return refusal === null ? null : { ...refusal, at: FIELDS[refusal.at ?? ''] ?? refusal.at };
}

function actPage(
  visit: Visit,
  record: RoundRecord,
  { title, button, refusal: given, reasonless = false }: ActWords,
  before: ComponentChildren,
  fields: ComponentChildren = null,
): Answer {
  const words = say(visit, WORDS);
  const refusal = atField(given);
  return page({
    title: words[title],
    nav: 'rounds',
    status: refusal === null ? 200 : 422,
    body: (
      <ActFrame visit={visit} record={record} title={words[title]}>
        <RefusalNotice refusal={refusal} />
        {before}
        <form method="post">
          <Seal visit={visit} />
          <RequestId visit={visit} />
          {fields}
          {reasonless ? null : (
            <TextArea
              name="reason"
              label={words.reason}
              rows={3}
              required
              value={text(visit.form, 'reason')}
              refusal={refusal}
            />
          )}
          <p class="actions">
            <button class="main">{words[button]}</button>
          </p>
        </form>
      </ActFrame>
    ),
  });
}

function ActFrame({
  visit,
  record: { cycle, plan },
  title,
  children,
}: {
  visit: Visit;
  record: RoundRecord;
  title: string;
  children: ComponentChildren;
}) {
  return (
    <div class="narrow">
      <p class="crumbs">
        <a href={visit.url(PATHS.rounds, { 'chu-ky': cycle })}>{say(visit, WORDS).rounds}</a> ·{' '}
        <a href={visit.url(PATHS.round(cycle, plan.id))}>{plan.title}</a>
      </p>
      <h1>{title}</h1>
      {children}
    </div>
  );
}

function ClosePreview({ visit, shown }: { visit: Visit; shown: RoundCloseJson }) {
  const words = say(visit, WORDS);
  const { missing, unaccepted, cutoff } = shown;
  return (
    <>
      {missing.length === 0 ? (
        <Notice tone="good">{words.complete}</Notice>
      ) : (
        <Notice tone="warn">
          {words.missing(missing.length)} {missing.map(({ name }) => name).join('; ')}.
        </Notice>
      )}
      {unaccepted.length === 0 ? null : (
        <p>
          {words.unaccepted(unaccepted.length)} {unaccepted.map(({ name }) => name).join('; ')}.
        </p>
      )}
      <p>{words.cutoff(day(cutoff.after), day(cutoff.before))}</p>
      <p>
        <strong>{words.final}</strong>
      </p>
    </>
  );
}

function MovePreview({ visit, shown }: { visit: Visit; shown: RoundMoveJson }) {
  const words = say(visit, WORDS);
  return (
    <>
      <Table
        caption={words.days}
        rows={shown.changes}
        rowKey={({ day: name }) => name}
        empty=""
        columns={[
          { title: words.which, cell: ({ day: name }) => DAY_WORDS[visit.lang][name] },
          { title: words.now, cell: ({ before }) => day(before) },
          {
            title: words.will,
            cell: ({ before, after }) => (before === after ? words.same : <strong>{day(after)}</strong>),
          },
        ]}
      />
      {shown.rolled.map(({ day: name, asked, becomes }) => (
        <p key={name}>{words.rolled(DAY_WORDS[visit.lang][name], day(asked), day(becomes))}</p>
      ))}
      <p>{shown.told === 0 ? words.toldNobody : words.told(shown.told)}</p>
    </>
  );
}
