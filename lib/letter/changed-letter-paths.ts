import { paths } from '@/lib/paths'
import type { Moved } from '@/lib/trajectory/apply-move'
import { changedPaths } from '@/lib/trajectory/changed-paths'

/** The pages of a letter and of its trajectory. */
export const changedLetterPaths = (letter: Moved & { letterId: string }): string[] => [
  ...changedPaths(letter),
  paths.letter(letter.number, letter.letterId),
]
