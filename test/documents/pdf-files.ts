import { deflateSync } from 'node:zlib';

/** Text at a place, in points from the lower left corner. */
export interface PdfText {
  x: number;
  y: number;
  text: string;
  size?: number;
  /** Degrees. */
  turned?: number;
  bold?: boolean;
}

export interface PdfOptions {
  /** Name of the font of all text that is not bold. */
  font?: string;
  /** A content stream in place of the text, packed as it is. */
  packed?: { filter: string; bytes: Buffer };
}

/** A PDF written by hand: A4, text where the test wants it, letters of Latin-1. Bold text is in Helvetica-Bold. */
export function pdfOf(pages: PdfText[][], { font = 'Helvetica', packed }: PdfOptions = {}): Buffer {
  const fonts = [font, 'Helvetica-Bold'].map(
    (name) =>
      `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding ${widths()} >>`,
  );
  const firstPage = 3 + fonts.length;
  const kids = pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fonts,
  ];
  for (const page of pages) {
    const content = objects.length + 2;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R ` +
        '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>',
    );
    objects.push(streamOf(page, packed));
  }
  return assemble(objects);
}

/** Half the size for each letter: places can then be counted. */
function widths(): string {
  return `/FirstChar 32 /LastChar 255 /Widths [${new Array(224).fill(500).join(' ')}]`;
}

function streamOf(texts: PdfText[], packed: PdfOptions['packed']): Buffer {
  const drawn = texts.map(({ x, y, text, size = 12, turned = 0, bold = false }) => {
    const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
    const escaped = text.replace(/[\\()]/g, '\\$&');
    return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm (${escaped}) Tj ET`;
  });
  const bytes = packed?.bytes ?? deflateSync(Buffer.from(drawn.join('\n'), 'latin1'));
  const filter = packed?.filter ?? '/FlateDecode';
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} /Filter ${filter} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function assemble(objects: (string | Buffer)[]): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  objects.forEach((object, i) => {
    offsets.push(length());
    chunks.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n'));
  });
  const start = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...chunks, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`)]);
}
