import { pendingExtension } from '../lifecycle/pending';
import { maxDate, plusDays, dateOf } from '../time/epoch';
import { previewOf, type Stage } from './command-of';
import type { ActForm, SecretariatForm } from './forms';

/** What the secretariat does to one assignment; what the Standing Committee decides stands in its dossier. */
export type SecretariatAct = Exclude<SecretariatForm['type'], 'decide'>;

export const SECRETARIAT_ACTS: readonly SecretariatAct[] = [
  'accept',
  'return',
  'decideExtension',
  'decideMove',
  'keep',
  'transfer',
  'urge',
  'requireExplanation',
  'amend',
  'suspend',
  'resume',
  'reopen',
  'withdraw',
];

/** Words by which it is asked whether an act may be done at all; nothing is done with them. */
const ASKING = { by: '?', reason: '?' } as const;
const DAYS_AHEAD = 30;

/**
 * Which acts the rules would take now, by the very rules that answer: an act is offered unless its refusal is about
 * how the assignment stands. What a refusal says of a field of the form, a person may still fill in otherwise.
 */
export function actsOffered(stage: Stage): SecretariatAct[] {
  return SECRETARIAT_ACTS.filter((type) => {
    const outcome = previewOf(stage, askingForm(stage, type));
    return outcome.ok || outcome.refusal.at !== null;
  });
}

function askingForm({ row, now }: Stage, type: SecretariatAct): ActForm {
  const today = dateOf(now);
  const until = plusDays(maxDate(today, row.effectiveDue ?? today), DAYS_AHEAD);
  const asked = row.detail === null ? null : pendingExtension(row.detail);
  switch (type) {
    case 'accept':
      return { ...ASKING, type, note: null };
    case 'urge':
      return { ...ASKING, type, note: '?' };
    case 'requireExplanation':
      return { ...ASKING, type, question: '?', until: null };
    case 'return':
      return { ...ASKING, type, until };
    case 'reopen':
      return { ...ASKING, type, paper: null, until };
    case 'amend':
      return { ...ASKING, type, paper: { number: '?', date: today }, until };
    case 'resume':
      return { ...ASKING, type, until: null };
    case 'suspend':
    case 'withdraw':
      return { ...ASKING, type, paper: null };
    case 'keep':
      return { ...ASKING, type };
    case 'decideMove':
      return { ...ASKING, type, accepted: false };
    case 'decideExtension': {
      const authority = asked?.authority ?? 'secretariat';
      return { ...ASKING, type, granted: false, authority, paper: null, until: null };
    }
    case 'transfer':
      return { ...ASKING, type, from: null, to: { id: '?', name: '?' }, paper: null, on: null };
  }
}

/** Acts after which little can be mended: whoever logged in gives the password once more. */
const HARD_TO_UNDO: readonly SecretariatAct[] = ['withdraw'];

export function mustBeConfirmed(act: SecretariatAct): boolean {
  return HARD_TO_UNDO.includes(act);
}
