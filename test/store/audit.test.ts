import { createHash } from 'node:crypto';
import type { AuditVerdict } from '../../store';
import { onEachEngine } from './engines';
import { auditLine } from './samples';

/** The fourth line of every chain of these tests. */
const SUBSTITUTED = 3;
const ACTED_FOR_ANOTHER = { onBehalfOf: 'Lê Thu Hà', through: 'login' } as const;

/** The sum of a line of flat values, as the first release computed it. */
function sumOf(line: object): string {
  const sorted = Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(sorted)), 'utf8')
    .digest('hex');
}

onEachEngine((bench) => {
  const refusal = /append-only/;

  async function write(scope: string, count: number): Promise<void> {
    const lines = Array.from({ length: count }, (_, n) =>
      auditLine(`${scope}|${n + 1}`, { scope, at: n, ...(n === SUBSTITUTED ? ACTED_FOR_ANOTHER : {}) }),
    );
    await bench().store.records.saveAssignments([], lines);
  }

  const verdict = (scope: string): Promise<AuditVerdict> => bench().store.queries.verifyAudit(scope);

  /** What a superuser can do and nobody else: switch the triggers off. */
  async function tamper(statement: string): Promise<void> {
    await bench().raw('alter table audit disable trigger audit_append_only');
    await bench().raw(statement);
    await bench().raw('alter table audit enable trigger audit_append_only');
  }

  it('chains the lines of each scope on its own, across transactions and chunks', async () => {
    await write('noi-a', 3);
    await write('noi-b', 1201);
    await write('noi-a', 5);
    expect(await verdict('noi-a')).toMatchObject({ ok: true, lines: 5, broken: null });
    expect(await verdict('noi-b')).toMatchObject({ ok: true, lines: 1201 });
    expect(await verdict('chua-co')).toMatchObject({ ok: true, lines: 0 });
    const lines = await bench().store.queries.auditLines({ scope: 'noi-a' });
    expect(lines.map((line) => line.n)).toEqual([1, 2, 3, 4, 5]);
    expect(lines[1]!.prevHash).toBe(lines[0]!.hash);
    expect((await verdict('noi-a')).head).toBe(lines[4]!.hash);
  });

  it('writes a repeated line once, also within one batch', async () => {
    const scope = 'lap';
    const line = (reason: string) => auditLine('lap|1', { scope, reason });
    await bench().store.records.saveAssignments([], [line('trước'), line('sau')]);
    await bench().store.records.saveAssignments([], [line('muộn')]);
    expect(await bench().store.queries.auditLines({ scope })).toMatchObject([
      { id: 'lap|1', reason: 'trước' },
    ]);
  });

  it('keeps one chain under twenty writers at once', async () => {
    const scope = 'dong';
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        bench().store.records.saveAssignments(
          [],
          [auditLine(`dong|${n}|a`, { scope }), auditLine(`dong|${n}|b`, { scope })],
        ),
      ),
    );
    expect(await verdict(scope)).toMatchObject({ ok: true, lines: 40 });
  });

  it('writes the same line once when its retry runs at the same time', async () => {
    const scope = 'cung-luc';
    const same = [auditLine('cung-luc|1', { scope })];
    await Promise.all(Array.from({ length: 8 }, () => bench().store.records.saveAssignments([], same)));
    expect(await verdict(scope)).toMatchObject({ ok: true, lines: 1 });
  });

  it('does not mind how a value was built: key order, absent values, odd text', async () => {
    const scope = 'gia-tri';
    const before = { b: 1, a: [{ y: undefined, x: 'Đ' }], '10': 0.1, '9': -0 };
    const odd = { scope, before, after: undefined, reason: 'nửa\uD83D và \0', actor: 'Trần Văn “Bốn”' };
    await bench().store.records.saveAssignments([], [auditLine('gia-tri|1', odd)]);
    expect(await verdict(scope)).toMatchObject({ ok: true, lines: 1 });
    const [line] = await bench().store.queries.auditLines({ scope });
    expect(line).toMatchObject({ before: { b: 1, a: [{ x: 'Đ' }] }, after: null, reason: 'nửa\uFFFD và ' });
    const told = { scope, after: { text: 'a\0b\uD800', files: [{ name: '\\u0000' }] } };
    await bench().store.records.saveAssignments([], [auditLine('gia-tri|2', told)]);
    expect(await verdict(scope)).toMatchObject({ ok: true, lines: 2 });
    const [, second] = await bench().store.queries.auditLines({ scope });
    expect(second!.after).toEqual({ text: 'ab\uFFFD', files: [{ name: '\\u0000' }] });
  });

  it('keeps both names of a substitute, and through what was acted', async () => {
    const scope = 'thay';
    const acted = { scope, actor: 'Phan Đức Long', onBehalfOf: 'Lê Thu Hà', through: 'link' } as const;
    await bench().store.records.saveAssignments(
      [],
      [auditLine('thay|1', acted), auditLine('thay|2', { scope })],
    );
    const [first, second] = await bench().store.queries.auditLines({ scope });
    expect(first).toMatchObject(acted);
    expect(second).toMatchObject({ onBehalfOf: null, through: null });
    expect(await verdict(scope)).toMatchObject({ ok: true, lines: 2 });
  });

  it('hashes a line that nobody acted through as it was hashed before anybody was asked', async () => {
    const plain = auditLine('cu|1', { scope: 'cu' });
    await bench().store.records.saveAssignments([], [plain]);
    const told = { ...plain, scope: 'moi', id: 'cu|1', onBehalfOf: null, through: null };
    await bench().store.records.saveAssignments([], [told]);
    expect((await verdict('cu')).head).toBe(sumOf({ n: 1, prevHash: '0'.repeat(64), ...plain }));
    expect((await verdict('moi')).head).toBe(
      sumOf({ n: 1, prevHash: '0'.repeat(64), ...plain, scope: 'moi' }),
    );
  });

  it('refuses update, delete and truncate', async () => {
    await write('khoa', 2);
    await expect(bench().raw(`update audit set actor = 'Ai đó' where scope = 'khoa'`)).rejects.toThrow(
      refusal,
    );
    await expect(bench().raw(`delete from audit where scope = 'khoa'`)).rejects.toThrow(refusal);
    await expect(bench().raw('truncate audit')).rejects.toThrow(refusal);
    await expect(bench().raw(`delete from audit where scope = 'khong-co'`)).rejects.toThrow(refusal);
    expect(await verdict('khoa')).toMatchObject({ ok: true, lines: 2 });
  });

  const tamperings: [name: string, statement: (scope: string) => string, broken: object][] = [
    [
      'a changed actor',
      (s) => `update audit set actor = 'Người khác' where scope = '${s}' and n = 3`,
      { code: 'line-changed', n: 3 },
    ],
    [
      'a substitute put in',
      (s) => `update audit set on_behalf_of = 'Người khác' where scope = '${s}' and n = 2`,
      { code: 'line-changed', n: 2 },
    ],
    [
      'a substitute put in without a name',
      (s) => `update audit set on_behalf_of = '' where scope = '${s}' and n = 2`,
      { code: 'line-changed', n: 2 },
    ],
    [
      'a substitute taken out',
      (s) => `update audit set on_behalf_of = null where scope = '${s}' and n = 4`,
      { code: 'line-changed', n: 4 },
    ],
    [
      'another way of acting',
      (s) => `update audit set through = 'cli' where scope = '${s}' and n = 4`,
      { code: 'line-changed', n: 4 },
    ],
    [
      'the way of acting taken out',
      (s) => `update audit set through = null where scope = '${s}' and n = 4`,
      { code: 'line-changed', n: 4 },
    ],
    [
      'the way of acting and the substitute changed about',
      (s) => `update audit set through = on_behalf_of, on_behalf_of = through where scope = '${s}' and n = 4`,
      { code: 'line-changed', n: 4 },
    ],
    [
      'a changed value inside the JSON',
      (s) => `update audit set after = '{"status":"accepted"}' where scope = '${s}' and n = 2`,
      { code: 'line-changed', n: 2 },
    ],
    [
      'a removed line',
      (s) => `delete from audit where scope = '${s}' and n = 3`,
      { code: 'line-missing', n: 3 },
    ],
    [
      'lines cut off the end',
      (s) => `delete from audit where scope = '${s}' and n > 3`,
      { code: 'line-missing', n: 4 },
    ],
    ['all lines removed', (s) => `delete from audit where scope = '${s}'`, { code: 'line-missing', n: 1 }],
    [
      'a line rewritten with a hash of its own',
      (s) => `update audit set hash = md5('x') where scope = '${s}' and n = 5`,
      { code: 'line-changed', n: 5 },
    ],
    [
      'a line hung elsewhere',
      (s) => `update audit set prev_hash = repeat('0', 64) where scope = '${s}' and n = 4`,
      { code: 'link-broken', n: 4 },
    ],
    [
      'a head moved',
      (s) => `update audit_heads set hash = md5('x') where scope = '${s}'`,
      { code: 'head-differs', n: 5 },
    ],
  ];
  it.each(tamperings)('notices %s', async (name, statement, broken) => {
    const scope = `sua-${name.replaceAll(' ', '-')}`;
    await write(scope, 5);
    expect(await verdict(scope)).toMatchObject({ ok: true });
    await tamper(statement(scope));
    expect(await verdict(scope)).toMatchObject({ ok: false, broken });
  });
});
