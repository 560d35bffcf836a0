import { simpleParser } from 'mailparser';
import { createSmtpMailer, type SmtpMailer, type SmtpTimeouts } from '../../activities/adapters/smtp-mailer';
import {
  answer,
  deadPort,
  keepingServer,
  scriptedServer,
  type Misbehaviour,
  type TestServer,
} from './smtp-servers';
import { AT, mail, SENDER } from './mails';

const QUICK: SmtpTimeouts = { connectionMs: 400, socketMs: 400, totalMs: 5_000 };

let server: TestServer | null = null;
let mailer: SmtpMailer | null = null;

async function against(
  running: TestServer | Promise<TestServer>,
  timeouts: Partial<SmtpTimeouts> = {},
): Promise<SmtpMailer> {
  server = await running;
  mailer = createSmtpMailer({ url: server.url, poolSize: 2, sender: SENDER, timeouts });
  return mailer;
}

afterEach(async () => {
  mailer?.close();
  await server?.close();
  [mailer, server] = [null, null];
});

describe('a mail that a server takes', () => {
  test('arrives with both parts, Vietnamese words, its key and its day', async () => {
    const sent = mail();
    const result = await (await against(keepingServer())).send(sent);
    expect(result).toEqual({ outcome: 'accepted', response: expect.stringMatching(/^250/), rejected: [] });
    expect(server!.taken).toHaveLength(1);
    const raw = server!.taken[0]!;
    const read = await simpleParser(raw);
    expect(read.subject).toBe(sent.subject);
    expect(read.from?.value).toEqual([{ name: 'Văn phòng Tỉnh uỷ', address: 'dondoc@tinh.example' }]);
    expect([read.to].flat()[0]?.value).toEqual([
      { name: 'Hội Nông dân tỉnh', address: 'vanthu@hoinongdan.example' },
    ]);
    expect(read.text?.trim()).toBe(sent.text.trim());
    expect(read.html).toBe(sent.html);
    expect(read.messageId).toBe(`<${sent.key}@tinh.example>`);
    expect(read.date?.getTime()).toBe(AT);
    expect(read.headers.get('auto-submitted')).toBe('auto-generated');
    expect(read.headers.get('x-dondoc-audience')).toBe('body:hoi-nong-dan');
    expect(read.headers.get('x-dondoc-scope')).toBe('real');
    expect(read.headers.get('x-dondoc-day')).toBe('2021-09-30');
    expect(raw).not.toMatch(/[^\x00-\x7f]/);
    expect(raw).toMatch(/boundary="[^"]{1,70}"/);
  });

  test('is marked when it is urgent', async () => {
    const labels = { ...mail().labels!, kind: 'letter', urgent: true } as const;
    await (await against(keepingServer())).send(mail({ labels }));
    const { headers } = await simpleParser(server!.taken[0]!);
    expect(headers.get('x-dondoc-urgent')).toBe('yes');
    expect(headers.get('priority')).toBe('high');
  });

  test('goes to every contact of the body and names the addresses that were refused', async () => {
    const hooks = keepingServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('cu@') ? answer(550, 'No such user') : null),
    });
    const result = await (
      await against(hooks)
    ).send(mail({ to: ['vanthu@hoinongdan.example', 'cu@hoinongdan.example'] }));
    expect(result).toEqual({
      outcome: 'accepted',
      response: expect.any(String),
      rejected: ['cu@hoinongdan.example'],
    });
    expect(server!.taken).toHaveLength(1);
  });

  test('cannot be given headers by a hostile name or subject', async () => {
    const hostile = 'Hội\r\nBcc: ai-do@tinh.example\r\n\r\n<script>';
    await (await against(keepingServer())).send(mail({ toName: hostile, subject: hostile }));
    const read = await simpleParser(server!.taken[0]!);
    expect(read.bcc).toBeUndefined();
    expect([read.to].flat()[0]?.value.map(({ address }) => address)).toEqual(['vanthu@hoinongdan.example']);
  });

  test('follows another over the same connections', async () => {
    const sender = await against(keepingServer());
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, i) => sender.send(mail({ key: `k${i}` }))),
    );
    expect(results.every(({ outcome }) => outcome === 'accepted')).toBe(true);
    expect(new Set(server!.taken.map((raw) => /^Message-ID: (.*)$/im.exec(raw)?.[1])).size).toBe(12);
  });
});

test('a server that closes every connection after one mail loses none and gets none twice', async () => {
  const sender = await against(scriptedServer({ message: 'usual-then-close' }), QUICK);
  const keys = Array.from({ length: 8 }, (_, i) => `k${i}`);
  for (const key of keys) {
    let result = await sender.send(mail({ key }));
    while (result.outcome === 'retry') result = await sender.send(mail({ key }));
    expect(result.outcome).toBe('accepted');
  }
  expect(server!.taken).toHaveLength(keys.length);
});

