import type { Document } from 'yaml';

/** One line a value and no padding: the examples and every file we wrote come back byte for byte. */
export function writeYaml(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
