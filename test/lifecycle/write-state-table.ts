/* Writes docs/states.md: `npm run docs:states`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statesPage } from './state-table';

writeFileSync(join(__dirname, '..', '..', 'docs', 'states.md'), statesPage());
