import stringWidth from 'string-width'
import { type Language, type Problem, wordPlaceBeside, wordProblem } from '#lib'

/** Where a command speaks: results on standard output, progress and notes on standard error. */
export interface Terminal {
  readonly language: Language
  /** With `--json`, one JSON value goes to standard output and nothing else. */
  readonly json: boolean
  /** Prints a result for people; silent with `--json`. */
  say(text: string): void
  /** Prints the command's one JSON value; silent without `--json`. */
  value(value: unknown): void
  /** A line on standard error, in both modes. */
  note(text: string): void
  /** Replaces the last progress line where standard error is a terminal; elsewhere a line for each new thing, and of the same thing, as it counts on, one every two seconds. */
  progress(text: string): void
}

export interface Streams {
  readonly out: NodeJS.WritableStream
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean }
}

export function openTerminal(streams: Streams, options: { json: boolean; language: Language }): Terminal {
  let pending = false
  let last = 0
  let lastThing = ''
  const endProgress = () => {
    if (pending) streams.err.write('\n')
    pending = false
  }
  return {
    ...options,
    say(text) {
      if (options.json) return
      endProgress()
      streams.out.write(`${text}\n`)
    },
    value(value) {
      if (!options.json) return
      endProgress()
      streams.out.write(`${JSON.stringify(value, null, 2)}\n`)
    },
    note(text) {
      endProgress()
      streams.err.write(`${text}\n`)
    },
    progress(text) {
      if (streams.err.isTTY) {
        streams.err.write(`\r\u001b[K${text}`)
        pending = true
        return
      }
      const thing = text.replace(/\d.*/s, '')
      if (thing === lastThing && Date.now() - last <= 2000) return
      last = Date.now()
      lastThing = thing
      streams.err.write(`${text}\n`)
    },
  }
}

/** One line a problem: place, what is wrong, what to do. */
export function problemLine(problem: Problem, language: Language): string {
  const { message, todo } = wordProblem(problem, language)
  const place = wordPlaceBeside(problem.at, message, language)
  const line = [place, message, todo].filter(Boolean).join(language === 'zh' ? '：' : ' - ')
  return line.replaceAll('？：', '？')
}

export type Align = 'left' | 'right'

/** A table whose columns stand straight with Chinese text in them. */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[] = [],
): string {
  const widths = head.map((title, i) =>
    Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[i] ?? ''))),
  )
  const line = (cells: readonly string[]) => formatLine(cells, widths, align)
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** One line of a table whose rows are not all known yet; what is wider than its column pushes the others aside. */
export function formatLine(
  cells: readonly string[],
  widths: readonly number[],
  align: readonly Align[] = [],
): string {
  return widths
    .map((width, i) => {
      const cell = cells[i] ?? ''
      const space = ' '.repeat(Math.max(0, width - stringWidth(cell)))
      return align[i] === 'right' ? space + cell : cell + space
    })
    .join('  ')
    .trimEnd()
}
