import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedDirectory } from '../../config/directory/load';
import type { Term } from '../../domain/deadline/types';
import type { KeptPlan } from '../../domain/draft/kept-plan';
import { planOfDraft } from '../../domain/draft/plan-of-draft';
import { deadlineReader, type DeadlineReader } from '../../domain/plan/expand';
import type { Plan } from '../../domain/plan/schema';
import type { Outcome, Refusal } from '../../domain/refusal';
import { dateOf, type Instant } from '../../domain/time/epoch';
import type { Store } from '../../store';
import { laddersWith, type OfficeRules } from '../cycle-source';
import { fullCalendar } from '../full-calendar';
import { officeRules } from '../office-rules';
import { readPlanFrom } from '../plan-file';
import { readPlanText } from '../plan-yaml/read-text';
import { RefusedError } from '../refusals';
import { draftYaml } from './draft-yaml';
import { placeWords } from './place-words';
import { readPaper, type ReadDocument } from './read-draft';
import type { Answered, Review } from './review-answers';
import { reviewPoints, type ReviewPoint } from './review-points';

type Drafts = Pick<Store, 'planDrafts'>;
/** Plans are read by the days and ladders that the office has. */
type OfficeDrafts = Pick<Store, 'planDrafts' | 'officeRules'>;

/** Who does something to a kept plan, and when. */
export interface Hand {
  by: string;
  at: Instant;
}

/** What a person knows of a paper that it does not say itself. */
export interface PaperFacts {
  code?: string | undefined;
  term?: Term | undefined;
}

export interface NewPaper extends PaperFacts {
  /** On this machine. */
  path: string;
  /** As the person's own machine calls it. */
  fileName: string;
  /** How its text is read; left out: in this very thread. */
  read?: ReadDocument | undefined;
}

/** Reads a paper and keeps what was read, for people to confirm. Throws a RefusedError in words. */
export async function keepPaper(store: OfficeDrafts, paper: NewPaper, hand: Hand): Promise<KeptPlan> {
  const office = await officeRules(store);
  const calendar = fullCalendar(office.years);
  const { code, term } = paper;
  const read = taken(
    await readPaper(paper.path, { calendar, directory: null, term, read: paper.read }),
    'file',
  );
  const { draft, source } = read;
  const plan = taken(
    planOfDraft(draft, { calendar, ladders: laddersWith(office.ladders), code, term }),
    'file',
  );
  const text = draftYaml({ source: paper.fileName, draft, plan, read: deadlineReader(plan, calendar) });
  const kept: KeptPlan = {
    ...newKept(paper.fileName, plan, text, hand),
    paper: source.lines.map((line) => ({ text: line.text, place: line.place })),
    warnings: draft.warnings.map(
      ({ place, message }) => `${place === null ? '' : `${placeWords(place)}: `}${message}`,
    ),
  };
  openPlan(kept.text, office);
  await store.planDrafts.add(kept);
  return kept;
}

const PASTED = 'van-ban-dan.txt';

