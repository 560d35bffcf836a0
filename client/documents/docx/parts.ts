import { fault } from '../fault';
import type { OfficePackage } from '../office/package';
import { walkXml } from '../office/xml';

/** Names of the parts that are read; null where the document has none. */
export interface Parts {
  document: string;
  styles: string | null;
  numbering: string | null;
  footnotes: string | null;
  endnotes: string | null;
  /** Parts that are never read: programs in the document. */
  hasMacros: boolean;
}

export async function findParts(zip: OfficePackage): Promise<Parts> {
  const document = (await relationsOf(zip, '')).get('officeDocument') ?? 'word/document.xml';
  if (!zip.has(document) || !document.endsWith('.xml') || /^(xl|ppt)\//.test(document)) notWord(zip);
  const related = await relationsOf(zip, document);
  const part = (type: string) => {
    const name = related.get(type);
    return name !== undefined && zip.has(name) ? name : null;
  };
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    hasMacros: related.has('vbaProject'),
  };
}

/** Last word of the type → name of the part. What lies outside the file is left out: nothing is fetched. */
async function relationsOf(zip: OfficePackage, part: string): Promise<Map<string, string>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, string>();
  if (!zip.has(file)) return relations;
  await walkXml(zip, file, {
    open: ({ name, attribute }) => {
      const [type, target] = [attribute('Type'), attribute('Target')];
      if (name !== 'rel:Relationship' || type === null || target === null) return;
      if (attribute('TargetMode') === 'External') return;
      relations.set(type.slice(type.lastIndexOf('/') + 1), resolveTarget(folder, target));
    },
    close: () => undefined,
  });
  return relations;
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = `${folder}${target}`.split('/');
  return steps
    .reduce<string[]>(
      (path, step) => (step === '..' ? path.slice(0, -1) : step === '.' ? path : [...path, step]),
      [],
    )
    .join('/');
}

function notWord(zip: OfficePackage): never {
  const kinds: [string, string][] = [
    ['xl/workbook.xml', 'bảng tính Excel (.xlsx)'],
    ['ppt/presentation.xml', 'bài trình chiếu (.pptx)'],
    ['content.xml', 'văn bản OpenDocument (.odt)'],
  ];
  const kind = kinds.find(([part]) => zip.has(part))?.[1] ?? 'tệp nén không chứa văn bản Word';
  return fault(
    'not-a-docx',
    `Tệp mang đuôi .docx nhưng bên trong là ${kind}; cần mở ra rồi lưu thành .docx.`,
  );
}
