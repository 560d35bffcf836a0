import { PATHS } from '../paths';
import { get, officeOnly, post, type Route } from '../route';
import { accountPage, changePassword, changeSecondStep, endSessions, logOut, setUpPage } from './account';
import { comeBack, goElsewhere } from './elsewhere';
import { logIn, logInPage, logInStep } from './log-in';
import {
  changeUserAct,
  endUserAct,
  makeUserAct,
  renewPasswordAct,
  resetSecondStepAct,
  unlockUserAct,
  userPage,
  usersPage,
} from './users';

const ONE = `${PATHS.users}/:id`;

/** Accounts belong to the office: the part of an admin in a rehearsal opens none of them. */
export const loginRoutes: Route[] = [
  get(PATHS.login, 'public', logInPage),
  post(PATHS.login, 'public', logIn),
  // Whoever reloads a step begins again.
  get(PATHS.loginStep, 'public', logInPage),
  post(PATHS.loginStep, 'public', logInStep),
  post(PATHS.logOut, 'public', logOut),

  get(PATHS.self, 'self.manage', accountPage),
  post(PATHS.ownPassword, 'self.manage', changePassword),
  get(PATHS.ownSecondStep, 'self.manage', setUpPage),
  post(PATHS.ownSecondStep, 'self.manage', changeSecondStep),
  post(PATHS.ownSessions, 'self.manage', endSessions),

  ...officeOnly([
    get(PATHS.loginElsewhere, 'public', goElsewhere),
    get(PATHS.loginReturn, 'public', comeBack),
    get(PATHS.users, 'user.manage', usersPage),
    post(PATHS.users, 'user.manage', makeUserAct),
    get(ONE, 'user.manage', userPage),
    post(ONE, 'user.manage', changeUserAct),
    post(`${ONE}/mat-khau`, 'user.manage', renewPasswordAct),
    post(`${ONE}/mo-khoa`, 'user.manage', unlockUserAct),
    post(`${ONE}/buoc-hai`, 'user.manage', resetSecondStepAct),
    post(`${ONE}/ket-thuc`, 'user.manage', endUserAct),
  ]),
];
