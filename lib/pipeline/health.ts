import 'server-only'
import { asNobody } from '@/db/client'

/** Whether the database answers; why not is nobody's business outside. */
export const isHealthy = () =>
  asNobody(({ sql }) => sql`select 1`).then(
    () => true,
    () => false,
  )
