import type { Phrases } from './phrases';

/** Words of the command line itself. */
export const COMMAND_PHRASES: Phrases = {
  'Cách dùng': 'Usage',
  'Tham số': 'Arguments',
  'Tuỳ chọn': 'Options',
  'tuỳ chọn': 'options',
  Lệnh: 'Commands',
  lệnh: 'command',
};
