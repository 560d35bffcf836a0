import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REAL_SCOPE } from '../../domain/ids';
import { sealFor } from '../../web/seal';
import { linkOf } from '../support/test-web';
import { until } from '../support/until';
import { CYCLE, duty, dutyPath, multipart, openOwnOffice, type OwnOffice } from './own-office';

/* Files as they really come: over a socket, from programs that do not behave. */

let office: OwnOffice;
let port: number;
const BODY = linkOf('ban-dan-van');
beforeAll(async () => {
  office = await openOwnOffice();
  office.web.as(BODY);
  await office.web.app.listen({ port: 0, host: '127.0.0.1' });
  port = (office.web.app.server.address() as { port: number }).port;
}, 120_000);
afterAll(() => office.close());
afterEach(async () => {
  await until('nothing lies about', async () => leftovers().length === 0, 20_000);
  expect((await rowOf()).detail!.submissions).toEqual([]);
});

const PATH = `${dutyPath(duty(1))}/gui-tep/submit`;
const rowOf = async () => (await office.store.queries.assignmentRow(REAL_SCOPE, CYCLE, duty(1)))!;
const fieldsOf = () => ({
  seal: sealFor(office.web.office.keys, BODY),
  signerName: 'Lê Thu Hà',
  signerPosition: 'Chuyên viên',
  text: 'Đã xong, gửi kèm tệp',
});

function leftovers(): string[] {
  const incoming = join(office.web.office.folder.files, 'incoming');
  return existsSync(incoming) ? readdirSync(incoming) : [];
}

async function sent(form: { headers: Record<string, string>; payload: Buffer }) {
  const url = `http://127.0.0.1:${port}${PATH}`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: form.headers,
    body: new Uint8Array(form.payload),
    redirect: 'manual',
  });
  return { status: answer.status, body: await answer.text() };
}

/** What a server answers to a request that is written by hand. */
function spoken(write: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => write(socket));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (heard.includes('</html>')) socket.destroy();
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

const head = (more: string) =>
  `POST ${PATH} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: multipart/form-data; boundary=x\r\n${more}\r\n\r\n`;

test('200 MB are refused in words before any of it is read', async () => {
  const heard = await spoken((socket) => socket.write(head(`Content-Length: ${200 * 1024 * 1024}`)));
  expect(heard).toMatch(/^HTTP\/1\.1 413/);
  expect(heard).toContain('lớn quá 60 MB');
});

test('a file of 26 MB that does not say so is given up on the way', async () => {
  const big = Buffer.alloc(26 * 1024 * 1024, 65);
  const { status, body } = await sent(multipartOf([{ name: 'to.txt', content: big }]));
  expect(status).toBe(413);
  expect(body).toContain('to.txt: tệp lớn quá 25 MB');
});

test.each([
  ['no mark between its parts', 'multipart/form-data', 'x'],
  [
    'no end',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nmột',
  ],
])('a form with %s is refused in words', async (_what, type, content) => {
  const { status, body } = await sent({ headers: { 'content-type': type }, payload: Buffer.from(content) });
  expect(status).toBe(400);
  expect(body).toContain('Không đọc được yêu cầu');
});

test('500 files are refused, and none is kept', async () => {
  const files = Array.from({ length: 500 }, (_, i) => ({ name: `t${i}.txt`, content: `tệp ${i}` }));
  const { status, body } = await sent(multipartOf(files));
  expect(status).toBe(422);
  expect(body).toContain('tối đa 20 tệp');
});

test.each([
  ['a name that reads backwards', 'bao-cao\u202Efdp.exe', 'MZ\u0090\u0000', 'bao-caofdp.exe'],
  ['a program under the name of a PDF', 'bao-cao.pdf', 'MZ\u0090\u0000', 'bao-cao.pdf'],
  ['a page under the name of a text', 'x.html', '<script>alert(1)</script>', 'x.html'],
  ['an empty file', 'trong.txt', '', 'trong.txt'],
])('%s is refused by name, and what was typed is shown again', async (_what, name, content, told) => {
  const { status, body } = await sent(multipartOf([{ name, content }]));
  expect(status).toBe(422);
  expect(body).toContain(told);
  expect(body).toContain('Đã xong, gửi kèm tệp');
  expect(body).toContain('hãy chọn lại');
});

test('a name that climbs out of its folder writes nothing elsewhere', async () => {
  const name = `leo-rao-${randomUUID()}.txt`;
  const climbing = `../../../../${join(tmpdir(), name)}`;
  const { status } = await sent(multipartOf([{ name: climbing, content: '%PDF-1.4 không phải chữ' }]));
  expect(status).toBe(422);
  expect(existsSync(join(tmpdir(), name))).toBe(false);
});

test('a file before the seal, or without one, is not read', async () => {
  const form = multipart({}, [{ name: 'a.txt', content: 'a' }]);
  const { status, body } = await sent(form);
  expect(status).toBe(403);
  expect(body).toContain('chưa có gì thay đổi');
});

test('a sender that hangs up in the middle leaves nothing behind', async () => {
  const { payload } = multipartOf([{ name: 'a.txt', content: 'a'.repeat(200_000) }], 'x');
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head(`Content-Length: ${payload.length}`));
      socket.write(payload.subarray(0, 100_000), () => {
        void until('it is being read', async () => leftovers().length > 0, 20_000).finally(() =>
          socket.destroy(),
        );
      });
    });
    socket.on('close', () => resolve());
  });
});

function multipartOf(files: { name: string; content: Buffer | string }[], mark?: string) {
  const form = multipart(fieldsOf(), files);
  if (mark === undefined) return form;
  return {
    ...form,
    payload: Buffer.from(form.payload.toString('latin1').replaceAll('----dondoc-test', mark), 'latin1'),
  };
}
