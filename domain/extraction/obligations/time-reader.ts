import { readDeadline, type DeadlineContext } from '../../deadline';
import type { DeadlineReading } from '../../deadline/types';
import { accepted, type Outcome } from '../../refusal';

/** Without one of these words the reader of deadlines finds nothing. */
const SAYS_A_TIME =
  /\d|(?<!\p{L})(?:ngày|tuần|tháng|năm|q(?:uý|úy|uí|úi)|kỳ|kì|niên|xuyên|liên tục|khi|sau|trước|kết quả|suốt|Q\.|[IVXⅠ-Ⅻ]+)(?!\p{L})/iu;

/** Reads times for one paper: the same words are asked about several times, and most words say nothing of time. */
export class TimeReader {
  private readonly readings = new Map<string, Outcome<DeadlineReading>>();
  private silence: Outcome<DeadlineReading> | null = null;

  constructor(private readonly context: DeadlineContext) {}

  /** null for a day that does not exist; `read` says which. */
  reading(text: string): DeadlineReading | null {
    const outcome = this.read(text);
    return outcome.ok ? outcome.value : null;
  }

  read(text: string): Outcome<DeadlineReading> {
    const known = this.readings.get(text);
    if (known) return known;
    const reading = SAYS_A_TIME.test(text) ? readDeadline(text, this.context) : this.noTime(text);
    this.readings.set(text, reading);
    return reading;
  }

  private noTime(text: string): Outcome<DeadlineReading> {
    this.silence ??= readDeadline('', this.context);
    return this.silence.ok ? accepted({ ...this.silence.value, rawText: text }) : this.silence;
  }
}
