import { oneLine } from '../../letters/words';
import type { Review } from '../../reports/review';
import { yearOf } from '../../time/epoch';
import { paragraph, type DraftPaper } from '../paper';
import { annexesOf, numbersOfAnnexes } from './annexes';
import type { AnnexKey } from './annex-keys';
import { cutoffWords, issuerOf, type ReportContext, type ReportOptions } from './context';
import { numbered } from './numbering';
import { letterheadOf } from './office';
import type { ReportSentence, Section } from './sentence';

/** A report with its sentences and what they rest on. */
export interface ReportDraft {
  paper: DraftPaper;
  sentences: ReportSentence[];
}

export function contextOf(review: Review, options: ReportOptions): ReportContext {
  const { snapshot } = review;
  const numbers = new Map<AnnexKey, string>();
  const context: ReportContext = {
    review,
    snapshot,
    office: issuerOf(snapshot, options),
    gaps: options.gaps ?? [],
    annex: (key) => numbers.get(key) ?? 'Phụ lục',
  };
  for (const [key, number] of numbersOfAnnexes(context)) numbers.set(key, number);
  return context;
}

/** `about`: what stands under BÁO CÁO; `told`: what the first sentence says is reported. */
export function reportPaperOf(
  context: ReportContext,
  { about, told, sections }: { about: string; told: string; sections: Section[] },
): ReportDraft {
  const { snapshot, office } = context;
  const { plan, round } = snapshot;
  const committee = oneLine(plan.committee);
  const year = yearOf(round.days.committeeDue);
  const { body, sentences } = numbered(sections);
  return {
    paper: {
      letterhead: letterheadOf(office, 'BC', year),
      title: { type: 'BÁO CÁO', about },
      about: null,
      addressee: { label: 'Kính gửi', names: [committee] },
      body: [
        paragraph(
          `Thực hiện ${oneLine(plan.cited)}, trên cơ sở báo cáo của các cơ quan và số liệu theo dõi đến ${cutoffWords(snapshot)}, ${office.name} báo cáo ${committee} ${told} như sau:`,
        ),
        ...body,
        paragraph(
          `Trên đây là báo cáo ${about}, ${office.name} kính trình ${committee} xem xét, cho ý kiến.`,
        ),
      ],
      signature: office.signature,
      copies: ['Như trên', ...copiesOf(context), office.filed],
      annexes: annexesOf(context, numbersOfAnnexes(context), sentences, year),
    },
    sentences,
  };
}

/** Who watches is told too, unless it writes itself. */
function copiesOf({ snapshot: { plan }, office }: ReportContext): string[] {
  const others = [oneLine(plan.secretariat), 'Các cơ quan, đơn vị thực hiện'];
  return others.filter((name) => name !== office.name);
}
