import { formatDate } from '@/lib/domain/dutch-date'

/**
 * Why a switch counts for a figure with these words on a day ('yyyy-mm-dd'). No finer than the figure itself: who it was, and
 * when, is not said.
 */
export const whySwitch = (figure: string, label: string, day: string): string =>
  figure.endsWith('.running')
    ? `${label} op ${formatDate(day)}.`
    : `${label}, uiterlijk op ${formatDate(day)}.`
