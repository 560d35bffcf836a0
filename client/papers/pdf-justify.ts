import ElementWriter, { type PdfLine } from 'pdfmake/js/ElementWriter';

/**
 * pdfmake spreads a justified line between all its pieces, and a piece ends wherever a line may break or the look changes:
 * `142-KH/TU` came apart, and a comma after bold words stood alone. Spread between words only, as typesetters do.
 */
export function spreadBetweenWordsOnly(): void {
  const { prototype } = ElementWriter;
  const aligned = prototype.alignLine;
  prototype.alignLine = function alignLine(line: PdfLine): void {
    aligned.call(this, line);
    respread(line);
  };
}

function respread({ inlines }: PdfLine): void {
  const shift = inlines[1]?.justifyShift;
  if (shift === undefined) return;
  const afterSpace = inlines.map(
    ({ text }, i) => i > 0 && /\s$/u.test(inlines[i - 1]!.text + (/^\s/u.test(text) ? ' ' : '')),
  );
  const gaps = afterSpace.filter((one) => one).length;
  if (gaps === 0) return;
  const each = (shift * (inlines.length - 1)) / gaps;
  let passed = 0;
  inlines.forEach((inline, i) => {
    if (afterSpace[i]) passed += 1;
    inline.x += passed * each - i * shift;
    if (i > 0) inline.justifyShift = afterSpace[i] ? each : 0;
  });
}
