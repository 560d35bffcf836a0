import { randomUUID } from 'node:crypto';

/**
 * The id under which an Update is carried out once. A person's request id stands for one kind of act: the same one
 * given to another act is another request.
 */
export function requestId(act: string, request: string | undefined): string {
  return request === undefined ? randomUUID() : `${act}|${request}`;
}
