import { cycleSourceOf } from '../../client/cycle-source';
import type { ActForm } from '../../domain/acts/forms';
import { commandOf, previewOf } from '../../domain/acts/command-of';
import type { AssignmentCommand } from '../../domain/lifecycle/commands';
import { decide } from '../../domain/lifecycle/decide';
import { SECRET_RESULT, SECRET_WORDS } from '../../domain/lifecycle/secret';
import { localDate } from '../../domain/time/epoch';
import * as acts from './lives';
import { at, forms, lifeOf, refusalOf, reopenUntil, returnUntil, source } from './lives';

const MAT = 'mat/2026-Q3';
const GOC = 'goc/2026-Q2';
const by = 'Lê Văn Minh';
const file = { sha256: 'a'.repeat(64), name: 'bao-cao.pdf', bytes: 10, kind: 'pdf' } as const;

describe('a secret duty', () => {
  const speaking: ActForm[] = [
    forms.decline,
    forms.keep,
    forms.submit,
    forms.reject,
    forms.report,
    forms.explain,
    forms.suspend,
    forms.resume,
    forms.withdraw,
    forms.urge,
    acts.askUntil('2026-12-31'),
    acts.refuseExtension,
    acts.transferTo('tinh-doan'),
    acts.askParts('2026-05-15', 'tinh-doan'),
    acts.requireExplanation(),
    acts.decideMove(false),
    returnUntil('2026-12-31'),
    reopenUntil('2026-12-31'),
    { ...forms.accept, note: 'Đạt' },
    { ...forms.report, text: SECRET_WORDS, difficulties: 'Thiếu người' },
    { ...forms.report, text: SECRET_WORDS, proposals: 'Bổ sung' },
    { type: 'contribute', by, body: 'tinh-doan', kind: 'result', text: 'Số liệu', files: [] },
    { ...acts.decideAs('remind'), note: 'Khẩn trương' } as ActForm,
    { ...forms.submit, text: SECRET_RESULT, files: [file] },
    { ...forms.explain, text: SECRET_WORDS, files: [file] },
  ];

  test.each(speaking.map((form, i) => [`${form.type} (${i})`, form] as const))(
    'takes no content: %s',
    (_, form) => {
      expect(refusalOf(lifeOf(MAT).until(at('2026-03-02 09:00')), form)).toBe('secret-content');
    },
  );

  test('takes papers and the sentence that stands for what they hold; what is left blank is that sentence', () => {
    const life = lifeOf(MAT).lived(
      '2026-03-02 09:00',
      { ...forms.report, text: '', percent: 30 },
      { ...forms.urge, note: '' },
      { ...acts.askUntil('2026-12-31'), reason: '' } as ActForm,
      { ...forms.submit, text: SECRET_RESULT, paper: acts.paper },
    );
    expect(life.events.map(({ type }) => type)).toEqual([
      'ProgressReported',
      'Urged',
      'ExtensionAsked',
      'Submitted',
    ]);
    expect(life.state.progress[0]).toMatchObject({ text: SECRET_WORDS, percent: 30, difficulties: null });
    expect(life.state.submissions[0]).toMatchObject({ text: SECRET_RESULT, paper: acts.paper, files: [] });
  });

  test('a blank is no word on any other duty', () => {
    expect(refusalOf(lifeOf(GOC), { ...forms.urge, note: '' })).toBe('missing-text');
  });

  test('its cycle ends it like any other', () => {
    expect(lifeOf(MAT).command(acts.close)).toMatchObject({ ok: true, value: { type: 'Closed' } });
  });
});

describe('what is left out or misshapen', () => {
  const NOW = at('2026-03-02 09:00');
  test.each<[string, object | null | string, string, string]>([
    ['no command at all', null, 'unknown-command', 'type'],
    ['a word', 'receive', 'unknown-command', 'type'],
    [
      'a submission that says nothing of its paper',
      { type: 'submit', by, text: 'x' },
      'missing-text',
      'paper.number',
    ],
    ['an acceptance without a word on the note', { type: 'accept', by }, 'missing-text', 'note'],
    [
      'a decision without a due day or none',
      { type: 'decideExtension', by, granted: true, authority: 'committee', paper: null, reason: null },
      'bad-date',
      'due.nominalDue',
    ],
    ['files that are null', { type: 'explain', by, text: 'x', files: null }, 'bad-files', 'files'],
    ['files that were left out', { type: 'explain', by, text: 'x' }, 'bad-files', 'files'],
    ['through nothing we know', { type: 'receive', by, through: 'fax' }, 'bad-choice', 'through'],
    ['for nobody', { type: 'receive', by, onBehalfOf: '' }, 'missing-text', 'onBehalfOf'],
  ])('%s', (_, command, code, field) => {
    const outcome = decide(lifeOf(GOC).state, command as AssignmentCommand, NOW);
    expect(outcome).toMatchObject({ ok: false, refusal: { code, at: field } });
  });
});

