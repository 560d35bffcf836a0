import type { DeadlineContext } from '../../deadline';
import type { Directory } from '../bodies/directory-schema';
import { mentionAt, type Mention } from '../bodies/mention';
import { nameTrie, type NameTrie } from '../bodies/name-trie';
import { BodyRegister } from '../bodies/register';
import { wordsOf } from '../bodies/words';
import type { DraftBody, DraftDocument, DraftGroup, DraftObligation, DraftQuestion } from '../draft';
import { numberedClause, type Outline } from '../outline';
import type { DraftWarning } from '../source-text';
import { BlockReader } from './block-reader';
import { conditionOf } from './conditions';
import { trustIn } from './confidence';
import type { PaperContext } from './context';
import { timeOf, type DutyTime } from './deadline';
import type { Duty, LeadSource } from './duty';
import { handingOut } from './handing-out';
import { kindOf } from './kinds';
import { inReadingOrder, linkResults, shareRhythm, withWatcher } from './links';
import { summaryOf, withWhat } from './summary';
import { readTables } from './tables';
import { TimeReader } from './time-reader';

export interface ObligationReading {
  obligations: DraftObligation[];
  weak: DraftObligation[];
  bodies: DraftBody[];
  groups: DraftGroup[];
  questions: DraftQuestion[];
  warnings: DraftWarning[];
}

/** Whose paper it is: the bodies of the province, or of the central city. */
export interface Home {
  directory: Directory;
  city: boolean;
}

/** Who is charged with what in a paper, and which bodies that concerns. */
export function readObligations(
  outline: Outline,
  document: DraftDocument,
  home: Home,
  time: DeadlineContext,
): ObligationReading {
  const reader = new ObligationReader(outline, document, home, time);
  return reader.read();
}

class ObligationReader {
  private readonly trie: NameTrie;
  private readonly register: BodyRegister;
  private readonly numbers = new Map<string, number>();
  private readonly warnings: DraftWarning[] = [];
  private readonly times: TimeReader;

  constructor(
    private readonly outline: Outline,
    private readonly document: DraftDocument,
    { directory, city }: Home,
    time: DeadlineContext,
  ) {
    this.times = new TimeReader(time);
    this.trie = nameTrie(directory, document.province, city);
    this.register = new BodyRegister(directory, document.province);
  }

  read(): ObligationReading {
    const context = this.context();
    const tables = readTables(this.outline.blocks, context);
    const blocks = new BlockReader(context);
    for (const block of this.outline.blocks) if (!tables.cells.has(block)) blocks.read(block);
    blocks.finish();
    const duties = inReadingOrder(withWatcher([...blocks.duties, ...tables.duties]), this.outline.blocks);
    const times = this.timesOf(duties);
    const obligations = duties.map((duty, i) => this.obligation(duty, times[i]!, ''));
    linkResults(duties, obligations);
    const weakTimes = this.timesOf(blocks.weak);
    const weak = blocks.weak.map((duty, i) => this.obligation(duty, weakTimes[i]!, 'W'));
    const leads = [...new Set(obligations.flatMap(({ lead }) => lead))];
    const groups = this.register.groups(leads);
    return {
      obligations,
      weak,
      groups,
      bodies: this.register.bodies(groups),
      questions: this.register.questions(groups),
      warnings: this.warnings,
    };
  }

  private context(): PaperContext {
    const { trie, document } = this;
    const issuer = document.issuer === null ? null : this.bodyNamed(document.issuer);
    return {
      trie,
      province: document.province,
      programmeOf: issuer && isOwnProgramme(document.type, issuer) ? issuer : null,
      speaking: new Set([...SPEAKING, ...(issuer && !isAgency(issuer) ? [issuer.id] : [])]),
      handsOut: handingOut(this.outline),
      readTime: (text) => this.times.reading(text),
    };
  }

  private bodyNamed(name: string): Mention | null {
    const words = wordsOf(name);
    return mentionAt({ text: name, words, trie: this.trie, province: this.document.province }, 0, {
      unknown: true,
    });
  }

  private timesOf(duties: Duty[]): DutyTime[] {
    const times = duties.map((duty) => {
      this.warnOfImpossible(duty);
      return timeOf(duty, (text) => this.times.reading(text));
    });
    shareRhythm(duties, times);
    return times;
  }

  private warnOfImpossible({ tag, task, place }: Duty): void {
    const outcome = this.times.read(tag?.text ?? task);
    if (!outcome.ok)
      this.warnings.push({ place, code: outcome.refusal.code, message: outcome.refusal.message });
  }

  private idFor(clause: string, mark: string): string {
    const key = `${clause}-${mark}`;
    const n = (this.numbers.get(key) ?? 0) + 1;
    this.numbers.set(key, n);
    return `${key}${String(n).padStart(2, '0')}`;
  }

  private obligation(duty: Duty, time: DutyTime, mark: string): DraftObligation {
    const clause = numberedClause(duty.block).clause.id;
    const recurring = time.reading.kind === 'recurring';
    const partners = [...duty.partners, ...duty.directed];
    const lead = duty.leads.map((mention) => this.register.add(mention, duty.place));
    const coordinating = partners.map((mention) => this.register.add(mention, duty.place));
    return {
      id: this.idFor(clause, mark),
      clause,
      place: duty.place,
      quote: duty.block.paragraph.text.slice(duty.start, duty.end),
      summary: withWhat(summaryOf(duty.task, time.reading.rawText), () => textAbove(duty)),
      kind: kindOf(duty.task.slice(duty.core), duty.tag?.text ?? null, recurring),
      lead: [...new Set(lead)],
      coordinating: [...new Set(coordinating)].filter((id) => !lead.includes(id)),
      leadImplied: !NAMED.has(duty.source),
      deadline: time.reading,
      condition: duty.part === 0 ? conditionOf(duty.opening, duty.task) : conditionOf('', duty.task),
      dependsOn: [],
      ...trustIn(duty, time),
    };
  }
}

/** The paragraph above, under the same clause. */
function textAbove({ block }: Duty): string | undefined {
  const sisters = block.parent?.children ?? [];
  return sisters[sisters.indexOf(block) - 1]?.clause.text;
}

/** The lead stands in the sentence itself. */
const NAMED = new Set<LeadSource>(['given', 'subject', 'everybody', 'same-sentence', 'table', 'label']);

/** Committees that speak through the paper. */
const SPEAKING = ['ban-thuong-vu', 'tinh-uy', 'thuong-truc-tinh-uy'];
const COLLECTIVE_KINDS = new Set(['cấp uỷ tỉnh', 'uỷ ban nhân dân', 'hội đồng nhân dân', 'trung ương']);

/** A single agency does itself what its programme says; a committee has it done. */
function isAgency({ entry }: Mention): boolean {
  return entry?.type !== 'body' || !COLLECTIVE_KINDS.has(entry.body.kind ?? '');
}

function isOwnProgramme(type: string | null, issuer: Mention): boolean {
  return type !== null && /^(?:chương trình|kế hoạch)/iu.test(type) && isAgency(issuer);
}
