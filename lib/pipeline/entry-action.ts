import 'server-only'

/**
 * An endpoint for people who are not signed in yet: signing in and choosing a password through an invitation.
 * It works before any script runs: the answer is the same page with the state.
 */
export function entryAction<State>(run: (form: FormData) => Promise<State>) {
  return async (_previous: State, form: FormData): Promise<State> => run(form)
}

/** A field of a form as text. */
export const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
