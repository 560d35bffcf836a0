import { serveAside } from '../aside';
import { drawPictures } from './draw-pictures';

serveAside(drawPictures);
