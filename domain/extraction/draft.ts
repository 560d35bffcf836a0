import type { DeadlineReading } from '../deadline/types';
import type { ObligationKind } from '../plan/schema';
import type { LocalDate } from '../time/epoch';
import type { DraftWarning, Place } from './source-text';

/** What was read from a document, for people to confirm. What the text does not say is null, never invented. */
export interface Draft {
  document: DraftDocument;
  /** Parts, sections, clauses and bullets in reading order. */
  clauses: Clause[];
  obligations: DraftObligation[];
  /** Exhortations without a body of their own and the like: listed apart, switched off until a person takes them. */
  weak: DraftObligation[];
  targets: DraftTarget[];
  bodies: DraftBody[];
  groups: DraftGroup[];
  /** What a person must say once: a group whose members nobody knows, a body that may be two. */
  questions: DraftQuestion[];
  warnings: DraftWarning[];
}

export interface DraftDocument {
  /** `Kế hoạch`, `Chỉ thị`, `Đề án`, `Chương trình hành động`, … as a title in sentence case. */
  type: string | null;
  /** As written: `28-CT/TU`, `01 - CTr/BDVTU`, `726/KH-UBND`. */
  number: string | null;
  date: LocalDate | null;
  issuer: string | null;
  /** `Thái Nguyên`, `Đồng Nai`: the province whose bodies are meant where a name does not say. */
  province: string | null;
  title: string | null;
  /** From a term the paper gives itself ("giai đoạn 2011-2015", "nhiệm kỳ 2020-2025"); null otherwise. */
  term: { start: LocalDate; end: LocalDate } | null;
  recipients: string[];
  /** The signatory's role, e.g. `Phó Bí thư`; never the name as a role. */
  signedAs: string | null;
}

export interface Clause {
  /** Path in the document's own numbering: `III.4`, `II.1.2`; bullets get a running letter: `III.4-a`. Unique. */
  id: string;
  /** Id of the clause it stands in; null at the top. */
  parent: string | null;
  level: 'part' | 'section' | 'clause' | 'point' | 'bullet' | 'paragraph';
  /** `Phần thứ nhất`, `III-`, `1.`, `a)`, `-`, `+`; empty for a paragraph. */
  mark: string;
  /** The whole paragraph, unwrapped, without its mark. */
  text: string;
  place: Place;
}

/** Rule-based reading, so words and not a probability: `high` needs no look, `medium` a glance, `low` a decision. */
export type Confidence = 'high' | 'medium' | 'low';

export interface DraftObligation {
  /** Clause and running number: `III.4-02`. Unique and stable while the text is. */
  id: string;
  clause: string;
  /** Where the sentence starts. */
  place: Place;
  /** The sentence (or bullet under its heading body), verbatim, unwrapped. */
  quote: string;
  /** What is to be done, without the giving words, the partners and the deadline. */
  summary: string;
  kind: ObligationKind;
  /** Ids of bodies or groups. Empty only among the weak ones. */
  lead: string[];
  coordinating: string[];
  /** The lead is not written in the sentence: taken from the heading, the sentence before, or the issuer. */
  leadImplied: boolean;
  deadline: DeadlineReading;
  /** "Trên cơ sở kết quả …", "khi được … thông qua": the words; null when there are none. */
  condition: string | null;
  /** Ids of the obligations it waits for. */
  dependsOn: string[];
  confidence: Confidence;
  /** Vietnamese, one short sentence. */
  confidenceReason: string;
}

export interface DraftTarget {
  id: string;
  clause: string;
  place: Place;
  what: string;
  /** trên → `>`, từ … trở lên · ít nhất → `>=`, dưới → `<`, không quá → `<=`, đạt · có → `=`, khoảng → `~`. */
  op: '>' | '>=' | '<' | '<=' | '=' | '~';
  value: number;
  /** `%`, `% mỗi năm`, `cơ sở`, `người`, … */
  unit: string;
  by: LocalDate | null;
  each: 'year' | null;
  /** Further places where the same target is stated. */
  alsoAt: Place[];
}

export interface DraftBody {
  /** As in a plan file: `ban-dan-van`. */
  id: string;
  name: string;
  /** Every other spelling met in the document. */
  aliases: string[];
  /** `ban đảng`, `đảng đoàn`, `uỷ ban nhân dân`, `sở, ngành`, `đoàn thể`, … ; null when unknown. */
  kind: string | null;
  /** In which directory entry it was found; null for a body known from this document alone. */
  known: boolean;
}

export interface DraftGroup {
  id: string;
  name: string;
  aliases: string[];
  /** Ids of bodies; empty while nobody has said who belongs to it. */
  members: string[];
}

export interface DraftQuestion {
  code: 'group-members' | 'unknown-body' | 'same-body' | 'which-body';
  /** Id of the body or group asked about. */
  about: string;
  message: string;
  places: Place[];
}
