/** Who may decide an extension. */
export type Authority = 'secretariat' | 'committee';

export interface ExtensionPolicy {
  /** Above this many calendar days after the due day that stands, the Standing Committee decides; null: never by length. */
  committeeAboveDays: number | null;
  /** From this request on (2 = the second) the Standing Committee decides; null: never by count. */
  committeeFromNth: number | null;
  /** How many may be granted; null: no limit. */
  atMost: number | null;
  /** The longest single extension in calendar days; null: no limit. */
  longestDays: number | null;
  /** Until when one may ask: before the due day has passed, or until the assignment ends. */
  askUntil: 'due' | 'end';
}

/** What an office decides about the handling of assignments: data, frozen into each when it starts. */
export interface AssignmentPolicy {
  /** Working days in which the lead confirms receipt; the morning after them the secretariat is told. null: never. */
  receiptWithin: number | null;
  /** `head`: what the staff of the lead hands in goes to its head first. */
  approval: 'direct' | 'head';
  extension: ExtensionPolicy;
  /** Calendar days after its end in which an assignment may be reopened. */
  reopenWithinDays: number;
  /** Working days for an answer where an explanation is required and no day is named. */
  explainWithin: number;
  /** Working days that a follower needs at least: its latest start, if what it builds on is not there. */
  followerNeeds: number;
}

/** What a plan says otherwise; what it does not say stays as the office has it. */
export type PolicyOverrides = {
  [K in Exclude<keyof AssignmentPolicy, 'approval' | 'extension'>]?: AssignmentPolicy[K] | undefined;
} & { extension?: { [K in keyof ExtensionPolicy]?: ExtensionPolicy[K] | undefined } | undefined };

export function withOverrides(policy: AssignmentPolicy, overrides: PolicyOverrides = {}): AssignmentPolicy {
  const { extension = {}, ...rest } = overrides;
  return { ...policy, ...said(rest), extension: { ...policy.extension, ...said(extension) } };
}

function said<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Of assignments that were started before there was a policy: nothing changes for them but what people may now do. */
export const EARLIEST_POLICY: AssignmentPolicy = {
  receiptWithin: null,
  approval: 'direct',
  extension: {
    committeeAboveDays: null,
    committeeFromNth: null,
    atMost: null,
    longestDays: null,
    askUntil: 'end',
  },
  reopenWithinDays: 30,
  explainWithin: 5,
  followerNeeds: 15,
};
