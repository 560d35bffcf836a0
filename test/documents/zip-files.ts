import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip, and what is false about it. */
export interface ZipPart {
  name: string;
  content: string | Buffer;
  /** Written in place of the true unpacked size. */
  claimedBytes?: number;
  encrypted?: boolean;
}

/** A zip written by hand, so that it can lie. */
export function zipOf(parts: ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.claimedBytes ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A .docx of the fewest parts: `body` is what stands in `w:body`; `parts` are named `styles`, `numbering`, … */
export function docxOf(body: string, parts: Record<string, string> = {}): Buffer {
  const related = Object.keys(parts);
  const relationships = (entries: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
  return zipOf([
    {
      name: '_rels/.rels',
      content: relationships([
        `<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
      ]),
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships(
        related.map((part, i) => `<Relationship Id="r${i}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`),
      ),
    },
    { name: 'word/document.xml', content: `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>` },
    ...related.map((part) => ({
      name: `word/${part}.xml`,
      content: `<w:${part} ${NAMESPACES}>${parts[part]}</w:${part}>`,
    })),
  ]);
}

/** A paragraph of one run. */
export function paragraph(text: string, { of = '', run = '' }: { of?: string; run?: string } = {}): string {
  return `<w:p><w:pPr>${of}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
