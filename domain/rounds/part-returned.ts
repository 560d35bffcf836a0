import { foldName } from '../draft/fold';
import { refused, type Outcome, type Refusal } from '../refusal';
import type { Narrative, PartContent } from './part';
import { checkPart, hasWords, type PartContext } from './part-check';
import type { PartReading } from './part-schema';
import type { PartForm } from './part-form';
import { readMark, type FormMark } from './part-mark';
import { isSmallShare, readFigure, shareInTwoWays } from './part-number';

/** What a filled-in form says, wherever it was written: the two kinds of file are told apart by nothing behind this. */
export interface ReturnedForm {
  /** null: the form bears none. */
  mark: ReturnedText | null;
  /** As the form prints them: of the form's own body and round, unless somebody wrote over them. */
  bodyName: ReturnedText | null;
  roundTitle: ReturnedText | null;
  figures: ReturnedFigure[];
  assignments: ReturnedRemark[];
  narrative: Partial<Record<keyof Narrative, ReturnedText>>;
  /** Tables or sheets of the form that are gone, in words. */
  lost: string[];
  /** What could not be read at all, each with its place. */
  problems: Refusal[];
}

export interface ReturnedText {
  text: string;
  /** Where it stands, as people find it: `trang “Chỉ tiêu”, ô F6`. */
  place: string;
}

/** Of a cell: typed words, a number as the program keeps it, or nothing. */
/** `isPercent`: the cell shows it with the sign. */
export type ReturnedNumber = ReturnedText | { value: number; isPercent: boolean; place: string } | null;

export interface ReturnedFigure {
  target: ReturnedText;
  value: ReturnedNumber;
  unit: ReturnedText | null;
  weight: ReturnedNumber;
  reason: ReturnedText | null;
  place: string;
}

export interface ReturnedRemark {
  id: ReturnedText;
  remark: ReturnedText | null;
  place: string;
}

/** Whose form it is; refused where it is none, or its mark was altered. */
export function markOf(returned: ReturnedForm): Outcome<FormMark> {
  const { mark, figures, narrative } = returned;
  if (mark !== null) {
    const read = readMark(mark.text);
    return read.ok
      ? read
      : refused(read.refusal.code, `${capital(mark.place)}: ${read.refusal.message}`, mark.place);
  }
  const isOurs = figures.length > 0 || Object.keys(narrative).length > 0;
  return isOurs
    ? refused(
        'form-unmarked',
        'Biểu không còn mã biểu mẫu nên không biết của cơ quan nào, kỳ nào; hãy lấy lại biểu mẫu của kỳ rồi chép nội dung sang.',
      )
    : refused(
        'not-a-form',
        'Tệp này không phải biểu mẫu phần báo cáo; hãy lấy biểu mẫu của kỳ bằng "dondoc round form" (hoặc ở đường dẫn trong thư mời).',
      );
}

/** The content of a filled-in form, or everything that keeps it from being taken. `form`: as it is made for this body now. */
export function contentOf(returned: ReturnedForm, form: PartForm, context: PartContext): PartReading {
  const strange = [...lostPieces(returned, form), ...overwritten(returned, form)];
  if (strange.length > 0) return { ok: false, problems: strange };
  if (returned.problems.length === 0 && isBlank(returned)) return { ok: false, problems: [EMPTY] };
  const { content, places, problems: unread } = filledIn(returned, form);
  const told = new Set(unread.map(({ at }) => at));
  // What could not be read is not also told to be missing.
  const checked = atPlaces(checkPart(content, context), places).filter(
    ({ at }) => at === null || !told.has(at),
  );
  const problems = [...unread, ...checked];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, content };
}

const EMPTY: Refusal = {
  code: 'form-empty',
  message: 'Biểu chưa điền gì; hãy ghi số liệu các chỉ tiêu và phần kết quả thực hiện rồi gửi lại.',
  at: null,
};

interface FilledForm {
  content: PartContent;
  /** Where each path of the content stands in the file: `figures[0].value` → `trang “Chỉ tiêu”, ô F6`. */
  places: Map<string, string>;
  problems: Refusal[];
}

function filledIn(returned: ReturnedForm, form: PartForm): FilledForm {
  const problems = [...returned.problems];
  const places = new Map<string, string>();
  const figures = returned.figures.map((row, i) => {
    const unit = row.unit?.text.trim() ?? '';
    // Read by the plan's unit: what the cell beside says is judged for itself.
    const asked = form.targets.find(({ code }) => code === row.target.text)?.unit ?? unit;
    const number = (cell: ReturnedNumber, of: string, key: string) => {
      places.set(`figures[${i}].${key}`, cell?.place ?? row.place);
      return numberOf(cell, of, problems);
    };
    places.set(`figures[${i}].target`, row.target.place);
    places.set(`figures[${i}].unit`, row.unit?.place ?? row.place);
    places.set(`figures[${i}].reason`, row.reason?.place ?? row.place);
    return {
      target: row.target.text,
      value: number(row.value, asked, 'value'),
      unit,
      weight: number(row.weight, '', 'weight'),
      reason: wordsOf(row.reason),
    };
  });
  const assignments = assignmentsOf(returned, form, places, problems);
  const narrative = narrativeOf(returned, places);
  return {
    content: { version: 1, form: form.content.form, figures, assignments, narrative },
    places,
    problems,
  };
}

