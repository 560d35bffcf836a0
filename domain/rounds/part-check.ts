import { isPercent, isShare } from '../plan/percent';
import type { Target } from '../plan/schema';
import type { Refusal } from '../refusal';
import { printedDate } from '../time/epoch';
import { checkFormOf } from './part-check-form';
import { checkPartTexts } from './part-check-texts';
import { figureText, isSameUnit } from './part-number';
import type { PartContent, PartFigure } from './part';
import type { RoundDays } from './types';

/** What a part is held against. */
export interface PartContext {
  /** The form it should be, in ids and in words. */
  form: PartContent['form'];
  round: { title: string; days: RoundDays };
  bodyName: string;
  /** The targets that the body reports. */
  targets: readonly Target[];
  /** Mã nhiệm vụ that the body may remark on. */
  assignments: readonly string[];
  /** Code of the target → what the body reported in the latest round before. */
  earlier: Readonly<Record<string, EarlierFigure>>;
}

export interface EarlierFigure {
  period: string;
  value: number;
}

/** Beyond it numbers lose their last digits, and no figure of a province comes near. */
const MAX_FIGURE = 1e15;
/** A slip of the unit (nghìn, triệu) looks like this. */
const LEAP = 100;

/** Everything that keeps a part from being taken, in the order of the form; an empty list: it is taken. */
export function checkPart(content: PartContent, context: PartContext): Refusal[] {
  const strange = checkFormOf(content.form, context);
  // Whose form is not the right one is told that, not a hundred consequences of it.
  if (strange.length > 0) return strange;
  return [
    ...checkFigures(content.figures, context),
    ...checkAssignments(content, context),
    ...checkPartTexts(content),
  ];
}

function checkFigures(figures: readonly PartFigure[], context: PartContext): Refusal[] {
  const targets = new Map(context.targets.map((target) => [target.code, target]));
  const seen = new Set<string>();
  const found = figures.flatMap((figure, i): Refusal[] => {
    const at = `figures[${i}]`;
    const target = targets.get(figure.target);
    if (target === undefined) return [notItsTarget(figure.target, context, at)];
    if (seen.has(figure.target))
      return [problem('target-twice', `${name(target)} có hai lần; chỉ ghi một lần.`, `${at}.target`)];
    seen.add(figure.target);
    return checkFigure(figure, target, context.earlier[target.code], at);
  });
  const missing = context.targets.filter(({ code }) => !seen.has(code));
  return [
    ...found,
    ...missing.map((target) =>
      problem(
        'target-missing',
        `Thiếu ${lower(name(target))}; hãy ghi giá trị, hoặc để trống giá trị và ghi lý do chưa có số liệu.`,
        'figures',
      ),
    ),
  ];
}

function checkFigure(
  figure: PartFigure,
  target: Target,
  earlier: EarlierFigure | undefined,
  at: string,
): Refusal[] {
  const unit = isSameUnit(figure.unit, target.unit)
    ? []
    : [
        problem(
          'figure-unit',
          `${name(target)}: đơn vị ghi là “${short(figure.unit)}”, kế hoạch tính bằng “${target.unit}”; hãy ghi theo đơn vị của kế hoạch.`,
          `${at}.unit`,
        ),
      ];
  const weight = checkWeight(figure, target, at);
  const { value } = figure;
  if (value === null)
    return [
      ...unit,
      ...weight,
      ...(hasWords(figure.reason)
        ? []
        : [
            problem(
              'figure-missing',
              `${name(target)}: chưa có giá trị; hãy ghi giá trị, hoặc ghi lý do chưa có số liệu.`,
              `${at}.value`,
            ),
          ]),
    ];
  const wrong = wrongValue(value, target);
  if (wrong !== null) return [...unit, ...weight, { ...wrong, at: `${at}.value` }];
  return [...unit, ...weight, ...checkAgainst(earlier, value, figure, target, at)];
}

function wrongValue(value: number, target: Target): Refusal | null {
  const said = `${name(target)}: giá trị`;
  if (!Number.isFinite(value))
    return problem('figure-no-number', `${said} không phải một con số; hãy ghi lại.`, null);
  const text = figureText(value, target.unit);
  const saying = (figure: string) => `${name(target)}: giá trị ${figure}`;
  const isGrowth = isPercent(target.unit) && !isShare(target.unit);
  if (value < 0 && !isGrowth)
    return problem('figure-negative', `${saying(text)} nhỏ hơn 0; hãy kiểm tra lại dấu trừ.`, null);
  if (isShare(target.unit) && value > 100)
    return problem(
      'figure-above-100',
      `${saying(`${text} ${target.unit.trim()}`)} lớn hơn 100 %; hãy kiểm tra lại con số.`,
      null,
    );
  if (Math.abs(value) > MAX_FIGURE)
    return problem('figure-absurd', `${said} quá lớn; hãy kiểm tra lại số chữ số và đơn vị tính.`, null);
  return null;
}

