/** What we use of pdfmake, which has no types of its own. Lengths are points. */
declare module 'pdfmake' {
  interface Faces {
    normal: string;
    bold: string;
    italics: string;
    bolditalics: string;
  }
  interface Made {
    /** The document of pdfkit behind it: its `info` can still be changed before the bytes are asked for. */
    getStream(): Promise<{ info: Record<string, unknown> }>;
    getBuffer(): Promise<Buffer>;
  }
  const pdfmake: {
    setFonts(fonts: Record<string, Faces>): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    createPdf(definition: object, options?: object): Made;
  };
  export = pdfmake;
}

declare module 'pdfmake/js/ElementWriter' {
  /** A line of text before it is drawn; `justifyShift` is set where it is justified. */
  export interface PdfLine {
    inlines: { text: string; x: number; justifyShift?: number }[];
  }
  export default class ElementWriter {
    alignLine: (this: ElementWriter, line: PdfLine) => void;
  }
}