describe('a mail that is refused for good', () => {
  test('because of its recipient', async () => {
    const hooks = {
      onRcptTo: (_a: unknown, _s: unknown, done: (error: Error) => void) => done(answer(550, 'No such user')),
    };
    const result = await (await against(keepingServer(hooks))).send(mail());
    expect(result).toMatchObject({ outcome: 'refused', code: '550' });
  });

  test('because of its content', async () => {
    expect(
      await (await against(scriptedServer({ message: { say: '554 5.7.1 refused' } }))).send(mail()),
    ).toMatchObject({
      outcome: 'refused',
      code: '554',
    });
  });

  test('because its address is none', async () => {
    const result = await (await against(keepingServer())).send(mail({ to: ['khong phai dia chi'] }));
    expect(result).toMatchObject({ outcome: 'refused' });
    expect(await mailer!.send(mail({ to: [''] }))).toMatchObject({ outcome: 'refused', code: 'EENVELOPE' });
    expect(server!.taken).toHaveLength(0);
  });

  test('because a rehearsal never leaves the house', async () => {
    const labels = { ...mail().labels!, scope: 'dien-tap-01' };
    const result = await (await against(keepingServer())).send(mail({ labels }));
    expect(result).toMatchObject({ outcome: 'refused', code: 'rehearsal' });
    expect(server!.taken).toHaveLength(0);
  });
});

describe('a mail that was certainly not accepted goes back for another try', () => {
  test('when the recipient is deferred', async () => {
    const hooks = {
      onRcptTo: (_a: unknown, _s: unknown, done: (error: Error) => void) => done(answer(450, 'Greylisted')),
    };
    expect(await (await against(keepingServer(hooks))).send(mail())).toMatchObject({
      outcome: 'retry',
      code: '450',
    });
  });

  test('when the whole message is answered with 4xx, or with 421 before the server leaves', async () => {
    expect(
      await (await against(scriptedServer({ message: { say: '451 try later' } }))).send(mail()),
    ).toMatchObject({
      outcome: 'retry',
      code: '451',
    });
    await server!.close();
    expect(
      await (await against(scriptedServer({ message: { say: '421 shutting down' } }))).send(mail()),
    ).toMatchObject({
      outcome: 'retry',
      code: '421',
    });
  });

  test('when nobody listens', async () => {
    mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${await deadPort()}`, poolSize: 1, sender: SENDER });
    expect(await mailer.send(mail())).toMatchObject({ outcome: 'retry', code: 'ESOCKET' });
  });

  test('when the name of the server is unknown', async () => {
    mailer = createSmtpMailer({
      url: 'smtp://mail.khong-co.invalid:25',
      poolSize: 1,
      sender: SENDER,
      timeouts: QUICK,
    });
    expect(await mailer.send(mail())).toMatchObject({ outcome: 'retry' });
  });

  test('when the login fails', async () => {
    const running = await keepingServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(answer(535, 'Wrong password')),
    });
    await against({ ...running, url: running.url.replace('smtp://', 'smtp://ai:sai@') });
    expect(await mailer!.send(mail())).toMatchObject({ outcome: 'retry', code: 'EAUTH' });
  });

  const STAGES = ['connect', 'EHLO', 'MAIL', 'RCPT', 'DATA'] as const;
  const ODD: Misbehaviour[] = ['silence', 'close', 'reset'];
  test.each(STAGES.flatMap((stage) => ODD.map((odd) => [odd, stage] as const)))(
    'when the server answers %s to %s, however it ends',
    async (odd, stage) => {
      const result = await (await against(scriptedServer({ [stage]: odd }), QUICK)).send(mail());
      expect(result).toMatchObject({ outcome: 'retry' });
      expect(server!.taken).toHaveLength(0);
    },
  );

  test('when the server has no service today', async () => {
    expect(
      await (await against(scriptedServer({ connect: { say: '554 no service' } }))).send(mail()),
    ).toMatchObject({
      outcome: 'retry',
    });
  });

  test('when its time ran out before the server spoke', async () => {
    const slow = await against(scriptedServer({ connect: 'silence' }), { totalMs: 200 });
    const results = await Promise.all(['a', 'b', 'c'].map((key) => slow.send(mail({ key }))));
    expect(results.map(({ outcome }) => outcome)).toEqual(['retry', 'retry', 'retry']);
  });
});

describe('a mail that may have been accepted is a doubt, sent once', () => {
  test.each<Misbehaviour>([
    'silence',
    'close',
    'reset',
    { say: '999 what' },
    { say: '354 more' },
    { say: 'hm' },
  ])('when the server answers %j to the whole message', async (odd) => {
    const result = await (await against(scriptedServer({ message: odd }), QUICK)).send(mail());
    expect(result.outcome).toBe('doubt');
    // Long enough for a second delivery, should anybody try one.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(server!.taken).toHaveLength(1);
  });

  test('when its time ran out over the answer', async () => {
    const result = await (
      await against(scriptedServer({ message: 'silence' }), { totalMs: 300 })
    ).send(mail());
    expect(result).toMatchObject({ outcome: 'doubt', code: 'EABORT' });
  });

  test('when the connection breaks in the middle of the message', async () => {
    const big = mail({ text: 'Đôn đốc. '.repeat(400_000) });
    const cut = await keepingServer({
      onData(stream, session) {
        void session;
        stream.once('data', () => (stream as unknown as { destroy(): void }).destroy());
      },
    });
    const result = await (await against(cut, QUICK)).send(big);
    expect(result.outcome).toBe('doubt');
  });
});
