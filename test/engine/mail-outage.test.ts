import { startCycle } from '../../client/cycles';
import { decideOnMail } from '../../client/mails';
import { refusalOf } from '../../client/refusals';
import { assignmentWorkflowId, deskWorkflowId, REAL_SCOPE } from '../../domain/ids';
import type { LedgerRow } from '../../domain/letters/ledger';
import { workingCalendar } from '../../domain/calendar/working-days';
import { prepareCycle } from '../../domain/plan/prepare';
import { atHour, dateOf, plusDays, type Instant, type LocalDate } from '../../domain/time/epoch';
import { answer, deadPort, keepingServer, type TestServer } from '../mail/smtp-servers';
import { fastForward } from '../support/fast-forward';
import { actsOn, daysOfReturn } from '../support/people';
import { smallPlan, sourceOf } from '../support/small-plan';
import { openTestOffice, type TestOffice } from '../support/test-office';
import { until } from '../support/until';

jest.setTimeout(300_000);

/** A mail is tried again after a pause that doubles in real time: beside a busy machine it may take two of them. */
const TRIED_AGAIN_MS = 150_000;

const BODY = 'ban-dan-van';
const MAILBOX = 'vanthu.bdv@mau.example';

/** A cycle on the real clock from tomorrow on, with one assignment of Ban Dân vận. */
async function openCycle(smtpUrl: string) {
  const office = await openTestOffice({ smtpUrl, ownNamespace: true });
  const startsOn = plusDays(dateOf(Date.now()), 1);
  const source = sourceOf(
    smallPlan({
      startsOn,
      termEnd: plusDays(startsOn, 120),
      deadlines: ['trong vòng 40 ngày kể từ ngày ký'],
    }),
  );
  const { client, store, taskQueue } = office;
  const cycle = await startCycle(client, taskQueue, {
    scope: REAL_SCOPE,
    n: 1,
    source: { ...source, plan: { ...source.plan, plan: { ...source.plan.plan, code: 'KM' } } },
    startedBy: 'Văn phòng Tỉnh uỷ',
    clock: { mode: 'real' },
    continueAfterEvents: null,
  });
  await until(
    'the cycle to run',
    async () => (await store.queries.cycle(REAL_SCOPE, cycle))?.status === 'running',
  );
  const [one] = prepareCycle(source).assignments;
  const { rows } = await store.queries.listAssignments({ scope: REAL_SCOPE, cycle });
  const id = rows[0]!.assignment.id;
  return { office, source, cycle, id, ladder: one!.ladder, startsOn };
}

function mailsOf({ store }: TestOffice, of: Partial<LedgerRow>): Promise<LedgerRow[]> {
  return store.queries
    .listMails({ scope: REAL_SCOPE })
    .then((rows) =>
      rows.filter((row) => Object.entries(of).every(([key, value]) => row[key as 'day'] === value)),
    );
}

const move = (office: TestOffice, recipient: string, to: Instant) =>
  fastForward(office.client, deskWorkflowId(REAL_SCOPE, recipient), to);

async function refusalCode(act: Promise<unknown>): Promise<string | null> {
  return act.then(
    () => null,
    (error: unknown) => refusalOf(error)?.code ?? String(error),
  );
}

function steps(ladder: { steps: { on: LocalDate; audience: { id: string } }[] }): LocalDate[] {
  return [...new Set(ladder.steps.filter(({ audience }) => audience.id === BODY).map(({ on }) => on))].sort();
}

test('a mail server that is down all day: the row says so, the items join the next mail, nothing is said twice', async () => {
  const port = await deadPort();
  const { office, ladder, source } = await openCycle(`smtp://127.0.0.1:${port}`);
  let server: TestServer | null = null;
  try {
    const [first] = steps(ladder);
    const next = workingCalendar(source.calendar).shift(first!, 1);
    await move(office, BODY, atHour(first!, 17) + 60_000);
    await until('the day to be given up', async () => {
      const [row] = await mailsOf(office, { day: first! });
      return row?.state === 'WITHDRAWN';
    });
    const [given] = await mailsOf(office, { day: first! });
    expect(given).toMatchObject({ state: 'WITHDRAWN', code: 'carried' });
    server = await keepingServer({}, port);
    await move(office, BODY, atHour(next, 9));
    await until(
      'the mail',
      async () => (await mailsOf(office, { state: 'SENT' })).length > 0,
      TRIED_AGAIN_MS,
    );
    const sent = await mailsOf(office, { state: 'SENT' });
    expect(sent).toHaveLength(1);
    const [item] = sent[0]!.items;
    expect(sent[0]!.items).toHaveLength(1);
    expect([...item!.merged.map(({ rung }) => rung), item!.rung]).toContain(given!.items[0]!.rung);
    expect(server.taken).toHaveLength(1);
    expect(await office.store.queries.doubts(REAL_SCOPE)).toEqual([]);
  } finally {
    await office.close();
    await server?.close();
  }
});

