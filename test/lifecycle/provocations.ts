import { cycleSourceOf } from '../../client/cycle-source';
import type { ActForm } from '../../domain/acts/forms';
import type { AssignmentCommand } from '../../domain/lifecycle/commands';
import { MAX_TEXT } from '../../domain/guard-text';
import { MAX_FILES, type FileRef } from '../../domain/files/types';
import { prepareCycle } from '../../domain/plan/prepare';
import type { LocalDate } from '../../domain/time/epoch';
import * as acts from '../acts/lives';
import { at, Life, lifeOf } from '../acts/lives';
import { obligation, planOf } from '../plan/cycles';

/** Something that somebody may try and that is refused. */
export interface Provocation {
  life: Life;
  act: { form: ActForm } | { command: AssignmentCommand };
}

const { forms } = acts;
const by = 'Trần Thị Hoa';

/** A life under rules that are stricter than the office's own. */
function strictLife(): Life {
  const plan = planOf([obligation('nghiem', 'quý II/2026')], {
    plan: { policy: { extension: { askUntil: 'due', atMost: 1, longestDays: 20 } } },
  });
  const source = cycleSourceOf(plan);
  return new Life(prepareCycle(source).assignments[0]!, { of: source });
}

const file = (n: number): FileRef => ({
  sha256: n.toString(16).padStart(64, '0'),
  name: `bao-cao-${n}.pdf`,
  bytes: 10,
  kind: 'pdf',
});

const filesOf = (files: unknown): ActForm => ({ ...forms.submit, files: files as FileRef[] });
const wrong = (command: object): { command: AssignmentCommand } => ({
  command: command as AssignmentCommand,
});

/** A transfer by a row that knows another due day. */
function outOfDate(): Provocation {
  const transfer = {
    ...acts.transferTo('hoi-ccb'),
    from: 'mttq',
    fromName: 'x',
    on: '2026-03-02',
    approval: 'direct',
  };
  const life = lifeOf('goc/2026-Q2').until(at('2026-03-02 09:00'));
  return { life, act: wrong({ ...transfer, ladder: life.state.ladder, dueThen: '2026-05-15' }) };
}

const long = 'ộ'.repeat(MAX_TEXT);
const LONG_REPORT: ActForm = { ...forms.report, text: long, difficulties: long };

/** A life of which more was written than an assignment can carry. */
function wordyLife(): Life {
  const life = lifeOf('goc/2026-Q2').until(at('2026-03-02 09:00'));
  while (life.act(LONG_REPORT).ok);
  return life;
}

/** What the tables of states do not come to: words, days and files that are wrong in themselves, or too much. */
export function provocations(): Provocation[] {
  const open = () => lifeOf('goc/2026-Q2').until(at('2026-03-02 09:00'));
  const form = (one: ActForm, life = open()): Provocation => ({ life, act: { form: one } });
  const decided = open().lived(acts.decideAs('remind'));
  const ladder = null as never;
  const follower = () => {
    const life = lifeOf('tiep/2026-Q4').until(at('2026-03-02 09:00'));
    const day = '2027-02-01' as LocalDate;
    const due = { nominalDue: day, effectiveDue: day, ladder: life.state.ladder };
    life.hear({ type: 'proposeMove', predecessor: 'goc/2026-Q2', predecessorDue: day, due });
    return { life, due: { ...due, effectiveDue: '2027-03-01' as LocalDate } };
  };
  const proposed = follower();
  return [
    form({ ...forms.decline, reason: ' ' }),
    form({ ...forms.submit, text: 'x'.repeat(MAX_TEXT + 1) }),
    form({ ...forms.submit, paper: { ...acts.paper, date: '2027-01-01' as LocalDate } }),
    form({ ...forms.submit, handedInAt: at('2026-03-03 09:00') }),
    form(
      { ...forms.submit, handedInAt: at('2026-03-03 09:00') },
      open().lived(forms.submit, '2026-03-05 09:00', acts.returnUntil('2026-07-15'), '2026-03-06 09:00'),
    ),
    form(filesOf('x')),
    form(filesOf([file(1), file(1)])),
    form(filesOf(Array.from({ length: MAX_FILES + 1 }, (_, i) => file(i)))),
    form({ ...forms.report, percent: 101 }),
    form({ type: 'contribute', by, body: 'hoi-ccb', kind: 'result', text: 'x', files: [] }),
    form({ type: 'contribute', by, body: 'hoi-nong-dan', kind: 'x' as never, text: 'x', files: [] }),
    form({ type: 'askExtension', by, reason: 'x', until: '2026-02-30' as LocalDate }),
    form(acts.askUntil('2099-01-01')),
    form(acts.askUntil('2026-05-15')),
    form(acts.askParts('2026-03-01', 'hoi-nong-dan')),
    form(acts.returnUntil('2026-03-02'), open().lived(forms.submit)),
    form(acts.returnUntil('2026-04-15'), open().lived(forms.submit)),
    form(acts.reopenUntil('2026-07-15'), open().lived(forms.withdraw, '2026-05-15 09:00')),
    form(acts.amendUntil('2026-06-30')),
    form(acts.transferTo('mttq')),
    form(acts.transferTo('hoi-nong-dan', { from: 'hoi-ccb' })),
    form({ ...acts.grant('2026-07-15'), paper: null } as ActForm, open().lived(acts.askUntil('2026-07-15'))),
    form(
      { ...acts.grant('2027-02-15'), authority: 'secretariat' } as ActForm,
      open().lived(acts.askUntil('2027-02-15')),
    ),
    form(acts.decideAs('remind'), decided),
    form(acts.askUntil('2026-07-15'), strictLife().until(at('2026-07-02 09:00'))),
    form(acts.askUntil('2026-12-15'), strictLife()),
    form(
      acts.askUntil('2026-08-14'),
      strictLife().lived(acts.askUntil('2026-07-15'), acts.grant(), '2026-02-02 09:00'),
    ),
    { life: open(), act: wrong({ type: 'forget', by }) },
    outOfDate(),
    form(LONG_REPORT, wordyLife()),
    {
      life: open(),
      act: wrong({
        ...acts.transferTo('hoi-ccb'),
        fromName: 'x',
        from: 'mttq',
        on: '2026-03-02',
        ladder,
        approval: 'direct',
      }),
    },
    {
      life: proposed.life,
      act: { command: { type: 'decideMove', by, accepted: true, reason: null, due: proposed.due } },
    },
  ];
}
