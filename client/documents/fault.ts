import type { Refusal } from '../../domain/refusal';

/** Ends a reading from deep inside a stream; `readDocument` turns it into a refusal, nobody else sees it. */
export class DocumentFault extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

export function fault(code: string, message: string): never {
  throw new DocumentFault({ code, message, at: null });
}
