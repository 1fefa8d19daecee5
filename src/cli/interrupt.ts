/**
 * Ends when the person presses Ctrl-C or the system asks the process to end. One press often arrives twice, from the
 * terminal and from a parent that hands it on (npm, the launcher for older Node): what follows within two seconds is
 * the same press. A later one is impatience, and ends the process at once.
 */
export interface Interrupt {
  readonly signal: AbortSignal
  /** Leaves signals to the system again. */
  release(): void
}

const samePress = 2000

export function watchInterrupt(): Interrupt {
  const controller = new AbortController()
  let first: number | undefined
  const heard = () => {
    first ??= performance.now()
    if (controller.signal.aborted && performance.now() - first > samePress) process.exit(130)
    controller.abort()
  }
  process.on('SIGINT', heard)
  process.on('SIGTERM', heard)
  return {
    signal: controller.signal,
    release() {
      process.off('SIGINT', heard)
      process.off('SIGTERM', heard)
    },
  }
}
