import { isSecret } from '../../domain/plan/assignment';
import type { Command } from 'commander';
import { z } from 'zod';
import { assignmentDetailJson } from '../../client/assignment-json';
import { assignmentJson } from '../../client/json';
import { assignmentHead } from '../../client/terminal/assignment-view';
import type { ActForm, BodyForm, SecretariatForm } from '../../domain/acts/forms';
import { REAL_SCOPE } from '../../domain/ids';
import { SECRET_WORDS } from '../../domain/lifecycle/secret';
import type { Actor, AssignmentRecord, AssignmentStatus } from '../../domain/lifecycle/types';
import type { Refusal } from '../../domain/refusal';
import { actorArgument, readArguments, requestArgument, switchArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { openOfficeLink, type OfficeLink } from '../office-link';
import { CommandProblem, refuse } from '../problems';
import { withExamples } from '../vietnamese';
import { knownAssignment } from './assignment-find';

export type Options = Record<string, unknown>;
export type Filled = BodyForm | SecretariatForm;

/** What a form may depend on beside its options: the assignment it is for, and the bodies that are known. */
export interface Scene {
  context: Context;
  row: AssignmentRecord;
  names: ReadonlyMap<string, string>;
}
type FormMaker = (scene: Scene) => Filled | Promise<Filled>;

/** One act as a command: `read` checks its options before anything is opened, and gives what fills in the form. */
export interface ActCommand {
  name: string;
  description: string;
  options: ActOption[];
  /** What is said when it is done; by what came of it where that may differ. */
  done: string | ((status: AssignmentStatus) => string);
  examples: string[];
  /** An example of the act on many; null where it makes sense for one only. */
  bulk: string | null;
  read(given: Options): FormMaker;
}

export interface ActOption {
  flags: string;
  words: string;
  /** May be given more than once. */
  repeated?: true;
}

/** Options in which people write freely. */
const WORDS = ['reason', 'text', 'what', 'note', 'question'];

export function actCommand<Shape extends z.ZodRawShape>({
  input,
  check = () => undefined,
  form,
  bulk,
  ...spec
}: Omit<ActCommand, 'read' | 'bulk'> & {
  input: Shape;
  /** What the options must be together; throws a UsageProblem. */
  check?: (input: z.output<z.ZodObject<Shape>>) => unknown;
  form: (input: z.output<z.ZodObject<Shape>>, scene: Scene) => Filled | Promise<Filled>;
  bulk?: string;
}): ActCommand {
  const schema = z.object(input);
  const read = (given: Options): FormMaker => {
    const values = readArguments(schema, given['secret'] === true ? withSecretWords(input, given) : given);
    check(values);
    return (scene) => form(values, scene);
  };
  return { ...spec, bulk: bulk ?? null, read };
}

/** Nothing is written of a secret duty: what is left out says so. */
function withSecretWords(input: z.ZodRawShape, given: Options): Options {
  const blank = WORDS.filter((name) => name in input && given[name] === undefined);
  if (given['file'] !== undefined) return given;
  return { ...Object.fromEntries(blank.map((name) => [name, SECRET_WORDS])), ...given };
}

// ---- who acts

const actorFields = {
  as: actorArgument,
  for: actorArgument.optional(),
  request: requestArgument.optional(),
  secret: switchArgument,
  json: switchArgument,
};
const actorInput = z.object(actorFields);
export type ActingPerson = z.output<typeof actorInput>;

export function withActorOptions(command: Command): Command {
  return command
    .option('--as <họ-tên>', 'người thực hiện (bắt buộc)')
    .option('--for <họ-tên>', 'làm thay người này, khi đang được uỷ quyền (dondoc substitute)')
    .option('--request <mã>', 'mã yêu cầu: gửi lại cùng mã thì không làm hai lần')
    .option('--secret', 'nhiệm vụ mật: không ghi nội dung, lý do; chỉ số và ngày văn bản')
    .option('--json', 'in một tài liệu JSON');
}

export function withOptions(command: Command, options: ActOption[]): Command {
  const collect = (value: string, earlier: string[] | undefined) => [...(earlier ?? []), value];
  for (const { flags, words, repeated } of options)
    if (repeated) command.option(flags, words, collect);
    else command.option(flags, words);
  return command;
}

function actorOfPerson({ as, for: person }: Pick<ActingPerson, 'as' | 'for'>): Actor {
  return { by: as, onBehalfOf: person ?? null, through: 'cli' };
}

/** The running office as acts see it. */
export function actingOf(link: OfficeLink) {
  return { ...link, now: () => Date.now(), clock: () => ({ mode: 'real' }) as const };
}

export async function filledForm(
  maker: FormMaker,
  scene: Scene,
  person: Pick<ActingPerson, 'as' | 'for' | 'secret'>,
): Promise<ActForm> {
  if (person.secret && !isSecret(scene.row.assignment))
    throw refuse(
      'not-secret',
      `${scene.row.assignment.id} không phải nhiệm vụ mật; bỏ --secret.`,
      '--secret',
    );
  return { ...(await maker(scene)), ...actorOfPerson(person) };
}

// ---- one act on one assignment

export function registerAct(parent: Command, context: Context, act: ActCommand): void {
  const command = parent
    .command(act.name)
    .description(act.description)
    .argument('<mã-nhiệm-vụ>', 'như trong thư và danh sách')
    .option('--cycle <chu-kỳ>', 'khi mã có trong nhiều chu kỳ; mặc định là chu kỳ mới nhất');
  withActorOptions(withOptions(command, act.options)).action((id: string, given: Options) =>
    carryOut(context, act, { assignment: id, ...given }),
  );
  withExamples(command, ...act.examples.map((words) => `dondoc assignment ${act.name} ${words}`));
}

const addressInput = z.object({ assignment: z.string().min(1), cycle: z.string().min(1).optional() });

/** Does something to one assignment of the running office and prints it as it is afterwards. */
async function carryOut(context: Context, act: ActCommand, given: Options): Promise<void> {
  const { assignment: id, cycle } = readArguments(addressInput, given);
  // The act's own options and those of the person are complained about together.
  const [maker, person] = readBoth(act, given);
  const link = await openOfficeLink(context);
  try {
    const row = await knownAssignment(link.store, id, cycle);
    const names = await lazy.successors().namesOfBodies(link.store, REAL_SCOPE);
    const form = await filledForm(maker, { context, row, names }, person).catch(placed);
    const { record } = await lazy.acting().actOnRow(actingOf(link), row, form, person.request).catch(placed);
    const shown = {
      ...assignmentJson(record, Date.now(), person.as),
      ...assignmentDetailJson(record, names),
    };
    if (person.json) return context.printJson(shown);
    const done = typeof act.done === 'string' ? act.done : act.done(record.status);
    context.print([done, ...assignmentHead(shown, names, context.paper())]);
  } finally {
    await link.close();
  }
}

export function readBoth(act: ActCommand, given: Options): [FormMaker, ActingPerson] {
  return [act.read(given), readArguments(actorInput, given)];
}

// ---- where a refusal belongs

/** The option in which a person wrote what a refusal of the domain speaks of. */
const PLACES: Record<string, string> = {
  by: '--as',
  onBehalfOf: '--for',
  reason: '--reason',
  text: '--text',
  what: '--what',
  note: '--note',
  question: '--question',
  percent: '--percent',
  difficulties: '--difficulties',
  proposals: '--proposals',
  paper: '--paper-number',
  'paper.number': '--paper-number',
  'paper.date': '--paper-date',
  files: '--attach',
  handedInAt: '--handed-in',
  bodies: '--of',
  body: '--body',
  newNominalDue: '--new-date',
  nominalDue: '--new-date',
  effectiveDue: '--new-date',
  due: '--new-date',
  dueOn: '--until',
  authority: '--by-committee',
  to: '--to',
  from: '--instead-of',
  on: '--from',
};

/** What would be right on the command line, where the domain cannot know it. */
const HINTS: Record<string, string> = {
  'committee-decides': 'Nếu Ban Thường vụ đã quyết định: thêm --by-committee với số, ngày văn bản.',
  'secret-content': 'Trên dòng lệnh: thêm --secret, bỏ nội dung và tệp.',
};

export function placedRefusal({ code, message, at: where }: Refusal): Refusal {
  const hint = HINTS[code];
  const at = where?.replace(/\[\d+\]$/, '') ?? null;
  return {
    code,
    message: hint === undefined ? message : `${message} ${hint}`,
    at: at === null ? null : (PLACES[at] ?? where),
  };
}

function placed(error: unknown): never {
  const refusal = error instanceof CommandProblem ? error.refusal : lazy.refusals().refusalOf(error);
  if (refusal === null) throw error;
  throw new CommandProblem(placedRefusal(refusal));
}
