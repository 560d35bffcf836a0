import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dataFolderAt } from '../../config/data-folder';
import { plusDays, dateOf, yearOf } from '../../domain/time/epoch';
import { liveServer } from '../../worker/temporal-server';
import { command, startCommand } from './child-command';
import { temporaryFolder } from './captured';

/*
 * The commands that need an engine, as a newcomer types them: each its own process, on an empty data folder. The
 * server is the one that `test/support/start-engine.ts` uses; where there is none yet, the first call builds it.
 */

jest.setTimeout(15 * 60_000);

const folder = temporaryFolder();
const data = dataFolderAt(join(folder.path, 'data'));
const env = { DONDOC_HOME: data.root };
const dondoc = (...argv: string[]) => command(argv, env, folder.path);
const json = async (...argv: string[]) => {
  const { exit, stdout, stderr } = await dondoc(...argv, '--json');
  return { exit, stderr, document: JSON.parse(stdout) as unknown };
};
afterAll(() => folder.remove());

const today = dateOf(Date.now());
const year = yearOf(plusDays(today, 60));

beforeAll(() => {
  writeFileSync(join(folder.path, 'dien-tap.yaml'), planText('2026', '2026-01-12', false));
  writeFileSync(join(folder.path, 'that.yaml'), planText(String(year), today, true));
});

const minute = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d\+07:00$/);
const rehearsalSchema = z.strictObject({
  deliveries: z.array(
    z.strictObject({
      date: minute,
      to: z.string().nullable(),
      audience: z.strictObject({ kind: z.string(), id: z.string() }),
      urgent: z.boolean(),
      items: z.array(z.strictObject({ assignment: z.string(), kind: z.string(), rung: z.string() })).min(1),
    }),
  ),
  assignments: z.array(
    z.strictObject({
      id: z.string(),
      due: z.string().nullable(),
      status: z.enum(['awaitingReceipt', 'inProgress', 'submitted', 'returned', 'accepted', 'closed']),
      cell: z.enum(['openInTerm', 'openOverdue', 'doneOnTime', 'doneLate', 'none']),
      finishedOn: z.string().nullable(),
    }),
  ),
  rounds: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(['planned', 'open', 'collating', 'reported', 'lapsed', 'cancelled']),
      reported: z.array(z.string()),
      missing: z.array(z.string()),
      snapshot: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
    }),
  ),
  doubts: z.array(z.unknown()),
  seconds: z.number().positive(),
});

describe('rehearse', () => {
  it('gives a silent province exactly the steps of the preview, and leaves only the mailbox behind', async () => {
    const { exit, stderr, document } = await json('rehearse', 'dien-tap.yaml', '--scenario', 'silent');
    expect(exit).toBe(0);
    const { deliveries, assignments, doubts } = rehearsalSchema.parse(document);
    const preview = (await json('plan', 'preview', 'dien-tap.yaml')).document as { steps: StepLine[] };
    const delivered = deliveries.flatMap(({ date, audience, items }) =>
      items.map((item) => lineOf({ date: date.slice(0, 10), audience, ...item })),
    );
    expect(delivered.sort()).toEqual(preview.steps.map(lineOf).sort());
    expect(doubts).toEqual([]);
    expect(assignments).toContainEqual({
      id: 'THU-1/2026-Q1',
      due: '2026-03-31',
      status: 'awaitingReceipt',
      cell: 'openOverdue',
      finishedOn: null,
    });
    // The offices were not named: they get addresses from which nothing leaves the machine.
    const committee = deliveries.find(({ audience: { kind } }) => kind === 'committee');
    expect(committee?.to).toBe('committee@rehearsal.invalid');
    expect(
      deliveries.filter(({ audience: { id } }) => id === 'so-noi-vu').every(({ to }) => to === null),
    ).toBe(true);

    const [, scope = ''] = /--scope (\S+)/.exec(stderr) ?? [];
    const mails = (await json('mailbox', 'list')).document as { scope: string; mails: unknown[] };
    expect(mails.scope).toBe(scope);
    expect(mails.mails).toHaveLength(deliveries.filter(({ to }) => to !== null).length);
    expect(readdirSync(join(data.root, 'rehearsals'))).toEqual([]);
  });

  it('stops when asked to, in order, and says so', async () => {
    const child = startCommand(['rehearse', 'dien-tap.yaml', '--json'], env, folder.path);
    await child.until('Diễn tập đến');
    child.process.kill('SIGINT');
    const { exit, stdout } = await child.ended();
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'stopped' } });
    expect(readdirSync(join(data.root, 'rehearsals'))).toEqual([]);
  });
});

describe('demo --once', () => {
  it('ends by itself with the figures and where the mails are', async () => {
    const { exit, stdout, stderr } = await dondoc(
      'demo',
      '--once',
      '--file',
      'dien-tap.yaml',
      '--scenario',
      'diligent',
    );
    expect(exit).toBe(0);
    expect(stdout).toContain('Tỷ lệ hoàn thành');
    expect(stdout).toMatch(/dondoc mailbox list --scope demo-[0-9a-f]{8}/);
    expect(stderr).toContain('Diễn tập đến');
    expect(stdout + stderr).not.toContain('\u001b[');
  });
});

