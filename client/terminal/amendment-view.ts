import type { AmendmentShown } from '../amend-cycle';
import { bulkJson } from '../bulk-json';
import { bulkView } from './bulk-view';
import { FIELD_LABELS, HEAD_LABELS } from './diff-view';
import type { Paper } from './style';
import { hanging, printable } from './text';
import type { BodyNames } from './words';

/** What an amended plan changes, or changed, of a running cycle; `request` null: nothing was done yet. */
export function amendmentView(
  { items, leftOver, added }: AmendmentShown,
  request: string | null,
  names: BodyNames,
  paper: Paper,
): string[] {
  const { style, width } = paper;
  const left = leftOver.flatMap(({ code, fields }) =>
    hanging(
      `  ${code}: `,
      fields.length === 0
        ? 'có thời hạn hoặc cơ quan mới mà chu kỳ chưa giao'
        : fields.map(({ field }) => (field === 'term' ? HEAD_LABELS[field] : FIELD_LABELS[field])).join(', '),
      width,
    ),
  );
  const more = added.flatMap(({ code, clause, summary }) =>
    hanging(`  ${code}: `, `${printable(clause)}, ${printable(summary)}`, width),
  );
  return [
    ...(items.length === 0
      ? ['Không có nhiệm vụ nào phải điều chỉnh.']
      : bulkView(bulkJson({ act: 'amend', items, matching: items.length, request }), names, paper)),
    ...(left.length === 0 ? [] : ['', style.bold('Giữ như đã giao, cần xem lại bằng tay'), ...left]),
    ...(more.length === 0
      ? []
      : ['', style.bold('Nội dung bổ sung, khởi động thành kế hoạch riêng bằng --supplement'), ...more]),
  ];
}
