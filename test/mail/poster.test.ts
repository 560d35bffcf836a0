import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MailResult } from '../../activities/ports';
import { askForLink } from '../../client/link-requests';
import { readSettings } from '../../config/environment';
import { atHour, localDate } from '../../domain/time/epoch';
import { mailPorts, poster } from '../../worker/office';
import { openTestStore } from '../support/test-store';

const NOW = atHour(localDate('2026-03-16'), 9);
const KEYS = { links: new Uint8Array(32).fill(7) };

test.each([
  ['sent with its link where people can reach the pages', 'https://dd.tinh.example', 1],
  ['not sent where they cannot: it would hold no link that opens', null, 0],
])('a new link that a body asks for is %s', async (_what, publicUrl, letters) => {
  const dir = mkdtempSync(join(tmpdir(), 'dondoc-thu-'));
  const store = await openTestStore();
  const registered = [
    { audience: { kind: 'body' as const, id: 'so-y-te' }, name: 'Sở Y tế', emails: ['a@x.example'] },
  ];
  const links = { ...store.links, registered: () => Promise.resolve(registered) };
  const pages = publicUrl === null ? null : { publicUrl, keys: KEYS };
  const post = poster(mailPorts(store, readSettings({}), dir, pages));
  const office = { store: { links }, keys: KEYS, publicUrl: publicUrl ?? 'http://127.0.0.1:8080', post };
  const asking = askForLink(office, { scope: 'real', now: NOW, email: 'a@x.example' });
  await (letters === 1 ? asking : expect(asking).rejects.toThrow('DONDOC_PUBLIC_URL'));
  expect(await store.queries.listMails({ scope: 'real' })).toHaveLength(letters);
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

test.each([
  ['away for a moment gets it at the next try', 1, 'SENT', null],
  [
    'away for long leaves it in the ledger, with its words, for a person to send again',
    9,
    'REFUSED',
    'unavailable',
  ],
])('a letter to a mail server that is %s', async (_what, fails, state, code) => {
  const dir = mkdtempSync(join(tmpdir(), 'dondoc-thu-'));
  const store = await openTestStore();
  let tries = 0;
  const mailerFor = () => ({
    send: async (): Promise<MailResult> =>
      ++tries <= fails
        ? { outcome: 'retry', code: 'ECONNREFUSED', message: 'không nối được' }
        : { outcome: 'accepted', response: '250 OK', rejected: [] },
  });
  const pages = { publicUrl: 'https://dd.tinh.example', keys: KEYS };
  const post = poster({ ...mailPorts(store, readSettings({}), dir, pages), mailerFor }, [1, 1]);
  const registered = [
    { audience: { kind: 'body' as const, id: 'so-y-te' }, name: 'Sở Y tế', emails: ['a@x.example'] },
  ];
  const links = { ...store.links, registered: () => Promise.resolve(registered) };
  const office = { store: { links }, keys: KEYS, publicUrl: pages.publicUrl, post };
  await askForLink(office, { scope: 'real', now: NOW, email: 'a@x.example' });
  const [letter, ...more] = await store.queries.listMails({ scope: 'real' });
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ state, code });
  // The words stay with what was not sent, and hold no secret: that goes in when a letter leaves.
  expect(letter!.letter?.text ?? null).toEqual(
    state === 'SENT' ? null : expect.stringContaining('/l/lien-ket:answer:::'),
  );
  expect(await store.queries.doubts('real')).toHaveLength(state === 'SENT' ? 0 : 1);
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});