describe('up, cycle and assignment', () => {
  it('carries one assignment from its start to its acceptance', async () => {
    const office = startCommand(['up'], env, folder.path);
    try {
      await office.until('Đôn Đốc đang chạy');
      const id = `THU-1/${year}-Q4`;
      const as = ['--as', 'Lê Thu Hà'];

      const started = await json('cycle', 'start', 'that.yaml', ...as, '--request', 'khoi-dong-1');
      expect(started.document).toMatchObject({ id: 'THU/1', status: 'running', startedBy: 'Lê Thu Hà' });
      expect((await json('cycle', 'start', 'that.yaml', ...as, '--request', 'khoi-dong-1')).document).toEqual(
        started.document,
      );
      const again = await json('cycle', 'start', 'that.yaml', ...as);
      expect(again.exit).toBe(1);
      expect(again.document).toMatchObject({ error: { code: 'plan-running' } });
      expect((await dondoc('up')).exit).toBe(1);
      expect((await dondoc('reset', '--yes')).exit).toBe(1);

      expect((await json('assignment', 'receive', id, ...as)).document).toMatchObject({
        id,
        status: 'inProgress',
      });
      const submit = ['assignment', 'submit', id, ...as, '--text', 'Đã ban hành', '--request', 'nop-1'];
      const submitted = await json(...submit);
      expect(submitted.document).toMatchObject({
        status: 'submitted',
        submissions: [{ version: 1, paper: null }],
      });
      expect((await json(...submit)).document).toMatchObject({ submissions: [{ version: 1 }] });
      const refused = await json('assignment', 'submit', id, ...as, '--text', 'Nộp thêm');
      expect(refused.exit).toBe(1);
      expect(refused.document).toMatchObject({ error: { code: 'already-submitted' } });

      const sendBack = ['assignment', 'return', id, ...as, '--reason', 'Thiếu số liệu', '--new-date'];
      expect((await json(...sendBack, plusDays(today, -1))).document).toMatchObject({
        error: { code: 'new-date-past' },
      });
      // A return never shortens the time that was given.
      expect((await json(...sendBack, `${year + 1}-01-15`)).document).toMatchObject({
        status: 'returned',
        returns: 1,
      });
      await json(
        'assignment',
        'submit',
        id,
        ...as,
        '--text',
        'Đã bổ sung',
        '--paper-number',
        '12-BC',
        '--paper-date',
        today,
      );
      expect((await json('assignment', 'accept', id, ...as)).document).toMatchObject({
        status: 'accepted',
        cell: 'doneOnTime',
      });
      const late = await json('assignment', 'receive', id, ...as);
      expect(late.document).toMatchObject({ error: { code: 'already-accepted' } });

      expect((await json('mail', 'list')).document).toEqual({ mails: [] });
      const { mails } = (await json('mail', 'list', '--all')).document as { mails: { key: string }[] };
      expect(mails).toMatchObject([{ urgent: true, state: 'SENT', to: ['to-chuc@tinh.example'] }]);
      const resend = ['mail', 'resend', mails[0]!.key.slice(0, 12), ...as];
      expect((await json(...resend)).document).toMatchObject({ error: { code: 'nothing-to-decide' } });
      expect((await json('mail', 'mark-sent', 'ffffffff', ...as)).document).toMatchObject({
        error: { code: 'no-such-mail' },
      });

      const shown = await json('assignment', 'show', id);
      expect(shown.document).toMatchObject({
        submissions: [{ version: 1 }, { version: 2, paper: { number: '12-BC' } }],
      });
      expect((await json('cycle', 'status', 'THU/1')).document).toMatchObject({
        cells: { doneOnTime: 1 },
        completion: { done: 1, denominator: 1, rate: 1 },
      });
      const ended = await json('cycle', 'end', 'THU/1', ...as, '--reason', 'Xong việc');
      expect(ended.document).toMatchObject({ status: 'ended' });
    } finally {
      office.process.kill('SIGTERM');
    }
    expect((await office.ended()).exit).toBe(0);
    expect(liveServer(data)).toBeNull();
    expect(existsSync(data.storeFile)).toBe(false);

    // Nobody serves the store any more: reading opens it, acting is refused.
    expect((await json('cycle', 'list')).document).toMatchObject({
      cycles: [{ id: 'THU/1', status: 'ended' }],
    });
    expect((await json('assignment', 'receive', 'THU-1', '--as', 'An')).document).toMatchObject({
      error: { code: 'office-not-running' },
    });
  });
});

interface StepLine {
  date: string;
  audience: { kind: string; id: string };
  assignment: string;
  kind: string;
  rung: string;
}

function lineOf({ date, audience, assignment, kind, rung }: StepLine): string {
  return [date, audience.kind, audience.id, assignment, kind, rung].join(' ');
}

function planText(term: string, startsOn: string, withOffices: boolean): string {
  const offices = `offices:
  secretariat: {name: Ban Dân vận Tỉnh uỷ, email: dan-van@tinh.example}
  office: {name: Văn phòng Tỉnh uỷ, email: van-phong@tinh.example}
  committee: {name: Ban Thường vụ Tỉnh uỷ, email: thuong-vu@tinh.example}
`;
  return `plan:
  code: THU
  type: Kế hoạch
  issuer: Tỉnh uỷ
  startsOn: ${startsOn}
  term: {start: ${startsOn.slice(0, 4)}-01-01, end: ${term}-12-31}
  title: Kế hoạch để thử
${withOffices ? offices : ''}bodies:
  - id: ban-to-chuc
    name: Ban Tổ chức Tỉnh uỷ
    contacts: [{email: to-chuc@tinh.example}]
    head: {email: truong-ban@tinh.example}
  - {id: so-noi-vu, name: Sở Nội vụ}
obligations:
  - code: THU-1
    clause: I.1
    kind: assignment
    summary: Ban hành chương trình
    lead: [ban-to-chuc]
    deadline: {text: "trong quý ${withOffices ? 'IV' : 'I'}/${term}"}
${withOffices ? '' : `  - {code: THU-2, clause: I.2, kind: report, summary: Báo cáo, lead: [so-noi-vu], deadline: {text: "trước ngày 15/5/${term}"}}\n`}`;
}
