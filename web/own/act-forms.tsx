import type { ComponentChildren, VNode } from 'preact';
import { WITH_FILES } from '../../domain/acts/form-schema';
import { KINDS_WORDS } from '../../domain/files/kind';
import { MAX_FILE_BYTES, MAX_FILES } from '../../domain/files/types';
import type { Said } from '../../domain/lang';
import { pendingExplanation } from '../../domain/lifecycle/pending';
import type { OwnAct } from '../../domain/own/acts';
import { isSecret } from '../../domain/plan/assignment';
import type { Refusal } from '../../domain/refusal';
import { Field, RequestId, Seal, Select, TextArea, TextField, type FieldProps } from '../parts/form';
import { RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, text, texts, type Fields, type Visit } from '../visit';
import { day } from '../words/dates';
import type { Duty } from './duty';
import { lastSigner } from './signer';
import { ACT_WORDS } from './words';

interface Words {
  done: string;
  what: string;
  reason: string;
  percent: string;
  difficulties: string;
  proposals: string;
  paperNumber: string;
  paperDate: string;
  dayHint: string;
  until: string;
  extensionUntil: string;
  files: string;
  filesHint: string;
  filesAgain: string;
  kind: string;
  result: string;
  opinion: string;
  suggested: string;
  suggestedHint: string;
  bodies: string;
  answer: string;
  name: string;
  position: string;
  keep: string;
  kept: string;
  required: string;
  secret: string;
  draftFound: string;
}

const WORDS: Said<Words> = {
  vi: {
    done: 'Kết quả đã làm được',
    what: 'Nội dung',
    reason: 'Lý do',
    percent: 'Mức độ hoàn thành (%)',
    difficulties: 'Khó khăn, vướng mắc',
    proposals: 'Kiến nghị, đề xuất',
    paperNumber: 'Số, ký hiệu văn bản',
    paperDate: 'Ngày văn bản',
    dayHint: 'ngày/tháng/năm',
    until: 'Chậm nhất ngày',
    extensionUntil: 'Đề nghị gia hạn đến ngày',
    files: 'Tệp gửi kèm',
    filesHint: `${KINDS_WORDS}; mỗi tệp tối đa ${MAX_FILE_BYTES / 1024 / 1024} MB, tối đa ${MAX_FILES} tệp.`,
    filesAgain: 'Các tệp đã chọn chưa được giữ lại: hãy chọn lại.',
    kind: 'Gửi là',
    result: 'Kết quả phối hợp',
    opinion: 'Ý kiến',
    suggested: 'Nhiệm vụ thuộc cơ quan nào',
    suggestedHint: 'Không bắt buộc.',
    bodies: 'Cơ quan được đề nghị',
    answer: 'Nội dung giải trình',
    name: 'Họ tên người gửi',
    position: 'Chức vụ',
    keep: 'Lưu nháp',
    kept: 'Đã lưu nháp lúc',
    required: 'phải điền',
    secret:
      'Nhiệm vụ mật: không ghi nội dung, không gửi tệp ở đây; chỉ ghi số, ngày văn bản. Nội dung gửi theo đường văn bản mật.',
    draftFound: 'Bản nháp đã lưu được điền sẵn dưới đây.',
  },
  en: {
    done: 'What was done',
    what: 'Content',
    reason: 'Reason',
    percent: 'How far (%)',
    difficulties: 'Difficulties',
    proposals: 'Proposals',
    paperNumber: 'Number of the paper',
    paperDate: 'Date of the paper',
    dayHint: 'day/month/year',
    until: 'By',
    extensionUntil: 'Extension asked for until',
    files: 'Files',
    filesHint: `${KINDS_WORDS}; at most ${MAX_FILE_BYTES / 1024 / 1024} MB each, ${MAX_FILES} files.`,
    filesAgain: 'The files you chose were not kept: choose them again.',
    kind: 'Sent as',
    result: 'Result',
    opinion: 'Opinion',
    suggested: 'Which body it belongs to',
    suggestedHint: 'May be left out.',
    bodies: 'Bodies asked',
    answer: 'Explanation',
    name: 'Your name',
    position: 'Your position',
    keep: 'Keep as draft',
    kept: 'Draft kept at',
    required: 'required',
    secret:
      'A secret duty: no words and no files here, only number and date of the paper. The content goes by the secret way.',
    draftFound: 'The draft that was kept is filled in below.',
  },
};

