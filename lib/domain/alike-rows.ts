/**
 * Rows without a name that show the same together. What one row shows of its own (hours, how long, support) would count for how
 * few that is so: of twenty rows two with 28 hours are a figure of 2. So rows go by the ten in the order of their list, and what
 * a row shows is made of all of its ten: whatever stands in a row stands in ten, or in all where there are fewer than twenty.
 * The database makes it where it reads the rows (app.alike), so that no exact value of one person leaves it.
 */

/** As many as the greatest number below which an organisation may keep figures back, so that it does for all. */
export const alikeSize = 10
