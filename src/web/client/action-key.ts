/** So long after the answer the same action again is still the second half of a double click. */
const doubleClick = 1500

interface Action {
  readonly key: string
  /** When the server said how it ended; absent: nobody knows yet. */
  endedAt?: number
}

const actions = new Map<string, Action>()

export interface ActionKey {
  /** Names the action to the server, which carries it out once. */
  readonly key: string
  /** Told once the server has answered. */
  answered(status: number): void
}

/**
 * The key of an action, by all that it sends. The same again while it is under way, right after it ended, or after nobody
 * knows how it ended (no answer came, or the server was away) is the same action and has the same key.
 */
export function keyFor(sent: string, now: () => number = Date.now): ActionKey {
  for (const [other, { endedAt }] of actions)
    if (endedAt !== undefined && now() - endedAt > doubleClick) actions.delete(other)
  const action = actions.get(sent) ?? { key: newKey() }
  actions.set(sent, action)
  return {
    key: action.key,
    answered: (status) => {
      if (status < 500) action.endedAt = now()
    },
  }
}

/** By `getRandomValues`, since `randomUUID` is for addresses with https alone. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
