import type { NameReader } from '../bodies/mention';
import { verbAt } from '../bodies/predicates';
import { behindEnumerator, followAny, wordsOf } from '../bodies/words';
import type { Block } from '../outline';
import { sentencesOf, type Sentence } from '../sentences';
import type { Charged, PaperContext } from './context';
import type { DeadlineKind } from '../../deadline/types';
import { withoutTraps } from '../time-traps';
import { union, type Bearer } from './bearer';
import type { Duty } from './duty';
import { headOf, type Head } from './head';
import { kindOf } from './kinds';
import { directedAt, partnersAt } from './partners';
import { roundsOf } from './reviews';
import { sectionOf, type Section } from './sections';
import { setsADay } from './parts';
import { dutiesOf, type SentenceTask } from './sentence-duties';
import { isTag, tagWords } from './tags';
import { AT_THE_SAME_TIME, GROUND, TIME_FIRST } from './vocabulary';

export function readerOf({ trie, province }: PaperContext, text: string): NameReader {
  return { text, words: wordsOf(text), trie, province };
}

const SETS_A_DAY = new Set<DeadlineKind>([
  'date',
  'month',
  'quarter',
  'half-year',
  'nine-months',
  'relative',
  'recurring',
]);

/** Formulas at the end of decisions, and notes in brackets. */
const NO_TASK =
  /^\((?:ban hành )?kèm theo|^ban hành kèm theo|^[^;]{0,80} thông báo (?:để|đến) (?:các )?(?:cơ quan|đơn vị|địa phương|cấp)[^;]{0,80}(?:biết|thực hiện)[./]*$|chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|kế hoạch|chỉ thị|nghị quyết|chương trình|đề án) này|^(?:quyết định|kế hoạch|chỉ thị|nghị quyết|chương trình|đề án|hướng dẫn) này (?:có hiệu lực|được|phổ biến|thay thế)|^[^;]{0,160}(?:nghiêm túc|tổ chức|triển khai) thực hiện (?:tốt |nghiêm túc )?(?:quyết định|kế hoạch|chỉ thị|nghị quyết|chương trình|đề án) này[./]*$/iu;

/** What a sentence only lists, e.g. what a budget is for. */
const LISTING = /^(?:bao gồm|gồm|cụ thể là|ví dụ)(?!\p{L})/iu;

/** Reads the sentences of one paragraph, each in the light of those before it. */
export class ParagraphReader {
  readonly duties: Duty[] = [];
  weak: Duty | null = null;
  /** The paragraph is nothing but a time. */
  looseTag: string | null = null;

  private readonly section: Section;
  /** Duties of the last sentence that named somebody: a sentence without a body goes on with them. */
  private last: Duty[] = [];
  private untagged: Duty[] = [];
  private exhorting = false;

  constructor(
    private readonly context: PaperContext,
    private readonly block: Block,
    private readonly above: Charged | null,
    private readonly isOwnItem: boolean,
    /** Words of the item above that end with ":" and that this one completes. */
    private readonly stem: string,
  ) {
    this.section = sectionOf(block);
  }

  read(): void {
    for (const sentence of sentencesOf(this.block.paragraph, this.block.textStart)) this.sentence(sentence);
  }

  private sentence(sentence: Sentence): void {
    if (isTag(sentence.text, this.context.readTime)) return this.closeWith(sentence);
    const reader = readerOf(this.context, sentence.text);
    const head = this.directsOn(sentence) ? null : headOf(reader);
    if (NO_TASK.test(sentence.text)) return;
    if (head?.form === 'everybody' && !this.setsADay(sentence, head)) return this.exhort(sentence);
    if (head) return this.charge(sentence, reader, head);
    if (this.last.length > 0) return this.goOn(sentence, reader);
    if (this.exhorting) return;
    if (this.planRounds(sentence)) return;
    const bearer = this.silentBearer();
    if (bearer) this.takeSilent(sentence, reader, bearer);
    else this.exhort(sentence);
  }

  /** Below a heading "Lãnh đạo X …" says what the body of the heading does, not who is at the head of X. */
  private directsOn({ text }: Sentence): boolean {
    return this.above !== null && /^lãnh đạo(?!\p{L})/iu.test(text);
  }

  /** Everybody in general is charged only where the sentence says by when. */
  private setsADay({ text }: Sentence, { leads, form }: Head): boolean {
    if (form === 'given' || leads.length === 0 || this.section === 'background') return false;
    const reading = this.context.readTime(withoutTraps(text));
    return (
      reading !== null &&
      SETS_A_DAY.has(reading.kind) &&
      (reading.kind !== 'recurring' || reading.recurrence !== null)
    );
  }

  private closeWith({ text }: Sentence): void {
    const words = tagWords(text);
    if (this.duties.length === 0 && !this.weak) this.looseTag = words;
    for (const duty of this.untagged) duty.tag ??= { text: words, ofTheBlock: false };
    this.untagged = [];
  }

  private charge(sentence: Sentence, reader: NameReader, head: Head): void {
    const leads = head.leads.filter(({ scope }) => scope.of !== 'central');
    if (leads.length === 0 || this.onlyTells(head)) {
      this.last = [];
      return;
    }
    if (this.onlyDirects(head)) return this.exhort(sentence);
    const { partners, directed, form } = head;
    this.exhorting = false;
    const source = form === 'given' ? 'given' : form === 'everybody' ? 'everybody' : 'subject';
    const { start, task: from, core } = head;
    this.take(sentence, { reader, bearer: { leads, partners, directed, source }, start, from, core });
  }

