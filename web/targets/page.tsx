import { exportList, exportName, XLSX_TYPE, type ListColumn } from '../../client/exports/write-list';
import { targetsOfCycle } from '../../client/targets';
import type { Said } from '../../domain/lang';
import type { CycleRecord } from '../../domain/plan/cycle-record';
import type { TargetLine, TargetRound } from '../../domain/reports/targets-over-time';
import { isPartlyReported } from '../../domain/reports/targets';
import type { TargetReading } from '../../domain/reports/types';
import { goalWords } from '../../domain/rounds/part-form';
import { figureText } from '../../domain/rounds/part-number';
import { RefusedError } from '../../client/refusals';
import { file, page, type Answer } from '../answer';
import { Select } from '../parts/form';
import { Notice } from '../parts/notice';
import { Table, type Column } from '../parts/table';
import { PATHS } from '../paths';
import { can, say, text, type Visit } from '../visit';
import { chosenCycle, cyclesOf } from '../words/cycles';
import { day } from '../words/dates';
import { saidIn } from '../words/said';

export const TARGETS_FILE = '/chi-tieu.xlsx';

const WORDS: Said<{
  title: string;
  cycle: string;
  show: string;
  export: string;
  noCycle: string;
  none: string;
  target: string;
  goal: string;
  by: (day: string) => string;
  baseline: (value: string) => string;
  open: string;
  met: string;
  missed: string;
  notDue: string;
  unread: string;
  reported: (n: number, all: number) => string;
  missing: string;
  complete: string;
  legend: string;
  unknown: (id: string) => string;
  counts: (met: number, all: number) => string;
}> = {
  vi: {
    title: 'Chỉ tiêu',
    cycle: 'Chu kỳ',
    show: 'Xem',
    export: 'Tải .xlsx',
    noCycle: 'Chưa có chu kỳ nào chạy.',
    none: 'Kế hoạch này không có chỉ tiêu.',
    target: 'Chỉ tiêu',
    goal: 'Mục tiêu',
    by: (on) => `đến ${on}`,
    baseline: (value) => `trước kế hoạch: ${value}`,
    open: 'đang nhận',
    met: 'đạt',
    missed: 'chưa đạt',
    notDue: 'chưa đến hạn',
    unread: '–',
    reported: (n, all) => `${n}/${all} cơ quan`,
    missing: 'Chưa báo cáo',
    complete: 'đủ',
    legend: 'Giá trị lấy từ số liệu đã chốt của từng kỳ; cột “đang nhận” còn thay đổi đến khi chốt.',
    unknown: (id) => `Không có chu kỳ “${id}”; đang xem chu kỳ mới nhất.`,
    counts: (met, all) => `Theo giá trị mới nhất: đạt ${met}/${all} chỉ tiêu.`,
  },
  en: {
    title: 'Targets',
    cycle: 'Cycle',
    show: 'Show',
    export: 'Download .xlsx',
    noCycle: 'No cycle has been started.',
    none: 'This plan has no target.',
    target: 'Target',
    goal: 'Goal',
    by: (on) => `by ${on}`,
    baseline: (value) => `before the plan: ${value}`,
    open: 'open',
    met: 'met',
    missed: 'not met',
    notDue: 'not due yet',
    unread: '–',
    reported: (n, all) => `${n} of ${all} bodies`,
    missing: 'Not reported by',
    complete: 'complete',
    legend: 'Values are those frozen in each round; an open round may still change.',
    unknown: (id) => `There is no cycle “${id}”; this is the newest one.`,
    counts: (met, all) => `By the newest values ${met} of ${all} are met.`,
  },
};

interface Read {
  cycle: CycleRecord;
  rounds: TargetRound[];
  lines: TargetLine[];
}

async function read(visit: Visit, cycles: readonly CycleRecord[]): Promise<Read | null> {
  const cycle = chosenCycle(cycles, text(visit.query, 'chu-ky'));
  if (cycle === null) return null;
  const { scope, office } = visit;
  return { cycle, ...(await targetsOfCycle(office.store, { scope, cycle: cycle.id })) };
}

/** Each target against its goal, round by round. */
export async function targetsPage(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const cycles = await cyclesOf(visit);
  const asked = text(visit.query, 'chu-ky');
  const found = await read(visit, cycles);
  const values = found?.lines.filter(({ newest }) => newest !== null) ?? [];
  return page({
    title: words.title,
    nav: 'targets',
    body: (
      <>
        <h1>{words.title}</h1>
        {asked !== '' && found?.cycle.id !== asked ? (
          <Notice tone="warn">{words.unknown(asked)}</Notice>
        ) : null}
        {found === null ? (
          <p class="empty">{words.noCycle}</p>
        ) : (
          <>
            <form method="get" action={visit.url(PATHS.targets)} class="filters">
              <Select
                name="chu-ky"
                label={words.cycle}
                value={found.cycle.id}
                options={cycles.map(({ id, title }) => [id, `${id} – ${title}`] as const)}
              />
              <p class="actions">
                <button>{words.show}</button>
                {can(visit, 'watch.export') && found.lines.length > 0 ? (
                  <a class="button" href={visit.url(TARGETS_FILE, { 'chu-ky': found.cycle.id })}>
                    {words.export}
                  </a>
                ) : null}
              </p>
            </form>
            {values.length === 0 ? null : (
              <p>
                {words.counts(values.filter(({ newest }) => newest!.met === true).length, found.lines.length)}{' '}
                <span class="muted">{words.legend}</span>
              </p>
            )}
            <Targets visit={visit} {...found} />
          </>
        )}
      </>
    ),
  });
}

