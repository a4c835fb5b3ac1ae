/** One line of the summary above a form: which field, what people call it, and what it still needs. */
export type Problem = { name: string; label: string | null; message: string }

/** The lines in the order of the fields on the screen; what belongs to no field comes first. */
export function problemsOf(fields: Record<string, string[]>, labels: ReadonlyMap<string, string>): Problem[] {
  const order = [...labels.keys()]
  return Object.entries(fields)
    .flatMap(([name, messages]) =>
      messages.map((message) => ({ name, label: labels.get(name) ?? null, message })),
    )
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
}
