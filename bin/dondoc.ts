#!/usr/bin/env node
import { run } from './cli';
import { processIo } from './io';

/** The one place that reads the environment of the process. */
void run(process.argv.slice(2), processIo(), process.env).then((exit) => {
  process.exitCode = exit;
});
