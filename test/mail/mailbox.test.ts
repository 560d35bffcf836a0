import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { createMailboxMailer } from '../../activities/adapters/mailbox-mailer';
import type { Mailer } from '../../activities/ports';
import { listMails, showMail } from '../../client/mailbox';
import { atHour, localDate } from '../../domain/time/epoch';
import { DAY } from '../letters/models';
import { AT, mail, SENDER } from './mails';

let dir: string;
let mailer: Mailer;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dondoc-mailbox-'));
  mailer = createMailboxMailer({ dir, sender: SENDER });
});
afterEach(() => rm(dir, { recursive: true }));

const labels = mail().labels!;

/** Three mornings, two bodies and the office, out of order. */
async function fill(): Promise<void> {
  const next = localDate('2021-10-01');
  await mailer.send(mail({ key: 'c3', at: atHour(next, 8) }));
  await mailer.send(mail({ key: 'a1' }));
  const office = { kind: 'office', id: 'office' } as const;
  const letter = {
    toName: 'Văn phòng Tỉnh uỷ',
    to: ['vanphong@tinh.example'],
    labels: { ...labels, audience: office, urgent: true },
  };
  await mailer.send(mail({ key: 'b2', at: atHour(DAY, 14.5), ...letter }));
  await mailer.send(mail({ key: 'd4', labels: { ...labels, scope: 'dien-tap-01' } }));
}

describe('the built-in mailbox', () => {
  test('keeps the very message, one file a mail, named by time, recipient and key', async () => {
    const sent = mail();
    expect(await mailer.send(sent)).toMatchObject({ outcome: 'accepted', rejected: [] });
    const [name, ...others] = await readdir(join(dir, 'real'));
    expect(others).toEqual([]);
    expect(name).toBe(`20210930T0800_body.hoi-nong-dan_${sent.key}.eml`);
    const read = await simpleParser(await readFile(join(dir, 'real', name!)));
    expect(read.subject).toBe(sent.subject);
    expect(read.html).toBe(sent.html);
    expect(read.text?.trim()).toBe(sent.text.trim());
    expect(read.messageId).toBe(`<${sent.key}@tinh.example>`);
    expect(read.date?.getTime()).toBe(AT);
  });

  test('holds one file after the same mail came again, also from several sides at once', async () => {
    await mailer.send(mail());
    const first = await readFile(join(dir, 'real', (await readdir(join(dir, 'real')))[0]!));
    await Promise.all(Array.from({ length: 5 }, () => mailer.send(mail())));
    const names = await readdir(join(dir, 'real'));
    expect(names).toHaveLength(1);
    expect((await readFile(join(dir, 'real', names[0]!))).equals(first)).toBe(true);
  });

  test('asks for another try when the disk refuses, and leaves nothing behind', async () => {
    await writeFile(join(dir, 'in-the-way'), '');
    const blocked = createMailboxMailer({ dir: join(dir, 'in-the-way'), sender: SENDER });
    expect(await blocked.send(mail())).toMatchObject({ outcome: 'retry' });
    expect(await readdir(dir)).toEqual(['in-the-way']);
    const taken = `20210930T0800_body.hoi-nong-dan_${mail().key}.eml`;
    await mkdir(join(dir, 'real', taken), { recursive: true });
    expect(await mailer.send(mail())).toMatchObject({ outcome: 'retry' });
    expect(await readdir(join(dir, 'real'))).toEqual([taken]);
  });
});

describe('reading the mailbox', () => {
  test('lists the mails of a scope in order of time', async () => {
    await fill();
    const mails = await listMails(dir);
    expect(mails.map(({ date }) => date)).toEqual([
      '2021-09-30T08:00+07:00',
      '2021-09-30T14:30+07:00',
      '2021-10-01T08:00+07:00',
    ]);
    expect(mails[1]).toMatchObject({
      scope: 'real',
      to: ['vanphong@tinh.example'],
      toName: 'Văn phòng Tỉnh uỷ',
      audience: 'office',
      urgent: true,
      subject: mail().subject,
    });
    expect(await listMails(dir, { scope: 'dien-tap-01' })).toHaveLength(1);
  });

  test('finds by day, address or audience, and keeps the newest', async () => {
    await fill();
    const dates = async (...args: Parameters<typeof listMails>) =>
      (await listMails(...args)).map(({ date }) => date.slice(0, 16));
    expect(await dates(dir, { day: DAY })).toEqual(['2021-09-30T08:00', '2021-09-30T14:30']);
    expect(await dates(dir, { to: 'vanphong@tinh.example' })).toEqual(['2021-09-30T14:30']);
    expect(await dates(dir, { to: 'hoi-nong-dan' })).toEqual(['2021-09-30T08:00', '2021-10-01T08:00']);
    expect(await dates(dir, { to: 'body:hoi-nong-dan', limit: 1 })).toEqual(['2021-10-01T08:00']);
    expect(await dates(dir, { limit: 0 })).toEqual([]);
  });

  test('shows one mail as a mail program would', async () => {
    const sent = mail({ toName: 'Sở "Nội vụ", <tỉnh>', to: ['a@so.example', 'b@so.example'] });
    await mailer.send(sent);
    const [head] = await listMails(dir);
    const shown = (await showMail(dir, head!.id))!;
    const oracle = await simpleParser(await readFile(join(dir, 'real', head!.id)));
    expect(shown.text).toBe(sent.text);
    expect(shown.html).toBe(sent.html);
    expect(shown.subject).toBe(oracle.subject);
    const parsed = [oracle.to].flat()[0]!.value;
    expect(shown.to).toEqual(parsed.map(({ address }) => address));
    expect(shown.toName).toBe(parsed[0]!.name);
    expect(shown.headers['message-id']).toBe(`<${sent.key}@tinh.example>`);
    expect(shown.headers['from']).toBe('Văn phòng Tỉnh uỷ <dondoc@tinh.example>');
  });

  test('reads a very large letter whole', async () => {
    const text = 'Đề nghị báo cáo kết quả thực hiện nhiệm vụ.\n'.repeat(20_000);
    await mailer.send(mail({ text, to: Array.from({ length: 300 }, (_, i) => `canbo${i}@so.example`) }));
    const [head] = await listMails(dir);
    expect(head!.to).toHaveLength(300);
    expect((await showMail(dir, head!.id))!.text === text).toBe(true);
  });

  test('is empty where nothing was sent, and passes over files that are not its own', async () => {
    expect(await listMails(dir)).toEqual([]);
    await mailer.send(mail());
    await writeFile(join(dir, 'real', '.20210930T0800_body.x_ab.eml.1f2e'), 'half a ma');
    await writeFile(join(dir, 'real', 'ghi-chu.eml'), 'x');
    expect(await listMails(dir)).toHaveLength(1);
  });

  test('never leaves the folder', async () => {
    await writeFile(join(dir, '20210930T0800_body.x_ab.eml'), 'Subject: x\r\n\r\n');
    expect(await showMail(dir, '../20210930T0800_body.x_ab.eml')).toBeNull();
    expect(await showMail(dir, '20210930T0800_body.y_ab.eml')).toBeNull();
    expect(await showMail(dir, 'ghi-chu.eml')).toBeNull();
  });
});
