import { SaxesParser, type SaxesTagNS } from 'saxes';
import { DocumentFault } from '../fault';
import { MAX_XML_DEPTH } from '../limits';
import { damaged, hasDoctype, type OfficePackage } from './package';

/** An element with the names that people use for it: `w:p`, `mc:Fallback`, whatever prefix the file takes. */
export interface Element {
  name: string;
  /** Value of an attribute by its local name; null when it is absent. */
  attribute: (local: string) => string | null;
}

export interface XmlHandlers {
  open(element: Element): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Transitional and strict form of each; others keep the prefix `?`, and nobody asks for them. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

/**
 * Walks through the XML of a part without building a tree. A document type is a fault: with it go all entities, so that nothing is
 * fetched and nothing multiplies.
 */
export async function walkXml(zip: OfficePackage, part: string, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('doctype', () => hasDoctype(zip.format));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_XML_DEPTH) damaged(zip.format, `lồng nhau quá ${MAX_XML_DEPTH} tầng`);
    handlers.open({ name: nameOf(tag), attribute: (local) => attributeOf(tag, local) });
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close(nameOf(tag));
  });
  if (handlers.text) parser.on('text', (text) => handlers.text!(text));
  try {
    for await (const piece of zip.read(part)) parser.write(piece);
    parser.close();
  } catch (error) {
    if (error instanceof DocumentFault) throw error;
    damaged(zip.format, 'nội dung XML không hợp lệ');
  }
}

function nameOf(tag: SaxesTagNS): string {
  return `${PREFIXES[tag.uri] ?? '?'}:${tag.local}`;
}

function attributeOf(tag: SaxesTagNS, local: string): string | null {
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.local === local) return attribute.value;
  }
  return null;
}
