import type { SecretariatAct } from '../../domain/acts/offers';
import type { Said } from '../../domain/lang';
import { SECRET_WORDS } from '../../domain/lifecycle/secret';
import type { Refusal } from '../../domain/refusal';
import { Select, TextArea, TextField } from '../parts/form';
import { say, text, type Fields, type Visit } from '../visit';

/* What each act asks for, field by field: the names of `actFormOf`. */

type FieldName =
  | 'reason'
  | 'note'
  | 'question'
  | 'until'
  | 'on'
  | 'to'
  | 'from'
  | 'granted'
  | 'accepted'
  | 'authority'
  | 'paperNumber'
  | 'paperDate';

const PAPER = ['paperNumber', 'paperDate'] as const;

/** In the order in which they are filled in; those that must be come first in the second list. */
const FIELDS: Record<SecretariatAct, { all: readonly FieldName[]; required: readonly FieldName[] }> = {
  accept: { all: ['note'], required: [] },
  return: { all: ['until', 'reason'], required: ['until', 'reason'] },
  decideExtension: {
    all: ['granted', 'until', 'authority', ...PAPER, 'reason'],
    required: ['granted', 'authority'],
  },
  decideMove: { all: ['accepted', 'reason'], required: ['accepted'] },
  amend: { all: ['until', ...PAPER, 'reason'], required: ['until', ...PAPER, 'reason'] },
  keep: { all: ['reason'], required: ['reason'] },
  transfer: { all: ['to', 'from', 'on', 'reason', ...PAPER], required: ['to', 'reason'] },
  urge: { all: ['note'], required: ['note'] },
  requireExplanation: { all: ['question', 'until'], required: ['question'] },
  suspend: { all: ['reason', ...PAPER], required: ['reason'] },
  resume: { all: ['reason', 'until'], required: ['reason'] },
  withdraw: { all: ['reason', ...PAPER], required: ['reason'] },
  reopen: { all: ['until', 'reason', ...PAPER], required: ['until', 'reason'] },
};

export function fieldNamesOf(act: SecretariatAct): readonly string[] {
  return FIELDS[act].all;
}

const FREE_WORDS: readonly FieldName[] = ['reason', 'note', 'question'];

const WORDS: Said<
  Record<FieldName, string> & {
    untilOf: Partial<Record<SecretariatAct, string>>;
    noteOf: Partial<Record<SecretariatAct, string>>;
    reasonOnRefusal: string;
    day: string;
    yes: string;
    no: string;
    choose: string;
    secretariat: string;
    committee: string;
    lead: string;
    today: string;
  }
> = {
  vi: {
    reason: 'Lý do',
    note: 'Ghi chú',
    question: 'Nội dung cần giải trình',
    until: 'Thời hạn mới',
    on: 'Có hiệu lực từ ngày',
    to: 'Cơ quan tiếp nhận',
    from: 'Thay cho cơ quan',
    granted: 'Quyết định',
    accepted: 'Quyết định',
    authority: 'Cấp quyết định',
    paperNumber: 'Số, ký hiệu văn bản',
    paperDate: 'Ngày văn bản',
    untilOf: {
      decideExtension: 'Gia hạn đến ngày (để trống: ngày được đề nghị)',
      resume: 'Thời hạn mới (để trống: còn đủ số ngày như khi tạm dừng)',
      requireExplanation: 'Chậm nhất ngày (để trống: theo quy định của cơ quan)',
    },
    noteOf: { urge: 'Nội dung đôn đốc' },
    reasonOnRefusal: 'Bắt buộc khi không đồng ý.',
    day: 'ngày/tháng/năm',
    yes: 'Đồng ý',
    no: 'Không đồng ý',
    choose: 'chọn',
    secretariat: 'Cơ quan theo dõi',
    committee: 'Ban Thường vụ Tỉnh uỷ (cần số, ngày văn bản)',
    lead: 'cơ quan chủ trì',
    today: 'để trống: hôm nay',
  },
  en: {
    reason: 'Reason',
    note: 'Note',
    question: 'What is to be explained',
    until: 'New date',
    on: 'In effect from',
    to: 'Body that takes it',
    from: 'In place of',
    granted: 'Decision',
    accepted: 'Decision',
    authority: 'Decided by',
    paperNumber: 'Number of the paper',
    paperDate: 'Date of the paper',
    untilOf: {
      decideExtension: 'Until (blank: the day that was asked for)',
      resume: 'New date (blank: as many days as were left)',
      requireExplanation: 'At the latest (blank: by the rules of the office)',
    },
    noteOf: { urge: 'What is said' },
    reasonOnRefusal: 'Needed for a refusal.',
    day: 'day/month/year',
    yes: 'Agreed',
    no: 'Refused',
    choose: 'choose',
    secretariat: 'Secretariat',
    committee: 'Standing Committee (number and date of its paper needed)',
    lead: 'the lead body',
    today: 'blank: today',
  },
};

export interface ActFieldsProps {
  visit: Visit;
  act: SecretariatAct;
  /** What was typed before. */
  typed: Fields;
  /** At a field of this form. */
  refusal: Refusal | null;
  bodies: readonly (readonly [id: string, name: string])[];
  /** Whom a transfer may take it from beside the lead. */
  coordinating?: readonly (readonly [id: string, name: string])[];
  /** Nothing is written of a secret duty. */
  isSecret?: boolean;
}

export function ActFields(props: ActFieldsProps) {
  const { act, isSecret = false, coordinating } = props;
  return (
    <div class="act-fields">
      {FIELDS[act].all
        .filter((name) => name !== 'from' || (coordinating?.length ?? 0) > 0)
        .map((name) =>
          isSecret && FREE_WORDS.includes(name) ? (
            <input key={name} type="hidden" name={name} value={SECRET_WORDS} />
          ) : (
            <OneField key={name} {...props} name={name} />
          ),
        )}
    </div>
  );
}

function OneField(props: ActFieldsProps & { name: FieldName }) {
  const { visit, act, name, typed, refusal, bodies, coordinating = [] } = props;
  const words = say(visit, WORDS);
  const field = {
    name,
    among: `${act}-`,
    label: labelOf(words, act, name),
    value: text(typed, name),
    refusal,
    required: FIELDS[act].required.includes(name),
  };
  switch (name) {
    case 'reason':
    case 'note':
    case 'question': {
      const hint = name === 'reason' && act.startsWith('decide') ? words.reasonOnRefusal : undefined;
      return <TextArea {...field} {...(hint === undefined ? {} : { hint })} rows={3} />;
    }
    case 'until':
    case 'paperDate':
      return <TextField {...field} hint={words.day} autocomplete="off" />;
    case 'on':
      return <TextField {...field} hint={`${words.day}; ${words.today}`} autocomplete="off" />;
    case 'paperNumber':
      return <TextField {...field} autocomplete="off" />;
    case 'to':
      return <Select {...field} options={[['', words.choose], ...bodies]} />;
    case 'from':
      return <Select {...field} options={[['', words.lead], ...coordinating]} />;
    case 'granted':
    case 'accepted':
      return (
        <Select
          {...field}
          options={[
            ['', words.choose],
            ['yes', words.yes],
            ['no', words.no],
          ]}
        />
      );
    case 'authority':
      return (
        <Select
          {...field}
          options={[
            ['secretariat', words.secretariat],
            ['committee', words.committee],
          ]}
        />
      );
  }
}

function labelOf(words: (typeof WORDS)['vi'], act: SecretariatAct, name: FieldName): string {
  if (name === 'until') return words.untilOf[act] ?? words.until;
  if (name === 'note') return words.noteOf[act] ?? words.note;
  return words[name];
}
