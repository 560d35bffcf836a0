import { cycleSourceOf } from '../../client/cycle-source';
import type { ActForm } from '../../domain/acts/forms';
import { isStillTrue } from '../../domain/desk/still-true';
import type { DigestItem } from '../../domain/desk/types';
import { cellOf } from '../../domain/lifecycle/cell';
import { nextStep } from '../../domain/lifecycle/next-step';
import { attentionsOf } from '../../domain/lifecycle/pending';
import type { PolicyOverrides } from '../../domain/lifecycle/policy';
import { prepareCycle } from '../../domain/plan/prepare';
import { isoMinute } from '../../domain/time/epoch';
import { obligation, planOf } from '../plan/cycles';
import {
  at,
  askUntil,
  decideAs,
  forms,
  grant,
  Life,
  lifeOf,
  refusalOf,
  refuseExtension,
  saidOf,
} from './lives';

const GOC = 'goc/2026-Q2';

function underRules(extension: NonNullable<PolicyOverrides['extension']>): Life {
  const source = cycleSourceOf(planOf([obligation('v', 'quý II/2026')], { plan: { policy: { extension } } }));
  return new Life(prepareCycle(source).assignments[0]!, { of: source });
}

const bySecretariat = (until: string): ActForm => ({ ...grant(until), authority: 'secretariat' }) as ActForm;

describe('an extension', () => {
  test('never stops the clock while it is asked for', () => {
    const life = lifeOf(GOC).lived('2026-06-22 09:00', askUntil('2026-08-31'), '2026-07-03 09:00');
    expect(life.state).toMatchObject({ overdue: true, escalationLevel: 1 });
  });

  test('granted after the due day has passed takes back what was overdue, and every step moves', () => {
    const life = lifeOf(GOC).lived('2026-06-22 09:00', askUntil('2026-08-28'), '2026-07-03 09:00', grant());
    expect(life.state).toMatchObject({
      overdue: false,
      escalationLevel: 0,
      alarmedLevel: 1,
      effectiveDue: '2026-08-28',
    });
    expect(isoMinute(nextStep(life.state)!.at)).toBe('2026-08-29T00:00+07:00');
    expect(saidOf(life, 'mttq', 'lead').slice(0, 2)).toEqual([
      // Saturday 22/08 is worked.
      '2026-08-10 body reminder -15',
      '2026-08-20 body reminder -7',
    ]);
  });

  test('may be granted for a day that has passed while a result waits: the day judges the result', () => {
    const asked = () =>
      lifeOf(GOC).lived(
        '2026-06-22 09:00',
        askUntil('2026-07-10'),
        '2026-07-08 09:00',
        forms.submit,
        '2026-07-20 09:00',
      );
    expect(cellOf(asked().row(), at('2026-07-20 09:00'))).toBe('openOverdue');
    const life = asked().lived(grant());
    expect(life.state).toMatchObject({ status: 'submitted', overdue: false, effectiveDue: '2026-07-10' });
    expect(cellOf(life.row(), life.now)).toBe('openInTerm');
    life.lived(forms.accept);
    expect(cellOf(life.row(), life.now)).toBe('doneOnTime');
    // But not where the work is still to come.
    const late = lifeOf(GOC).lived('2026-06-22 09:00', askUntil('2026-07-10'), '2026-07-20 09:00');
    expect(refusalOf(late, grant())).toBe('new-date-past');
  });

  test('too short for the result that waits leaves it late', () => {
    const life = lifeOf(GOC).lived(
      '2026-06-22 09:00',
      askUntil('2026-07-10'),
      '2026-07-14 09:00',
      forms.submit,
      '2026-07-20 09:00',
      grant(),
    );
    expect(life.state.overdue).toBe(true);
    expect(cellOf(life.row(), life.now)).toBe('openOverdue');
  });

  test('that is refused moves nothing and may be asked for again', () => {
    const life = lifeOf(GOC).lived(
      '2026-06-01 09:00',
      askUntil('2026-08-31'),
      refuseExtension,
      askUntil('2026-07-15'),
    );
    expect(life.state.effectiveDue).toBe('2026-06-30');
    expect(life.state.extensions.map(({ n, decision }) => [n, decision?.granted ?? null])).toEqual([
      [1, false],
      [2, null],
    ]);
    // The second one is the Standing Committee's to decide, under the office's own rules.
    expect(refusalOf(life, bySecretariat('2026-07-15'))).toBe('committee-decides');
  });

  test('that nobody decided asks for nothing once the duty has ended', () => {
    const life = lifeOf(GOC).lived('2026-06-01 09:00', askUntil('2026-08-31'), forms.submit, forms.accept);
    expect(attentionsOf(life.state)).toEqual([]);
    const card = life.desks.get('secretariat')!.cards.find(({ role }) => role === 'noting')!;
    const { seq, role, subject } = card;
    const item: DigestItem = { kind: 'extensionAsked', rung: '', seq, role, subject, merged: [] };
    expect(isStillTrue(item, life.row())).toBe(false);
  });

  test('that the Standing Committee decides answers what the secretariat had on its desk', () => {
    const life = lifeOf(GOC).lived(
      '2026-06-01 09:00',
      askUntil('2026-07-15'),
      decideAs('extend', '2026-08-31'),
    );
    expect(life.state.extensions[0]!.decision).toMatchObject({
      granted: true,
      authority: 'committee',
      nominalDue: '2026-08-31',
      // 31/08 to 02/09 are off.
      effectiveDue: '2026-09-03',
    });
    expect(attentionsOf(life.state)).toEqual([]);
  });
});

describe('the office’s rules', () => {
  test('by length: a shorter day may be granted by the secretariat than was asked of the Committee', () => {
    const life = underRules({ committeeAboveDays: 20, committeeFromNth: null });
    life.lived('2026-06-01 09:00', askUntil('2026-08-31'));
    expect(life.state.extensions[0]!.authority).toBe('committee');
    expect(refusalOf(life, bySecretariat('2026-07-21'))).toBe('committee-decides');
    expect(refusalOf(life, bySecretariat('2026-07-20'))).toBe('ExtensionGranted');
  });

  test('by length: a longer day than the secretariat was asked for is not its to grant', () => {
    const life = underRules({ committeeAboveDays: 20, committeeFromNth: null }).lived(
      '2026-06-01 09:00',
      askUntil('2026-07-10'),
    );
    expect(refusalOf(life, bySecretariat('2026-08-31'))).toBe('committee-decides');
    expect(refusalOf(life, grant('2026-08-31'))).toBe('ExtensionGranted');
  });

  test('until when one may ask: the last minute of the due day', () => {
    expect(
      refusalOf(underRules({ askUntil: 'due' }).until(at('2026-06-30 23:59')), askUntil('2026-07-31')),
    ).toBe('ExtensionAsked');
    expect(
      refusalOf(underRules({ askUntil: 'due' }).until(at('2026-07-01 00:00')), askUntil('2026-07-31')),
    ).toBe('too-late-to-ask');
    expect(
      refusalOf(underRules({ askUntil: 'end' }).until(at('2026-07-01 00:00')), askUntil('2026-07-31')),
    ).toBe('ExtensionAsked');
  });

  test('how many, and how long', () => {
    const life = underRules({ atMost: 1, longestDays: 31 }).until(at('2026-06-01 09:00'));
    expect(refusalOf(life, askUntil('2026-08-03'))).toBe('extension-too-long');
    life.lived(askUntil('2026-07-31'), grant());
    expect(refusalOf(life, askUntil('2026-08-31'))).toBe('no-more-extensions');
  });
});
