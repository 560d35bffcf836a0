const { parentPort } = require('node:worker_threads');

/** As `serveAside` has it, for a thread that is loaded with no options of ours; to `never` it has no answer. */
parentPort.on('message', ({ n, input }) => {
  if (input !== 'never') parentPort.postMessage({ n, output: input });
});
