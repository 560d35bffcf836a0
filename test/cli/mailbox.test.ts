import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createMailboxMailer } from '../../activities/adapters/mailbox-mailer';
import { labelled } from '../../activities/adapters/labelled-mail';
import { atHour, localDate } from '../../domain/time/epoch';
import { dondoc, temporaryFolder } from './captured';

const folder = temporaryFolder();
const env = { DONDOC_HOME: folder.path };
const dir = join(folder.path, 'mailbox');
afterAll(() => folder.remove());

const sender = {
  name: 'Đôn Đốc',
  address: 'don-doc@tinh.example',
  replyTo: null,
  messageIdDomain: 'tinh.example',
};

async function send(scope: string, body: string, on: string, key: string): Promise<void> {
  const day = localDate(on);
  const at = atHour(day, 8);
  const entry = {
    key,
    scope,
    kind: 'digest' as const,
    audience: { kind: 'body' as const, id: body },
    to: [`${body}@tinh.example`],
    subject: `[Nhắc nhiệm vụ] ${body}`,
    day,
    at,
    urgent: false,
    items: [],
  };
  const mail = {
    key,
    to: entry.to,
    toName: `Cơ quan ${body}`,
    subject: entry.subject,
    text: 'Kính gửi',
    html: '<p>Kính gửi</p>',
    at,
  };
  await createMailboxMailer({ dir, sender }).send(labelled(mail, entry));
}

beforeAll(async () => {
  await send('real', 'ban-to-chuc', '2026-01-19', 'aaaa1111');
  await send('demo-1a2b3c4d', 'ban-to-chuc', '2026-01-19', 'bbbb1111');
  await send('demo-1a2b3c4d', 'so-noi-vu', '2026-01-20', 'cccc1111');
  await send('demo-1a2b3c4d', 'so-noi-vu', '2026-01-21', 'dddd1111');
  utimesSync(join(dir, 'real'), new Date(1_000), new Date(1_000));
});

const head = z.strictObject({
  id: z.string(),
  scope: z.string(),
  date: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d\+07:00$/),
  to: z.array(z.string()),
  toName: z.string(),
  audience: z.string(),
  urgent: z.boolean(),
  subject: z.string(),
});
const listSchema = z.strictObject({ scope: z.string(), mails: z.array(head) });
const shownSchema = head.extend({
  headers: z.record(z.string(), z.string()),
  text: z.string(),
  html: z.string(),
});

async function list(...argv: string[]) {
  return listSchema.parse((await dondoc(['mailbox', 'list', '--json', ...argv], { env })).json());
}

describe('mailbox', () => {
  it('refuses a recipient who never had a letter, with the one that was meant; a day without letters is empty', async () => {
    const slip = await dondoc(['mailbox', 'list', '--to', 'so-noi-vy', '--json'], { env });
    expect(slip.json()).toMatchObject({
      error: { code: 'no-such-recipient', at: '--to', message: expect.stringContaining('so-noi-vu') },
    });
    expect((await list('--to', 'so-noi-vu', '--day', '19/01/2026')).mails).toEqual([]);
  });

  it('opens the scope that was written to last and says which', async () => {
    const { scope, mails } = await list();
    expect(scope).toBe('demo-1a2b3c4d');
    expect(mails).toHaveLength(3);
    const { stdout, stderr } = await dondoc(['mailbox'], { env });
    expect(stderr).toContain('demo-1a2b3c4d, 3 thư');
    expect(stdout).toContain('20260120T0800_body.so-noi-vu_cccc11');
  });

  it('narrows by scope, recipient and day', async () => {
    expect((await list('--scope', 'real')).mails).toHaveLength(1);
    expect((await list('--to', 'so-noi-vu')).mails).toHaveLength(2);
    expect((await list('--day', '20/01/2026')).mails.map(({ to }) => to)).toEqual([
      ['so-noi-vu@tinh.example'],
    ]);
    expect((await list('--limit', '1')).mails[0]?.date).toBe('2026-01-21T08:00+07:00');
  });

  it('shows a mail by any beginning of its id that is its own', async () => {
    const { exit, json } = await dondoc(['mailbox', 'show', '20260120T0800', '--json'], { env });
    expect(exit).toBe(0);
    expect(shownSchema.parse(json())).toMatchObject({ text: 'Kính gửi', audience: 'body:so-noi-vu' });
    const seen = await dondoc(['mailbox', 'show', '20260120T0800'], { env });
    expect(seen.stdout).toContain('Thứ Ba 20/01/2026, 08:00');
  });

  it.each([
    ['mailbox show 2026', 'ambiguous-mail'],
    ['mailbox show ../real/x', 'no-such-mail'],
    ['mailbox list --scope demo-9', 'no-such-scope'],
  ])('refuses "%s"', async (line, code) => {
    const { exit, json } = await dondoc([...line.split(' '), '--json'], { env });
    expect(exit).toBe(1);
    expect(json()).toMatchObject({ error: { code } });
  });

  it('takes no folder outside the mailbox for a scope', async () => {
    expect((await dondoc(['mailbox', 'list', '--scope', '..'], { env })).exit).toBe(1);
    expect((await dondoc(['mailbox', 'list', '--scope', '../..'], { env })).exit).toBe(2);
  });
});