  /** A bare subject outside the parts that set tasks, or a body that speaks in the paper. */
  private onlyTells({ form, leads, binding }: Head): boolean {
    if (form !== 'subject') return false;
    const speaks = leads.every(({ id }) => this.context.speaking.has(id));
    return this.section !== 'tasks' || (speaks && !binding);
  }

  /** Where "Giao …" paragraphs hand out, the bullets above them set the direction. */
  private onlyDirects({ form, binding, partners }: Head): boolean {
    const { mark } = this.block;
    const bulleted = mark?.kind === 'bullet' && this.above === null;
    return (
      form === 'subject' && bulleted && !binding && partners.length === 0 && this.context.handsOut(this.block)
    );
  }

  private exhort(sentence: Sentence): void {
    this.last = [];
    if (this.section !== 'tasks' || this.exhorting || this.isClosing()) return;
    this.exhorting = true;
    this.weak ??= {
      ...this.dutyAt(sentence, { leads: [], partners: [], directed: [], source: 'nobody' }),
      task: sentence.text,
    };
  }

  private isClosing(): boolean {
    return this.block.parent === null && this.block.clause.id.startsWith('KT');
  }

  /** Who bears a sentence that names nobody. */
  private silentBearer(): Bearer | null {
    if (this.section !== 'tasks' || this.isClosing()) return null;
    if (this.above) return { ...this.above, source: 'heading' };
    const { programmeOf } = this.context;
    if (!programmeOf || !this.isOwnItem) return null;
    return { leads: [programmeOf], partners: [], directed: [], source: 'issuer' };
  }

  private planRounds(sentence: Sentence): boolean {
    if (this.section === 'background') return false;
    const rounds = roundsOf(sentence.text);
    if (rounds.length === 0 || (rounds.length === 1 && this.section !== 'time')) return false;
    const bearer: Bearer = this.above
      ? { ...this.above, source: 'heading' }
      : { leads: [], partners: [], directed: [], source: 'watcher' };
    rounds.forEach(({ start, end }, part) => {
      const task = sentence.text.slice(start, end).replace(/[\s,;./]+$/u, '');
      this.duties.push({ ...this.dutyAt(sentence, bearer), task, part });
    });
    return true;
  }

  /** A sentence without a body behind one that charges somebody. */
  private goOn(sentence: Sentence, reader: NameReader): void {
    if (LISTING.test(sentence.text)) return;
    if (this.last.length === 1 && !this.standsAlone(sentence, reader)) {
      this.last[0]!.end = sentence.end;
      return;
    }
    const leads = union(this.last.map((duty) => duty.leads));
    const several = this.last.some((duty) => duty.leads.length !== leads.length);
    const source = several ? 'several-before' : 'before';
    this.takeSilent(sentence, reader, { leads, partners: [], directed: [], source });
  }

  /** A sentence without a body: its task begins behind the ground or the case that it opens with. */
  private takeSilent(sentence: Sentence, reader: NameReader, bearer: Bearer): void {
    const start = silentStart(reader);
    const together = partnersAt(reader, start);
    const partners = union([together?.mentions ?? [], bearer.partners]);
    const from = together?.end ?? start;
    const { mentions, end: core } = directedAt(reader, from);
    const directed = union([bearer.directed, mentions]);
    this.take(sentence, { reader, bearer: { ...bearer, partners, directed }, start, from, core });
  }

  /** Other partners, bodies that are directed, a time of its own, or another kind of work. */
  private standsAlone({ text }: Sentence, reader: NameReader): boolean {
    const start = silentStart(reader);
    const rest = text.slice(reader.words[start]?.start ?? 0);
    if (partnersAt(reader, start) !== null || directedAt(reader, start).mentions.length > 0) return true;
    if (TIME_FIRST.test(rest) || setsADay(reader, start, this.context.readTime)) return true;
    const kind = kindOf(rest, null, false);
    if (kind === 'report' || kind === 'midterm-review' || kind === 'final-review') return true;
    // "Thời gian tổng kết vào … . Đồng thời, …": the time before it was said of what stood before it.
    return this.untagged.length === 0;
  }

  private take(sentence: Sentence, task: SentenceTask): void {
    const duties = dutiesOf(this.context, task, (bearer) => this.dutyAt(sentence, bearer), this.stemOnce());
    this.last = duties;
    this.duties.push(...duties);
    this.untagged.push(...duties.filter(({ tag }) => tag === null));
  }

  private stemOnce(): string {
    return this.duties.length === 0 ? this.stem : '';
  }

  private dutyAt({ start, end, place }: Sentence, bearer: Bearer): Duty {
    const fresh = { opening: '', task: '', core: 0, tag: null, reportOnIt: false, part: 0 };
    return { block: this.block, start, end, place, ...bearer, ...fresh };
  }
}

/** Index of the word with which the task of a sentence without a body begins. */
function silentStart({ words, text }: NameReader): number {
  const first = behindEnumerator(words, 0);
  if (first > 0) return first;
  if (GROUND.test(text)) {
    const comma = words.findIndex(({ raw }, i) => raw === ',' && verbAt(words, i + 1) !== null);
    return comma < 0 ? 0 : comma + 1;
  }
  const same = followAny(words, 0, AT_THE_SAME_TIME) ?? 0;
  return words[same]?.raw === ',' ? same + 1 : same;
}
