import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { FileRef } from '../../domain/files/types';
import { MAX_TEXT } from '../../domain/guard-text';
import type { Paper } from '../../domain/lifecycle/types';
import { dateArgument, fileArgument } from '../arguments';
import type { Context } from '../context';
import { lazy } from '../lazy';
import { pathOf } from '../plan-input';
import { refuse, UsageProblem } from '../problems';
import type { ActOption } from './assignment-acts';

/* The parts that several acts ask for: words said or in a file, a paper, files that go with it, a new day. */

export const TEXT_OPTIONS: ActOption[] = [
  { flags: '--text <nội-dung>', words: 'nội dung, ngắn gọn' },
  { flags: '--file <tệp>', words: 'tệp văn bản thuần chứa nội dung, thay cho --text' },
];
export const textFields = {
  text: z.string().trim().min(1, { error: 'không được để trống' }).optional(),
  file: fileArgument.optional(),
};

/** Exactly one of the two. */
export function assertOneText({ text, file }: { text?: string | undefined; file?: string | undefined }) {
  if ((text === undefined) === (file === undefined))
    throw new UsageProblem('Cần đúng một trong hai: --text "nội dung" hoặc --file <tệp>.', '--text');
}

export function textOf(
  context: Context,
  { text, file }: { text?: string | undefined; file?: string | undefined },
): string {
  if (text !== undefined) return text;
  const path = pathOf(context, file!);
  try {
    const stats = statSync(path);
    // A device or a pipe has no size and no end.
    if (!stats.isFile())
      throw refuse('unreadable-file', `${file} không phải một tệp thông thường.`, '--file');
    // Four bytes a letter at most: what is larger cannot be a short text and is not even read.
    if (stats.size > 4 * MAX_TEXT) {
      throw refuse('text-too-long', `Tệp ${file} quá lớn; phần nội dung tối đa ${MAX_TEXT} ký tự.`, '--file');
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw refuse('no-such-file', `Không có tệp ${file}.`, '--file');
    if (code === 'EACCES') throw refuse('unreadable-file', `Không đọc được tệp ${file}.`, '--file');
    if (error instanceof TypeError) {
      throw refuse('not-a-text', `Tệp ${file} không phải văn bản thuần (UTF-8).`, '--file');
    }
    throw error;
  }
}

export const PAPER_OPTIONS: ActOption[] = [
  { flags: '--paper-number <số>', words: 'số, ký hiệu văn bản' },
  { flags: '--paper-date <ngày>', words: 'ngày của văn bản ấy' },
];
export const paperFields = {
  paperNumber: z.string().trim().min(1, { error: 'cần số, ký hiệu văn bản' }).optional(),
  paperDate: dateArgument.optional(),
};

interface PaperInput {
  paperNumber?: string | undefined;
  paperDate?: Paper['date'] | undefined;
}

export function paperOf({ paperNumber: number, paperDate: date }: PaperInput): Paper | null {
  if (number !== undefined && date !== undefined) return { number, date };
  if (number === undefined && date === undefined) return null;
  throw new UsageProblem(
    '--paper-number và --paper-date phải đi cùng nhau.',
    number === undefined ? '--paper-number' : '--paper-date',
  );
}

export const ATTACH_OPTION: ActOption = {
  flags: '--attach <tệp>',
  words: 'tệp gửi kèm; lặp lại cho nhiều tệp',
  repeated: true,
};
export const attachField = { attach: z.array(fileArgument).default([]) };

/** Takes the files into the store; each is checked first, and all or none are taken. */
export async function filesOf(context: Context, paths: string[]): Promise<FileRef[]> {
  if (paths.length === 0) return [];
  return lazy.files().takeFilesIn(
    context.folder,
    paths.map((path) => pathOf(context, path)),
  );
}

export const NEW_DATE_OPTION: ActOption = { flags: '--new-date <ngày>', words: 'thời hạn mới (bắt buộc)' };
export const newDateField = {
  newDate: z.string({ error: 'cần thời hạn mới, ví dụ --new-date 15/10/2021' }).pipe(dateArgument),
};
