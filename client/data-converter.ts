import type { DataConverter } from '@temporalio/common';

/**
 * The one data converter of clients and workers. Plain JSON today; encryption of payloads will change this file and
 * no other.
 */
export const dataConverter: DataConverter = {};
