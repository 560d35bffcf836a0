import { threadId } from 'node:worker_threads';
import { serveAside } from '../../../client/aside';

/** Does as it is told. */
serveAside((told: string) => {
  if (told === 'throw') throw new Error('as it was asked to');
  if (told === 'exit') process.exit(3);
  return told === 'thread' ? threadId : told;
});
