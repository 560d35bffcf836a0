import { demoScreen, type DemoMail, type DemoModel, type DemoOverdue } from '../client/terminal/demo-screen';
import { rehearsalSummary, type RehearsalModel } from '../client/terminal/rehearsal-view';
import { audienceName, hourOf, noticeLabel, type BodyNames } from '../client/terminal/words';
import { openWindow, type Window } from '../client/terminal/window';
import { cellOf } from '../domain/lifecycle/cell';
import type { LedgerRow } from '../domain/letters/ledger';
import type { AssignmentRecord, Cell } from '../domain/lifecycle/types';
import type { CycleSource } from '../domain/plan/cycle-source';
import { DAY_MS, dateOf, daysBetween, type Instant } from '../domain/time/epoch';
import { formatVn } from '../domain/time/local-date';
import type { BuildProgress } from '../worker/temporal-server';
import type { Context } from './context';
import type { Look } from './play';
import { createProgress, timelineOf } from './progress';
import { untilStopped, type Stopping } from './stopping';

/** What is seen of a demo: a full window on a terminal, plain lines elsewhere. */
export interface Show {
  line(this: void, text: string): void;
  step(this: void, text: string): void;
  build(this: void, progress: BuildProgress): void;
  open(this: void): void;
  /** Says where the pages are. */
  pages(this: void, entry: string): void;
  instant(this: void, at: Instant, look: Look): Promise<void>;
  /** Shows the end until the person leaves; where nobody watches it returns at once. */
  stay(this: void, result: RehearsalModel & { scope: string }, stopping: Stopping): Promise<void>;
  /** Leaves the terminal as it was; calling it again does nothing. */
  close(this: void): void;
}

const REDRAW_MS = 150;
/** Rows of all assignments are read less often than the newest mails. */
const RECOUNT_MS = 450;
const KEPT_MAILS = 60;

/** Before this part of the way nobody can say how long the rest takes. */
const TELLS_FROM = 0.03;

export function createShow(context: Context, source: CycleSource, names: BodyNames): Show {
  const progress = createProgress(context, source);
  const { stdout } = context.io;
  let window: Window | null = null;
  let stage: Stage | null = null;
  let entry: string | null = null;
  const draw = (model: DemoModel) => window?.show(demoScreen(model, stdout, context.paper().style));
  return {
    // In the window there is no place for a line: what it shows says the same.
    line: (text) => (window === null ? progress.line(text) : undefined),
    step: progress.step,
    build: progress.build,
    open() {
      progress.done();
      if (!stdout.isTty) return context.tell('Đang giao nhiệm vụ cho các cơ quan …');
      window = openWindow(stdout);
      stage = createStage(source, names, () => entry);
      draw(stage.first());
    },
    pages(url) {
      entry = url;
      if (stage !== null) return draw(stage.first());
      context.tell(`Mở trong trình duyệt: ${url}`);
    },
    async instant(at, look) {
      if (stage === null) return progress.instant(at);
      const model = await stage.look(at, look);
      if (model !== null) draw(model);
    },
    async stay(result, stopping) {
      if (window === null) {
        if (entry === null) return;
        context.tell('Diễn tập xong; các trang vẫn mở. Ctrl-C để dừng.');
        return untilStopped(stopping);
      }
      const opened: Window = window;
      const showEnd = () => opened.show(endLines(context, source, result, entry));
      showEnd();
      const redraw = setInterval(showEnd, REDRAW_MS);
      await untilStopped(stopping);
      clearInterval(redraw);
    },
    close() {
      progress.done();
      window?.close();
    },
  };
}

/** What the window shows, gathered from the running play. */
interface Stage {
  /** Before anything has happened. */
  first(): DemoModel;
  /** null when it is too early for another frame. */
  look(at: Instant, look: Look): Promise<DemoModel | null>;
}

