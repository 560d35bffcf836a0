import type { DraftBody, DraftGroup, DraftQuestion } from '../draft';
import type { Place } from '../source-text';
import type { Directory } from './directory-schema';
import type { Mention } from './mention';
import { wordsOf } from './words';

interface Known {
  mention: Mention;
  spellings: Set<string>;
  places: Place[];
}

/** Every body and group that the obligations of a paper name, each once, with its spellings and places. */
export class BodyRegister {
  private readonly met = new Map<string, Known>();

  constructor(
    private readonly directory: Directory,
    private readonly province: string | null,
  ) {}

  /** Takes note of a name; answers its id. */
  add(mention: Mention, place: Place): string {
    const known = this.met.get(mention.id);
    if (known) {
      known.spellings.add(mention.written);
      known.places.push(place);
    } else {
      this.met.set(mention.id, { mention, spellings: new Set([mention.written]), places: [place] });
    }
    return mention.id;
  }

  /** Takes note of a body that no sentence names: a member of a group. */
  private memberOf(id: string): DraftBody | null {
    const body = this.directory.bodies.find((one) => one.id === id);
    return body
      ? { id, name: this.named(body.name), aliases: [], kind: body.kind ?? null, known: true }
      : null;
  }

  private named(name: string): string {
    return this.province === null
      ? name.replace(' {tỉnh}', ' của Đảng bộ tỉnh')
      : name.replace('{tỉnh}', this.province);
  }

  private nameOf({ mention }: Known): string {
    const own = mention.scope.of === 'province';
    if (own && mention.entry?.type === 'body') return this.named(mention.entry.body.name);
    return this.groupOf(mention.id)?.name ?? capitalised(mention.written);
  }

  private groupOf(id: string) {
    return this.directory.groups.find((group) => group.id === id);
  }

  private entries(type: Mention['type']): [string, Known][] {
    return [...this.met].filter(([id, { mention }]) => (this.groupOf(id) ? 'group' : mention.type) === type);
  }

  /** `leads`: ids of bodies that the paper charges, for groups that mean them. */
  groups(leads: string[]): DraftGroup[] {
    return this.entries('group').map(([id, known]) => {
      const group = this.groupOf(id);
      const members = group?.membersFrom === 'leads' ? this.membersAmong(leads) : this.known(group?.members);
      const name = this.nameOf(known);
      return { id, name, aliases: aliases(known, name), members };
    });
  }

  private known(members: string[] = []): string[] {
    return members.filter((id) => this.directory.bodies.some((body) => body.id === id));
  }

  /** The bodies that these ids mean; of a group those that the directory knows. */
  private membersAmong(ids: string[]): string[] {
    const members = ids.flatMap((id) => {
      const group = this.groupOf(id);
      if (group) return this.known(group.members);
      return this.met.get(id)?.mention.type === 'body' ? [id] : [];
    });
    return [...new Set(members)];
  }

  bodies(groups: DraftGroup[]): DraftBody[] {
    const named = this.entries('body').map(([id, known]): DraftBody => {
      const { entry, scope } = known.mention;
      const inDirectory = entry?.type === 'body' && scope.of === 'province';
      const name = this.nameOf(known);
      const kind = entry?.type === 'body' ? (entry.body.kind ?? null) : null;
      return { id, name, aliases: aliases(known, name), kind, known: inDirectory };
    });
    const ids = new Set(named.map(({ id }) => id));
    const members = [...new Set(groups.flatMap((group) => group.members))].filter((id) => !ids.has(id));
    return [...named, ...members.flatMap((id) => this.memberOf(id) ?? [])];
  }

  questions(groups: DraftGroup[]): DraftQuestion[] {
    return [
      ...this.groupQuestions(groups),
      ...this.entries('body').flatMap(([id, known]) => this.bodyQuestion(id, known) ?? []),
      ...this.twinQuestions(),
    ];
  }

  private groupQuestions(groups: DraftGroup[]): DraftQuestion[] {
    return groups
      .filter(({ members }) => members.length === 0)
      .map(({ id, name }) => ({
        code: 'group-members',
        about: id,
        message: `“${name}” gồm những cơ quan nào? Danh bạ chưa ghi thành viên của nhóm này.`,
        places: this.met.get(id)!.places,
      }));
  }

  private bodyQuestion(id: string, { mention, places }: Known): DraftQuestion | null {
    const { entry, scope, written } = mention;
    if (scope.of === 'other-province') {
      const message = `“${written}” là cơ quan của ${scope.province}; kế hoạch này có giao cho cơ quan đó không?`;
      return { code: 'which-body', about: id, message, places };
    }
    if (entry !== null) return null;
    const message = `“${written}” là cơ quan nào? Danh bạ chưa có tên này; cần ghi vào danh bạ hoặc chọn cơ quan đã có.`;
    return { code: 'unknown-body', about: id, message, places };
  }

  /** A short name and a longer one that begins with it ("Ban Chỉ đạo", "Ban Chỉ đạo thực hiện Đề án") may be one body. */
  private twinQuestions(): DraftQuestion[] {
    const unknown = this.entries('body').filter(([, { mention }]) => mention.entry === null);
    const keyed = unknown.map(([id, known]) => ({ id, known, key: keyOf(known.mention.written) }));
    return keyed.flatMap(({ id, known, key }) => {
      const twin = keyed.find((other) => other.key !== key && other.key.startsWith(`${key} `));
      if (!twin) return [];
      const message = `“${known.mention.written}” và “${twin.known.mention.written}” có phải là một không?`;
      return [{ code: 'same-body', about: id, message, places: [...known.places, ...twin.known.places] }];
    });
  }
}

function keyOf(name: string): string {
  return wordsOf(name)
    .flatMap(({ raw, keys }) => (/^(?:tỉnh|của)$/iu.test(raw) ? [] : keys))
    .join(' ');
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function aliases({ spellings }: Known, name: string): string[] {
  return [...spellings].filter((spelling) => spelling !== name);
}
