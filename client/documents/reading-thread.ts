import { readDocument } from '.';
import { serveAside } from '../aside';

serveAside(readDocument);
