import type { AssignmentStatus, Cell } from '../lifecycle/types';
import type { LocalDate } from '../time/epoch';

/** What a body says in its part (phần báo cáo) of a round. Plain JSON: its SHA-256 is its name. */
export interface PartContent {
  version: 1;
  /** Whom and what the form was made for: a form of another round or body is refused. */
  form: { cycle: string; round: string; body: string };
  figures: PartFigure[];
  assignments: PartAssignment[];
  narrative: Narrative;
}

export interface PartFigure {
  /** Code of the target. */
  target: string;
  /** null: not measured; then the reason says why. */
  value: number | null;
  unit: string;
  /** The count it was measured on, for a weighted share: households, communes; null where nothing is weighted. */
  weight: number | null;
  /** Required where the value is worse than last year's, or missing. */
  reason: string | null;
}

/** The state of one of its assignments, prefilled from the records; the body adds its remark. */
export interface PartAssignment {
  id: string;
  status: AssignmentStatus;
  cell: Cell;
  effectiveDue: LocalDate | null;
  remark: string | null;
}

/** Kết quả, hạn chế, nguyên nhân, phương hướng; khó khăn, kiến nghị. `results` must be there. */
export interface Narrative {
  results: string;
  limits: string | null;
  causes: string | null;
  directions: string | null;
  difficulties: string | null;
  proposals: string | null;
}
