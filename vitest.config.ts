import { defineConfig } from 'vitest/config'

/** What measures how long something takes runs by itself, after all the others. */
const A_SOLAS = ['test/e2e/arranque.test.ts']
const AJENAS = ['**/node_modules/**', '**/dist/**', 'test/largas/**']

const comun = { pool: 'forks', testTimeout: 60_000, hookTimeout: 120_000 } as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...comun,
          name: 'juntas',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...AJENAS, ...A_SOLAS],
          globalSetup: ['test/global-setup.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      { test: { ...comun, name: 'a solas', include: A_SOLAS, exclude: AJENAS, sequence: { groupOrder: 1 } } },
    ],
  },
})