function Targets({ visit, cycle, rounds, lines }: Read & { visit: Visit }) {
  const words = say(visit, WORDS);
  const columns: Column<TargetLine>[] = [
    {
      title: words.target,
      cell: ({ target }) => (
        <>
          {target.what}
          <span class="sub">
            <span class="code">{target.code}</span> · {target.clause}
          </span>
        </>
      ),
    },
    {
      title: words.goal,
      cell: ({ target }) => (
        <>
          {saidIn(visit.lang, goalWords(target))}
          <span class="sub">
            {target.by === null ? '' : words.by(day(target.by))}
            {target.baseline === undefined
              ? ''
              : `${target.by === null ? '' : ' · '}${words.baseline(figureText(target.baseline, target.unit))}`}
          </span>
        </>
      ),
    },
    ...rounds.map((round, i): Column<TargetLine> => ({
      title: round.isOpen ? `${round.title} (${words.open})` : round.title,
      numeric: true,
      cell: ({ readings }) => <Reading visit={visit} reading={readings[i] ?? null} />,
    })),
    {
      title: words.missing,
      cell: ({ readings }) => <Missing visit={visit} reading={readings.at(-1) ?? null} />,
    },
  ];
  return (
    <Table
      caption={cycle.title}
      rows={lines}
      rowKey={({ target }) => target.code}
      empty={words.none}
      columns={columns}
    />
  );
}

/** A value with its sign: met, not met, or not to be judged yet. */
function Reading({ visit, reading }: { visit: Visit; reading: TargetReading | null }) {
  const words = say(visit, WORDS);
  if (reading === null) return <>{words.unread}</>;
  const { target, value, asked, missing } = reading;
  const { sign, tone, label } = judged(reading, words);
  return (
    <>
      {value === null ? words.unread : figureText(rounded(value), target.unit)}
      <span class="sub">
        {value === null ? null : (
          <span class={`mark ${tone}`}>
            <span aria-hidden="true">{sign}</span> {label}
          </span>
        )}{' '}
        {value === null || isPartlyReported(reading)
          ? words.reported(asked.length - missing.length, asked.length)
          : null}
      </span>
    </>
  );
}

function judged({ met, due }: TargetReading, words: (typeof WORDS)['vi']) {
  if (met === true) return { sign: '●', tone: 'green', label: words.met };
  if (due) return { sign: '▲', tone: 'red', label: words.missed };
  return { sign: '○', tone: 'blue', label: words.notDue };
}

/** As papers print it: no more decimals than anybody measured. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const NAMED = 3;

function Missing({ visit, reading }: { visit: Visit; reading: TargetReading | null }) {
  const words = say(visit, WORDS);
  if (reading === null) return <>–</>;
  const { missing } = reading;
  if (missing.length === 0) return <span class="muted">{words.complete}</span>;
  const links = missing.map(({ id, name }, i) => (
    <>
      {i === 0 ? null : '; '}
      <a href={visit.url(PATHS.body(id))}>{name}</a>
    </>
  ));
  if (missing.length <= NAMED) return <>{links}</>;
  return (
    <details>
      <summary>{words.reported(missing.length, reading.asked.length)}</summary>
      {links}
    </details>
  );
}

export async function exportTargets(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const found = await read(visit, await cyclesOf(visit));
  if (found === null) throw new RefusedError({ code: 'not-found', message: words.noCycle, at: 'chu-ky' });
  const columns: ListColumn<TargetLine>[] = [
    { title: 'Mã', width: 16, value: ({ target }) => target.code },
    { title: words.target, width: 50, value: ({ target }) => target.what },
    { title: words.goal, width: 24, value: ({ target }) => goalWords(target) },
    ...found.rounds.flatMap((round, i): ListColumn<TargetLine>[] => [
      { title: round.title, value: ({ readings }) => valueOf(readings[i] ?? null) },
      {
        title: `${round.title}: ${words.met}`,
        value: ({ readings }) => {
          const reading = readings[i] ?? null;
          return reading === null || reading.value === null ? '' : judged(reading, words).label;
        },
      },
    ]),
    {
      title: words.missing,
      width: 40,
      value: ({ readings }) => (readings.at(-1)?.missing ?? []).map(({ name }) => name).join('; '),
    },
  ];
  const about = `${found.cycle.id} – ${found.cycle.title}; ${day(visit.today)}`;
  const bytes = await exportList({ title: words.title, about, sheet: words.title }, columns, found.lines);
  return file(exportName(words.title, visit.today), XLSX_TYPE, bytes);
}

function valueOf(reading: TargetReading | null): number | null {
  return reading === null || reading.value === null ? null : rounded(reading.value);
}
