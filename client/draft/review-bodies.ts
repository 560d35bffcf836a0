import { commaNames, listedNames, nameBook, type NameBook } from '../../domain/draft/names';
import type { Directory, DirectoryBody } from '../../domain/extraction/bodies/directory-schema';
import type { Plan } from '../../domain/plan/schema';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import type { PlanEditor } from '../plan-yaml/edit';
import { newId } from './new-id';

/** What a person may name in an answer: bodies and groups of the plan, and those that the directory knows beside them. */
export interface Naming {
  editor: PlanEditor;
  plan: Plan;
  directory: Directory;
}

/**
 * Ids of the bodies named, with ";" or "," between. What only the directory knows is added to the plan; a group stands
 * for its members unless it may stand itself; a name behind a "+" is a new body.
 */
export function bodiesNamed(
  { editor, plan, directory }: Naming,
  written: string,
  { groupsStand }: { groupsStand: boolean },
): Outcome<string[]> {
  const book = nameBook(plan);
  const known = nameBook({ bodies: directory.bodies, groups: directory.groups });
  const isKnown = (name: string) => book.find(name) !== null || known.find(name) !== null;
  const names = listedNames(written).flatMap((name) => (isKnown(name) ? [name] : commaNames(name, isKnown)));
  if (names.length === 0) return refused('unknown-body', 'Chưa ghi cơ quan nào.');
  const adding = adder(editor, plan, directory);
  const ids = new Set<string>();
  for (const name of names) {
    const bare = name.replace(/^\+\s*/, '');
    const id = book.find(bare) ?? known.find(bare);
    if (id !== null) {
      const members = groupsStand && plan.groups.some((group) => group.id === id) ? [id] : adding.members(id);
      if (members.length === 0) {
        return refused(
          'empty-group',
          `Nhóm “${bare}” cũng chưa có cơ quan nào; cần ghi tên từng cơ quan.`,
          name,
        );
      }
      members.forEach((one) => ids.add(one));
    } else if (bare !== name && bare !== '') ids.add(adding.fresh(bare));
    else return refused('unknown-body', unknownName(name, suggestion(name, [book, known])), name);
  }
  return accepted([...ids]);
}

function suggestion(name: string, books: NameBook[]): string | null {
  return books.map((book) => book.suggest(name)).find((one) => one !== null) ?? null;
}

function adder(editor: PlanEditor, plan: Plan, directory: Directory) {
  const taken = new Set([...plan.bodies, ...plan.groups].map(({ id }) => id));
  const known = new Map(directory.bodies.map((body) => [body.id, body]));
  const append = (body: Pick<DirectoryBody, 'id' | 'name' | 'aliases' | 'kind'>) =>
    editor.append(['bodies'], { ...body, contacts: [], head: null });
  const present = (id: string): string[] => {
    if (plan.bodies.some((body) => body.id === id)) return [id];
    const body = known.get(id);
    if (body === undefined) return [];
    if (!taken.has(id)) {
      taken.add(id);
      const { name, aliases, kind } = body;
      append({
        id,
        name: inThisProvince(name),
        aliases: aliases.map(inThisProvince),
        ...(kind === undefined ? {} : { kind }),
      });
    }
    return [id];
  };
  return {
    /** The body itself, or the members of the group: as the plan has them, else as the directory does. */
    members(id: string): string[] {
      const ofPlan = plan.groups.find((group) => group.id === id)?.members ?? [];
      const ofDirectory = directory.groups.find((group) => group.id === id)?.members ?? [];
      const members = ofPlan.length > 0 ? ofPlan : ofDirectory;
      return (members.length > 0 ? members : [id]).flatMap(present);
    },
    fresh(name: string): string {
      const id = newId(name, taken);
      append({ id, name, aliases: [] });
      return id;
    },
  };
}

/** The directory writes `{tỉnh}` for the province's name, which a plan does not keep. */
function inThisProvince(name: string): string {
  return name.replaceAll('{tỉnh}', 'tỉnh');
}

export function unknownName(name: string, suggestion: string | null): string {
  const hint =
    suggestion === null
      ? 'ghi mã hoặc tên có trong tệp hay danh bạ, hoặc thêm + trước tên của cơ quan mới.'
      : `có phải “${suggestion}”? Cơ quan mới thì thêm + trước tên.`;
  return `Không có cơ quan nào tên “${name}”; ${hint}`;
}

/** Two names of one body: what names the first names the other, and the first becomes its alias. */
export function mergeBody(naming: Naming, index: number, to: string): Outcome<string> {
  const { editor, plan, directory } = naming;
  const gone = plan.bodies[index]!;
  const found = bodiesNamed(naming, to, { groupsStand: true });
  if (!found.ok) return found;
  const [id, ...more] = found.value;
  if (more.length > 0 || id === undefined || id === gone.id) {
    return refused(
      'unknown-body',
      'Cần đúng một cơ quan khác trong danh sách; nếu là cơ quan riêng thì chọn d.',
      to,
    );
  }
  const renamed = (ids: string[]) => [...new Set(ids.map((one) => (one === gone.id ? id : one)))];
  plan.obligations.forEach((obligation, i) => {
    const lead = renamed(obligation.lead);
    const coordinating = renamed(obligation.coordinating).filter((one) => !lead.includes(one));
    const informed = renamed(obligation.informed).filter((one) => ![...lead, ...coordinating].includes(one));
    const now = { lead, coordinating, informed };
    for (const role of ['lead', 'coordinating', 'informed'] as const) {
      if (now[role].join() !== obligation[role].join()) editor.set(['obligations', i, role], now[role]);
    }
  });
  plan.groups.forEach(({ members }, i) => {
    if (members.includes(gone.id)) editor.set(['groups', i, 'members'], renamed(members));
  });
  const at = plan.bodies.findIndex((body) => body.id === id);
  // One that only the directory knew has just been added behind the others.
  const kept = plan.bodies[at] ?? directory.bodies.find((body) => body.id === id)!;
  const names = [...new Set([...kept.aliases, gone.name, ...gone.aliases])].map(inThisProvince);
  editor.set(
    ['bodies', at === -1 ? plan.bodies.length : at, 'aliases'],
    names.filter((alias) => alias !== kept.name),
  );
  editor.remove(['bodies', index]);
  return accepted(`Đã gộp “${gone.name}” vào ${inThisProvince(kept.name)}.`);
}
