import { ROUND_KIND_LABELS, ROUND_STATUS_LABELS, STANDING_LABELS } from '../../client/terminal/round-words';
import type { PartStanding } from '../../client/round-json';
import type { Said } from '../../domain/lang';
import type { RoundKind } from '../../domain/plan/schema';
import { NARRATIVE_TITLES } from '../../domain/rounds/part-titles';
import type { Narrative } from '../../domain/rounds/part';
import type { RoundDays, RoundStatus } from '../../domain/rounds/types';

export const ROUND_STATUS_WORDS: Said<Record<RoundStatus, string>> = {
  vi: ROUND_STATUS_LABELS,
  en: {
    planned: 'Not open yet',
    open: 'Taking parts',
    collating: 'Closed, being collated',
    reported: 'Reported',
    lapsed: 'Time is over, no paper recorded',
    cancelled: 'Cancelled',
  },
};

export const ROUND_KIND_WORDS: Said<Record<RoundKind, string>> = {
  vi: ROUND_KIND_LABELS,
  en: {
    annual: 'Annual report',
    periodic: 'Periodic report',
    midterm: 'Mid-term review',
    final: 'Final review',
    review: 'Review of a paper',
  },
};

export const STANDING_WORDS: Said<Record<PartStanding, string>> = {
  vi: STANDING_LABELS,
  en: {
    notAsked: 'Not asked yet',
    missing: 'Not sent',
    late: 'Sent after the close',
    sent: 'Sent, awaiting confirmation',
    accepted: 'Confirmed',
  },
};

export const DAY_WORDS: Said<Record<keyof RoundDays, string>> = {
  vi: {
    dataFrom: 'Số liệu từ ngày',
    cutoff: 'Chốt số liệu',
    opensOn: 'Mở kỳ',
    partsDue: 'Hạn gửi phần báo cáo',
    collateDue: 'Hạn tổng hợp',
    committeeDue: 'Hạn trình',
    lapsesOn: 'Nhận bổ sung đến',
  },
  en: {
    dataFrom: 'Data from',
    cutoff: 'Cut-off of the data',
    opensOn: 'Opens',
    partsDue: 'Parts are due',
    collateDue: 'Collation is due',
    committeeDue: 'Laid before the Committee',
    lapsesOn: 'Additions are taken until',
  },
};

export const NARRATIVE_WORDS: Said<Record<keyof Narrative, string>> = {
  vi: NARRATIVE_TITLES,
  en: {
    results: 'Results',
    limits: 'What fell short',
    causes: 'Causes',
    directions: 'What comes next',
    difficulties: 'Difficulties',
    proposals: 'Proposals',
  },
};
