const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The round number, at least 1, that an axis ends with so that a value fits under it: 41 gives 50, 120 gives 150, 5 gives 5. */
export function roundTop(value: number): number {
  if (value <= 1) return 1
  const size = 10 ** Math.floor(Math.log10(value))
  const step = steps.find((one) => one * size >= value) ?? 10
  return step * size
}
