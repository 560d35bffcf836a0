import type { PartStanding } from '../../client/round-json';
import type { Lang } from '../../domain/lang';
import type { RoundStatus } from '../../domain/rounds/types';
import { ROUND_STATUS_WORDS, STANDING_WORDS } from './words';

const STATUS_TONES: Record<RoundStatus, string> = {
  planned: '',
  open: 'blue',
  collating: 'amber',
  reported: 'green',
  lapsed: 'red',
  cancelled: '',
};

const STANDING_TONES: Record<PartStanding, string> = {
  notAsked: '',
  missing: 'red',
  late: 'amber',
  sent: 'blue',
  accepted: 'green',
};

/** Told apart without colours too. */
const STANDING_SIGNS: Record<PartStanding, string> = {
  notAsked: '–',
  missing: '▲',
  late: '◐',
  sent: '○',
  accepted: '●',
};

export function RoundMark({ status, lang }: { status: RoundStatus; lang: Lang }) {
  return <span class={`mark ${STATUS_TONES[status]}`}>{ROUND_STATUS_WORDS[lang][status]}</span>;
}

export function StandingMark({ standing, lang }: { standing: PartStanding; lang: Lang }) {
  return (
    <span class={`mark ${STANDING_TONES[standing]}`}>
      <span aria-hidden="true">{STANDING_SIGNS[standing]}</span> {STANDING_WORDS[lang][standing]}
    </span>
  );
}
