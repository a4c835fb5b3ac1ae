export type Settings = Record<string, string | number>

export function startDatabase(options: {
  folder: string
  password: string
  port?: number
  settings?: Settings
}): Promise<{
  adminUrl: string
  port: number
  pid: number
  created: boolean
  adopted: boolean
  stop: () => Promise<void>
}>

export function startTemporaryDatabase(
  settings?: Settings,
): Promise<{ adminUrl: string; port: number; folder: string; stop: () => Promise<void> }>

export function removeAbandoned(): Promise<void>
