import { zipOf, type ZipPart } from '../documents/zip-files';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const MAIN = {
  docx: ['word/document.xml', 'wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation'],
} as const;

export type OpenXml = keyof typeof MAIN;

/** An Office file of the fewest parts; `of`: what its list of types says it is. */
export function openXml(format: OpenXml, more: ZipPart[] = [], of: string = typeOf(format)): Buffer {
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${TYPES}"><Override PartName="/${MAIN[format][0]}" ContentType="${of}"/></Types>`,
    },
    { name: '_rels/.rels', content: relations('officeDocument', MAIN[format][0]) },
    { name: MAIN[format][0], content: '<main/>' },
    ...more,
  ]);
}

export function typeOf(format: OpenXml): string {
  return `application/vnd.openxmlformats-officedocument.${MAIN[format][1]}.main+xml`;
}

export function relations(kind: string, target: string, mode = 'Internal'): string {
  return `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="${mode}"/></Relationships>`;
}

const OPEN_DOCUMENT = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

export function openDocument(
  format: keyof typeof OPEN_DOCUMENT,
  { more = [], entry = '' }: { more?: ZipPart[]; entry?: string } = {},
): Buffer {
  return zipOf([
    { name: 'mimetype', content: OPEN_DOCUMENT[format] },
    {
      name: 'META-INF/manifest.xml',
      content: `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml">${entry}</m:file-entry></m:manifest>`,
    },
    { name: 'content.xml', content: '<content/>' },
    ...more,
  ]);
}

/** One white point. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
);

export const JPG = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 0x4a, 0x46, 0xff, 0xd9, 0x4d, 0x6f, 0x72, 0x65,
]);
