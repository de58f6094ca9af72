/** How the tests run: from the project's root, with time for a slow machine. */
export default {
  test: { setupFiles: ['tests/support/seed.js'], testTimeout: 60_000, hookTimeout: 60_000 },
};
