/** Runs once, before the server answers its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return
  const { keepConsoleClean, refusePracticeAccounts } = await import('@/lib/pipeline/watch-server')
  keepConsoleClean()
  await refusePracticeAccounts().catch((error: unknown) => console.error(error))
}
