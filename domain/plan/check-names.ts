import { assignmentId, assignmentWorkflowId, cycleId } from '../ids';
import { OFFICE_KINDS } from './recipients';
import { nearest } from './nearest';
import { problem, type PlanPath, type PlanProblem } from './problems';
import type { Obligation, Plan } from './schema';

/** A name and where it stands. */
interface Named {
  name: string;
  path: PlanPath;
}

/** Every id and every code names one thing. */
export function checkNames(plan: Plan): PlanProblem[] {
  const bodies = plan.bodies.map(({ id }, i): Named => ({ name: id, path: ['bodies', i, 'id'] }));
  const groups = plan.groups.map(({ id }, i): Named => ({ name: id, path: ['groups', i, 'id'] }));
  const obligations = plan.obligations.map(({ code }, i): Named => ({
    name: code,
    path: ['obligations', i, 'code'],
  }));
  const targets = plan.targets.map(({ code }, i): Named => ({ name: code, path: ['targets', i, 'code'] }));
  const bodyIds = new Set(bodies.map(({ name }) => name));
  return [
    ...repeated(bodies, (id) =>
      problemOf('duplicate-body', `Mã cơ quan "${id}" đã dùng ở trên; mỗi cơ quan cần một mã riêng.`),
    ),
    ...repeated(groups, (id) =>
      problemOf('duplicate-group', `Mã nhóm "${id}" đã dùng ở trên; mỗi nhóm cần một mã riêng.`),
    ),
    ...groups
      .filter(({ name }) => bodyIds.has(name))
      .map(({ name, path }) =>
        problem('body-is-group', path, `"${name}" vừa là mã cơ quan vừa là mã nhóm; cần đổi một trong hai.`),
      ),
    ...[...bodies, ...groups]
      .filter(({ name }) => (OFFICE_KINDS as string[]).includes(name))
      .map(({ name, path }) =>
        problem(
          'reserved-id',
          path,
          `Mã "${name}" dành riêng cho nơi nhận báo cáo trong mục offices; cần chọn mã khác.`,
        ),
      ),
    ...repeated([...obligations, ...targets], (code) =>
      problemOf('duplicate-code', `Mã "${code}" đã dùng ở trên; mỗi nhiệm vụ, chỉ tiêu cần một mã riêng.`),
    ),
  ];
}

/** Period of the longest form, and a rehearsal's scope with room to spare. */
const LONGEST_PERIOD = '2021-W07.2';
const LONGEST_SCOPE = 'r'.repeat(30);
/** Ids stay under 200 characters: PostgreSQL holds 255 of them, and others put their own before ours. */
const LONGEST_ID = 200;

/** Plan, obligation and body stand together in the id of each assignment. */
export function checkLengths({ plan, bodies, obligations }: Plan): PlanProblem[] {
  const longestBody = bodies.reduce((longest, { id }) => (id.length > longest.length ? id : longest), '');
  return obligations.flatMap(({ code }, i) => {
    const assignment = assignmentId(code, LONGEST_PERIOD, longestBody);
    const { length } = assignmentWorkflowId(LONGEST_SCOPE, cycleId(plan.code, 99), assignment);
    if (length <= LONGEST_ID) return [];
    const message = `Mã kế hoạch, mã nhiệm vụ "${code}" và mã cơ quan "${longestBody}" ghép lại dài quá ${length - LONGEST_ID} ký tự; cần rút ngắn một trong ba.`;
    return [problem('id-too-long', ['obligations', i, 'code'], message)];
  });
}

/** Every id that is used is known, and nobody has two parts in one obligation. */
export function checkReferences(plan: Plan, ladders: readonly { name: string }[]): PlanProblem[] {
  const bodyIds = new Set(plan.bodies.map(({ id }) => id));
  const knownIds = new Set([...bodyIds, ...plan.groups.map(({ id }) => id)]);
  const ladderNames = new Set(ladders.map(({ name }) => name));
  return [
    ...unknownLadder(plan.plan.ladder, ['plan', 'ladder'], ladderNames),
    ...plan.groups.flatMap(({ members }, i) =>
      membersOf(members, ['groups', i, 'members'], bodyIds, knownIds),
    ),
    ...plan.obligations.flatMap((obligation, i) => [
      ...ROLES.flatMap((role) => roleOf(obligation, role, ['obligations', i, role], knownIds)),
      ...twoRoles(obligation, i, bodyIds),
      ...unknownLadder(obligation.ladder, ['obligations', i, 'ladder'], ladderNames),
      ...(obligation.round === undefined || obligation.round === false
        ? []
        : namesIn(obligation.round.participants, ['obligations', i, 'round', 'participants'], knownIds)),
    ]),
    ...plan.targets.flatMap(({ bodies = [] }, i) => namesIn(bodies, ['targets', i, 'bodies'], knownIds)),
    ...collatorOf(plan, bodyIds),
  ];
}

