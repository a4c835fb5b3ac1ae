import { z } from 'zod'
import { letterKinds } from '@/lib/domain/letter-terms'

/** Which letter somebody came to make; a wrong value counts as none. */
export const letterAsked = z.object({ soort: z.enum(letterKinds).optional().catch(undefined) })
