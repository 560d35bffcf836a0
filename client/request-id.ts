import { createHash, randomUUID } from 'node:crypto';

/** The engine takes ids up to a length, and what a browser sends back may be of any. */
const LONGEST = 200;

/**
 * The id under which an Update is carried out once. A person's request id stands for one kind of act: the same one
 * given to another act is another request.
 */
export function requestId(act: string, request: string | undefined): string {
  return request === undefined ? randomUUID() : `${act}|${short(request)}`;
}

function short(request: string): string {
  return request.length <= LONGEST ? request : createHash('sha256').update(request).digest('base64url');
}
