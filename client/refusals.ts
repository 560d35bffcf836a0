import { ApplicationFailure } from '@temporalio/common';
import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { Refusal } from '../domain/refusal';

/** A refusal on its way to a person: never a stack, always a sentence. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
    this.name = 'RefusedError';
  }
}

/** Turns what the engine throws into a refusal in words; anything unknown is thrown on as it is. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusedError) return error.refusal;
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, message, details } = error.cause;
    const at = (details?.[0] as Partial<Refusal> | undefined)?.at ?? null;
    return { code: type ?? 'refused', message, at };
  }
  if (error instanceof WorkflowNotFoundError) {
    return {
      code: 'not-found',
      message: 'Không có nhiệm vụ hoặc chu kỳ này, hoặc đã kết thúc từ lâu.',
      at: null,
    };
  }
  if (error instanceof WorkflowExecutionAlreadyStartedError) {
    return { code: 'already-started', message: 'Chu kỳ này đã được khởi động.', at: null };
  }
  // An Update that the workers could not carry out fails in the engine's own words.
  if (
    error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
    error instanceof WorkflowUpdateFailedError
  ) {
    return {
      code: 'no-answer',
      message: 'Hệ thống chưa trả lời; thao tác có thể vẫn được thực hiện. Hãy gửi lại với cùng --request.',
      at: null,
    };
  }
  return null;
}
