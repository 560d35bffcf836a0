import { BULK_LIMIT, changesBetween, chosenFor, previewItem, requestOfItem } from '../../domain/acts/bulk';
import type { ActForm } from '../../domain/acts/forms';
import { localDate } from '../../domain/time/epoch';
import { askUntil, forms, lifeOf, paper, source, type Life } from './lives';

const by = 'Phan Đức Long';
const LED_BY_FRONT = 'thuong/2026-Q3';
const transferTo = (on: string | null): ActForm => ({
  type: 'transfer',
  by,
  from: null,
  to: { id: 'mttq', name: 'Cơ quan mttq' },
  reason: 'Đúng chức năng',
  paper: null,
  on: on === null ? null : localDate(on),
});
const previewOf = (life: Life, form: ActForm) =>
  previewItem({ source, row: life.row(), now: life.now }, form);

describe('the preview of an act', () => {
  it.each<[string, ActForm, object]>([
    ['suspending', forms.suspend, { what: 'status', before: 'inProgress', after: 'suspended' }],
    ['urging', forms.urge, { what: 'urges', before: 0, after: 1 }],
    [
      'asking for an extension',
      askUntil('2026-10-31'),
      { what: 'extensionAsked', before: null, after: '2026-11-02' },
    ],
    [
      'planning a transfer',
      transferTo('2026-07-01'),
      { what: 'transferPlanned', before: null, after: '2026-07-01' },
    ],
  ])('%s shows the one thing that it changes', (_, form, change) => {
    const life = lifeOf(LED_BY_FRONT).lived('2026-03-02 09:00', forms.receive);
    expect(previewOf(life, form)).toEqual({ ok: true, value: [change] });
  });

  it('a transfer of today shows the new lead, and that receipt begins anew', () => {
    const life = lifeOf(LED_BY_FRONT).lived('2026-03-02 09:00', forms.receive);
    expect(previewOf(life, transferTo(null))).toMatchObject({
      value: [
        { what: 'status', before: 'inProgress', after: 'awaitingReceipt' },
        { what: 'lead', before: 'Cơ quan tinh-doan', after: 'Cơ quan mttq' },
      ],
    });
  });

  it('shows the refusal that the act itself would meet, and changes nothing', () => {
    const life = lifeOf(LED_BY_FRONT);
    const before = life.state;
    expect(previewOf(life, forms.accept)).toMatchObject({
      ok: false,
      refusal: { code: 'nothing-submitted' },
    });
    expect(life.state).toBe(before);
  });

  it.each<[string, ActForm[], ActForm]>([
    ['receipt', [], forms.receive],
    ['keeping the lead', [forms.decline], forms.keep],
    ['resuming', [forms.suspend], forms.resume],
    ['withdrawing', [], forms.withdraw],
    [
      'reopening',
      [forms.withdraw],
      { type: 'reopen', by, reason: 'Nhầm', paper, until: localDate('2026-12-01') },
    ],
    [
      'requiring an explanation',
      [],
      { type: 'requireExplanation', by, question: 'Vì sao chậm', until: null },
    ],
    [
      'refusing an extension',
      [askUntil('2026-10-31')],
      {
        type: 'decideExtension',
        by,
        granted: false,
        authority: 'committee',
        paper: null,
        reason: 'Đủ',
        until: null,
      },
    ],
  ])('says what the act then does: %s', (_, lived, form) => {
    const life = lifeOf(LED_BY_FRONT).lived('2026-03-02 09:00', ...lived);
    const preview = previewOf(life, form);
    const before = life.state;
    expect(life.act(form).ok).toBe(true);
    const changes = changesBetween(before, life.state);
    expect(preview).toEqual({ ok: true, value: changes });
    // What shows no change is taken for a repeat.
    expect(changes).not.toEqual([]);
  });
});

describe('how many a bulk act reaches', () => {
  const many = (n: number) => Array.from({ length: n }, (_, i) => i);

  it('is all of five hundred, and none of five hundred and one unless somebody says how many', () => {
    expect(chosenFor(many(BULK_LIMIT), null)).toEqual({ ok: true, value: many(BULK_LIMIT) });
    const refusal = chosenFor(many(BULK_LIMIT + 1), null);
    expect(refusal).toMatchObject({ ok: false, refusal: { code: 'too-many', at: '--limit' } });
    expect(chosenFor(many(BULK_LIMIT + 1), 501)).toMatchObject({ ok: true });
  });

  it('is none of them where more match than somebody counted on: a repeat would reach others', () => {
    expect(chosenFor(['a', 'b', 'c'], 3)).toEqual({ ok: true, value: ['a', 'b', 'c'] });
    expect(chosenFor(['a', 'b', 'c'], 2)).toMatchObject({ ok: false, refusal: { code: 'too-many' } });
  });
});

it('every item of a bulk request has a request of its own', () => {
  const one = lifeOf(LED_BY_FRONT).row();
  const other = { ...one, cycle: 'KH9/2' };
  expect(requestOfItem('loat-1', one)).toBe('loat-1|KH9/1|thuong/2026-Q3');
  expect(requestOfItem('loat-1', other)).not.toBe(requestOfItem('loat-1', one));
});
