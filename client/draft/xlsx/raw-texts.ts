import type { OfficePackage } from '../../documents/office/package';
import { walkXml } from '../../documents/office/xml';

/** The words that cells refer to by number. */
export async function readSharedTexts(zip: OfficePackage): Promise<string[]> {
  const texts: string[] = [];
  if (!zip.has('xl/sharedStrings.xml')) return texts;
  const collect = textCollector();
  await walkXml(zip, 'xl/sharedStrings.xml', {
    open({ name }) {
      if (name === '?:si') collect.start();
      collect.open(name);
    },
    close(name) {
      collect.close(name);
      if (name === '?:si') texts.push(collect.take());
    },
    text: (text) => collect.text(text),
  });
  return texts;
}

/** Words of all runs together; readings above Asian letters are no words of the cell. */
export function textCollector() {
  let said = '';
  let inText = false;
  let phonetic = 0;
  return {
    start: () => void (said = ''),
    open(name: string) {
      if (name === '?:rPh') phonetic += 1;
      if (name === '?:t') inText = phonetic === 0;
    },
    close(name: string) {
      if (name === '?:rPh') phonetic -= 1;
      if (name === '?:t') inText = false;
    },
    text(text: string) {
      if (inText) said += text;
    },
    take: () => unescaped(said),
  };
}

/** Excel writes control characters as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** By their place in the list: styles whose numbers are days, and those whose numbers are shown a hundredfold with "%". */
export interface NumberStyles {
  days: ReadonlySet<number>;
  percents: ReadonlySet<number>;
}

export async function readNumberStyles(zip: OfficePackage): Promise<NumberStyles> {
  const [days, percents] = [new Set<number>(), new Set<number>()];
  if (!zip.has('xl/styles.xml')) return { days, percents };
  const dayFormats = new Set<number>([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);
  const percentFormats = new Set<number>([9, 10]);
  let inCellXfs = false;
  let n = 0;
  await walkXml(zip, 'xl/styles.xml', {
    open({ name, attribute }) {
      if (name === '?:numFmt') {
        const code = bareFormat(attribute('formatCode') ?? '');
        if (isDayFormat(code)) dayFormats.add(Number(attribute('numFmtId')));
        if (code.includes('%')) percentFormats.add(Number(attribute('numFmtId')));
      }
      if (name === '?:cellXfs') inCellXfs = true;
      if (name !== '?:xf' || !inCellXfs) return;
      const format = Number(attribute('numFmtId'));
      if (dayFormats.has(format)) days.add(n);
      if (percentFormats.has(format)) percents.add(n);
      n += 1;
    },
    close(name) {
      if (name === '?:cellXfs') inCellXfs = false;
    },
  });
  return { days, percents };
}

/** Without words in quotes, colours and what is shown as it stands. */
function bareFormat(code: string): string {
  return code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
}

function isDayFormat(code: string): boolean {
  return /d/i.test(code) && /[my]/i.test(code);
}