const ROLES = ['lead', 'coordinating', 'informed'] as const;
type Role = (typeof ROLES)[number];
const ROLE_WORDS: Record<Role, string> = {
  lead: 'chủ trì',
  coordinating: 'phối hợp',
  informed: 'nhận để biết',
};

function collatorOf({ plan: { rounds } }: Plan, bodyIds: ReadonlySet<string>): PlanProblem[] {
  const name = rounds?.collator;
  if (name === undefined || bodyIds.has(name)) return [];
  return [unknownBody({ name, path: ['plan', 'rounds', 'collator'] }, bodyIds, 'cơ quan')];
}

function roleOf(
  obligation: Obligation,
  role: Role,
  path: PlanPath,
  known: ReadonlySet<string>,
): PlanProblem[] {
  return namesIn(obligation[role], path, known);
}

/** Bodies or groups in a list: each known, none twice. */
function namesIn(names: string[], path: PlanPath, known: ReadonlySet<string>): PlanProblem[] {
  const listed = names.map((name, j): Named => ({ name, path: [...path, j] }));
  return [
    ...listed
      .filter(({ name }) => !known.has(name))
      .map((named) => unknownBody(named, known, 'cơ quan hay nhóm')),
    ...listedTwice(listed),
  ];
}

function membersOf(
  members: string[],
  path: PlanPath,
  bodyIds: ReadonlySet<string>,
  knownIds: ReadonlySet<string>,
): PlanProblem[] {
  const listed = members.map((name, j): Named => ({ name, path: [...path, j] }));
  const strangers = listed.filter(({ name }) => !bodyIds.has(name));
  return [
    ...strangers.map((named) =>
      knownIds.has(named.name)
        ? problem(
            'group-in-group',
            named.path,
            `"${named.name}" là một nhóm; nhóm chỉ gồm các cơ quan, cần ghi từng cơ quan.`,
          )
        : unknownBody(named, bodyIds, 'cơ quan'),
    ),
    ...listedTwice(listed),
  ];
}

function unknownBody({ name, path }: Named, known: ReadonlySet<string>, what: string): PlanProblem {
  const likely = nearest(name, known);
  const remedy = likely === null ? 'cần khai báo trong bodies hoặc sửa mã.' : `có phải "${likely}"?`;
  return problem('unknown-body', path, `Không có ${what} nào mang mã "${name}"; ${remedy}`);
}

/** A slip more often than a wish: another body was meant. */
function listedTwice(listed: Named[]): PlanProblem[] {
  return repeated(listed, (id) =>
    problemOf(
      'listed-twice',
      `"${id}" được ghi hai lần trong danh sách; cần bỏ một lần hoặc sửa thành cơ quan khác.`,
    ),
  );
}

/** Only what is written out: where a group holds the lead, "chủ trì, phối hợp với các đoàn thể" means the others. */
function twoRoles(obligation: Obligation, index: number, bodyIds: ReadonlySet<string>): PlanProblem[] {
  const first = new Map<string, Role>();
  const problems: PlanProblem[] = [];
  for (const role of ROLES) {
    obligation[role].forEach((id, j) => {
      if (!bodyIds.has(id)) return;
      const earlier = first.get(id);
      first.set(id, earlier ?? role);
      if (earlier === undefined || earlier === role) return;
      const code = earlier === 'lead' && role === 'coordinating' ? 'lead-also-coordinates' : 'two-roles';
      const message = `"${id}" vừa ${ROLE_WORDS[earlier]} vừa ${ROLE_WORDS[role]} nhiệm vụ ${obligation.code}; mỗi cơ quan chỉ giữ một vai, cần bỏ một nơi.`;
      problems.push(problem(code, ['obligations', index, role, j], message));
    });
  }
  return problems;
}

function unknownLadder(name: string | null, path: PlanPath, known: ReadonlySet<string>): PlanProblem[] {
  if (name === null || known.has(name)) return [];
  const likely = nearest(name, known);
  const remedy = likely === null ? `cần một trong: ${[...known].join(', ')}.` : `có phải "${likely}"?`;
  return [problem('unknown-ladder', path, `Không có lịch nhắc "${name}"; ${remedy}`)];
}

type Complaint = (path: PlanPath) => PlanProblem;

function problemOf(code: string, message: string): Complaint {
  return (path) => problem(code, path, message);
}

function repeated(named: Named[], complain: (name: string) => Complaint): PlanProblem[] {
  const seen = new Set<string>();
  return named.flatMap(({ name, path }) => {
    if (seen.has(name)) return [complain(name)(path)];
    seen.add(name);
    return [];
  });
}
