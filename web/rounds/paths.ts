import { PATHS } from '../paths';

/* Addresses below a round; ids stand in them as in `PATHS`. */

export const ROUND = '/ky-bao-cao/:cycle/:round';

const below = (page: string) => (cycle: string, round: string) => `${PATHS.round(cycle, round)}/${page}`;

export const ROUND_PATHS = {
  close: below('chot'),
  move: below('chuyen-ngay'),
  cancel: below('huy'),
  report: below('da-bao-cao'),
  accept: below('xac-nhan'),
  giveBack: below('tra-lai'),
  part: (cycle: string, round: string, body: string) =>
    `${PATHS.round(cycle, round)}/phan/${encodeURIComponent(body)}`,
  paper: (cycle: string, round: string, paper: string) => `${PATHS.round(cycle, round)}/van-ban/${paper}`,
} as const;
