import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PACKAGE_NAME = 'dondoc';

function isOurPackage(dir: string): boolean {
  const file = join(dir, 'package.json');
  if (!existsSync(file)) return false;
  const { name } = JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown };
  return name === PACKAGE_NAME;
}

/** The folder of our package.json: the same whether this file runs from the sources or from dist/. */
export function packageRoot(): string {
  for (let dir = __dirname; ; dir = dirname(dir)) {
    if (isOurPackage(dir)) return dir;
    if (dir === dirname(dir)) {
      throw new Error(`Không tìm thấy package.json của "${PACKAGE_NAME}" từ ${__dirname} trở lên`);
    }
  }
}
