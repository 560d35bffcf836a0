import type { WorkingCalendar } from '../calendar/working-days';
import { DEFAULT_DEADLINE_OPTIONS, type DeadlineOptions } from '../deadline/types';
import { accepted, type Outcome } from '../refusal';
import { yearOf } from '../time/epoch';
import { directoryOfCity } from './bodies/city';
import type { Directory } from './bodies/directory-schema';
import { readDocument } from './document';
import type { Draft, DraftDocument } from './draft';
import { readObligations } from './obligations';
import { outlineOf } from './outline';
import type { SourceText } from './source-text';
import { targetsOf } from './targets';
import { refuseUnreadable } from './unreadable';
import { unwrap } from './unwrap';

export interface ExtractionOptions {
  calendar: WorkingCalendar;
  /** Bodies and groups by which names are recognised. */
  directory: Directory;
  deadlineOptions?: DeadlineOptions;
}

/** A draft plan from the text of a document: what it says of itself, its clauses, who is charged with what. */
export function extractDraft(source: SourceText, options: ExtractionOptions): Outcome<Draft> {
  const { calendar, directory, deadlineOptions = DEFAULT_DEADLINE_OPTIONS } = options;
  const unreadable = refuseUnreadable(source);
  if (unreadable) return { ok: false, refusal: unreadable };
  const paragraphs = unwrap(source);
  const outline = outlineOf(paragraphs);
  const { document, ofACity, warnings } = readDocument(paragraphs);
  const home = { directory: ofACity ? directoryOfCity(directory) : directory, city: ofACity };
  const reading = readObligations(outline, document, home, {
    calendar,
    options: deadlineOptions,
    term: document.term,
    signedOn: document.date,
  });
  return accepted({
    document,
    clauses: outline.blocks.map(({ clause }) => clause),
    obligations: reading.obligations,
    weak: reading.weak,
    targets: targetsOf(outline, firstYearOf(document)),
    bodies: reading.bodies,
    groups: reading.groups,
    questions: reading.questions,
    warnings: [...source.warnings, ...warnings, ...reading.warnings],
  });
}

/** The year from which a paper holds; figures of earlier years are past results. */
function firstYearOf({ term, date }: DraftDocument): number | null {
  if (term) return yearOf(term.start);
  return date === null ? null : yearOf(date);
}
