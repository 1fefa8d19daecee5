import { askHead, writeHead } from '#app'
import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, withApp } from '../command.ts'

export const headCommand: Command = {
  name: 'head',
  summary: {
    zh: '导出账目末端，另存他处，供以后核验对照',
    en: 'where the ledger ends, to keep elsewhere and verify against',
  },
  usage: 'youju head [--unit U] [--out FILE]',
  options: { unit: { type: 'string' }, out: { type: 'string' } },
  async run(input): Promise<Result<ExitStatus>> {
    return withApp(input, async (app, actor) => {
      const head = await askHead(app, actor, input.text('unit'))
      if (!head.ok) return head
      const { terminal } = input
      const zh = terminal.language === 'zh'
      const out = input.text('out')
      if (out !== undefined) {
        const written = await writeHead(head.value, out)
        if (!written.ok) return written
        terminal.note(zh ? `已写入 ${out}` : `Written to ${out}`)
      }
      for (const { unit, seq, at, hash } of head.value.heads)
        terminal.say(zh ? `${unit}：第 ${seq} 号，${at}，${hash}` : `${unit}: entry ${seq}, ${at}, ${hash}`)
      terminal.value(head.value)
      return ok(0)
    })
  },
}
