import { PlusOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { YearOpened } from '#api'
import { onlyUnit } from '../address/app-search.ts'
import { formatRecordAddress } from '../address/record-address.ts'
import { type EvaluationAsked, evaluationsQuery, openYear } from '../client/evaluation.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'

/** Begins the year after the latest from it: says first what is taken over, then what to look at. */
export function OpenYear(props: { unit: string; latest: number }) {
  const words = useWords(evaluationWords)
  const { unit, latest } = props
  const asked: EvaluationAsked = { unit, year: latest + 1 }
  const [isOpen, setOpen] = useState(false)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const opening = useMutation({ mutationFn: () => openYear(asked) })
  const problems = useProblemsOf(opening.error)
  const go = () => {
    void queries.invalidateQueries({ queryKey: evaluationsQuery(unit).queryKey })
    void navigate({
      to: '/evaluation/$unit/$year',
      params: { unit, year: String(asked.year) },
      search: onlyUnit,
    })
  }
  const confirm = () => {
    if (opening.data) return go()
    opening.mutate(undefined, { onSuccess: ({ dated }) => dated.length === 0 && go() })
  }
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {words.openYear(asked.year)}
      </Button>
      <Modal
        open={isOpen}
        title={words.openYear(asked.year)}
        okText={opening.data ? words.goToYear(asked.year) : words.openYearNow}
        cancelText={words.later}
        okButtonProps={{ loading: opening.isPending }}
        onOk={confirm}
        onCancel={() => setOpen(false)}
        afterClose={() =>
          opening.data && void queries.invalidateQueries({ queryKey: evaluationsQuery(unit).queryKey })
        }
      >
        <ProblemList problems={problems} />
        {opening.data ? <LaidOut opened={opening.data} /> : <TakenOver from={latest} />}
      </Modal>
    </>
  )
}

function TakenOver(props: { from: number }) {
  const words = useWords(evaluationWords)
  return (
    <>
      <p>{words.openYearFrom(props.from)}</p>
      <ul className="bulleted">
        {words.openYearKeeps.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="quiet">{words.openYearThen}</p>
    </>
  )
}

/** What was laid out, and the sections that still speak of the time before. */
function LaidOut({ opened }: { opened: YearOpened }) {
  const words = useWords(evaluationWords)
  return (
    <>
      <p>{opened.laidOut.map(({ label, records }) => words.count(label, records)).join(words.comma)}</p>
      <p>{words.dated}</p>
      <ul className="bulleted">
        {opened.dated.map(({ register, record, title, dated }) => (
          <li key={record}>
            <Link
              to="/registers/$register"
              params={{ register }}
              search={{
                unit: opened.unit,
                record: formatRecordAddress({ register, id: record }),
                part: 'edit',
                field: 'markdown',
              }}
            >
              {title}
            </Link>
            {words.colon}
            {dated.join(words.comma)}
          </li>
        ))}
      </ul>
    </>
  )
}
