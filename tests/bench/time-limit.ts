/** The instant (ms since 1970) after which nothing more is begun; never, without BENCH_UNTIL. */
const until = Number(process.env.BENCH_UNTIL ?? Infinity)

export const timeIsUp = () => Date.now() > until
