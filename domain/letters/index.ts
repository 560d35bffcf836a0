export { bareLetter, WITHDRAWN_LETTER } from './bare-letter';
export { dossierLetter, type DossierModel } from './dossier-letter';
export { digestLetter, hasSomethingToSay } from './digest-letter';
export { actLetter } from './act-letter';
export { asksForRow } from './said-facts';
export { rowKey } from './model';
export { linkLetter } from './link-letter';
export { returnedLetter } from './returned-letter';
export type {
  ActModel,
  AwaitingRow,
  DigestModel,
  Letter,
  LetterFrame,
  MorningFigures,
  ReturnedModel,
  Signature,
  WorkingDays,
} from './model';