/** The same of a text that was pasted: it is read as the file it could have been. */
export async function keepPasted(
  store: OfficeDrafts,
  text: string,
  facts: PaperFacts,
  hand: Hand,
): Promise<KeptPlan> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-dan-'));
  try {
    const path = join(folder, PASTED);
    await writeFile(path, text);
    return await keepPaper(store, { path, fileName: PASTED, ...facts }, hand);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Keeps a plan file as it was written. Throws a RefusedError that names what is wrong in it. */
export async function keepPlanFile(
  store: OfficeDrafts,
  { path, fileName }: NewPaper,
  hand: Hand,
): Promise<KeptPlan> {
  return keepPlanText(store, { text: taken(readPlanText(path), 'file'), fileName }, hand);
}

/** The same of a plan that is no file of anybody's yet. */
export async function keepPlanText(
  store: OfficeDrafts,
  { text, fileName }: Pick<KeptPlan, 'text' | 'fileName'>,
  hand: Hand,
): Promise<KeptPlan> {
  const kept = newKept(fileName, openPlan(text, await officeRules(store)).plan, text, hand);
  await store.planDrafts.add(kept);
  return kept;
}

function newKept(fileName: string, { plan }: Plan, text: string, { by, at }: Hand): KeptPlan {
  return {
    id: randomUUID().slice(0, 8),
    name: `${plan.code} – ${plan.title}`,
    fileName,
    paper: [],
    text,
    warnings: [],
    madeBy: by,
    madeAt: at,
    changedBy: by,
    changedAt: at,
    version: 1,
    cycle: null,
  };
}

/** A plan file as it is worked on. */
export interface OpenPlan {
  text: string;
  plan: Plan;
  points: ReviewPoint[];
  read: DeadlineReader;
}

const SHOWN_PROBLEMS = 5;

/** Throws a RefusedError with the first things that are wrong, each with its line. */
export function openPlan(text: string, office: OfficeRules): OpenPlan {
  const reading = readPlanFrom(text, 'tệp', { office });
  if (!reading.ok) {
    const { problems } = reading;
    const shown = problems.slice(0, SHOWN_PROBLEMS).map(({ message }) => message);
    const more =
      problems.length > SHOWN_PROBLEMS ? [`… và ${problems.length - SHOWN_PROBLEMS} chỗ khác.`] : [];
    const code = problems.length === 1 ? problems[0]!.code : 'plan-invalid';
    throw new RefusedError({ code, message: [...shown, ...more].join('\n'), at: 'file' });
  }
  const { plan, toConfirm } = reading;
  const read = deadlineReader(plan, fullCalendar(office.years));
  return { text, plan, points: reviewPoints(plan, toConfirm, read), read };
}

export async function keptPlan({ planDrafts }: Drafts, id: string): Promise<KeptPlan> {
  const kept = await planDrafts.find(id);
  if (kept !== null) return kept;
  throw new RefusedError({
    code: 'not-found',
    message: 'Không có văn bản này, hoặc đã được bỏ. Xem danh sách văn bản đang xử lý.',
    at: null,
  });
}

/**
 * One change of a kept plan: an answer, an edit, a workbook. Throws a RefusedError: of the change itself, of a plan
 * that was started already, or because somebody else changed it since `version`.
 */
export async function changeKept(
  store: OfficeDrafts,
  { id, version }: Pick<KeptPlan, 'id' | 'version'>,
  { by, at }: Hand,
  change: (open: OpenPlan, review: Review) => Outcome<Answered>,
): Promise<{ kept: KeptPlan; done: string }> {
  const standing = await keptPlan(store, id);
  if (standing.cycle !== null) {
    const message = `Kế hoạch này đã khởi động thành chu kỳ ${standing.cycle} nên không sửa ở đây được nữa.`;
    throw new RefusedError({ code: 'plan-started', message, at: null });
  }
  const office = await officeRules(store);
  const review: Review = { word: { by, on: dateOf(at) }, directory: shippedDirectory(), office };
  // Of a stale page the newer text is not even tried: the store says who was faster.
  const outcome = standing.version === version ? change(openPlan(standing.text, office), review) : null;
  if (outcome?.ok === false) throw new RefusedError(outcome.refusal);
  const { text, done } = outcome?.value ?? { text: standing.text, done: '' };
  const kept = taken(await store.planDrafts.change(id, version, { text, by, at, what: done }), null);
  return { kept, done };
}

/** The words of the command line name its options; here there are fields. */
const FIELD_WORDS: Record<string, Omit<Refusal, 'code'>> = {
  'term-unknown': {
    message:
      'Văn bản không ghi giai đoạn thực hiện và không có năm nào để suy ra; hãy ghi ngày đầu và ngày cuối của giai đoạn.',
    at: 'from',
  },
  'no-bodies': {
    message:
      'Chưa nhận ra cơ quan nào trong văn bản nên không lập được kế hoạch; hãy kiểm tra có đúng văn bản giao nhiệm vụ không.',
    at: 'file',
  },
};

function taken<T>(outcome: Outcome<T>, at: string | null): T {
  if (outcome.ok) return outcome.value;
  const { code, message } = outcome.refusal;
  throw new RefusedError({ code, ...(FIELD_WORDS[code] ?? { message, at }) });
}
