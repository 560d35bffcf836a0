/* Writes docs/rights.md: `npm run docs:rights`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rightsPage } from './rights-table';

writeFileSync(join(__dirname, '..', '..', 'docs', 'rights.md'), rightsPage());