/** A form as it is shown: empty, with a draft, or with what was refused. */
export interface ShownForm {
  act: OwnAct;
  values: Fields;
  refusal: Refusal | null;
  /** When the values were kept as a draft, printed. */
  keptAt: string | null;
  open: boolean;
  names: ReadonlyMap<string, string>;
}

/** One act: closed to a large button until it is wanted. */
export function ActForm({ visit, duty, form }: { visit: Visit; duty: Duty; form: ShownForm }): VNode {
  const { act, values, refusal, open, keptAt } = form;
  const { cycle, assignment } = duty.row;
  const words = say(visit, WORDS);
  const said = say(visit, ACT_WORDS)[act];
  const withFiles = WITH_FILES.has(act) && !isSecret(assignment);
  const way = WITH_FILES.has(act) ? 'gui-tep' : 'gui';
  const isMain = mainAct(duty) === act;
  const draftTo = visit.url(PATHS.ownAct(cycle, assignment.id, act, 'nhap'));
  return (
    <details class="act" id={act} open={open}>
      <summary class={isMain ? 'main' : undefined}>{said.open}</summary>
      <form
        method="post"
        action={`${visit.url(PATHS.ownAct(cycle, assignment.id, act, way))}#${act}`}
        data-draft={FIELDS_KEPT.has(act) ? draftTo : undefined}
        {...(WITH_FILES.has(act) ? { enctype: 'multipart/form-data' } : {})}
      >
        <Seal visit={visit} />
        <RequestId visit={visit} />
        <p class="hint">{said.about}</p>
        <RefusalNotice refusal={refusal} />
        {refusal !== null && withFiles ? <p class="error">{words.filesAgain}</p> : null}
        {keptAt !== null && refusal === null ? (
          <p class="hint">
            {words.draftFound} ({keptAt})
          </p>
        ) : null}
        {isSecret(assignment) && act !== 'receive' ? <p class="hint">{words.secret}</p> : null}
        <ActFields visit={visit} duty={duty} form={form} />
        {withFiles ? <Files words={words} act={act} refusal={refusal} /> : null}
        <SignerFields visit={visit} act={act} values={values} refusal={refusal} />
        <div class="actions">
          <button class="main">{said.send}</button>
          {FIELDS_KEPT.has(act) ? (
            <>
              <button
                formaction={draftTo}
                formenctype="application/x-www-form-urlencoded"
                formnovalidate
                class="keep-draft"
              >
                {words.keep}
              </button>
              <span class="hint" role="status" data-kept={words.kept} />
            </>
          ) : null}
        </div>
      </form>
    </details>
  );
}

/** What is most wanted of a body: the first of them that may be done stands out. */
const MAIN_ACTS: readonly OwnAct[] = ['approve', 'receive', 'submit', 'explain', 'contribute'];
export const mainAct = ({ acts }: Duty) => acts.find((act) => MAIN_ACTS.includes(act));
/** Asks the page to open it: so does a link as it stands in a letter. */
export const MOST_WANTED = 'can-lam';

/** Forms that take long enough to write for a draft to be worth keeping. */
export const FIELDS_KEPT: ReadonlySet<OwnAct> = new Set<OwnAct>([
  'submit',
  'report',
  'askExtension',
  'explain',
  'contribute',
  'decline',
]);

