import type { WorkingCalendar } from '../../domain/calendar/working-days';
import { readDeadline } from '../../domain/deadline';
import { DEFAULT_DEADLINE_OPTIONS, type DeadlineOptions, type Term } from '../../domain/deadline/types';
import { extractDraft } from '../../domain/extraction';
import type { Draft, DraftObligation } from '../../domain/extraction/draft';
import type { SourceText } from '../../domain/extraction/source-text';
import { accepted, type Outcome } from '../../domain/refusal';
import { readDocument } from '../documents';
import { readDirectory } from './directory-file';

export type ReadDocument = typeof readDocument;

export interface ReadDraftOptions {
  calendar: WorkingCalendar;
  /** The office's own directory file. */
  directory: string | null;
  /** Where the paper names no term: what repeats needs one to be dated. */
  term?: Term | undefined;
  deadlineOptions?: DeadlineOptions | undefined;
  /** Left out: in this very thread. */
  read?: ReadDocument | undefined;
}

/** The draft of a paper on disk. Refusals: those of the readers of documents, of the directory, of a paper without work to hand out. */
export async function readDraft(file: string, options: ReadDraftOptions): Promise<Outcome<Draft>> {
  const read = await readPaper(file, options);
  return read.ok ? accepted(read.value.draft) : read;
}

/** The same with the text of the paper, for a person to hold the draft against. */
export async function readPaper(
  file: string,
  options: ReadDraftOptions,
): Promise<Outcome<{ source: SourceText; draft: Draft }>> {
  const directory = readDirectory(options.directory);
  if (!directory.ok) return directory;
  const source = await (options.read ?? readDocument)(file);
  if (!source.ok) return source;
  const { calendar, deadlineOptions = DEFAULT_DEADLINE_OPTIONS, term } = options;
  const draft = extractDraft(source.value, { calendar, directory: directory.value, deadlineOptions });
  if (!draft.ok) return draft;
  const dated = term === undefined ? draft.value : withTerm(draft.value, term, calendar, deadlineOptions);
  return accepted({ source: source.value, draft: dated });
}

/** Deadlines that had no day for want of a term, read again with one. */
function withTerm(draft: Draft, term: Term, calendar: WorkingCalendar, options: DeadlineOptions): Draft {
  const signedOn = draft.document.date;
  const again = (one: DraftObligation): DraftObligation => {
    if (one.deadline.occurrences.length > 0 || one.deadline.rawText === '') return one;
    const outcome = readDeadline(one.deadline.rawText, { calendar, options, term, signedOn });
    return outcome.ok ? { ...one, deadline: outcome.value } : one;
  };
  return { ...draft, document: { ...draft.document, term }, obligations: draft.obligations.map(again) };
}
