import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planSheets } from '../../../domain/draft/plan-sheets';
import type { OpenPlan } from '../kept-plans';
import { writeWorkbook } from './write-workbook';

/** The workbook of a plan, as bytes: what writes it row by row needs a file on the way. */
export async function workbookOf({ plan, read }: Pick<OpenPlan, 'plan' | 'read'>): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-bang-'));
  try {
    const path = join(folder, 'ke-hoach.xlsx');
    await writeWorkbook(path, plan, planSheets(plan, read));
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
