import fc from 'fast-check';
import type { ActForm, ActType } from '../../domain/acts/forms';
import { SECRET_WORDS } from '../../domain/lifecycle/secret';
import { changedLadder, dueOn } from '../../domain/plan/ladders';
import { chargedOf } from '../../domain/plan/charged';
import { MEASURES } from '../../domain/lifecycle/types';
import {
  atHour,
  dateOf,
  HOUR_MS,
  maxDate,
  plusDays,
  startOfDay,
  type LocalDate,
} from '../../domain/time/epoch';
import { at, BODIES, calendar, forms, Life, paper, preparedOne, source, STRANGER } from './lives';

/* Lives as people and time would lead them: random forms on random days near the days of the assignment. */

/** One thing that happens: a form, a pause, or a word from a predecessor. Numbers choose among what is there. */
export interface Happening {
  what: ActType | 'wait' | 'tidings';
  /** Days from today, or from the due day. */
  days: number;
  fromDue: boolean;
  yes: boolean;
  pick: number;
  hour: number;
}

const TYPES: ActType[] = [
  'receive',
  'decline',
  'contribute',
  'askParts',
  'report',
  'submit',
  'approve',
  'reject',
  'askExtension',
  'explain',
  'keep',
  'accept',
  'return',
  'decideExtension',
  'transfer',
  'suspend',
  'resume',
  'withdraw',
  'reopen',
  'decideMove',
  'amend',
  'urge',
  'requireExplanation',
  'decide',
];

const happeningArb: fc.Arbitrary<Happening> = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...TYPES) },
    { weight: 1, arbitrary: fc.constantFrom<Happening['what']>('wait', 'tidings') },
    // What leads on, so that lives come further than their first refusal.
    {
      weight: 2,
      arbitrary: fc.constantFrom<ActType>(
        'submit',
        'return',
        'approve',
        'resume',
        'transfer',
        'askExtension',
      ),
    },
  ),
  days: fc.integer({ min: -8, max: 60 }),
  fromDue: fc.boolean(),
  yes: fc.boolean(),
  pick: fc.nat(1000),
  hour: fc.integer({ min: 0, max: 23 }),
});

export const livesArb = (ids: readonly string[]) =>
  fc.record({
    id: fc.constantFrom(...ids),
    happenings: fc.array(happeningArb, { minLength: 1, maxLength: 24 }),
  });

/** Lets one thing happen; null: nothing came of it. */
export function lead(life: Life, happening: Happening): ReturnType<Life['act']> | null {
  const { what, days, hour, pick } = happening;
  if (what === 'wait') {
    const day =
      happening.fromDue && life.state.effectiveDue !== null ? life.state.effectiveDue : dateOf(life.now);
    life.until(Math.max(life.now, atHour(plusDays(day, days), hour)));
    return null;
  }
  // Between two acts lies an hour at least, and at times a week.
  life.until(life.now + HOUR_MS * (1 + (pick % 5 === 0 ? 24 * 7 : 0)));
  if (what === 'tidings') {
    tell(life, happening);
    return null;
  }
  return life.act(formOf(life, happening));
}

function dayOf(life: Life, { days, fromDue }: Happening): LocalDate {
  const today = dateOf(life.now);
  return plusDays(fromDue ? (life.state.effectiveDue ?? today) : today, days);
}

function words(life: Life, said: string): string {
  return life.state.secret ? SECRET_WORDS : said;
}

export function formOf(life: Life, happening: Happening): ActForm {
  const { what, yes, pick } = happening;
  const by = 'Lê Văn Minh';
  const said = words(life, 'Lý do');
  const until = dayOf(life, happening);
  const bodies = [...BODIES, STRANGER.id];
  const some = bodies[pick % bodies.length]!;
  const other = bodies[(pick >> 3) % bodies.length]!;
  const ref = (id: string) => ({ id, name: `Cơ quan ${id}` });
  switch (what) {
    case 'contribute':
      return { type: what, by, body: some, kind: yes ? 'result' : 'opinion', text: said, files: [] };
    case 'askParts':
      return { type: what, by, bodies: yes ? life.state.coordinating : [some], what: said, until };
    case 'report':
      return {
        type: what,
        by,
        text: said,
        percent: pick % 101,
        difficulties: yes ? said : null,
        proposals: null,
      };
    case 'submit': {
      const handedInAt = pick % 3 === 0 ? startOfDay(until) : null;
      return { type: what, by, text: said, paper: yes ? paper : null, files: [], handedInAt };
    }
    case 'askExtension':
      return { type: what, by, reason: said, until };
    case 'return':
      return { type: what, by, reason: said, until: maxDate(until, plusDays(dateOf(life.now), 1)) };
    case 'decideExtension':
      return {
        type: what,
        by,
        granted: yes,
        authority: pick % 2 === 0 ? 'committee' : 'secretariat',
        paper,
        reason: said,
        until: pick % 3 === 0 ? until : null,
      };
    case 'transfer':
      return {
        type: what,
        by,
        from: yes ? null : ref(life.state.coordinating[pick % 2] ?? some),
        to: ref(other),
        reason: said,
        paper,
        on: pick % 2 === 0 ? null : until,
      };
    case 'resume':
      return { type: what, by, reason: said, until: yes ? null : until };
    case 'reopen':
    case 'amend':
      return { type: what, by, reason: said, paper, until };
    case 'decideMove':
      return { type: what, by, accepted: yes, reason: said };
    case 'requireExplanation':
      return { type: what, by, question: said, until: yes ? null : until };
    case 'decide': {
      const measure = MEASURES[pick % MEASURES.length]!;
      return {
        type: what,
        by,
        dossier: `TT-${pick % 4}`,
        measure,
        paper,
        note: null,
        until: yes ? until : null,
      };
    }
    case 'decline':
      return { type: what, by, reason: said, suggested: yes ? other : null };
    case 'explain':
      return { type: what, by, text: said, files: [] };
    case 'urge':
      return { type: what, by, note: said };
    case 'accept':
      return { type: what, by, note: null };
    case 'receive':
    case 'approve':
      return { type: what, by };
    case 'reject':
    case 'keep':
      return { type: what, by, reason: said };
    case 'suspend':
    case 'withdraw':
      return { type: what, by, reason: said, paper };
    default:
      return forms.receive;
  }
}

/** What a predecessor tells, as the follower's row has it computed: once more, at times, than it should. */
function tell(life: Life, happening: Happening): void {
  const predecessor = life.one.awaits[happening.pick % Math.max(1, life.one.awaits.length)];
  if (predecessor === undefined) return;
  const today = dateOf(life.now);
  const charged = chargedOf(source, life.row(), today, calendar);
  const { effectiveDue } = life.state;
  if (happening.yes) {
    const from = plusDays(today, 1);
    const ladder = changedLadder(
      source,
      life.one.assignment,
      { ...charged, effectiveDue, from, anew: true },
      calendar,
    );
    life.hear({ type: 'release', predecessor, ladder: happening.pick % 4 === 0 ? null : ladder });
    return;
  }
  const day = maxDate(dayOf(life, happening), today);
  const due = dueOn(source, life.one.assignment, charged, day, today, calendar);
  life.hear({ type: 'proposeMove', predecessor, predecessorDue: day, due });
}

export function lifeLed({ id, happenings }: { id: string; happenings: Happening[] }): Life {
  const life = new Life(preparedOne(id), { from: at('2026-01-12 06:00') });
  for (const happening of happenings) lead(life, happening);
  return life;
}
