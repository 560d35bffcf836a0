import { EnvironmentProblem } from '../config/environment';
import type { Refusal } from '../domain/refusal';

/** 0 done, 1 refused or failed with the reason, 2 wrong usage. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was not called as it must be. `at` names the argument or option. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';

  constructor(
    message: string,
    readonly at: string | null = null,
  ) {
    super(message);
  }
}

/** The command was refused or failed; the sentence says why and what would be right. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';

  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

export function refuse(code: string, message: string, at: string | null = null): CommandProblem {
  return new CommandProblem({ code, message, at });
}

export interface Problem {
  refusal: Refusal;
  exit: ExitCode;
  /** Nobody foresaw it: its stack is worth reading. */
  unexpected: boolean;
}

/** What went wrong, as a sentence for people and a code for programs. `refusalOf` knows what the engine throws. */
export function problemOf(error: unknown, refusalOf: (error: unknown) => Refusal | null): Problem {
  if (error instanceof UsageProblem) {
    return {
      refusal: { code: 'usage', message: error.message, at: error.at },
      exit: EXIT.usage,
      unexpected: false,
    };
  }
  const refusal = error instanceof CommandProblem ? error.refusal : (ownRefusal(error) ?? refusalOf(error));
  if (refusal !== null) return { refusal, exit: EXIT.failed, unexpected: false };
  const message = error instanceof Error ? error.message : String(error);
  return {
    refusal: { code: 'unexpected', message: `Lỗi ngoài dự kiến: ${message}`, at: null },
    exit: EXIT.failed,
    unexpected: true,
  };
}

/** Errors of our own folders carry a sentence with its remedy. They are known by shape: their folders load the engine. */
function ownRefusal(error: unknown): Refusal | null {
  if (error instanceof EnvironmentProblem) {
    return { code: 'environment', message: error.message, at: error.problems[0]?.name ?? null };
  }
  if (!(error instanceof Error)) return null;
  const { name, message } = error;
  const { code, field, file } = error as { code?: unknown; field?: unknown; file?: unknown };
  if ((name === 'ServerProblem' || name === 'StoreError') && typeof code === 'string')
    return { code, message, at: null };
  if (name === 'CalendarFileError')
    return { code: 'calendar-file', message, at: typeof field === 'string' ? field : null };
  if (typeof file === 'string' && typeof code === 'string') return { code, message, at: null };
  return null;
}
