import type { LoginSettings } from './login-settings';
import type { User } from './users';

export type LoginStep = 'code' | 'new-password' | 'set-up';

/**
 * What somebody whose password was right has to do next; null: come in. The code comes before a new password: whoever
 * found the slip of paper with a temporary one is stopped there.
 */
export function nextLoginStep(
  user: Pick<User, 'role' | 'totp' | 'temporary'>,
  { hasGivenCode }: { hasGivenCode: boolean },
  { secondStep }: Pick<LoginSettings, 'secondStep'>,
): LoginStep | null {
  if (user.totp !== null && !hasGivenCode) return 'code';
  if (user.temporary) return 'new-password';
  return user.totp === null && secondStep.includes(user.role) ? 'set-up' : null;
}
