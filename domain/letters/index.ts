export { bareLetter, WITHDRAWN_LETTER } from './bare-letter';
export { dossierLetter, type DossierModel } from './dossier-letter';
export { digestLetter, hasSomethingToSay } from './digest-letter';
export { actLetter } from './act-letter';
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
