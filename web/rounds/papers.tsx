import { createHash } from 'node:crypto';
import {
  gapsAnswered,
  gapsAt,
  draftOf,
  paperStem,
  PAPER_FORMATS,
  reportAsFile,
  reviewAt,
  snapshotText,
} from '../../client/reports';
import type { PaperFileFormat } from '../../client/papers/render';
import { RefusedError } from '../../client/refusals';
import { draftUrgeReports } from '../../client/urge-reports';
import type { Said } from '../../domain/lang';
import type { DraftPaper } from '../../domain/papers/paper';
import type { Refusal } from '../../domain/refusal';
import { acceptedGaps } from '../../domain/reports/accepted-gaps';
import type { Gap } from '../../domain/reports/types';
import type { RoundRecord } from '../../domain/rounds/types';
import { file, page, type Answer } from '../answer';
import { Seal, TextArea } from '../parts/form';
import { Notice, RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { actorOf, say, text, type Visit } from '../visit';
import { roundOfVisit } from './load';

const TYPES: Record<PaperFileFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A draft of a round: made again from the frozen figures each time, the same bytes for the same figures. */
export async function roundPaper(visit: Visit): Promise<Answer> {
  const record = await roundOfVisit(visit);
  switch (visit.params['paper']) {
    case 'bao-cao':
      return reportFile(visit, record);
    case 'to-trinh':
      return submissionFile(visit, record);
    case 'don-doc':
      return urgeFile(visit, record);
    case 'so-lieu': {
      const json = await snapshotText(visit.office.store, snapshotOf(record));
      return file(`${paperStem('data', record.plan)}.json`, 'application/json', Buffer.from(json));
    }
    default:
      throw new RefusedError({ code: 'not-found', message: 'Không có văn bản nào như vậy.', at: 'paper' });
  }
}

async function reportFile(visit: Visit, record: RoundRecord): Promise<Answer> {
  const review = await reviewOf(visit, record);
  const gaps = await gapsAt(visit.office.store, review.snapshot);
  if (gaps.length > 0) return gapsPage(visit, record, gaps);
  return written(visit, record, 'report', draftOf(review, 'report').paper);
}

/** It goes with the report: what that leaves open is answered for first. */
async function submissionFile(visit: Visit, record: RoundRecord): Promise<Answer> {
  const { store } = visit.office;
  const review = await reviewOf(visit, record);
  const gaps = await gapsAt(store, review.snapshot);
  if (gaps.length > 0 && !(await gapsAnswered(store, review.snapshot, snapshotOf(record))))
    return gapsPage(visit, record, gaps);
  return written(visit, record, 'submission', draftOf(review, 'submission').paper);
}

/** A final report that leaves something open is made once somebody answers for it by name. */
export async function acceptGaps(visit: Visit): Promise<Answer> {
  const record = await roundOfVisit(visit);
  const sha256 = snapshotOf(record);
  const { store } = visit.office;
  const review = await reviewAt(store, sha256);
  const gaps = await gapsAt(store, review.snapshot);
  const { by } = actorOf(visit);
  const word = { sha256, gaps, by, reason: text(visit.form, 'reason'), at: visit.now };
  const line = acceptedGaps(review.snapshot, word, hashOf);
  if (!line.ok) return gapsPage(visit, record, gaps, { ...line.refusal, at: 'reason' });
  await store.records.saveAssignments([], [{ ...line.value, through: actorOf(visit).through ?? null }]);
  return written(visit, record, 'report', draftOf(review, 'report', gaps).paper);
}

async function urgeFile(visit: Visit, record: RoundRecord): Promise<Answer> {
  const wish = { now: visit.now, until: null, each: false };
  const [draft] = await draftUrgeReports(visit.office.store, record, wish);
  return written(visit, record, 'urge', draft!.paper);
}

async function written(
  visit: Visit,
  { plan }: RoundRecord,
  paper: 'report' | 'submission' | 'urge',
  draft: DraftPaper,
): Promise<Answer> {
  const asked = text(visit.query, 'dang') || text(visit.form, 'dang');
  const format = PAPER_FORMATS.find((one) => one === asked) ?? 'docx';
  const bytes = await reportAsFile(draft, format);
  return file(`${paperStem(paper, plan)}.${format}`, TYPES[format], bytes);
}

function reviewOf({ office }: Visit, record: RoundRecord) {
  return reviewAt(office.store, snapshotOf(record));
}

function snapshotOf({ plan, state }: RoundRecord): string {
  if (state.snapshot !== null) return state.snapshot;
  throw new RefusedError({
    code: 'parts-open',
    message: `${plan.title} chưa có số liệu đã chốt; văn bản chỉ lập từ số liệu đã chốt.`,
    at: 'round',
  });
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

const WORDS: Said<{
  title: string;
  rounds: string;
  hint: (n: number) => string;
  reason: string;
  make: string;
}> = {
  vi: {
    title: 'Báo cáo tổng kết còn điểm trống',
    rounds: 'Kỳ báo cáo',
    hint: (n) =>
      `Còn ${n} điểm chưa có kết quả hoặc chưa giao việc. Nên xử lý từng điểm trước; nếu vẫn lập báo cáo, các điểm này được nêu ở một phụ lục, và nhật ký ghi người chấp nhận.`,
    reason: 'Lý do chấp nhận',
    make: 'Chấp nhận và lập báo cáo',
  },
  en: {
    title: 'The final report leaves something open',
    rounds: 'Rounds',
    hint: (n) =>
      `${n} clauses or assignments have no outcome. Settle them first; if the report is made all the same, an annex lists them and the trail keeps who accepted it.`,
    reason: 'Reason',
    make: 'Accept and make the report',
  },
};

function gapsPage(visit: Visit, record: RoundRecord, gaps: Gap[], refusal: Refusal | null = null): Answer {
  const words = say(visit, WORDS);
  return page({
    title: words.title,
    nav: 'rounds',
    status: refusal === null ? 200 : 422,
    body: (
      <div class="narrow">
        <p class="crumbs">
          <a href={visit.url(PATHS.rounds)}>{words.rounds}</a> ·{' '}
          <a href={visit.url(PATHS.round(record.cycle, record.plan.id))}>{record.plan.title}</a>
        </p>
        <h1>{words.title}</h1>
        <RefusalNotice refusal={refusal} />
        <Notice tone="warn">{words.hint(gaps.length)}</Notice>
        <ul class="plain-list">
          {gaps.map((gap) => (
            <li key={JSON.stringify(gap)}>{gapText(visit, gap)}</li>
          ))}
        </ul>
        <form method="post">
          <Seal visit={visit} />
          <input type="hidden" name="dang" value={text(visit.query, 'dang') || text(visit.form, 'dang')} />
          <TextArea
            name="reason"
            label={words.reason}
            rows={3}
            required
            refusal={refusal}
            value={text(visit.form, 'reason')}
          />
          <p class="actions">
            <button class="main">{words.make}</button>
          </p>
        </form>
      </div>
    ),
  });
}

const GAP_WORDS: Said<{ clause: string; notGiven: string; notFollowed: string; noOutcome: string }> = {
  vi: {
    clause: 'Mục',
    notGiven: 'chưa giao việc cho cơ quan nào',
    notFollowed: 'chưa có nhiệm vụ theo dõi',
    noOutcome: 'chưa có kết quả',
  },
  en: {
    clause: 'Clause',
    notGiven: 'given to no body',
    notFollowed: 'not followed by any assignment',
    noOutcome: 'no outcome yet',
  },
};

function gapText(visit: Visit, gap: Gap): string {
  const words = say(visit, GAP_WORDS);
  const clause = `${words.clause} ${gap.clause}`;
  switch (gap.kind) {
    case 'clause-without-obligation':
      return `${clause}${gap.heading === null ? '' : ` (${gap.heading})`}: ${words.notGiven}.`;
    case 'obligation-untracked':
      return `${clause}, ${gap.code}: ${gap.summary} – ${words.notFollowed}.`;
    case 'no-outcome':
      return `${clause}, ${gap.assignment}: ${gap.summary} (${gap.leadName}) – ${words.noOutcome}.`;
  }
}
