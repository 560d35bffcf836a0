import { PATHS } from '../paths';
import { get, post, type Route } from '../route';
import { decide, decidePage } from './decide-page';
import { dossierDownload, dossierPage } from './dossier-page';
import { dossiersPage } from './list-page';

const ONE = `${PATHS.dossiers}/:id`;

export const dossierRoutes: Route[] = [
  get(PATHS.dossiers, 'dossier.read', dossiersPage),
  get(ONE, 'dossier.read', dossierPage),
  get(`${ONE}/du-thao`, 'dossier.read', dossierDownload),
  get(`${ONE}/quyet-dinh/:cycle/:assignment`, 'dossier.decide', decidePage),
  post(`${ONE}/quyet-dinh/:cycle/:assignment`, 'dossier.decide', decide),
];