/** The records say how an assignment stands; the form adds the body's remark, and no row that is not the body's. */
function assignmentsOf(
  { assignments }: ReturnedForm,
  form: PartForm,
  places: Map<string, string>,
  problems: Refusal[],
): PartContent['assignments'] {
  const remarks = new Map<string, ReturnedRemark>();
  for (const row of assignments) {
    const id = row.id.text;
    if (!form.assignments.some((one) => one.id === id)) {
      problems.push({
        code: 'not-its-assignment',
        message: `${capital(row.id.place)}: nhiệm vụ “${id}” không phải của ${form.head.body} trong kỳ này; hãy bỏ dòng ấy, hoặc lấy lại biểu mẫu.`,
        at: row.id.place,
      });
    } else if (remarks.has(id)) {
      problems.push({
        code: 'assignment-twice',
        message: `${capital(row.id.place)}: nhiệm vụ ${id} có hai dòng; chỉ để một.`,
        at: row.id.place,
      });
    } else remarks.set(id, row);
  }
  return form.assignments.map(({ id, status, cell, effectiveDue }, i) => {
    const row = remarks.get(id);
    if (row !== undefined) places.set(`assignments[${i}].remark`, row.remark?.place ?? row.place);
    return { id, status, cell, effectiveDue, remark: wordsOf(row?.remark ?? null) };
  });
}

function narrativeOf({ narrative }: ReturnedForm, places: Map<string, string>): Narrative {
  const section = (key: keyof Narrative): string | null => {
    const said = narrative[key] ?? null;
    if (said !== null) places.set(`narrative.${key}`, said.place);
    return wordsOf(said);
  };
  return {
    results: section('results') ?? '',
    limits: section('limits'),
    causes: section('causes'),
    directions: section('directions'),
    difficulties: section('difficulties'),
    proposals: section('proposals'),
  };
}

/** `unit` empty: of the count that a share was measured on, which may say what was counted. */
function numberOf(cell: ReturnedNumber, unit: string, problems: Refusal[]): number | null {
  if (cell === null) return null;
  const refuse = ({ code, message }: Refusal): null => {
    problems.push({ code, message: `${capital(cell.place)}: ${message}`, at: cell.place });
    return null;
  };
  const certain = (value: number, hasSign: boolean) =>
    !hasSign && isSmallShare(value, unit) ? refuse(shareInTwoWays(value)) : value;
  if ('value' in cell) return certain(cell.value, cell.isPercent);
  if (cell.text.trim() === '') return null;
  const read = readFigure(unit === '' ? cell.text.replace(/\s*\p{L}\D*$/u, '') : cell.text, unit);
  return read.ok ? certain(read.value, /%|\p{L}/u.test(cell.text)) : refuse(read.refusal);
}

/** Of remarks that the form already bore: who takes their table out would take them back without a word. */
function lostPieces({ lost, assignments }: ReturnedForm, { content }: PartForm): Refusal[] {
  const bore = content.assignments.some(({ remark }) => remark !== null);
  const gone = bore && assignments.length === 0 ? ['phần “Nhiệm vụ” với các ghi chú đã gửi'] : [];
  return [...lost, ...gone].map((what) => ({
    code: 'form-incomplete',
    message: `Biểu thiếu ${what}; hãy lấy lại biểu mẫu của kỳ rồi chép nội dung sang, không xoá phần có sẵn.`,
    at: null,
  }));
}

/** Words that say another body or round than the mark does: a form of somebody else with a new name on it. */
function overwritten({ bodyName, roundTitle }: ReturnedForm, { head }: PartForm): Refusal[] {
  const differs = (said: ReturnedText | null, words: string, what: string): Refusal[] =>
    said === null || foldName(said.text) === foldName(words)
      ? []
      : [
          {
            code: 'form-altered',
            message: `${capital(said.place)}: ${what} ghi là “${said.text.slice(0, 80)}”, mã biểu mẫu lại của “${words}”; mỗi cơ quan, mỗi kỳ có biểu mẫu riêng, hãy lấy đúng biểu mẫu.`,
            at: said.place,
          },
        ];
  return [
    ...differs(bodyName, head.body, 'cơ quan báo cáo'),
    ...differs(roundTitle, head.round, 'kỳ báo cáo'),
  ];
}

function isBlank({ figures, assignments, narrative }: ReturnedForm): boolean {
  const isFilled = (cell: ReturnedNumber) => cell !== null && ('value' in cell || cell.text.trim() !== '');
  return !(
    figures.some(({ value, weight, reason }) => isFilled(value) || isFilled(weight) || isFilled(reason)) ||
    assignments.some(({ remark }) => isFilled(remark)) ||
    Object.values(narrative).some((said) => isFilled(said))
  );
}

function wordsOf(said: ReturnedText | null): string | null {
  const text = said === null ? null : said.text.normalize('NFC').trim();
  return hasWords(text) ? text : null;
}

/** Problems of a content at the places of the file it came from. */
function atPlaces(problems: readonly Refusal[], places: ReadonlyMap<string, string>): Refusal[] {
  return problems.map(({ code, message, at }) => {
    const place = at === null ? undefined : places.get(at);
    return place === undefined
      ? { code, message, at }
      : { code, message: `${capital(place)}: ${message}`, at: place };
  });
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