test('a refused mail wakes the secretariat, is sent again by a person once, and is then off the list', async () => {
  let refusing = true;
  const server = await keepingServer({
    onRcptTo({ address }, _session, done) {
      if (refusing && address === MAILBOX) done(answer(550, 'no such user'));
      else done();
    },
  });
  const { office, ladder, startsOn } = await openCycle(server.url);
  const { client, store } = office;
  try {
    const [first] = steps(ladder);
    await move(office, BODY, atHour(first!, 9));
    await until('the refusal', async () => (await store.queries.doubts(REAL_SCOPE)).length === 1);
    const [refused] = await store.queries.doubts(REAL_SCOPE);
    expect(refused).toMatchObject({ state: 'REFUSED', to: [MAILBOX] });
    expect(refused!.letter?.subject).toBe(refused!.subject);

    await move(office, 'secretariat', atHour(plusDays(first!, 4), 9));
    await until('the secretariat to hear of it', async () => {
      const rows = await mailsOf(office, { state: 'SENT' });
      return rows.some(({ audience }) => audience.kind === 'secretariat');
    });
    expect(server.taken.some((text) => text.includes('theo-doi@mau.example'))).toBe(true);

    refusing = false;
    const where = { scope: REAL_SCOPE, audience: refused!.audience };
    const args = { key: refused!.key, decision: 'resend', by: 'Phan Đức Long', reason: null } as const;
    await decideOnMail(client, where, args, 'yc-1');
    await decideOnMail(client, where, args, 'yc-1');
    const again = await refusalCode(decideOnMail(client, where, { ...args, decision: 'sent' }, undefined));
    expect(again).toBe('mail-decided');
    await until(
      'the mail',
      async () => (await mailsOf(office, { state: 'SENT', subject: refused!.subject })).length === 1,
    );
    expect(server.taken.filter((text) => text.includes(MAILBOX))).toHaveLength(1);
    expect(await store.queries.doubts(REAL_SCOPE)).toEqual([]);
    expect(await store.queries.auditLines({ scope: REAL_SCOPE, action: 'MailDecided' })).toMatchObject([
      { actor: 'Phan Đức Long' },
    ]);
    expect(await refusalCode(decideOnMail(client, where, { ...args, key: 'f'.repeat(64) }, undefined))).toBe(
      'no-such-mail',
    );
    expect(await refusalCode(decideOnMail(client, where, { ...args, key: 'x' }, undefined))).toBe('bad-key');
    expect(startsOn <= first!).toBe(true);
  } finally {
    await office.close();
    await server.close();
  }
});

test('a mail server that is down holds up no return: the act is answered, the letter follows when a server takes it', async () => {
  const port = await deadPort();
  const { office, source, cycle, id } = await openCycle(`smtp://127.0.0.1:${port}`);
  const { client, store } = office;
  let server: TestServer | null = null;
  try {
    const acts = actsOn(client, { scope: REAL_SCOPE, cycle, assignment: id });
    await acts.submit({ by: 'Trần Thị Hoa', text: 'Báo cáo', paper: null });
    const { rows } = await store.queries.listAssignments({ scope: REAL_SCOPE, cycle });
    const { assignment } = rows[0]!;
    const dated = daysOfReturn(source, assignment.id, plusDays(assignment.effectiveDue!, 10), Date.now());
    const view = await acts.return({ by: 'Phan Đức Long', reason: 'Thiếu số liệu', ...dated });
    expect(view.state.status).toBe('returned');
    // An attempt that is under way has its row; none has come to its end.
    expect(await mailsOf(office, { kind: 'letter', state: 'SENT' })).toEqual([]);

    server = await keepingServer({}, port);
    await fastForward(client, assignmentWorkflowId(REAL_SCOPE, cycle, id), Date.now() + 600_000);
    await until(
      'the letter',
      async () => (await mailsOf(office, { kind: 'letter', state: 'SENT' })).length === 1,
    );
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]).toContain(MAILBOX);
  } finally {
    await office.close();
    await server?.close();
  }
});