function createStage(source: CycleSource, names: BodyNames, entry: () => string | null): Stage {
  const timeline = timelineOf(source);
  let since = performance.now();
  let isUnderWay = false;
  let mails: DemoMail[] = [];
  let mailCount = 0;
  let mailsFrom = timeline.start;
  let standing = NOTHING;
  let drawnAt = 0;
  let countedAt = 0;

  const modelAt = (at: Instant): DemoModel => {
    const fraction = timeline.fraction(at);
    const elapsedMs = performance.now() - since;
    return {
      title: source.plan.plan.title,
      at,
      fraction,
      elapsedMs,
      leftMs: fraction < TELLS_FROM ? null : (elapsedMs / fraction) * (1 - fraction),
      speed: elapsedMs < 1_000 || !isUnderWay ? null : (at - timeline.start) / DAY_MS / (elapsedMs / 1_000),
      ...standing,
      mailCount,
      mails,
      footer: `  ${[isUnderWay ? null : 'Đang giao nhiệm vụ', pagesLine(entry()), 'q: dừng'].filter(Boolean).join(' · ')}`,
    };
  };

  return {
    first: () => modelAt(timeline.start),
    async look(at, { store, scope }) {
      const now = performance.now();
      // The years count from here: handing out the work took its time before.
      if (!isUnderWay) since = now;
      isUnderWay = true;
      if (now - drawnAt < REDRAW_MS) return null;
      drawnAt = now;
      const newest = await store.queries.listMails({ scope, from: mailsFrom, to: at });
      mailCount += newest.length;
      mailsFrom = at + 1;
      mails = [...newest.reverse().map((mail) => mailLine(mail, names)), ...mails].slice(0, KEPT_MAILS);
      if (now - countedAt > RECOUNT_MS) {
        countedAt = now;
        standing = standingOf((await store.queries.listAssignments({ scope })).rows, at);
      }
      return modelAt(at);
    },
  };
}

function pagesLine(entry: string | null): string | null {
  return entry === null ? null : `Trình duyệt: ${entry}`;
}

interface Standing {
  cells: Cell[];
  overdue: DemoOverdue[];
  escalated: DemoModel['escalated'];
}

const NOTHING: Standing = { cells: [], overdue: [], escalated: [0, 0, 0, 0] };

function standingOf(records: readonly AssignmentRecord[], at: Instant): Standing {
  const today = dateOf(at);
  const cells = records.map((record) => cellOf(record, at));
  const late = records.filter((_, i) => cells[i] === 'openOverdue');
  const overdue = late
    .map(({ assignment, leadName, effectiveDue, escalationLevel }) => ({
      id: assignment.id,
      lead: leadName,
      days: effectiveDue === null ? 0 : daysBetween(effectiveDue, today),
      level: escalationLevel,
    }))
    .sort((a, b) => a.days - b.days);
  const reached = (level: number) => late.filter(({ escalationLevel }) => escalationLevel >= level).length;
  return { cells, overdue, escalated: [reached(1), reached(2), reached(3), reached(4)] };
}

function mailLine({ at, audience, urgent, items }: LedgerRow, names: BodyNames): DemoMail {
  const kinds = [...new Set(items.map(({ kind }) => noticeLabel(kind).toLowerCase()))];
  return {
    when: `${formatVn(dateOf(at)).slice(0, 5)} ${hourOf(at)}`,
    to: audienceName(audience, names),
    what: `${items.length} việc: ${kinds.join(', ')}`,
    urgent,
  };
}

function endLines(
  context: Context,
  source: CycleSource,
  result: RehearsalModel & { scope: string },
  entry: string | null,
): string[] {
  const { style } = context.paper();
  return [
    style.inverse(` Đôn Đốc · Diễn tập xong · ${source.plan.plan.code} `),
    '',
    ...rehearsalSummary(result, context.paper()),
    '',
    ...(entry === null ? [] : [style.bold('Các trang vẫn mở trong trình duyệt'), `  ${entry}`]),
    style.bold('Xem thư đã gửi, trong một cửa sổ khác'),
    `  dondoc mailbox list --scope ${result.scope} --limit 20`,
    '  dondoc mailbox show <mã-thư>',
    style.bold('Rồi thử với kế hoạch của mình'),
    '  dondoc plan check <tệp>',
    '  dondoc plan preview <tệp>',
    '',
    style.dim('q hoặc Ctrl-C: thoát'),
  ];
}
