import { PATHS } from '../paths';

export const BODIES_FILE = '/co-quan.xlsx';
export const linkRevokePath = (body: string) => `${PATHS.body(body)}/thu-hoi`;