function checkAgainst(
  earlier: EarlierFigure | undefined,
  value: number,
  { reason }: PartFigure,
  target: Target,
  at: string,
): Refusal[] {
  if (earlier === undefined || hasWords(reason)) return [];
  const both = `${figureText(value, target.unit)} so với ${figureText(earlier.value, target.unit)} ${target.unit} của kỳ ${earlier.period}`;
  if (isWorse(value, earlier.value, target))
    return [
      problem(
        'figure-worse',
        `${name(target)}: kém hơn kỳ trước (${both}); hãy ghi lý do, hoặc sửa con số nếu nhầm.`,
        `${at}.reason`,
      ),
    ];
  if (!isPercent(target.unit) && earlier.value > 0 && value >= LEAP * earlier.value)
    return [
      problem(
        'figure-leap',
        `${name(target)}: gấp hơn ${LEAP} lần kỳ trước (${both}); hãy kiểm tra đơn vị tính, đúng thì ghi lý do.`,
        `${at}.reason`,
      ),
    ];
  return [];
}

/** By the direction of the goal; `~` has none, and who stands exactly on "=" did not fall. */
export function isWorse(value: number, before: number, { op, value: goal }: Target): boolean {
  switch (op) {
    case '>':
    case '>=':
      return value < before;
    case '=':
      return value < before && value !== goal;
    case '<':
    case '<=':
      return value > before;
    case '~':
      return false;
  }
}

/** Whether the values of several bodies are joined by the count each was measured on. */
export function isWeighted({ combine, unit }: Target): boolean {
  return combine === 'weighted' || (combine === undefined && isShare(unit));
}

function checkWeight({ weight, value }: PartFigure, target: Target, at: string): Refusal[] {
  const wrong = (code: string, words: string) => [problem(code, `${name(target)}: ${words}`, `${at}.weight`)];
  if (weight === null) {
    return isWeighted(target) && value !== null
      ? wrong(
          'weight-missing',
          'thiếu số lượng làm căn cứ (tổng số xã, hộ, cơ quan … đã tính tỷ lệ trên đó).',
        )
      : [];
  }
  if (!isWeighted(target))
    return wrong('weight-unasked', 'chỉ tiêu này không cần số lượng làm căn cứ; hãy để trống ô ấy.');
  if (!(weight > 0) || !Number.isFinite(weight))
    return wrong('weight-not-positive', 'số lượng làm căn cứ phải lớn hơn 0.');
  return weight > MAX_FIGURE
    ? wrong('figure-absurd', 'số lượng làm căn cứ quá lớn; hãy kiểm tra lại số chữ số.')
    : [];
}

function checkAssignments({ assignments }: PartContent, context: PartContext): Refusal[] {
  const own = new Set(context.assignments);
  const seen = new Set<string>();
  return assignments.flatMap(({ id }, i): Refusal[] => {
    const at = `assignments[${i}].id`;
    if (!own.has(id))
      return [
        problem(
          'not-its-assignment',
          `Nhiệm vụ “${short(id)}” không phải của ${context.bodyName} trong kỳ này; hãy bỏ dòng ấy, hoặc lấy lại biểu mẫu.`,
          at,
        ),
      ];
    if (seen.has(id)) return [problem('assignment-twice', `Nhiệm vụ ${id} có hai dòng; chỉ để một.`, at)];
    seen.add(id);
    return [];
  });
}

function notItsTarget(code: string, { bodyName, round }: PartContext, at: string): Refusal {
  const words = `Chỉ tiêu “${short(code)}” không phải của ${bodyName} trong ${round.title} (số liệu đến ${printedDate(round.days.cutoff)}); hãy bỏ dòng ấy, hoặc lấy lại biểu mẫu của kỳ.`;
  return problem('not-its-target', words, `${at}.target`);
}

function problem(code: string, message: string, at: string | null): Refusal {
  return { code, message, at };
}

/** `Chỉ tiêu KH25-I.2-01 (Tỷ lệ …)`. */
function name({ code, what }: Target): string {
  return `Chỉ tiêu ${code} (${short(what)})`;
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

export function hasWords(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}
