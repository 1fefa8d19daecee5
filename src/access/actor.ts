/** Who acts. Every use case takes one; until people can sign in it is the local administrator. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  /** Units whose data the actor may see and write. */
  readonly units: readonly string[]
}
