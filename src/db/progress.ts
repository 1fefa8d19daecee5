import type { Label } from '#lib'

/** Told about work that takes a while, in one line each; the edge decides where it is shown. */
export type Progress = (note: Label) => void
