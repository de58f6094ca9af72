/**
 * How the tests run. Three projects:
 *
 * - **unit**: modules of src/ called in the test's own process, in folders that mirror src/. Needs no build.
 * - **e2e**: the built command, pseudo-terminals, and servers on the loopback interface.
 * - **hostile**: input made to attack a terminal or to exhaust memory and time, properties of any input, and processes
 *   that are killed.
 *
 * `npm test` runs unit and e2e; `npm run test:all` and CI run all three. Paths are relative to the project's root.
 */

/** Limits for a slow machine; no test depends on them. */
const limits = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Property tests take their seed from the environment. */
const seeded = { setupFiles: ['tests/support/seed.js'] };

/** @type {(name: string, include: string[], settings: object) => object} */
const project = (name, include, settings) => ({ test: { ...limits, name, include, ...settings } });

const ROOMS = 'base,article,source,parse,quotes,view,render,shelf,terminal,reader,cli';

export default {
  test: {
    projects: [
      // Modules without effects need no process and no fresh module cache for each file.
      project('unit', ['tests/*.test.ts', `tests/{${ROOMS}}/**/*.test.ts`], {
        ...seeded,
        pool: 'threads',
        isolate: false,
      }),
      // What is tested stands outside, in dist/: the files share the modules that start it.
      project('e2e', ['tests/e2e/**/*.test.ts'], { isolate: false }),
      project('hostile', ['tests/hostile/**/*.test.ts'], seeded),
    ],
  },
};
