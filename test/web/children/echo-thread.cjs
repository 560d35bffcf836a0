const { parentPort } = require('node:worker_threads');

/** As `serveAside` has it, for a thread that is loaded with no options of ours. */
parentPort.on('message', ({ n, input }) => parentPort.postMessage({ n, output: input }));
