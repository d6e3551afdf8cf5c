import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*/test/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['form/test/quiet.ts'],
    // a machine that does much besides is slow and not wrong
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