function ActFields({ visit, duty, form }: { visit: Visit; duty: Duty; form: ShownForm }): ComponentChildren {
  const { act, values, refusal, names } = form;
  const words = say(visit, WORDS);
  const secret = isSecret(duty.row.assignment);
  const field = (name: string, label: string, more: Partial<FieldProps> = {}) => ({
    among: `${act}-`,
    name,
    label,
    refusal,
    value: text(values, name),
    ...more,
  });
  const area = (name: string, label: string, required = true, rows = 5) =>
    secret ? null : <TextArea {...field(name, label, { required })} rows={rows} />;
  const date = (name: string, label: string, required = false) => (
    <TextField
      {...field(name, label, { required, hint: words.dayHint })}
      inputMode="numeric"
      autocomplete="off"
    />
  );
  switch (act) {
    case 'receive':
    case 'approve':
      return null;
    case 'submit':
      return (
        <>
          {area('text', words.done)}
          <TextField {...field('paperNumber', words.paperNumber)} autocomplete="off" />
          {date('paperDate', words.paperDate)}
        </>
      );
    case 'report':
      return (
        <>
          {area('text', words.done, true, 3)}
          <TextField {...field('percent', words.percent)} type="number" />
          {area('difficulties', words.difficulties, false, 3)}
          {area('proposals', words.proposals, false, 3)}
        </>
      );
    case 'askExtension':
      return (
        <>
          {area('reason', words.reason, true, 3)}
          {date('until', words.extensionUntil, true)}
        </>
      );
    case 'askParts':
      return (
        <>
          <fieldset>
            <legend>{words.bodies}</legend>
            {duty.row.assignment.coordinating.map((id) => (
              <label key={id} class="check">
                <input
                  type="checkbox"
                  name="bodies"
                  value={id}
                  checked={texts(values, 'bodies').length === 0 || texts(values, 'bodies').includes(id)}
                />{' '}
                {names.get(id) ?? id}
              </label>
            ))}
          </fieldset>
          {area('what', words.what, true, 3)}
          {date('until', words.until, true)}
        </>
      );
    case 'decline':
      return (
        <>
          {area('reason', words.reason, true, 3)}
          <TextField {...field('suggested', words.suggested, { hint: words.suggestedHint })} />
        </>
      );
    case 'contribute':
      return (
        <>
          <Select
            {...field('kind', words.kind)}
            options={[
              ['result', words.result],
              ['opinion', words.opinion],
            ]}
          />
          {area('text', words.what)}
        </>
      );
    case 'explain': {
      const asked = duty.row.detail === null ? null : pendingExplanation(duty.row.detail);
      return (
        <>
          {asked === null || secret ? null : (
            <blockquote>
              {asked.question} ({words.until.toLowerCase()} {day(asked.dueOn)})
            </blockquote>
          )}
          {area('text', words.answer)}
        </>
      );
    }
    case 'reject':
      return area('reason', words.reason, true, 3);
  }
}

function Files({ words, act, refusal }: { words: Words; act: OwnAct; refusal: Refusal | null }) {
  const props = { among: `${act}-`, name: 'files', label: words.files, hint: words.filesHint, refusal };
  return (
    <Field {...props}>
      <input
        id={`o-${act}-files`}
        type="file"
        name="files"
        multiple
        accept={KINDS_WORDS.replaceAll(' ', '')}
        aria-describedby={`gy-${act}-files`}
      />
    </Field>
  );
}

function SignerFields({
  visit,
  act,
  values,
  refusal,
}: {
  visit: Visit;
  act: OwnAct;
  values: Fields;
  refusal: Refusal | null;
}) {
  if (visit.viewer.name !== null) return null;
  const words = say(visit, WORDS);
  const last = lastSigner(visit);
  const common = { among: `${act}-`, required: true, refusal };
  return (
    <div class="signer">
      <TextField
        {...common}
        name="signerName"
        label={words.name}
        autocomplete="name"
        value={text(values, 'signerName') || last.name}
      />
      <TextField
        {...common}
        name="signerPosition"
        label={words.position}
        autocomplete="organization-title"
        value={text(values, 'signerPosition') || last.position}
      />
    </div>
  );
}