describe('days that nobody can count with', () => {
  const life = () => lifeOf(GOC).until(at('2026-03-02 09:00'));
  test.each([
    ['no day', '2026-02-30', 'bad-date'],
    ['words', 'quý IV', 'bad-date'],
    ['beyond the calendar of the cycle', '2099-12-31', 'beyond-calendar'],
    ['before it', '1999-12-31', 'beyond-calendar'],
  ])('%s', (_, day, code) => {
    const form = { type: 'askExtension', by, reason: 'x', until: day } as ActForm;
    expect(commandOf({ source, row: life().row(), now: life().now }, form)).toMatchObject({
      ok: false,
      refusal: { code, at: 'until' },
    });
  });

  test('a ladder that the cycle does not know is named, not stumbled over', () => {
    const other = { ...source, ladders: [] };
    expect(commandOf({ source: other, row: life().row(), now: life().now }, forms.receive)).toMatchObject({
      ok: false,
      refusal: { code: 'no-ladder' },
    });
    expect(cycleSourceOf(source.plan).ladders).not.toEqual([]);
  });
});

test('a preview says by the row what the assignment would answer', () => {
  const life = lifeOf(GOC).lived('2026-03-02 09:00', forms.receive, acts.askUntil('2026-08-31'));
  const stage = {
    source,
    row: JSON.parse(JSON.stringify(life.row())) as ReturnType<typeof life.row>,
    now: life.now,
  };
  for (const form of [
    forms.receive,
    forms.submit,
    forms.accept,
    acts.grant(),
    acts.transferTo('tinh-doan'),
    forms.suspend,
  ]) {
    const shown = previewOf(stage, form);
    const done = life.copy().act(form);
    expect(shown).toEqual(done);
  }
});

describe('a paper brought by hand', () => {
  test('counts from when it was handed in, and is stamped when it was received', () => {
    const life = lifeOf(GOC).lived('2026-07-02 09:00', {
      ...forms.submit,
      handedInAt: at('2026-06-30 16:00'),
    });
    expect(life.state.submissions[0]).toMatchObject({
      submittedAt: at('2026-06-30 16:00'),
      stampedAt: at('2026-07-02 09:00'),
    });
    expect(life.row().submittedAt).toBe(at('2026-06-30 16:00'));
  });

  test('of a body whose head approves keeps its hour until the head lets it go', () => {
    const life = lifeOf('thuong/2026-Q3').lived(
      '2026-10-02 09:00',
      { ...forms.submit, handedInAt: at('2026-09-30 16:00') },
      '2026-10-05 09:00',
      forms.approve,
    );
    expect(life.state.submissions[0]).toMatchObject({
      submittedAt: at('2026-09-30 16:00'),
      stampedAt: at('2026-10-05 09:00'),
      by: forms.submit.by,
      approvedBy: forms.approve.by,
    });
  });

  test('cannot be older than the return that it answers, nor younger than now', () => {
    const life = lifeOf(GOC).lived(
      '2026-06-01 09:00',
      forms.submit,
      '2026-06-08 09:00',
      returnUntil('2026-07-31'),
      '2026-07-01 09:00',
    );
    expect(refusalOf(life, { ...forms.submit, handedInAt: at('2026-06-05 09:00') })).toBe(
      'handed-in-too-early',
    );
    expect(refusalOf(life, { ...forms.submit, handedInAt: at('2026-07-01 09:01') })).toBe('date-future');
    expect(refusalOf(life, { ...forms.submit, handedInAt: at('2026-06-08 09:00') })).toBe('Submitted');
  });
});

describe('taking up again', () => {
  test('gives no earlier day than stood before', () => {
    const ended = () => lifeOf(GOC).lived('2026-03-02 09:00', forms.submit, forms.accept, '2026-03-16 09:00');
    expect(refusalOf(ended(), reopenUntil('2026-05-15'))).toBe('earlier-than-due');
    expect(refusalOf(ended(), reopenUntil('2026-06-30'))).toBe('Reopened');
  });

  test('within thirty days, the last one included', () => {
    const ended = (day: string) => lifeOf(GOC).lived('2026-03-02 09:00', forms.withdraw, day);
    expect(refusalOf(ended('2026-04-01 23:00'), reopenUntil('2026-08-31'))).toBe('Reopened');
    expect(refusalOf(ended('2026-04-02 00:00'), reopenUntil('2026-08-31'))).toBe('reopen-too-late');
  });

  test('asks again for the explanation that was due', () => {
    const life = lifeOf(GOC).lived('2026-03-02 09:00', acts.requireExplanation('2026-04-15'), forms.withdraw);
    expect(acts.saidOf(life, 'mttq', 'explaining')).toEqual([]);
    life.lived('2026-03-09 09:00', reopenUntil('2026-08-31'));
    expect(acts.saidOf(life, 'mttq', 'explaining').at(-1)).toBe('2026-04-20 body overdue +3');
    expect(localDate('2026-04-15')).toBe(life.state.explanations[0]!.dueOn);
  });
});
