/** The office's rules for rounds: data, frozen into the source of a cycle. All lengths are working days unless they say otherwise. */
export interface RoundsPolicy {
  annual: AnnualPolicy;
  periodic: StepsPolicy & {
    /** The day of a period's last month on which its data end; they begin on the day after it, one period before. */
    cutoffDay: number;
  };
  /** Sơ kết, tổng kết, and the review of a single paper. */
  review: StepsPolicy & {
    /** A plan of at least so many years has a sơ kết and a tổng kết though no clause says so. */
    minTermYears: number;
    /** The year of the term in which the sơ kết lies: 3 = the third. */
    midtermYear: number;
  };
  reminders: {
    /** Before a part is due. */
    parts: number[];
    /** Before the collating body's day, and after it. */
    collateBefore: number[];
    collateAfter: number[];
  };
  /** An annual round that would end within so many calendar days of a sơ kết or tổng kết is part of that one. */
  absorbedWithinDays: number;
  /** Calendar days after the Standing Committee's day in which late parts are still taken and the paper is waited for. */
  lapseAfterDays: number;
}

/** The way of a report, each step with a due day of its own: body → collating body → Standing Committee. */
export interface StepsPolicy {
  /** From the opening to the day on which the parts are due. */
  opensBefore: number;
  /** From the cut-off to the parts, to the collating body's day, to the Committee's. */
  partsAfter: number;
  collateAfter: number;
  committeeAfter: number;
}

export interface AnnualPolicy extends StepsPolicy {
  /** A plan of at least so many years has annual rounds though no clause says so. */
  minTermYears: number;
  /** `MM-DD`, in the year before. */
  dataFrom: string;
  /** `MM-DD`. */
  cutoff: string;
}
