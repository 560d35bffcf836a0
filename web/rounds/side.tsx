import type { Said } from '../../domain/lang';
import { missingParts } from '../../domain/rounds/standing';
import { hasEndedRound } from '../../domain/rounds/decide';
import type { RoundRecord } from '../../domain/rounds/types';
import { can, say, type Visit } from '../visit';
import { ROUND_PATHS } from './paths';

const WORDS: Said<{
  acts: string;
  close: string;
  move: string;
  cancel: string;
  report: string;
  papers: string;
  papersHint: string;
  reportPaper: string;
  submission: string;
  urge: string;
  data: string;
  tables: string;
}> = {
  vi: {
    acts: 'Xử lý kỳ',
    close: 'Chốt sớm',
    move: 'Chuyển ngày',
    cancel: 'Huỷ kỳ',
    report: 'Ghi nhận báo cáo đã gửi',
    papers: 'Dự thảo văn bản',
    papersHint: 'Số, ngày và chữ ký để trống cho người ký.',
    reportPaper: 'Báo cáo',
    submission: 'Tờ trình',
    urge: 'Công văn đôn đốc',
    data: 'Bản số liệu đã chốt (.json)',
    tables: 'các bảng',
  },
  en: {
    acts: 'Acts on the round',
    close: 'Close early',
    move: 'Move its days',
    cancel: 'Cancel it',
    report: 'Record the paper sent',
    papers: 'Draft papers',
    papersHint: 'Number, day and signature are left to who signs.',
    reportPaper: 'Report',
    submission: 'Submission',
    urge: 'Letter urging for parts',
    data: 'Frozen figures (.json)',
    tables: 'its tables',
  },
};

/** What can be done now, and what can be taken away: only what would not be refused. */
export function RoundSide({ visit, record }: { visit: Visit; record: RoundRecord }) {
  return (
    <>
      <Acts visit={visit} record={record} />
      <Papers visit={visit} record={record} />
    </>
  );
}

function Acts({ visit, record: { cycle, plan, state } }: { visit: Visit; record: RoundRecord }) {
  const words = say(visit, WORDS);
  if (!can(visit, 'watch.act') || hasEndedRound(state)) return null;
  const acts: [boolean, string, string][] = [
    [state.status === 'open', words.close, ROUND_PATHS.close(cycle, plan.id)],
    [state.closed === null, words.move, ROUND_PATHS.move(cycle, plan.id)],
    [state.snapshot !== null, words.report, ROUND_PATHS.report(cycle, plan.id)],
    [true, words.cancel, ROUND_PATHS.cancel(cycle, plan.id)],
  ];
  return (
    <section class="panel">
      <h2>{words.acts}</h2>
      <p class="actions">
        {acts
          .filter(([offered]) => offered)
          .map(([, label, path]) => (
            <a key={path} class="button" href={visit.url(path)}>
              {label}
            </a>
          ))}
      </p>
    </section>
  );
}

function Papers({ visit, record }: { visit: Visit; record: RoundRecord }) {
  const words = say(visit, WORDS);
  const { cycle, plan, state } = record;
  if (!can(visit, 'report.make')) return null;
  const isUrged = state.openedAt !== null && !hasEndedRound(state) && missingParts(state).length > 0;
  const papers: [boolean, string, string, readonly string[]][] = [
    [state.snapshot !== null, words.reportPaper, 'bao-cao', ['docx', 'pdf', 'xlsx']],
    [state.snapshot !== null, words.submission, 'to-trinh', ['docx', 'pdf', 'xlsx']],
    [isUrged, words.urge, 'don-doc', ['docx', 'pdf']],
  ];
  const offered = papers.filter(([there]) => there);
  if (offered.length === 0) return null;
  return (
    <section class="panel">
      <h2>{words.papers}</h2>
      <p class="hint">{words.papersHint}</p>
      <ul class="plain-list">
        {offered.map(([, label, paper, formats]) => (
          <li key={paper}>
            {label}:{' '}
            {formats.map((format, i) => (
              <>
                {i === 0 ? null : ' · '}
                <a href={visit.url(ROUND_PATHS.paper(cycle, plan.id, paper), { dang: format })}>
                  .{format}
                  {format === 'xlsx' ? ` (${words.tables})` : ''}
                </a>
              </>
            ))}
          </li>
        ))}
        {state.snapshot === null ? null : (
          <li>
            <a href={visit.url(ROUND_PATHS.paper(cycle, plan.id, 'so-lieu'))}>{words.data}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
