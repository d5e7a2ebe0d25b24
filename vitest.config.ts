import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests start programs, which takes long where other work shares the cores.
    testTimeout: 30_000,
    globalSetup: ['build/test-setup.mjs'],
  },
});
