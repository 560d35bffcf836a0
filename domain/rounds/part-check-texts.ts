import { MAX_TEXT } from '../guard-text';
import type { Refusal } from '../refusal';
import { NARRATIVE_TITLES } from './part-titles';
import type { Narrative, PartContent } from './part';

/** Of a reason or a remark: a paragraph, not a report. */
export const MAX_REMARK = 4_000;
/** The whole content, as JSON in UTF-8: bytes. */
const MAX_PART_BYTES = 200_000;

/** The words of a part: the results are there, nothing is too long, nothing cannot be seen. */
export function checkPartTexts(content: PartContent): Refusal[] {
  const { figures, assignments, narrative } = content;
  const found = [
    ...figures.flatMap(({ target, reason }, i) =>
      checkText(reason, `Lý do của chỉ tiêu ${target}`, MAX_REMARK, `figures[${i}].reason`),
    ),
    ...assignments.flatMap(({ id, remark }, i) =>
      checkText(remark, `Ghi chú của nhiệm vụ ${id}`, MAX_REMARK, `assignments[${i}].remark`),
    ),
    ...(Object.keys(NARRATIVE_TITLES) as (keyof Narrative)[]).flatMap((key) =>
      checkText(narrative[key], `Phần “${NARRATIVE_TITLES[key]}”`, MAX_TEXT, `narrative.${key}`),
    ),
  ];
  if (narrative.results.trim() === '')
    found.push({
      code: 'results-missing',
      message: `Thiếu phần “${NARRATIVE_TITLES.results}”; đây là phần bắt buộc, hãy ghi ít nhất một câu.`,
      at: 'narrative.results',
    });
  const size = utf8Bytes(JSON.stringify(content));
  if (size > MAX_PART_BYTES)
    found.push({
      code: 'part-too-big',
      message: `Phần báo cáo nặng ${Math.ceil(size / 1000)} kB, tối đa ${MAX_PART_BYTES / 1000} kB; hãy rút gọn, tài liệu dài thì gửi kèm ở nhiệm vụ.`,
      at: null,
    });
  return found;
}

/** Control characters, marks that turn the direction of writing, halves of characters: nobody types them, some hide with them. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|\p{Cs}/u;

function checkText(text: string | null, what: string, most: number, at: string): Refusal[] {
  if (text === null) return [];
  const found: Refusal[] = [];
  if (text.length > most)
    found.push({
      code: 'text-too-long',
      message: `${what} dài ${text.length} ký tự, tối đa ${most}; hãy rút gọn.`,
      at,
    });
  const place = text.search(UNSEEN);
  if (place >= 0)
    found.push({
      code: 'unprintable',
      message: `${what} có ký tự không nhìn thấy (ký tự thứ ${place + 1}); hãy xoá và gõ lại chỗ ấy.`,
      at,
    });
  return found;
}

/** Without a platform's encoder: the core has none. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
