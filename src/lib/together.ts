/**
 * Several things that do not wait for one another. Unlike `Promise.all` it waits for all of them before it throws the
 * first failure: nothing goes on behind the back of a transaction that is given up.
 */
export async function together<T extends readonly unknown[]>(
  ...work: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(work)
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  }) as { -readonly [K in keyof T]: Awaited<T[K]> }
}
