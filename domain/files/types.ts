/** Kinds of files a body may send with its result; what is none of them is refused. */
export const FILE_KINDS = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'jpg', 'png', 'txt'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A file as workflows know it: its content lies in the file store under its SHA-256. */
export interface FileRef {
  /** 64 hexadecimal digits. */
  sha256: string;
  /** As the sender called it: NFC, without a folder, at most 150 characters. */
  name: string;
  bytes: number;
  kind: FileKind;
}

export const MAX_FILE_BYTES = 25 * 1024 * 1024;
export const MAX_FILES = 20;
export const MAX_FILE_NAME = 150;
