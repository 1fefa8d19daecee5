import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import type { ProblemShown } from '../client/http.ts'
import { addUnit, type NewUnit, sessionQuery } from '../client/session.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'
import { PageHead } from './page-head.tsx'

/** Where no unit stands yet, everything begins with setting one up. */
export function FirstUnit() {
  const words = useWords(frameWords)
  const queries = useQueryClient()
  const adding = useMutation({
    mutationFn: addUnit,
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  })
  const problems = useProblemsOf(adding.error)
  return (
    <div className="page">
      <PageHead title={words.firstUnit} about={words.firstUnitAbout} />
      <Form<NewUnit>
        className="first-unit"
        layout="vertical"
        initialValues={{ name: '', id: 'unit-1' }}
        onFinish={(unit) => adding.mutate(unit)}
      >
        <ProblemList problems={problems} />
        <Form.Item
          name="name"
          label={words.unitName}
          extra={words.unitNameHelp}
          {...faultOf(problems, 'name')}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <Form.Item name="id" label={words.unitId} extra={words.unitIdHelp} {...faultOf(problems, 'id')}>
          <Input maxLength={63} autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={adding.isPending}>
          {words.addUnit}
        </Button>
      </Form>
      <p className="quiet">{words.sampleInstead}</p>
    </div>
  )
}

function faultOf(problems: readonly ProblemShown[], field: string) {
  const problem = problems.find(({ at }) => at?.field === field)
  return problem ? { validateStatus: 'error' as const, help: problem.message } : {}
}
