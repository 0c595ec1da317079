const position = {
  type: 'object',
  required: ['line', 'column', 'offset'],
  additionalProperties: false,
  properties: {
    line: { type: 'integer', minimum: 1 },
    column: { type: 'integer', minimum: 1 },
    offset: { type: 'integer', minimum: 0 },
  },
} as const;

const range = {
  type: 'object',
  required: ['start', 'end'],
  additionalProperties: false,
  properties: { start: position, end: position },
} as const;

const publication = {
  type: 'object',
  required: ['account', 'at'],
  additionalProperties: false,
  properties: {
    account: { type: 'string' },
    at: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2})$' },
  },
} as const;

/** The output contract of DESIGN.md as JSON Schema. Tools outside this repository rely on it. */
export const CONTRACT = {
  type: 'object',
  required: ['schema', 'engine', 'policy', 'now', 'summary', 'findings', 'unmatched', 'errors'],
  additionalProperties: false,
  properties: {
    schema: { const: 1 },
    engine: { type: 'string' },
    policy: {
      type: 'object',
      required: ['id', 'version', 'digest'],
      additionalProperties: false,
      properties: {
        id: { type: 'string' },
        version: { type: 'string' },
        digest: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
      },
    },
    now: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}' },
    summary: {
      type: 'object',
      required: ['files', 'publications', 'blocking', 'advisory', 'waived', 'existing'],
      additionalProperties: { type: 'integer', minimum: 0 },
    },
    findings: {
      type: 'array',
      items: {
        type: 'object',
        required: [
          'rule',
          'check',
          'clause',
          'enforcement',
          'status',
          'version',
          'path',
          'range',
          'message',
          'related',
          'suggestions',
        ],
        additionalProperties: false,
        properties: {
          rule: { type: 'string', minLength: 1 },
          check: { type: 'string', minLength: 1 },
          clause: { type: 'string' },
          enforcement: { enum: ['advisory', 'soft-mandatory', 'hard-mandatory'] },
          status: { enum: ['new', 'existing', 'waived'] },
          version: { type: 'string', minLength: 1 },
          waiver: { type: 'string', minLength: 1 },
          reason: { type: 'string', minLength: 1 },
          path: { type: 'string', minLength: 1 },
          range,
          message: { type: 'string', minLength: 1 },
          fix: { type: 'string', minLength: 1 },
          quote: { type: 'string', minLength: 1 },
          publication,
          accounts: { type: 'array', items: { type: 'string' }, minItems: 2 },
          related: {
            type: 'array',
            items: {
              type: 'object',
              required: ['path', 'range'],
              additionalProperties: false,
              properties: { path: { type: 'string' }, range, publication },
            },
          },
          slots: { type: 'array', items: { type: 'string' }, minItems: 1 },
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['range', 'text'],
              additionalProperties: false,
              properties: { range, text: { type: 'string' } },
            },
          },
        },
      },
    },
    unmatched: { type: 'array', items: { type: 'string' } },
    errors: { type: 'array', items: { type: 'string' } },
  },
} as const;
