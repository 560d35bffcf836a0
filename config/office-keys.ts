import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeKeys } from '../domain/access/keys';
import type { DataFolder } from './data-folder';

const BYTES = 32;
const FILE = 'office.key';
const SHAPE = /^[0-9a-f]{64}$/;

/** The file that holds an office's secret where the environment names none. Whoever loses it ends every link and session. */
function keyFileOf({ root }: DataFolder): string {
  return join(root, FILE);
}

/** The keys of an office: from its secret (64 hexadecimal digits), else from the file of the data folder, made once. */
export function officeKeys(folder: DataFolder, secret: string | null): OfficeKeys {
  const master = Buffer.from(secret ?? secretOf(keyFileOf(folder)), 'hex');
  const keyFor = (use: string) => new Uint8Array(hkdfSync('sha256', master, '', `dondoc/${use}`, BYTES));
  return { links: keyFor('links'), seals: keyFor('seals'), vault: keyFor('vault') };
}

function secretOf(file: string): string {
  if (!existsSync(file)) makeSecret(file);
  const secret = readFileSync(file, 'utf8').trim();
  if (!SHAPE.test(secret))
    throw new Error(
      `Tệp khoá ${file} không đọc được: cần 64 chữ số thập lục phân. Lấy lại tệp từ bản sao lưu, hoặc xoá tệp để tạo ` +
        'khoá mới (mọi liên kết và phiên đăng nhập cũ sẽ hết hiệu lực).',
    );
  return secret;
}

/** Of two processes that make it at once one wins, and both read the same. */
function makeSecret(file: string): void {
  const partial = `${file}.${randomBytes(4).toString('hex')}`;
  writeFileSync(partial, `${randomBytes(BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(partial, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(partial, { force: true });
  }
}
