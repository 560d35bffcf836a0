import type { PartForm } from '../../domain/rounds/part-form';
import { partAsDocx } from './docx-form';
import { partAsXlsx } from './xlsx-form';

export type FormFormat = 'xlsx' | 'docx';

export function formAsFile(form: PartForm, format: FormFormat): Promise<Uint8Array> {
  return format === 'xlsx' ? partAsXlsx(form) : partAsDocx(form);
}
