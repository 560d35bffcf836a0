import {
  NOTICE_KINDS,
  noticeEntry,
  URGENCIES,
  type NoticeEntry,
  type NoticeKind,
} from '../../domain/notices';

const KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[];

test('every kind has Vietnamese words, somebody who hears it and a place in a digest', () => {
  for (const kind of KINDS) {
    const { label, audiences, urgency } = noticeEntry(kind);
    expect(label).toMatch(/^\p{Lu}/u);
    expect(audiences.length).toBeGreaterThan(0);
    expect(URGENCIES).toContain(urgency);
  }
});

test('the steps of the ladder are dated, what happened is not', () => {
  const dated = KINDS.filter((kind) => noticeEntry(kind).dated);
  expect(dated).toEqual(['start', 'reminder', 'due', 'overdue', 'escalation', 'round', 'receipt']);
});

test('a registry that lacks a kind does not compile', () => {
  const lacking: Omit<typeof NOTICE_KINDS, 'due'> = NOTICE_KINDS;
  // @ts-expect-error 'due' has no entry
  const registry: Record<NoticeKind, NoticeEntry> = lacking;
  expect(registry).toBeDefined();
});
