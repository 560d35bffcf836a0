import type { FileRef } from '../../domain/files/types';
import type { Outcome } from '../../domain/refusal';
import type { Paper } from './style';
import { grouped, hanging, printable } from './text';

export interface CheckedFile {
  path: string;
  outcome: Outcome<FileRef>;
}

/** One block for each file: that it would be taken, and as what, or why not. */
export function checkedFilesView(checked: CheckedFile[], paper: Paper): string[] {
  return checked.flatMap(({ path, outcome }) => {
    const { style, width } = paper;
    if (!outcome.ok) {
      return [
        ...hanging(`${style.red('✗')} `, printable(path), width),
        ...hanging('    ', outcome.refusal.message, width),
      ];
    }
    const { name, bytes, kind, sha256 } = outcome.value;
    return [
      ...hanging(`${style.green('✓')} `, printable(path), width),
      ...hanging('    ', `nhận: ${name}, ${kind}, ${grouped(bytes)} byte`, width),
      `    SHA-256 ${sha256}`,
    ];
  });
}
