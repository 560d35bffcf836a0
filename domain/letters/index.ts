export { digestLetter, hasSomethingToSay, WITHDRAWN_LETTER } from './digest-letter';
export { returnedLetter } from './returned-letter';
export type {
  AwaitingRow,
  DigestModel,
  Letter,
  LetterFrame,
  MorningFigures,
  ReturnedModel,
  Signature,
  WorkingDays,
} from './model';
