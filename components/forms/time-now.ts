import { timeWords } from '@/components/ui/instant-words'

/** The time on the wall, "08.42". */
export const timeNow = () => timeWords(Date.now())
