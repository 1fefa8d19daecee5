import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { run } from './run.ts'

async function said(...args: readonly string[]) {
  let [out, err] = ['', '']
  const into = (take: (text: string) => void) =>
    new Writable({
      write(chunk, _, done) {
        take(String(chunk))
        done()
      },
    })
  const status = await run(args, {
    out: into((text) => {
      out += text
    }),
    err: into((text) => {
      err += text
    }),
  })
  return { status, out, err }
}

test('help tells of a command what each of its options means', async () => {
  const commands: { name: string }[] = JSON.parse((await said('help', '--json')).out)
  expect(commands.length).toBeGreaterThan(15)
  for (const { name } of commands) {
    const { status, out } = await said('help', name)
    expect(status).toBe(0)
    for (const line of out.split('\n').filter((each) => each.startsWith('--')))
      expect(line).toMatch(/^--[\w-]+( [\w./|]+)? {2,}\S/)
  }
  expect((await said('help', 'measur')).err).toContain('是不是 measure')
})
