/** What the sign-in form shows after a press that did not sign in. */
export type SignInState = { problem: 'incomplete' | 'unknown' | 'tooMany' | null; email: string }
